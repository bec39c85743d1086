package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_ADD;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/** From sums in four lanes each to the gradient: four of them at a time, added while they are transposed. */
final class LaneSums {
    private LaneSums() {}

    static void write(Body body, Places places) {
        Code code = body.code();
        Local[] sums = body.vectors(4);
        Local low = body.vector();
        Local high = body.vector();
        Local from = body.integer();
        Local to = body.integer();
        body.set(from, places.laneSums);
        body.loop(to, places.gradient, places.gradient + places.stored * Body.FLOAT, Body.VECTOR, () -> {
            for (int i = 0; i < 4; i++) {
                body.load(sums[i], from, i * Body.VECTOR);
            }
            addPair(code, sums[0], sums[1], low);
            addPair(code, sums[2], sums[3], high);
            code.get(to);
            code.get(low).get(high).shuffle(0, 1, 4, 5);
            code.get(low).get(high).shuffle(2, 3, 6, 7).op(F32X4_ADD);
            code.access(V128_STORE, 0);
            body.add(from, 4 * Body.VECTOR);
        });
    }

    /** (a₀ + a₂, b₀ + b₂, a₁ + a₃, b₁ + b₃). */
    private static void addPair(Code code, Local a, Local b, Local result) {
        code.get(a).get(b).shuffle(0, 4, 1, 5);
        code.get(a).get(b).shuffle(2, 6, 3, 7).op(F32X4_ADD).set(result);
    }
}
