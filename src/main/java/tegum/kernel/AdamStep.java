package tegum.kernel;

import static tegum.kernel.wasm.Access.F64_LOAD;
import static tegum.kernel.wasm.Access.F64_STORE;
import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_DIV;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SPLAT;
import static tegum.kernel.wasm.Op.F32X4_SQRT;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.F32_DEMOTE_F64;
import static tegum.kernel.wasm.Op.F64_DIV;
import static tegum.kernel.wasm.Op.F64_MUL;
import static tegum.kernel.wasm.Op.F64_SQRT;
import static tegum.kernel.wasm.Op.F64_SUB;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * One step of Adam or AdamW over all parameters, as {@link tegum.train.Optimiser} has it, t the number of
 * steps so far:
 *
 * <pre>
 *   m ← β₁ m + (1 − β₁) g          v ← β₂ v + (1 − β₂) g²
 *   θ ← (1 − rate · decay) θ − rate / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * The three factors that change with t are found in 64 bits and rounded once.
 */
final class AdamStep {
    private static final int BETA1 = 0;
    private static final int REST1 = 4;
    private static final int BETA2 = 8;
    private static final int REST2 = 12;
    private static final int EPSILON = 16;

    private final Body body;
    private final Code code;
    private final Places places;

    AdamStep(Body body, Places places) {
        this.body = body;
        this.places = places;
        code = body.code();
    }

    /** Writes the step; the rate for it stands at the address in {@code rate}. */
    void write(Local rate) {
        Local kept = body.vector();
        Local size = body.vector();
        Local root = body.vector();
        factors(rate, kept, size, root);
        Local[] constants = constants();
        Local i = body.integer();
        Local g = body.vector();
        Local moment = body.vector();
        Local square = body.vector();
        body.loop(i, 0, places.stored * Body.FLOAT, Body.VECTOR, () -> {
            body.load(g, i, places.gradient);
            decayed(constants[BETA1 / 4], i, places.first);
            code.get(constants[REST1 / 4]).get(g).op(F32X4_MUL).op(F32X4_ADD).set(moment);
            body.store(i, places.first, moment);
            decayed(constants[BETA2 / 4], i, places.second);
            code.get(constants[REST2 / 4]).get(g).op(F32X4_MUL).get(g).op(F32X4_MUL);
            code.op(F32X4_ADD).set(square);
            body.store(i, places.second, square);
            code.get(i);
            decayed(kept, i, places.parameters);
            code.get(size).get(moment).op(F32X4_MUL);
            code.get(square).op(F32X4_SQRT).get(root).op(F32X4_MUL);
            code.get(constants[EPSILON / 4]).op(F32X4_ADD).op(F32X4_DIV).op(F32X4_SUB);
            code.access(V128_STORE, places.parameters);
        });
    }

    private void decayed(Local factor, Local i, int address) {
        code.get(factor).get(i).access(V128_LOAD, address).op(F32X4_MUL);
    }

    private Local[] constants() {
        Local zero = body.integer();
        Local[] constants = body.vectors(5);
        body.set(zero, 0);
        for (int k = 0; k < constants.length; k++) {
            body.splat(constants[k], zero, places.optimiser + k * Body.FLOAT);
        }
        return constants;
    }

    private void factors(Local rate, Local kept, Local size, Local root) {
        power(places.power1(), places.beta1());
        power(places.power2(), places.beta2());
        code.get(rate).access(F64_LOAD, 0);
        one();
        real(places.power1());
        code.op(F64_SUB).op(F64_DIV);
        spread(size);
        one();
        one();
        real(places.power2());
        code.op(F64_SUB).op(F64_SQRT).op(F64_DIV);
        spread(root);
        one();
        code.get(rate).access(F64_LOAD, 0);
        real(places.decay());
        code.op(F64_MUL).op(F64_SUB);
        spread(kept);
    }

    private void power(int power, int beta) {
        code.i32(power);
        real(power);
        real(beta);
        code.op(F64_MUL).access(F64_STORE, 0);
    }

    private void real(int address) {
        code.i32(address).access(F64_LOAD, 0);
    }

    private void one() {
        code.f64(1);
    }

    private void spread(Local local) {
        code.op(F32_DEMOTE_F64).op(F32X4_SPLAT).set(local);
    }
}
