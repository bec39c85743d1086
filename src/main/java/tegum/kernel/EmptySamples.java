package tegum.kernel;

import static tegum.kernel.wasm.Access.F32_LOAD;
import static tegum.kernel.wasm.Access.F64_LOAD;
import static tegum.kernel.wasm.Access.F64_STORE;
import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_MAX;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SPLAT;
import static tegum.kernel.wasm.Op.F32_ADD;
import static tegum.kernel.wasm.Op.F32_CONVERT_I32_S;
import static tegum.kernel.wasm.Op.F64X2_ADD;
import static tegum.kernel.wasm.Op.F64X2_PROMOTE_LOW_F32X4;
import static tegum.kernel.wasm.Op.F64_ADD;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ValueType;

/**
 * What samples without an active feature add, without a loop over them: h = 0, so y = ReLU(b), and each
 * adds c_i y_i to ∂L/∂b_i and c_i y_i² to twice the loss. Their number may be negative: then it takes
 * away what was worked on in excess. Where batches leave such samples out it has a fraction: B drawn samples count for
 * 1 − ε, so ε is that of E = B ε / (1 − ε) more.
 */
final class EmptySamples {
    private EmptySamples() {}

    /** Adds {@code count}, a vector of four equal floats, times their share. */
    static void write(Body body, Places places, Local count, boolean withLoss) {
        Code code = body.code();
        Local i = body.integer();
        Local output = body.vector();
        Local share = body.vector();
        Local loss = body.vector();
        Local zero = body.vector();
        body.clear(loss);
        body.loop(i, 0, places.blueprint.features() * Body.FLOAT, Body.VECTOR, () -> {
            body.load(output, i, places.bias());
            if (places.blueprint.variant().outputRelu()) {
                body.set(output, output, F32X4_MAX, zero);
            }
            // what lies behind b is not a parameter, and no number: its cost, 0, must meet a 0
            code.get(i).access(V128_LOAD, places.cost).get(output).op(F32X4_MUL);
            code.get(count).op(F32X4_MUL).set(share);
            body.addTo(i, places.biasGradient(), share);
            if (withLoss) {
                code.get(loss)
                        .get(share)
                        .get(output)
                        .op(F32X4_MUL)
                        .op(F32X4_ADD)
                        .set(loss);
            }
        });
        if (withLoss) {
            addLoss(body, places, loss);
        }
    }

    /** Adds the lanes of {@code loss} to the loss, in 64 bits. */
    static void addLoss(Body body, Places places, Local loss) {
        Code code = body.code();
        Local pair = body.vector();
        code.get(loss).op(F64X2_PROMOTE_LOW_F32X4);
        code.get(loss)
                .get(loss)
                .shuffle(2, 3, 2, 3)
                .op(F64X2_PROMOTE_LOW_F32X4)
                .op(F64X2_ADD)
                .set(pair);
        code.i32(places.loss());
        code.i32(places.loss()).access(F64_LOAD, 0);
        code.get(pair)
                .lane(ValueType.F64, 0)
                .get(pair)
                .lane(ValueType.F64, 1)
                .op(F64_ADD)
                .op(F64_ADD);
        code.access(F64_STORE, 0);
    }

    /**
     * From the top of the stack, an integer, to a vector of four equal floats: how many samples are to be added, with
     * those that batches leave out.
     */
    static void count(Code code, Places places, Local count) {
        code.op(F32_CONVERT_I32_S);
        if (places.blueprint.draw().nonEmpty()) {
            code.i32(places.leftOut()).access(F32_LOAD, 0).op(F32_ADD);
        }
        code.op(F32X4_SPLAT).set(count);
    }

    /** Sets the loss to 0. */
    static void clearLoss(Code code, Places places) {
        code.i32(places.loss()).i32(0).access(Access.I32_STORE, 0);
        code.i32(places.loss()).i32(0).access(Access.I32_STORE, 4);
    }
}
