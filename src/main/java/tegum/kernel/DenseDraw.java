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
 * and gives the value, x = u / t where u &lt; t, else 0; on [−1, 1), x = 2 u / t − 1.
 */
final class DenseDraw {
    private static final int VECTORS = Places.BLOCK / 4;

    private final Places places;

    DenseDraw(Places places) {
        this.places = places;
    }

    /** Writes the body of a function of one integer, the block's address. */
    void write(Code code) {
        Body body = new Body(code);
        Local block = body.parameter(0);
        LaneDraw draw = new LaneDraw(body, places.generator);
        Local threshold = body.vector();
        Local inverse = body.vector();
        Local number = body.vector();
        Local i = body.integer();
        int features = places.blueprint.features();
        body.loop(i, 0, features * Body.FLOAT, Body.FLOAT, () -> {
            body.splat(threshold, i, places.threshold);
            body.splat(inverse, i, places.inverse);
            for (int q = 0; q < VECTORS; q++) {
                draw.next(q % 2, number);
                code.get(number).i32(8).op(I32X4_SHR_U).set(number);
                code.get(block);
                code.get(number).op(F32X4_CONVERT_I32X4_S).get(inverse).op(F32X4_MUL);
                if (places.blueprint.draw() == Blueprint.Draw.SIGNED) {
                    code.f32x4(2).op(F32X4_MUL).f32x4(1).op(F32X4_SUB);
                }
                code.get(number).get(threshold).op(I32X4_LT_S).op(V128_AND);
                code.access(V128_STORE, q * Body.VECTOR);
            }
            body.add(block, Places.ROW);
        });
        draw.finish();
    }

    /**
     * Writes the body of a function of one integer, the address of the batch's last block: samples beyond
     * the last were drawn, because the generator's order asks for it, and are made empty.
     */
    void writeTrim(Code code) {
        Body body = new Body(code);
        Local block = body.parameter(0);
        Local i = body.integer();
        Local kept = body.vector();
        int samples = places.blueprint.batch() % Places.BLOCK;
        int firstVector = samples / 4;
        body.loop(i, 0, places.blueprint.features(), 1, () -> {
            body.load(kept, block, firstVector * Body.VECTOR);
            int over = samples % 4;
            code.get(kept)
                    .i32x4(over > 0 ? -1 : 0, over > 1 ? -1 : 0, over > 2 ? -1 : 0, 0)
                    .op(V128_AND)
                    .set(kept);
            body.store(block, firstVector * Body.VECTOR, kept);
            body.clear(kept);
            for (int q = firstVector + 1; q < VECTORS; q++) {
                body.store(block, q * Body.VECTOR, kept);
            }
            body.add(block, Places.ROW);
        });
    }
}
