package tegum.kernel;

import static tegum.kernel.wasm.Op.V128_AND;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** Draws a block of 64 samples, every number of it, as a source of {@link tegum.data} does. */
interface BlockDraw {
    /** Writes the body of a function of one integer, the block's address. */
    void write(Code code);

    /** The draw of a blueprint. Where batches are given, one that nobody calls. */
    static BlockDraw of(Places places) {
        return switch (places.blueprint.draw().law()) {
            case GIVEN, INDEPENDENT -> new DenseDraw(places);
            case CORRELATED -> new CorrelatedDraw(places);
            case COUPLED -> new CoupledDraw(places);
            case ANTICORRELATED -> new AnticorrelatedDraw(places);
        };
    }

    /**
     * Writes the body of a function of one integer, the address of the batch's last block: samples beyond
     * the last were drawn, because the generator's order asks for it, and are made empty.
     */
    static void writeTrim(Code code, Places places) {
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
            for (int q = firstVector + 1; q < Places.BLOCK / 4; q++) {
                body.store(block, q * Body.VECTOR, kept);
            }
            body.add(block, Places.ROW);
        });
    }
}
