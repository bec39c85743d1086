package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SUB;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * The samples that are not empty, numbered as they come (slots), with the end of each in the list of
 * active features. All numbers are offsets in bytes: 4 × an index.
 */
final class SlotList {
    private final Places places;

    SlotList(Places places) {
        this.places = places;
    }

    /**
     * Finds the ends, and for each active feature the offset of its row.
     *
     * @param end of the list
     * @param slots receives 4 × the number of slots
     */
    void write(Body body, Local end, Local slots, int rowBytes) {
        Code code = body.code();
        Local j = body.integer();
        Local sample = body.integer();
        Local last = body.integer();
        body.set(j, 0);
        body.set(last, -1);
        body.set(slots, 0);
        body.loopIfAny(j, end, Body.FLOAT, () -> {
            body.loadInteger(sample, j, places.sample);
            code.get(slots)
                    .get(sample)
                    .get(last)
                    .op(I32_NE)
                    .i32(2)
                    .op(I32_SHL)
                    .op(I32_ADD)
                    .set(slots);
            code.get(sample).set(last);
            code.get(slots).get(j).i32(Body.FLOAT).op(I32_ADD).access(Access.I32_STORE, places.ends);
            code.get(j)
                    .get(j)
                    .access(Access.I32_LOAD, places.feature)
                    .i32(rowBytes)
                    .op(I32_MUL);
            code.access(Access.I32_STORE, places.rows);
        });
    }

    /**
     * Sorts the slots by their number of active features, by counting: where trip counts are alike the
     * processor foresees the ends of the loops over them.
     */
    void sort(Body body, Local slots) {
        Code code = body.code();
        Local slot = body.integer();
        Local bin = body.integer();
        Local at = body.integer();
        Local total = body.integer();
        int bins = (places.blueprint.features() + 1) * Body.FLOAT;
        body.zero(places.histogram, (bins + Body.VECTOR - 1) / Body.VECTOR * Body.VECTOR);
        body.set(slot, 0);
        body.loopIfAny(slot, slots, Body.FLOAT, () -> {
            length(body, slot, bin);
            code.get(bin)
                    .get(bin)
                    .access(Access.I32_LOAD, places.histogram)
                    .i32(Body.FLOAT)
                    .op(I32_ADD);
            code.access(Access.I32_STORE, places.histogram);
        });
        body.set(total, 0);
        body.loop(bin, 0, bins, Body.FLOAT, () -> {
            body.loadInteger(at, bin, places.histogram);
            body.storeInteger(bin, places.histogram, total);
            body.setSum(total, total, at);
        });
        body.set(slot, 0);
        body.loopIfAny(slot, slots, Body.FLOAT, () -> {
            length(body, slot, bin);
            body.loadInteger(at, bin, places.histogram);
            body.storeInteger(at, places.order, slot);
            code.get(bin).get(at).i32(Body.FLOAT).op(I32_ADD).access(Access.I32_STORE, places.histogram);
        });
    }

    /** 4 × the number of active features of a slot; the end of slot s stands at s + 1. */
    private void length(Body body, Local slot, Local length) {
        Code code = body.code();
        code.get(slot).access(Access.I32_LOAD, places.ends + Body.FLOAT);
        code.get(slot).access(Access.I32_LOAD, places.ends).op(I32_SUB).set(length);
    }
}
