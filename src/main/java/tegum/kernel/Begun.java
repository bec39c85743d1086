package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.V128_BITSELECT;
import static tegum.kernel.wasm.Op.V128_OR;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Which samples of a block have an active feature yet. Where empty samples are left out a sample is drawn by other
 * thresholds until it has one; where they are not, nothing of this is written.
 */
final class Begun {
    private final Body body;
    private final Code code;
    private final int masks;
    private final boolean asked;

    /** None has one yet. */
    Begun(Body body, Places places) {
        this.body = body;
        code = body.code();
        masks = places.draw.begun;
        asked = places.blueprint.draw().nonEmpty();
        if (asked) {
            body.zero(masks, Places.ROW);
        }
    }

    /** Every lane of {@code local} = one number from memory, for {@link #choose}. */
    void splat(Local local, Local address, int offset) {
        if (asked) {
            body.splat(local, address, offset);
        }
    }

    /**
     * Pushes four thresholds.
     *
     * @param usual that of samples that have an active feature
     * @param first that of the others
     * @param lane 4 × the place of the first of the four samples in the block, less {@code offset}
     */
    void choose(Local usual, Local first, Local lane, int offset) {
        code.get(usual);
        if (asked) {
            code.get(first);
            code.get(lane).access(V128_LOAD, masks + offset).op(V128_BITSELECT);
        }
    }

    /** Four samples have an active feature where {@code on} says so. */
    void add(Local on, Local lane, int offset) {
        if (asked) {
            code.get(lane).get(lane).access(V128_LOAD, masks + offset).get(on).op(V128_OR);
            code.access(V128_STORE, masks + offset);
        }
    }
}
