package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_CONVERT_I32X4_S;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32X4_MUL;
import static tegum.kernel.wasm.Op.I32X4_SUB;
import static tegum.kernel.wasm.Op.I32X4_TRUNC_SAT_F32X4_S;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_DIV_U;
import static tegum.kernel.wasm.Op.I32_EQ;
import static tegum.kernel.wasm.Op.I32_EQZ;
import static tegum.kernel.wasm.Op.I32_GE_U;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_OR;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;
import static tegum.kernel.wasm.Op.SELECT_I32;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;
import tegum.math.LaneGenerator;

/**
 * Draws a batch as {@link tegum.data.GapFeatures} does: not number by number but from one active feature
 * to the next, by a table of the gaps' law. Three passes, none of which branches on what was drawn: the
 * positions of active features in the batch, their samples and features, their values. Without empty samples the first
 * numbers the samples, too.
 */
final class GapDraw {
    private static final int LAST_GAP = Places.TABLE - 1;

    private final Places places;
    private final int all;

    GapDraw(Places places) {
        this.places = places;
        all = places.blueprint.batch() * places.blueprint.features();
    }

    /** Writes the body of a function that fills the list. */
    void write(Code code) {
        Body body = new Body(code);
        Local end = body.integer();
        LaneDraw draw = new LaneDraw(body, places.generator);
        if (places.blueprint.draw().nonEmpty()) {
            walkNonEmpty(body, draw, end);
        } else {
            walk(body, draw, end);
        }
        code.i32(places.count).get(end).i32(2).op(I32_SHR_U).access(Access.I32_STORE, 0);
        code.get(end).ifTrue();
        if (!places.blueprint.draw().nonEmpty()) {
            split(body, end);
        }
        values(body, draw, end);
        code.end();
        draw.finish();
    }

    /**
     * Positions s·n + i of the active features, in order, where the samples of the list will stand; {@code
     * end} = 4 × their number.
     */
    private void walk(Body body, LaneDraw draw, Local end) {
        Code code = body.code();
        Local position = body.integer();
        Gaps gaps = new Gaps(body, position);
        body.set(end, 0);
        body.set(position, 0);
        code.loop();
        gaps.eachOfEight(draw, () -> {
            code.get(end).get(position).access(Access.I32_STORE, places.sample);
            code.get(gaps.found).get(position).op(I32_ADD).set(position);
            code.get(end).get(gaps.found).i32(2).op(I32_SHL).op(I32_ADD).set(end);
        });
        code.get(position).i32(all).op(I32_LT_U).branchIf(0).end();
        dropBeyond(code, end, all);
    }

    /**
     * Samples, numbered as they are found, and features. A position counts from the start of the last sample found, or
     * of the next if it is n and more; before the first it begins with n, so that it opens one wherever it is.
     */
    private void walkNonEmpty(Body body, LaneDraw draw, Local end) {
        Code code = body.code();
        int features = places.blueprint.features();
        int samples = places.blueprint.batch();
        Local position = body.integer();
        Local sample = body.integer();
        Local within = body.integer();
        Gaps gaps = new Gaps(body, position);
        body.set(end, 0);
        body.set(position, features);
        body.set(sample, -1);
        code.loop();
        gaps.eachOfEight(draw, () -> {
            code.get(position).get(position).i32(features).op(I32_DIV_U);
            code.i32(features).op(I32_MUL).op(I32_SUB).set(within);
            code.get(sample).get(position).i32(features).op(I32_GE_U);
            code.get(gaps.found).op(I32_AND).op(I32_ADD).set(sample);
            body.storeInteger(end, places.sample, sample);
            body.storeInteger(end, places.feature, within);
            code.get(within).i32(1).op(I32_ADD).get(position).get(gaps.found);
            code.op(SELECT_I32).set(position);
            code.get(end).get(gaps.found).i32(2).op(I32_SHL).op(I32_ADD).set(end);
        });
        // on while the last sample is not there, or its end not reached
        code.get(sample).i32(1).op(I32_ADD).i32(samples).op(I32_LT_U);
        code.get(sample)
                .i32(samples - 1)
                .op(I32_EQ)
                .get(position)
                .i32(features)
                .op(I32_LT_U)
                .op(I32_AND);
        code.op(I32_OR).branchIf(0).end();
        dropBeyond(code, end, samples);
    }

