package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.SELECT_I32;

import java.util.function.IntConsumer;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** A walk over the sets of a block of 64 samples, the members of each, and the samples of a row. */
final class SetWalk {
    /** 4 × the index of the set's first member, and the address of its row. */
    final Local set;

    final Local first;

    /** 4 × the index of a member, and the address of its row. */
    final Local member;

    final Local row;

    /** 4 × the place of a sample in its row. */
    final Local lane;

    private final Body body;
    private final Code code;
    private final Blueprint blueprint;
    private final Local block;
    private final Local end;
    private final Local blockEnd;

    /** A walk in a function whose first parameter is the block's address. */
    SetWalk(Body body, Blueprint blueprint) {
        this.body = body;
        this.blueprint = blueprint;
        code = body.code();
        block = body.parameter(0);
        set = body.integer();
        first = body.integer();
        member = body.integer();
        row = body.integer();
        lane = body.integer();
        end = body.integer();
        blockEnd = body.integer();
    }

    void eachSet(Runnable work) {
        int features = blueprint.features();
        int size = blueprint.draw().setSize();
        body.set(blockEnd, block, features * Places.ROW);
        body.set(end, block, 0);
        body.loop(set, 0, features * Body.FLOAT, size * Body.FLOAT, () -> {
            body.set(first, end, 0);
            body.add(end, size * Places.ROW);
            code.get(end).get(blockEnd);
            code.get(end).get(blockEnd).op(I32_LT_U).op(SELECT_I32).set(end);
            work.run();
        });
    }

    void eachMember(Runnable work) {
        body.set(row, first, 0);
        body.set(member, set, 0);
        body.loop(row, end, Places.ROW, () -> {
            work.run();
            body.add(member, Body.FLOAT);
        });
    }

    void eachMemberButTheFirst(Runnable work) {
        body.set(row, first, Places.ROW);
        body.set(member, set, Body.FLOAT);
        body.loopIfAny(row, end, Places.ROW, () -> {
            work.run();
            body.add(member, Body.FLOAT);
        });
    }

    /** Eight samples at a time, two vectors: {@code work} is given the offset of each from {@link #lane}. */
    void eachPair(IntConsumer work) {
        body.loop(lane, 0, Places.ROW, 2 * Body.VECTOR, () -> {
            work.accept(0);
            work.accept(Body.VECTOR);
        });
    }

    /** The same, each with the next four draws in {@code number}. */
    void eachDraw(LaneDraw draw, Local number, IntConsumer work) {
        eachPair(offset -> {
            draw.next(offset / Body.VECTOR, number);
            work.accept(offset);
        });
    }

    /** Pushes the address of the samples at {@link #lane} in a row. */
    Code at(Local ofRow) {
        return code.get(ofRow).get(lane).op(I32_ADD);
    }
}
