package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_EQZ;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;
import static tegum.kernel.wasm.Op.SELECT_I32;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * From the list of active features to two heaps: samples with exactly one, most of them where features are
 * rare, as a list of values for each feature; samples with more, as dense blocks. One loop over the list,
 * without a branch.
 */
final class SortedSamples {
    private final Places places;
    private final int features;

    SortedSamples(Places places) {
        this.places = places;
        features = places.blueprint.features();
    }

    /**
     * Sorts.
     *
     * @param slots receives the number of samples with more than one active feature
     * @param empty receives the number of samples without any
     */
    void write(Body body, Local slots, Local empty) {
        Code code = body.code();
        Local end = body.integer();
        Local j = body.integer();
        Local sample = body.integer();
        Local last = body.integer();
        Local fresh = body.integer();
        Local single = body.integer();
        Local feature = body.integer();
        Local at = body.integer();
        code.i32(places.count).access(Access.I32_LOAD, 0).i32(2).op(I32_SHL).set(end);
        code.get(end).i32(-1).access(Access.I32_STORE, places.sample);
        body.zero(places.singleCounts, (features * Body.FLOAT + 15) / 16 * 16);
        clearBlocks(body, end);
        body.set(j, 0);
        body.set(last, -1);
        body.set(slots, -1);
        body.set(empty, places.blueprint.batch());
        body.loopIfAny(j, end, Body.FLOAT, () -> {
            body.loadInteger(sample, j, places.sample);
            body.loadInteger(feature, j, places.feature);
            code.get(sample).get(last).op(I32_NE).set(fresh);
            code.get(j)
                    .access(Access.I32_LOAD, places.sample + Body.FLOAT)
                    .get(sample)
                    .op(I32_NE);
            code.get(fresh).op(I32_AND).set(single);
            code.get(sample).set(last);
            code.get(empty).get(fresh).op(I32_SUB).set(empty);
            // every value is written to the end of its feature's list, and stays there if it is single
            code.get(feature)
                    .i32(2)
                    .op(I32_SHL)
                    .access(Access.I32_LOAD, places.singleCounts)
                    .set(at);
            code.get(feature).i32(listBytes()).op(I32_MUL).get(at).op(I32_ADD);
            value(code, j).access(Access.F32_STORE, places.singles);
            code.get(feature).i32(2).op(I32_SHL);
            code.get(at).get(single).i32(2).op(I32_SHL).op(I32_ADD);
            code.access(Access.I32_STORE, places.singleCounts);
            code.get(slots)
                    .get(fresh)
                    .get(single)
                    .op(I32_EQZ)
                    .op(I32_AND)
                    .op(I32_ADD)
                    .set(slots);
            code.i32(places.blocks() * blockBytes());
            code.get(slots).i32(6).op(I32_SHR_U).i32(blockBytes()).op(I32_MUL);
            code.get(feature).i32(8).op(I32_SHL).op(I32_ADD);
            code.get(slots).i32(Places.BLOCK - 1).op(I32_AND).i32(2).op(I32_SHL).op(I32_ADD);
            code.get(single).op(SELECT_I32);
            value(code, j).access(Access.F32_STORE, places.batch);
        });
        code.get(slots).i32(1).op(I32_ADD).set(slots);
    }

    private Code value(Code code, Local j) {
        return code.get(j).access(Access.F32_LOAD, places.value);
    }

    private int blockBytes() {
        return features * Places.ROW;
    }

    private int listBytes() {
        return places.singleList();
    }

    /** As many blocks as there would be if every sample had two active features. */
    private void clearBlocks(Body body, Local end) {
        Code code = body.code();
        Local most = body.integer();
        int all = places.blocks() * blockBytes();
        code.get(end).i32(3).op(I32_SHR_U).i32(Places.BLOCK).op(I32_ADD).i32(6).op(I32_SHR_U);
        code.i32(blockBytes()).op(I32_MUL).set(most);
        code.i32(places.batch).i32(0);
        code.get(most).i32(all).get(most).i32(all).op(I32_LT_U).op(SELECT_I32);
        code.fill();
    }
}
