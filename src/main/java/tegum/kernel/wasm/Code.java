package tegum.kernel.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of a function, written instruction by instruction. A stack of types follows what the
 * engine's stack will hold (specification, chapter 3): an instruction that does not find its operands
 * is refused here, with the function's name, and not in somebody's browser.
 *
 * <p>Blocks and loops take and leave nothing on the stack. A branch is followed by an end or by code
 * that does not run into it: code after an unconditional branch is not written.
 */
public final class Code {
    private static final int BLOCK = 0x02;
    private static final int LOOP = 0x03;
    private static final int IF = 0x04;
    private static final int ELSE = 0x05;
    private static final int END = 0x0B;
    private static final int BRANCH = 0x0C;
    private static final int BRANCH_IF = 0x0D;
    private static final int CALL = 0x10;
    private static final int DROP = 0x1A;
    private static final int GET = 0x20;
    private static final int SET = 0x21;
    private static final int TEE = 0x22;
    private static final int I32_CONST = 0x41;
    private static final int F32_CONST = 0x43;
    private static final int F64_CONVERT_I32_S = 0xB7;
    private static final int VECTOR = 0xFD;
    private static final int V128_CONST = 0x0C;
    private static final int SHUFFLE = 0x0D;
    private static final int EXTRACT_I32 = 0x1B;
    private static final int EXTRACT_F32 = 0x1F;
    private static final int EXTRACT_F64 = 0x21;
    private static final int MISCELLANEOUS = 0xFC;
    private static final int MEMORY_FILL = 0x0B;
    private static final int EMPTY = 0x40;

    private final Function function;
    private final Bytes bytes = new Bytes();
    private final List<ValueType> locals = new ArrayList<>();
    private final List<ValueType> stack = new ArrayList<>();
    private final List<Integer> frames = new ArrayList<>();
    private final List<Integer> openers = new ArrayList<>();
    private boolean finished;

    Code(Function function) {
        this.function = function;
        frames.add(0);
        openers.add(BLOCK);
    }

    /** Parameter number {@code i}. */
    public Local parameter(int i) {
        return new Local(i, function.parameters().get(i));
    }

    /** A new local variable, zero at first. */
    public Local local(ValueType type) {
        locals.add(type);
        return new Local(function.parameters().size() + locals.size() - 1, type);
    }

    /** Pushes a local. */
    public Code get(Local local) {
        check(local);
        bytes.add(GET).unsigned(local.index());
        return pushed(local.type());
    }

    /** Pops into a local. */
    public Code set(Local local) {
        check(local);
        bytes.add(SET).unsigned(local.index());
        return popped(local.type(), "local.set");
    }

    /** Copies the top of the stack into a local. */
    public Code tee(Local local) {
        check(local);
        bytes.add(TEE).unsigned(local.index());
        return popped(local.type(), "local.tee").pushed(local.type());
    }

    private void check(Local local) {
        int parameters = function.parameters().size();
        int own = local.index() - parameters;
        boolean known = own < locals.size()
                && local.type() == (own < 0 ? function.parameters().get(local.index()) : locals.get(own));
        if (!known) {
            throw new IllTypedCode(function.name(), "local " + local.index() + " is not one of this function's");
        }
    }

    /** Pushes an integer. */
    public Code i32(int value) {
        bytes.add(I32_CONST).signed(value);
        return pushed(ValueType.I32);
    }

    /** Pushes a float. */
    public Code f32(float value) {
        bytes.add(F32_CONST).word(Float.floatToIntBits(value));
        return pushed(ValueType.F32);
    }

    /** Pushes a small whole number as a 64-bit float. */
    public Code f64(int value) {
        // by conversion: writing its bits takes a 64-bit integer, slow in JavaScript
        bytes.add(I32_CONST).signed(value).add(F64_CONVERT_I32_S);
        return pushed(ValueType.F64);
    }

