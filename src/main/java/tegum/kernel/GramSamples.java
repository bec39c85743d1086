package tegum.kernel;

import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_GT;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.F64X2_ADD;
import static tegum.kernel.wasm.Op.F64X2_PROMOTE_LOW_F32X4;
import static tegum.kernel.wasm.Op.F64_ADD;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.V128_AND;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ValueType;

/** The loop over samples of {@link GramForm}: up to forty features at a time in ten registers. */
final class GramSamples {
    private static final int MOST_VECTORS = 10;

    private final Body body;
    private final Code code;
    private final Places places;
    private final boolean withLoss;
    private final Local begin;
    private final Local end;
    private final Local j;
    private final Local row;
    private final Local column;
    private final Local x;
    private final Local bent;
    private final Local sampleLoss;
    private final Local loss;
    private final Local[] z = new Local[MOST_VECTORS];

    GramSamples(Body body, Places places, boolean withLoss) {
        this.body = body;
        this.places = places;
        this.withLoss = withLoss;
        code = body.code();
        begin = body.integer();
        end = body.integer();
        j = body.integer();
        row = body.integer();
        column = body.integer();
        x = body.vector();
        bent = body.vector();
        sampleLoss = body.vector();
        loss = body.vector();
        for (int v = 0; v < MOST_VECTORS; v++) {
            z[v] = body.vector();
        }
    }

    /** Visits {@code slots} / 4 slots, as they come or in their order. */
    void write(Local slots, boolean sorted) {
        Local place = body.integer();
        Local slot = body.integer();
        body.clear(loss);
        body.set(place, 0);
        body.loopIfAny(place, slots, Body.FLOAT, () -> {
            if (sorted) {
                body.loadInteger(slot, place, places.order);
            } else {
                body.set(slot, place, 0);
            }
            body.loadInteger(begin, slot, places.ends);
            body.loadInteger(end, slot, places.ends + Body.FLOAT);
            sample();
        });
        if (withLoss) {
            code.i32(places.loss()).i32(places.loss()).access(Access.F64_LOAD, 0);
            code.get(loss)
                    .lane(ValueType.F64, 0)
                    .get(loss)
                    .lane(ValueType.F64, 1)
                    .op(F64_ADD)
                    .op(F64_ADD);
            code.access(Access.F64_STORE, 0);
        }
    }

    private void sample() {
        eachActive(() -> {
            featureOffset();
            code.get(j).access(Access.F32_LOAD, places.value).access(Access.F32_STORE, places.row);
        });
        if (withLoss) {
            body.clear(sampleLoss);
        }
        Split.of(places.stride / 4, MOST_VECTORS).forEach((first, count, vectors) -> {
            int step = vectors * Body.VECTOR;
            int from = first * Body.VECTOR;
            body.loop(column, from, from + count * step, step, () -> tile(vectors));
        });
        eachActive(() -> {
            featureOffset();
            code.f32(0).access(Access.F32_STORE, places.row);
        });
        if (withLoss) {
            code.get(loss).get(sampleLoss).op(F64X2_PROMOTE_LOW_F32X4).op(F64X2_ADD);
            code.get(sampleLoss).get(sampleLoss).shuffle(2, 3, 2, 3).op(F64X2_PROMOTE_LOW_F32X4);
            code.op(F64X2_ADD).set(loss);
        }
    }

    private void featureOffset() {
        code.get(j).access(Access.I32_LOAD, places.feature).i32(2).op(I32_SHL);
    }

    private void eachActive(Runnable work) {
        body.set(j, begin, 0);
        body.loop(j, end, Body.FLOAT, work);
    }

    private void tile(int vectors) {
        for (int v = 0; v < vectors; v++) {
            body.load(z[v], column, places.bias() + v * Body.VECTOR);
        }
        eachActive(() -> {
            rowOfActive();
            for (int v = 0; v < vectors; v++) {
                code.get(z[v]).get(row).access(Access.V128_LOAD, places.gram + v * Body.VECTOR);
                code.get(x).op(F32X4_MUL).op(F32X4_ADD).set(z[v]);
            }
        });
        for (int v = 0; v < vectors; v++) {
            slope(z[v], v * Body.VECTOR);
            body.addTo(column, places.biasGradient() + v * Body.VECTOR, z[v]);
        }
        eachActive(() -> {
            rowOfActive();
            for (int v = 0; v < vectors; v++) {
                int at = places.products + v * Body.VECTOR;
                code.get(row).get(row).access(Access.V128_LOAD, at);
                code.get(x).get(z[v]).op(F32X4_MUL).op(F32X4_ADD).access(Access.V128_STORE, at);
            }
        });
    }

    /** The active feature's row from the tile's first column on, and its value. */
    private void rowOfActive() {
        code.get(j).access(Access.I32_LOAD, places.rows).get(column).op(I32_ADD).set(row);
        body.splat(x, j, places.value);
    }

    /** z becomes (y − x) f′(z); its cost is multiplied in later. */
    private void slope(Local sum, int offset) {
        boolean relu = places.blueprint.variant().outputRelu();
        if (withLoss) {
            code.get(sum);
            if (relu) {
                code.get(sum).i32x4(0).op(F32X4_GT).op(V128_AND);
            }
            code.get(column)
                    .access(Access.V128_LOAD, places.row + offset)
                    .op(F32X4_SUB)
                    .set(bent);
            code.get(sampleLoss).get(bent).get(bent).op(F32X4_MUL);
            code.get(column)
                    .access(Access.V128_LOAD, places.cost + offset)
                    .op(F32X4_MUL)
                    .op(F32X4_ADD);
            code.set(sampleLoss);
        }
        code.get(sum).get(column).access(Access.V128_LOAD, places.row + offset).op(F32X4_SUB);
        if (relu) {
            code.get(sum).i32x4(0).op(F32X4_GT).op(V128_AND);
        }
        code.set(sum);
    }
}
