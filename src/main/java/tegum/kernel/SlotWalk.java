package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_SHL;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** A walk over the slots of a block and the active features of each. */
final class SlotWalk {
    private static final int MOST_VECTORS = SparseInputForm.MOST_VECTORS;

    final Local j;
    final Local row;
    final Local place;
    final Local sampleRow;
    final Local x;
    private final Places places;
    private final int rowBytes;
    private final Body body;
    private final Code code;
    private final Local slot;
    private final Local last;
    private final Local begin;
    private final Local end;
    private final Local lane;
    private final Local column;

    SlotWalk(Body body, Places places, Local first, Local last) {
        this.places = places;
        rowBytes = places.hiddenRow;
        this.body = body;
        this.last = last;
        code = body.code();
        j = body.integer();
        row = body.integer();
        place = body.integer();
        sampleRow = body.integer();
        x = body.vector();
        slot = body.integer();
        begin = body.integer();
        end = body.integer();
        lane = body.integer();
        column = body.integer();
        body.set(slot, first, 0);
    }

    /** Every slot, given 4 × its place in the block. */
    void each(Consumer<Local> work) {
        body.set(lane, 0);
        body.set(sampleRow, 0);
        body.loop(slot, last, Body.FLOAT, () -> {
            body.loadInteger(begin, slot, places.ends);
            body.loadInteger(end, slot, places.ends + Body.FLOAT);
            work.accept(lane);
            body.add(lane, Body.FLOAT);
            body.add(sampleRow, rowBytes);
        });
    }

    /** Every tile of hidden dimensions, as vectors. */
    void eachTile(IntConsumer work) {
        Split.of(rowBytes / Body.VECTOR, MOST_VECTORS).forEach((first, count, vectors) -> {
            int step = vectors * Body.VECTOR;
            int from = first * Body.VECTOR;
            body.loop(column, from, from + count * step, step, () -> {
                body.setSum(place, sampleRow, column);
                work.accept(vectors);
            });
        });
    }

    void eachActive(Runnable work) {
        body.set(j, begin, 0);
        body.loop(j, end, Body.FLOAT, work);
    }

    void rowOfActive() {
        code.get(j).access(Access.I32_LOAD, places.rows).get(column).op(I32_ADD).set(row);
        body.splat(x, j, places.value);
    }

    /** Offset of the active feature's number in the block. */
    void cell(Local lanes) {
        code.get(j)
                .access(Access.I32_LOAD, places.feature)
                .i32(8)
                .op(I32_SHL)
                .get(lanes)
                .op(I32_ADD);
    }
}