    /** Eight gaps at a time. */
    private final class Gaps {
        /** 1 if an active feature ends the gap, else 0. */
        final Local found;

        private final Body body;
        private final Local position;
        private final Local word;
        private final Local cell;
        private final Local entry;
        private final Local zero;
        private final Local[] numbers;

        Gaps(Body body, Local position) {
            this.body = body;
            this.position = position;
            word = body.integer();
            cell = body.integer();
            entry = body.integer();
            found = body.integer();
            zero = body.integer();
            numbers = body.vectors(2);
            body.set(zero, 0);
        }

        /** Draws eight words; {@code work} finds the position moved on by the gap of each. */
        void eachOfEight(LaneDraw draw, Runnable work) {
            Code code = body.code();
            for (int stream = 0; stream < 2; stream++) {
                draw.next(stream, numbers[stream]);
                body.store(zero, places.words + stream * Body.VECTOR, numbers[stream]);
            }
            for (int k = 0; k < LaneGenerator.PAIR; k++) {
                body.loadInteger(word, zero, places.words + k * Body.FLOAT);
                code.get(word).i32(LAST_GAP).op(I32_AND).tee(cell);
                code.i32(2).op(I32_SHL).access(Access.I32_LOAD, places.gaps).set(entry);
                code.get(cell);
                code.get(entry).i32(LAST_GAP).op(I32_AND);
                code.get(word)
                        .i32(8)
                        .op(I32_SHR_U)
                        .get(entry)
                        .i32(8)
                        .op(I32_SHR_U)
                        .op(I32_LT_U);
                code.op(SELECT_I32).tee(cell);
                code.get(position).op(I32_ADD).set(position);
                code.get(cell).i32(LAST_GAP).op(I32_NE).set(found);
                work.run();
            }
        }
    }

    /** The last eight may lie behind the batch: positions, or samples, from {@code limit} on. */
    private void dropBeyond(Code code, Local end, int limit) {
        code.block().loop();
        code.get(end).op(I32_EQZ).branchIf(1);
        code.get(end)
                .i32(4)
                .op(I32_SUB)
                .access(Access.I32_LOAD, places.sample)
                .i32(limit)
                .op(I32_LT_U)
                .branchIf(1);
        code.get(end).i32(4).op(I32_SUB).set(end);
        code.branch(0).end().end();
    }

    /**
     * Sample ⌊P / n⌋ and feature P mod n of four positions at a time. As floats: (P + ½) · (1/n), rounded
     * twice and cut, is the quotient for every n up to 512 and every P below 2²³, which a test goes through.
     */
    private void split(Body body, Local end) {
        Code code = body.code();
        int features = places.blueprint.features();
        Local j = body.integer();
        Local position = body.vector();
        Local sample = body.vector();
        body.set(j, 0);
        body.loop(j, end, Body.VECTOR, () -> {
            body.load(position, j, places.sample);
            code.get(position).op(F32X4_CONVERT_I32X4_S).f32x4(0.5f).op(F32X4_ADD);
            code.f32x4((float) (1.0 / features))
                    .op(F32X4_MUL)
                    .op(I32X4_TRUNC_SAT_F32X4_S)
                    .set(sample);
            body.store(j, places.sample, sample);
            code.get(j).get(position).get(sample).i32x4(features).op(I32X4_MUL).op(I32X4_SUB);
            code.access(V128_STORE, places.feature);
        });
    }

    private void values(Body body, LaneDraw draw, Local end) {
        Code code = body.code();
        Local j = body.integer();
        Local number = body.vector();
        body.set(j, 0);
        body.loop(j, end, 2 * Body.VECTOR, () -> {
            for (int stream = 0; stream < 2; stream++) {
                draw.next(stream, number);
                code.get(j);
                LaneDraw.value(code, number, places.blueprint.draw().signed());
                code.access(V128_STORE, places.value + stream * Body.VECTOR);
            }
        });
    }
}
