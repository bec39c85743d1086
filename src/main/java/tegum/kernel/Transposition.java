package tegum.kernel;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** Four vectors as the rows of a 4 × 4 matrix, turned into its columns in registers. */
final class Transposition {
    private final Body body;
    private final Local[] half;

    Transposition(Body body) {
        this.body = body;
        half = body.vectors(4);
    }

    /** {@code rows} become columns. */
    void apply(Local[] rows) {
        Code code = body.code();
        code.get(rows[0]).get(rows[1]).shuffle(0, 4, 1, 5).set(half[0]);
        code.get(rows[2]).get(rows[3]).shuffle(0, 4, 1, 5).set(half[1]);
        code.get(rows[0]).get(rows[1]).shuffle(2, 6, 3, 7).set(half[2]);
        code.get(rows[2]).get(rows[3]).shuffle(2, 6, 3, 7).set(half[3]);
        for (int i = 0; i < 2; i++) {
            code.get(half[2 * i]).get(half[2 * i + 1]).shuffle(0, 1, 4, 5).set(rows[2 * i]);
            code.get(half[2 * i]).get(half[2 * i + 1]).shuffle(2, 3, 6, 7).set(rows[2 * i + 1]);
        }
    }
}
