package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_CONVERT_I32X4_S;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.I32X4_LT_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.V128_AND;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Draws a block of 64 samples as {@link tegum.data.IndependentFeatures} does: one 24-bit draw u decides
 * and gives the value, x = u / t where u &lt; t, else 0; on [−1, 1), x = 2 u / t − 1. Without empty samples t is
 * another while a sample has no active feature.
 */
final class DenseDraw implements BlockDraw {
    private final Places places;

    DenseDraw(Places places) {
        this.places = places;
    }

    @Override
    public void write(Code code) {
        Body body = new Body(code);
        Local block = body.parameter(0);
        LaneDraw draw = new LaneDraw(body, places.generator);
        Local threshold = body.vector();
        Local inverse = body.vector();
        Local number = body.vector();
        Local on = body.vector();
        Local firstThreshold = body.vector();
        Local firstInverse = body.vector();
        Local i = body.integer();
        Local row = body.integer();
        Begun begun = new Begun(body, places);
        int features = places.blueprint.features();
        body.set(row, 0);
        body.loop(i, 0, features * Body.FLOAT, Body.FLOAT, () -> {
            body.splat(threshold, i, places.threshold);
            body.splat(inverse, i, places.inverse);
            begun.splat(firstThreshold, i, places.draw.firstThreshold);
            begun.splat(firstInverse, i, places.draw.firstInverse);
            for (int q = 0; q < Places.BLOCK / 4; q++) {
                draw.next(q % 2, number);
                code.get(number).i32(8).op(I32X4_SHR_U).set(number);
                code.get(block);
                code.get(number).op(F32X4_CONVERT_I32X4_S);
                begun.choose(inverse, firstInverse, row, q * Body.VECTOR);
                code.op(F32X4_MUL);
                if (places.blueprint.draw().signed()) {
                    code.f32x4(2).op(F32X4_MUL).f32x4(1).op(F32X4_SUB);
                }
                code.get(number);
                begun.choose(threshold, firstThreshold, row, q * Body.VECTOR);
                code.op(I32X4_LT_S).tee(on).op(V128_AND);
                code.access(V128_STORE, q * Body.VECTOR);
                begun.add(on, row, q * Body.VECTOR);
            }
            body.add(block, Places.ROW);
        });
        draw.finish();
    }
}