    /** Pushes a vector of four integers, the lowest lane first. */
    public Code i32x4(int a, int b, int c, int d) {
        bytes.add(VECTOR).unsigned(V128_CONST).word(a).word(b).word(c).word(d);
        return pushed(ValueType.V128);
    }

    /** Pushes a vector of four equal integers. */
    public Code i32x4(int value) {
        return i32x4(value, value, value, value);
    }

    /** Pushes a vector of four equal floats. */
    public Code f32x4(float value) {
        return i32x4(Float.floatToIntBits(value));
    }

    /** An instruction without immediates. */
    public Code op(Op op) {
        opcode(op.code());
        for (int i = op.operands().size() - 1; i >= 0; i--) {
            popped(op.operands().get(i), op.word());
        }
        return pushed(op.result());
    }

    private void opcode(int code) {
        if ((code & Op.SIMD) != 0) {
            bytes.add(VECTOR).unsigned(code & ~Op.SIMD);
        } else {
            bytes.add(code);
        }
    }

    /**
     * Reads or writes memory: takes the address (then, to write, the value) from the stack.
     *
     * @param offset in bytes, added to the address
     */
    public Code access(Access access, int offset) {
        if (offset < 0) {
            throw new IllTypedCode(function.name(), access.word() + " at negative offset " + offset);
        }
        opcode(access.code());
        bytes.unsigned(access.alignment()).unsigned(offset);
        if (access.writes()) {
            return popped(access.type(), access.word()).popped(ValueType.I32, access.word());
        }
        return popped(ValueType.I32, access.word()).pushed(access.type());
    }

    /**
     * Lanes of 32 bits chosen from two vectors: 0 to 3 from the first, 4 to 7 from the second.
     */
    public Code shuffle(int a, int b, int c, int d) {
        bytes.add(VECTOR).unsigned(SHUFFLE);
        for (int lane : new int[] {a, b, c, d}) {
            checkLane(lane, 8);
            for (int part = 0; part < 4; part++) {
                bytes.add(4 * lane + part);
            }
        }
        return popped(ValueType.V128, "i8x16.shuffle")
                .popped(ValueType.V128, "i8x16.shuffle")
                .pushed(ValueType.V128);
    }

    /** One lane of four, as an integer or a float; of two, as a 64-bit float. */
    public Code lane(ValueType type, int lane) {
        int code = switch (type) {
            case I32 -> EXTRACT_I32;
            case F32 -> EXTRACT_F32;
            case F64 -> EXTRACT_F64;
            case V128 -> throw new IllTypedCode(function.name(), "a lane is not a vector");
        };
        checkLane(lane, type == ValueType.F64 ? 2 : 4);
        bytes.add(VECTOR).unsigned(code).add(lane);
        return popped(ValueType.V128, "extract_lane").pushed(type);
    }

    private void checkLane(int lane, int lanes) {
        if (lane < 0 || lane >= lanes) {
            throw new IllTypedCode(function.name(), "no lane " + lane + " of " + lanes);
        }
    }

    /** Fills memory: takes the address, a byte and a length in bytes. */
    public Code fill() {
        bytes.add(MISCELLANEOUS).unsigned(MEMORY_FILL).add(0);
        return popped(ValueType.I32, "memory.fill")
                .popped(ValueType.I32, "memory.fill")
                .popped(ValueType.I32, "memory.fill");
    }

    /** Begins a block: a branch to it leaves it. */
    public Code block() {
        bytes.add(BLOCK).add(EMPTY);
        return opened(BLOCK);
    }

    /** Begins a loop: a branch to it goes back to its begin. */
    public Code loop() {
        bytes.add(LOOP).add(EMPTY);
        return opened(LOOP);
    }

    /** Begins what is done if the top of the stack is not zero. */
    public Code ifTrue() {
        bytes.add(IF).add(EMPTY);
        return popped(ValueType.I32, "if").opened(IF);
    }

