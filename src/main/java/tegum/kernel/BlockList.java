package tegum.kernel;

import static tegum.kernel.wasm.Access.I32_LOAD;
import static tegum.kernel.wasm.Access.I32_STORE;
import static tegum.kernel.wasm.Op.F32X4_NE;
import static tegum.kernel.wasm.Op.I32X4_SUB;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.V128_ANY_TRUE;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Adds the active features of a block to the list, sample by sample and in the order of features. They are counted
 * first, so that each sample's place in the list is known; then one walk over the block, feature by feature, puts each
 * in its place. Four zeros cost one comparison.
 */
final class BlockList {
    private final Places places;

    BlockList(Places places) {
        this.places = places;
    }

    /** Writes the body of a function of one integer, the number of the block's first sample. */
    void write(Code code) {
        Body body = new Body(code);
        count(body);
        begin(body);
        list(body);
    }

    private int blockBytes() {
        return places.blueprint.features() * Places.ROW;
    }

    /** The number of active features of each sample. */
    private void count(Body body) {
        Code code = body.code();
        Local lane = body.integer();
        Local cell = body.integer();
        Local end = body.integer();
        Local count = body.vector();
        body.loop(lane, 0, Places.ROW, Body.VECTOR, () -> {
            body.clear(count);
            body.set(cell, lane, places.block);
            body.set(end, cell, blockBytes());
            body.loop(cell, end, Places.ROW, () -> {
                code.get(count);
                isActive(code, cell).op(I32X4_SUB).set(count);
            });
            body.store(lane, places.draw.cursors, count);
        });
    }

    /** Four masks, −1 where a feature is active. */
    private static Code isActive(Code code, Local cell) {
        return code.get(cell).access(Access.V128_LOAD, 0).f32x4(0).op(F32X4_NE);
    }

    /** From the number of active features of each sample to 4 × the place of the first in the list. */
    private void begin(Body body) {
        Code code = body.code();
        Local lane = body.integer();
        Local count = body.integer();
        Local end = body.integer();
        code.i32(places.count).access(I32_LOAD, 0).set(end);
        body.loop(lane, 0, Places.ROW, Body.FLOAT, () -> {
            body.loadInteger(count, lane, places.draw.cursors);
            code.get(lane).get(end).i32(2).op(I32_SHL).access(I32_STORE, places.draw.cursors);
            body.setSum(end, end, count);
        });
        code.i32(places.count).get(end).access(I32_STORE, 0);
    }

    private void list(Body body) {
        Code code = body.code();
        Local feature = body.integer();
        Local cell = body.integer();
        Local lane = body.integer();
        Local place = body.integer();
        body.set(cell, places.block);
        body.loop(feature, 0, places.blueprint.features(), 1, () -> {
            body.loop(lane, 0, Places.ROW, Body.VECTOR, () -> {
                isActive(code, cell).op(V128_ANY_TRUE).ifTrue();
                for (int k = 0; k < 4; k++) {
                    int at = k * Body.FLOAT;
                    code.get(cell).access(I32_LOAD, at).ifTrue();
                    body.loadInteger(place, lane, places.draw.cursors + at);
                    body.storeInteger(place, places.feature, feature);
                    code.get(place).get(cell).access(I32_LOAD, at).access(I32_STORE, places.value);
                    code.get(place).get(body.parameter(0));
                    code.get(lane).i32(2).op(I32_SHR_U).op(I32_ADD).i32(k).op(I32_ADD);
                    code.access(I32_STORE, places.sample);
                    code.get(lane).get(place).i32(Body.FLOAT).op(I32_ADD);
                    code.access(I32_STORE, places.draw.cursors + at);
                    code.end();
                }
                code.end();
                body.add(cell, Body.VECTOR);
            });
        });
    }
}
