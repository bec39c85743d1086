package tegum.kernel;

import static tegum.kernel.wasm.Op.F32X4_CONVERT_I32X4_S;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32X4_ADD;
import static tegum.kernel.wasm.Op.I32X4_SHL;
import static tegum.kernel.wasm.Op.I32X4_SHR_S;
import static tegum.kernel.wasm.Op.I32X4_SHR_U;
import static tegum.kernel.wasm.Op.V128_OR;
import static tegum.kernel.wasm.Op.V128_XOR;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * The generator of {@link tegum.math.LaneGenerator}, xoshiro128++ in four lanes of two streams, its state
 * in eight registers while a function draws.
 */
final class LaneDraw {
    private static final int WORDS = 4;

    private final Body body;
    private final int address;
    private final Local[] state;
    private final Local shifted;
    private final Local zero;

    /** Takes the state from memory at {@code address}. */
    LaneDraw(Body body, int address) {
        this.body = body;
        this.address = address;
        state = body.vectors(2 * WORDS);
        shifted = body.vector();
        zero = body.integer();
        body.set(zero, 0);
        for (int i = 0; i < state.length; i++) {
            body.load(state[i], zero, address + i * Body.VECTOR);
        }
    }

    /** Writes the state back. */
    void finish() {
        for (int i = 0; i < state.length; i++) {
            body.store(zero, address + i * Body.VECTOR, state[i]);
        }
    }

    /**
     * Pushes four values, each of a draw of its own: (r ≫ 8) 2⁻²⁴ in [0, 1), or 2⁻²³ times the draw with its sign, in
     * [−1, 1).
     */
    static void value(Code code, Local number, boolean signed) {
        code.get(number).i32(8).op(signed ? I32X4_SHR_S : I32X4_SHR_U);
        code.op(F32X4_CONVERT_I32X4_S).f32x4(signed ? 0x1p-23f : 0x1p-24f).op(F32X4_MUL);
    }

    /** Four integers of stream 0 or 1 into {@code result}; the streams take turns. */
    void next(int stream, Local result) {
        Local s0 = state[WORDS * stream];
        Local s1 = state[WORDS * stream + 1];
        Local s2 = state[WORDS * stream + 2];
        Local s3 = state[WORDS * stream + 3];
        Code code = body.code();
        code.get(s0).get(s3).op(I32X4_ADD).set(result);
        code.get(result).i32(7).op(I32X4_SHL);
        code.get(result).i32(25).op(I32X4_SHR_U).op(V128_OR);
        code.get(s0).op(I32X4_ADD).set(result);
        code.get(s1).i32(9).op(I32X4_SHL).set(shifted);
        body.set(s2, s2, V128_XOR, s0);
        body.set(s3, s3, V128_XOR, s1);
        body.set(s1, s1, V128_XOR, s2);
        body.set(s0, s0, V128_XOR, s3);
        body.set(s2, s2, V128_XOR, shifted);
        code.get(s3).i32(11).op(I32X4_SHL);
        code.get(s3).i32(21).op(I32X4_SHR_U).op(V128_OR).set(s3);
    }
}