    /** Begins what is done otherwise. */
    public Code otherwise() {
        int last = openers.size() - 1;
        if (openers.get(last) != IF) {
            throw new IllTypedCode(function.name(), "else without an if");
        }
        checkBalanced("else");
        openers.set(last, ELSE);
        bytes.add(ELSE);
        return this;
    }

    /** Ends a block, a loop or an if. */
    public Code end() {
        if (frames.size() == 1) {
            throw new IllTypedCode(function.name(), "end without a begin");
        }
        checkBalanced("end");
        frames.remove(frames.size() - 1);
        openers.remove(openers.size() - 1);
        bytes.add(END);
        return this;
    }

    /** Branches to the block or loop {@code depth} levels out if the top of the stack is not zero. */
    public Code branchIf(int depth) {
        bytes.add(BRANCH_IF).unsigned(depth);
        popped(ValueType.I32, "br_if");
        return branches(depth);
    }

    /** Branches to the block or loop {@code depth} levels out; an end must follow. */
    public Code branch(int depth) {
        bytes.add(BRANCH).unsigned(depth);
        return branches(depth);
    }

    private Code branches(int depth) {
        if (depth < 0 || depth > frames.size() - 2) {
            throw new IllTypedCode(function.name(), "branch out of " + (depth + 1) + " of " + (frames.size() - 1));
        }
        checkBalanced("branch");
        return this;
    }

    /** Calls a function of the same module. */
    public Code call(Function callee) {
        bytes.add(CALL).unsigned(callee.index());
        for (int i = callee.parameters().size() - 1; i >= 0; i--) {
            popped(callee.parameters().get(i), "call " + callee.name());
        }
        ValueType result = callee.result();
        return result == null ? this : pushed(result);
    }

    /** Throws away the top of the stack. */
    public Code drop() {
        if (stack.size() <= frames.get(frames.size() - 1)) {
            throw new IllTypedCode(function.name(), "drop finds nothing");
        }
        stack.remove(stack.size() - 1);
        bytes.add(DROP);
        return this;
    }

    private Code opened(int opener) {
        frames.add(stack.size());
        openers.add(opener);
        return this;
    }

    private Code pushed(ValueType type) {
        stack.add(type);
        return this;
    }

    private Code popped(ValueType type, String word) {
        if (stack.size() <= frames.get(frames.size() - 1)) {
            throw new IllTypedCode(function.name(), word + " needs " + type.word() + ", the stack is empty");
        }
        ValueType found = stack.remove(stack.size() - 1);
        if (found != type) {
            throw new IllTypedCode(function.name(), word + " needs " + type.word() + ", finds " + found.word());
        }
        return this;
    }

    private void checkBalanced(String word) {
        int extra = stack.size() - frames.get(frames.size() - 1);
        if (extra != 0) {
            throw new IllTypedCode(function.name(), word + " with " + extra + " left on the stack");
        }
    }

    /** Ends the function: the stack must hold its result and nothing else. */
    void finish() {
        if (finished) {
            throw new IllTypedCode(function.name(), "finished twice");
        }
        if (frames.size() > 1) {
            throw new IllTypedCode(function.name(), (frames.size() - 1) + " blocks without an end");
        }
        ValueType result = function.result();
        if (result != null) {
            popped(result, "end");
        }
        checkBalanced("end");
        bytes.add(END);
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }

    /** Locals, each with a count of one, and instructions (specification, section 5.5.13). */
    Bytes body() {
        Bytes body = new Bytes();
        List<Integer> counts = new ArrayList<>();
        List<ValueType> kinds = new ArrayList<>();
        for (ValueType type : locals) {
            int last = kinds.size() - 1;
            if (last >= 0 && kinds.get(last) == type) {
                counts.set(last, counts.get(last) + 1);
            } else {
                kinds.add(type);
                counts.add(1);
            }
        }
        body.unsigned(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            body.unsigned(counts.get(i)).add(kinds.get(i).code());
        }
        return body.add(bytes);
    }
}
