package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.I32X4_LT_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.V128_AND;
import static tegum.kernel.wasm.Op.V128_ANDNOT;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Draws a block as {@link tegum.data.AnticorrelatedSets} does: for every set one draw of a sample decides which member
 * is active, if any, and one more is its value. Member i is active from its lower threshold on and below its upper one.
 */
final class AnticorrelatedDraw implements BlockDraw {
    private final Places places;

    AnticorrelatedDraw(Places places) {
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
        private final Local lower;
        private final Local upper;
        private final Local firstLower;
        private final Local firstUpper;
        private final Local number;

        Writing(Body body, Places places) {
            this.body = body;
            this.places = places;
            code = body.code();
            walk = new SetWalk(body, places.blueprint);
            begun = new Begun(body, places);
            draw = new LaneDraw(body, places.generator);
            lower = body.vector();
            upper = body.vector();
            firstLower = body.vector();
            firstUpper = body.vector();
            number = body.vector();
        }

        void write() {
            walk.eachSet(() -> {
                walk.eachDraw(draw, number, offset -> {
                    code.get(walk.lane).get(number).i32(8).op(I32X4_SHR_U);
                    code.access(V128_STORE, places.draw.draws + offset);
                });
                walk.eachDraw(draw, number, offset -> {
                    code.get(walk.lane);
                    LaneDraw.value(code, number, places.blueprint.draw().signed());
                    code.access(V128_STORE, places.draw.values + offset);
                });
                walk.eachMember(this::member);
                if (places.blueprint.draw().nonEmpty()) {
                    begin();
                }
            });
            draw.finish();
        }

        private void member() {
            body.splat(lower, walk.member, places.draw.lower);
            body.splat(upper, walk.member, places.threshold);
            begun.splat(firstLower, walk.member, places.draw.firstLower);
            begun.splat(firstUpper, walk.member, places.draw.firstThreshold);
            walk.eachPair(offset -> {
                walk.at(walk.row);
                isBelow(upper, firstUpper, offset);
                isBelow(lower, firstLower, offset);
                code.op(V128_ANDNOT);
                code.get(walk.lane)
                        .access(V128_LOAD, places.draw.values + offset)
                        .op(V128_AND);
                code.access(V128_STORE, offset);
            });
        }

        /** After all members, for all are decided at once: some is active below the last one's upper threshold. */
        private void begin() {
            walk.eachPair(offset -> {
                isBelow(upper, firstUpper, offset);
                code.set(number);
                begun.add(number, walk.lane, offset);
            });
        }

        /** Pushes a mask. */
        private void isBelow(Local usual, Local first, int offset) {
            code.get(walk.lane).access(V128_LOAD, places.draw.draws + offset);
            begun.choose(usual, first, walk.lane, offset);
            code.op(I32X4_LT_S);
        }
    }
}
