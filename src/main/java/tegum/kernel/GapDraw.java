package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_CONVERT_I32X4_S;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32X4_MUL;
import static tegum.kernel.wasm.Op.I32X4_SHR_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.I32X4_SUB;
import static tegum.kernel.wasm.Op.I32X4_TRUNC_SAT_F32X4_S;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_EQZ;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;
import static tegum.kernel.wasm.Op.SELECT_I32;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Draws a batch as {@link tegum.data.GapFeatures} does: not number by number but from one active feature
 * to the next, by a table of the gaps' law. Three passes, none of which branches on what was drawn: the
 * positions of active features in the batch, their samples and features, their values.
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
        positions(body, draw, end);
        code.i32(places.count).get(end).i32(2).op(I32_SHR_U).access(Access.I32_STORE, 0);
        code.get(end).ifTrue();
        split(body, end);
        values(body, draw, end);
        code.end();
        draw.finish();
    }

    /**
     * Positions s·n + i of the active features, in order, where the samples of the list will stand; {@code
     * end} = 4 × their number.
     */
    private void positions(Body body, LaneDraw draw, Local end) {
        Code code = body.code();
        Local position = body.integer();
        Local word = body.integer();
        Local cell = body.integer();
        Local entry = body.integer();
        Local found = body.integer();
        Local zero = body.integer();
        Local[] numbers = body.vectors(2);
        body.set(end, 0);
        body.set(position, 0);
        body.set(zero, 0);
        code.loop();
        for (int stream = 0; stream < 2; stream++) {
            draw.next(stream, numbers[stream]);
            body.store(zero, places.words + stream * Body.VECTOR, numbers[stream]);
        }
        for (int k = 0; k < 8; k++) {
            body.loadInteger(word, zero, places.words + k * Body.FLOAT);
            code.get(word).i32(LAST_GAP).op(I32_AND).tee(cell);
            code.i32(2).op(I32_SHL).access(Access.I32_LOAD, places.gaps).set(entry);
            code.get(cell);
            code.get(entry).i32(LAST_GAP).op(I32_AND);
            code.get(word).i32(8).op(I32_SHR_U).get(entry).i32(8).op(I32_SHR_U).op(I32_LT_U);
            code.op(SELECT_I32).tee(cell);
            code.get(position).op(I32_ADD).set(position);
            code.get(end).get(position).access(Access.I32_STORE, places.sample);
            code.get(cell).i32(LAST_GAP).op(I32_NE).tee(found);
            code.get(position).op(I32_ADD).set(position);
            code.get(end).get(found).i32(2).op(I32_SHL).op(I32_ADD).set(end);
        }
        code.get(position).i32(all).op(I32_LT_U).branchIf(0).end();
        dropBeyond(code, end);
    }

    /** The last eight may lie behind the batch. */
    private void dropBeyond(Code code, Local end) {
        code.block().loop();
        code.get(end).op(I32_EQZ).branchIf(1);
        code.get(end)
                .i32(4)
                .op(I32_SUB)
                .access(Access.I32_LOAD, places.sample)
                .i32(all)
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
        boolean signed = places.blueprint.draw() == Blueprint.Draw.SIGNED;
        Local j = body.integer();
        Local number = body.vector();
        body.set(j, 0);
        body.loop(j, end, 2 * Body.VECTOR, () -> {
            for (int stream = 0; stream < 2; stream++) {
                draw.next(stream, number);
                code.get(j).get(number).i32(8).op(signed ? I32X4_SHR_S : I32X4_SHR_U);
                code.op(F32X4_CONVERT_I32X4_S)
                        .f32x4(signed ? 0x1p-23f : 0x1p-24f)
                        .op(F32X4_MUL);
                code.access(V128_STORE, places.value + stream * Body.VECTOR);
            }
        });
    }
}
