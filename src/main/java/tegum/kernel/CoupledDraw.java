package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.I32X4_LT_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.V128_AND;
import static tegum.kernel.wasm.Op.V128_BITSELECT;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Draws a block as {@link tegum.data.CorrelatedSets} does where ρ &lt; 1: in which samples a set is shared, the
 * activity of its members, then their values. Until it has its value a number of the block is the mask of its activity.
 */
final class CoupledDraw implements BlockDraw {
    private final Places places;

    CoupledDraw(Places places) {
        this.places = places;
    }

    @Override
    public void write(Code code) {
        new Writing(new Body(code), places).write();
    }

    /** One function in the making. */
    private static final class Writing {
        private final Body body;
        private final Code code;
        private final Places places;
        private final SetWalk walk;
        private final Begun begun;
        private final LaneDraw draw;
        private final Local usual;
        private final Local first;
        private final Local firstShared;
        private final Local number;

        Writing(Body body, Places places) {
            this.body = body;
            this.places = places;
            code = body.code();
            walk = new SetWalk(body, places.blueprint);
            begun = new Begun(body, places);
            draw = new LaneDraw(body, places.generator);
            usual = body.vector();
            first = body.vector();
            firstShared = body.vector();
            number = body.vector();
        }

        void write() {
            walk.eachSet(() -> {
                share();
                decideFirst();
                walk.eachMemberButTheFirst(this::decide);
                walk.eachMember(this::value);
            });
            draw.finish();
        }

        private void share() {
            body.splat(usual, walk.set, places.draw.coupling);
            begun.splat(first, walk.set, places.draw.firstCoupling);
            walk.eachDraw(draw, number, offset -> {
                isBelow(first, offset);
                body.store(walk.lane, places.draw.shared + offset, number);
            });
        }

        /** The member that all follow where the set is shared; there another threshold begins a sample. */
        private void decideFirst() {
            body.splat(usual, walk.set, places.threshold);
            begun.splat(first, walk.set, places.draw.firstThreshold);
            begun.splat(firstShared, walk.set, places.draw.firstShared);
            Local either = body.vector();
            walk.eachDraw(draw, number, offset -> {
                if (places.blueprint.draw().nonEmpty()) {
                    code.get(firstShared).get(first);
                    shared(offset).op(V128_BITSELECT).set(either);
                }
                isBelow(either, offset);
                walk.at(walk.first).get(number).access(V128_STORE, offset);
                begun.add(number, walk.lane, offset);
            });
        }

        private void decide() {
            body.splat(usual, walk.member, places.threshold);
            begun.splat(first, walk.member, places.draw.firstThreshold);
            walk.eachDraw(draw, number, offset -> {
                isBelow(first, offset);
                walk.at(walk.first).access(V128_LOAD, offset).get(number);
                shared(offset).op(V128_BITSELECT).set(number);
                walk.at(walk.row).get(number).access(V128_STORE, offset);
                begun.add(number, walk.lane, offset);
            });
        }

        private void value() {
            walk.eachDraw(draw, number, offset -> {
                walk.at(walk.row);
                LaneDraw.value(code, number, places.blueprint.draw().signed());
                walk.at(walk.row).access(V128_LOAD, offset).op(V128_AND);
                code.access(V128_STORE, offset);
            });
        }

        /** The draw becomes a mask: below the usual threshold, or below the first of a sample that has not begun. */
        private void isBelow(Local firstOf, int offset) {
            code.get(number).i32(8).op(I32X4_SHR_U);
            begun.choose(usual, firstOf, walk.lane, offset);
            code.op(I32X4_LT_S).set(number);
        }

        private Code shared(int offset) {
            return code.get(walk.lane).access(V128_LOAD, places.draw.shared + offset);
        }
    }
}
