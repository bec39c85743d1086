package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.I32X4_LT_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.V128_AND;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Draws a block as {@link tegum.data.CorrelatedSets} does where ρ = 1: for every set one draw of a sample decides
 * whether all members are active, and each has a draw for its value.
 */
final class CorrelatedDraw implements BlockDraw {
    private final Places places;

    CorrelatedDraw(Places places) {
        this.places = places;
    }

    @Override
    public void write(Code code) {
        Body body = new Body(code);
        SetWalk walk = new SetWalk(body, places.blueprint);
        Begun begun = new Begun(body, places);
        LaneDraw draw = new LaneDraw(body, places.generator);
        Local threshold = body.vector();
        Local first = body.vector();
        Local number = body.vector();
        int active = places.draw.shared;
        walk.eachSet(() -> {
            body.splat(threshold, walk.set, places.threshold);
            begun.splat(first, walk.set, places.draw.firstThreshold);
            walk.eachDraw(draw, number, offset -> {
                code.get(number).i32(8).op(I32X4_SHR_U);
                begun.choose(threshold, first, walk.lane, offset);
                code.op(I32X4_LT_S).set(number);
                body.store(walk.lane, active + offset, number);
                begun.add(number, walk.lane, offset);
            });
            walk.eachMember(() -> walk.eachDraw(draw, number, offset -> {
                walk.at(walk.row);
                LaneDraw.value(code, number, places.blueprint.draw().signed());
                code.get(walk.lane).access(V128_LOAD, active + offset).op(V128_AND);
                code.access(V128_STORE, offset);
            }));
        });
        draw.finish();
    }
}
