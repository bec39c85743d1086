package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.SELECT_I32;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** From the list of active features to dense blocks of the samples that have one, numbered as they come (slots). */
final class SlotBlocks {
    private final Places places;

    SlotBlocks(Places places) {
        this.places = places;
    }

    /**
     * Writes the blocks.
     *
     * @param slots receives their number
     */
    void write(Body body, Local slots) {
        Code code = body.code();
        Local end = body.integer();
        code.i32(places.count).access(Access.I32_LOAD, 0).i32(2).op(I32_SHL).set(end);
        clearBlocks(body, end);
        scatter(body, end, slots);
    }

    private int blockBytes() {
        return places.blueprint.features() * Places.ROW;
    }

    /** As many blocks as there would be if every active feature had a sample of its own. */
    private void clearBlocks(Body body, Local end) {
        Code code = body.code();
        Local most = body.integer();
        int batch = places.blueprint.batch();
        code.get(end).i32(2).op(I32_SHR_U).i32(batch);
        code.get(end).i32(4 * batch).op(I32_LT_U).op(SELECT_I32).set(most);
        code.i32(places.batch).i32(0);
        code.get(most).i32(Places.BLOCK - 1).op(I32_ADD).i32(6).op(I32_SHR_U);
        code.i32(blockBytes()).op(I32_MUL).fill();
    }

    /** Values to [slot / 64][feature][slot mod 64], one loop over the active features, none over samples. */
    private void scatter(Body body, Local end, Local slots) {
        Code code = body.code();
        Local j = body.integer();
        Local sample = body.integer();
        Local last = body.integer();
        Local slot = body.integer();
        body.set(j, 0);
        body.set(last, -1);
        body.set(slot, -1);
        body.loopIfAny(j, end, Body.FLOAT, () -> {
            body.loadInteger(sample, j, places.sample);
            code.get(slot).get(sample).get(last).op(I32_NE).op(I32_ADD).set(slot);
            code.get(sample).set(last);
            code.get(slot).i32(6).op(I32_SHR_U).i32(blockBytes()).op(I32_MUL);
            code.get(j)
                    .access(Access.I32_LOAD, places.feature)
                    .i32(8)
                    .op(I32_SHL)
                    .op(I32_ADD);
            code.get(slot).i32(Places.BLOCK - 1).op(I32_AND).i32(2).op(I32_SHL).op(I32_ADD);
            code.get(j).access(Access.F32_LOAD, places.value).access(Access.F32_STORE, places.batch);
        });
        code.get(slot).i32(1).op(I32_ADD).set(slots);
    }
}
