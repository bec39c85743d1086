package tegum.kernel;

import static tegum.kernel.wasm.Access.I32_LOAD;
import static tegum.kernel.wasm.Access.I32_STORE;
import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_LOAD32_SPLAT;
import static tegum.kernel.wasm.Access.V128_STORE;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_LT_U;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.Op;
import tegum.kernel.wasm.ValueType;

/**
 * The body of a function of a kernel, in steps a little larger than instructions: locals are assigned,
 * vectors loaded, loops run. An address is a local plus an offset known when the code is written.
 */
final class Body {
    /** Bytes in a vector of four floats. */
    static final int VECTOR = 16;

    /** Bytes in a float or an integer. */
    static final int FLOAT = 4;

    private static final int LONGEST_WRITTEN_OUT = 32 * VECTOR;

    private final Code code;

    Body(Code code) {
        this.code = code;
    }

    /** What the steps are made of, for those that need an instruction by itself. */
    Code code() {
        return code;
    }

    Local parameter(int i) {
        return code.parameter(i);
    }

    Local vector() {
        return code.local(ValueType.V128);
    }

    Local[] vectors(int count) {
        Local[] locals = new Local[count];
        for (int i = 0; i < count; i++) {
            locals[i] = vector();
        }
        return locals;
    }

    Local integer() {
        return code.local(ValueType.I32);
    }

    Local real() {
        return code.local(ValueType.F64);
    }

    /** {@code local = value}. */
    void set(Local local, int value) {
        code.i32(value).set(local);
    }

    /** {@code local = other + value}. */
    void set(Local local, Local other, int value) {
        code.get(other);
        if (value != 0) {
            code.i32(value).op(I32_ADD);
        }
        code.set(local);
    }

    /** {@code local = a + b}. */
    void setSum(Local local, Local a, Local b) {
        code.get(a).get(b).op(I32_ADD).set(local);
    }

    /** {@code local += value}. */
    void add(Local local, int value) {
        set(local, local, value);
    }

    /** Lanes of {@code local} = 0. */
    void clear(Local local) {
        code.i32x4(0).set(local);
    }

    void clear(Local[] locals) {
        for (Local local : locals) {
            clear(local);
        }
    }

    /** {@code local} = four neighbours from memory. */
    void load(Local local, Local address, int offset) {
        code.get(address).access(V128_LOAD, offset).set(local);
    }

    /** Every lane of {@code local} = one number from memory. */
    void splat(Local local, Local address, int offset) {
        code.get(address).access(V128_LOAD32_SPLAT, offset).set(local);
    }

    /** {@code local} = an integer from memory. */
    void loadInteger(Local local, Local address, int offset) {
        code.get(address).access(I32_LOAD, offset).set(local);
    }

    void storeInteger(Local address, int offset, Local local) {
        code.get(address).get(local).access(I32_STORE, offset);
    }

    void store(Local address, int offset, Local local) {
        code.get(address).get(local).access(V128_STORE, offset);
    }

    /** Memory at the address += {@code local}. */
    void addTo(Local address, int offset, Local local) {
        code.get(address).get(address).access(V128_LOAD, offset).get(local).op(F32X4_ADD);
        code.access(V128_STORE, offset);
    }

    /** {@code sum += a · b}: multiplied, rounded, added, rounded. */
    void addProduct(Local sum, Local a, Local b) {
        code.get(sum).get(a).get(b).op(F32X4_MUL).op(F32X4_ADD).set(sum);
    }

    /** {@code result = a op b}. */
    void set(Local result, Local a, Op op, Local b) {
        code.get(a).get(b).op(op).set(result);
    }

    /** Runs {@code body} for {@code counter} = from, from + step, … while below {@code end}; at least once. */
    void loop(Local counter, int from, int end, int step, Runnable body) {
        set(counter, from);
        if (from + step >= end) {
            body.run();
            return;
        }
        code.loop();
        body.run();
        code.get(counter).i32(step).op(I32_ADD).tee(counter).i32(end).op(I32_LT_U);
        code.branchIf(0).end();
    }

    /** Runs {@code body} while {@code counter}, set before and moved on by {@code step}, is below {@code end}; at least once. */
    void loop(Local counter, Local end, int step, Runnable body) {
        code.loop();
        body.run();
        code.get(counter).i32(step).op(I32_ADD).tee(counter).get(end).op(I32_LT_U);
        code.branchIf(0).end();
    }

    /** The same, but not once if {@code counter} is not below {@code end} at first. */
    void loopIfAny(Local counter, Local end, int step, Runnable body) {
        code.get(counter).get(end).op(I32_LT_U).ifTrue();
        loop(counter, end, step, body);
        code.end();
    }

    /** Memory from an address known now = 0; {@code bytes} is a multiple of 16. */
    void zero(int address, int bytes) {
        if (bytes > LONGEST_WRITTEN_OUT) {
            code.i32(address).i32(0).i32(bytes).fill();
            return;
        }
        // a fill is a call out of the module, some 20 ns
        for (int at = 0; at < bytes; at += VECTOR) {
            code.i32(address).i32x4(0).access(V128_STORE, at);
        }
    }
}
