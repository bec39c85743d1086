package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tegum.kernel.wasm.ValueType.F32;
import static tegum.kernel.wasm.ValueType.F64;
import static tegum.kernel.wasm.ValueType.I32;
import static tegum.kernel.wasm.ValueType.V128;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that an engine would refuse is refused while it is written, in words that name the function. */
final class IllTypedCodeTest {
    private static final List<ValueType> ALL = List.of(I32, F32, F64, V128);

    private static Arguments refused(String message, Consumer<Code> body) {
        return Arguments.of(message, body);
    }

    static List<Arguments> codes() {
        return List.of(
                refused("local.set needs f32, finds i32", code -> code.i32(1).set(code.local(F32))),
                refused("local.tee needs i32, finds v128", code -> code.i32x4(1).tee(code.local(I32))),
                refused("local.set needs i32, the stack is empty", code -> code.set(code.local(I32))),
                refused("local 0 is not one of this function's", code -> code.get(new Local(0, I32))),
                refused("local 0 is not one of this function's", code -> {
                    code.local(F32);
                    code.i32(1).set(new Local(0, I32));
                }),
                refused("if needs i32, finds f32", code -> code.f32(1).ifTrue()),
                refused("if needs i32, the stack is empty", Code::ifTrue),
                refused(
                        "br_if needs i32, finds f64",
                        code -> code.block().f64(1).branchIf(0)),
                refused("drop finds nothing", Code::drop),
                refused("drop finds nothing", code -> code.i32(1).block().drop()),
                refused(
                        "i32.add needs i32, the stack is empty",
                        code -> code.i32(1).block().i32(2).op(Op.I32_ADD)),
                refused("end with 1 left on the stack", code -> code.i32(1)),
                refused("end with 2 left on the stack", code -> code.i32(1).f32(2)),
                refused(
                        "end with 1 left on the stack",
                        code -> code.block().i32(1).end()),
                refused(
                        "else with 1 left on the stack",
                        code -> code.i32(1).ifTrue().i32(1).otherwise()),
                refused("else without an if", Code::otherwise),
                refused("else without an if", code -> code.block().otherwise()),
                refused(
                        "else without an if",
                        code -> code.i32(1).ifTrue().otherwise().otherwise()),
                refused(
                        "branch with 1 left on the stack",
                        code -> code.block().i32(1).branch(0)),
                refused("end without a begin", Code::end),
                refused("1 blocks without an end", Code::block),
                refused("2 blocks without an end", code -> code.loop().i32(1).ifTrue()),
                refused("branch out of 1 of 0", code -> code.branch(0)),
                refused("branch out of 3 of 2", code -> code.block().loop().branch(2)),
                refused("branch out of 2 of 1", code -> code.block().i32(1).branchIf(1)),
                refused("branch out of 0 of 1", code -> code.block().branch(-1)),
                refused("a lane is not a vector", code -> code.i32x4(1).lane(V128, 0)),
                refused(
                        "extract_lane needs v128, finds i32",
                        code -> code.i32(1).lane(I32, 0)),
                refused("no lane 4 of 4", code -> code.i32x4(1).lane(I32, 4)),
                refused("no lane 4 of 4", code -> code.i32x4(1).lane(F32, 4)),
                refused("no lane 2 of 2", code -> code.i32x4(1).lane(F64, 2)),
                refused("no lane -1 of 4", code -> code.i32x4(1).lane(I32, -1)),
                refused("no lane 8 of 8", code -> code.i32x4(1).i32x4(2).shuffle(0, 1, 8, 2)),
                refused("no lane -1 of 8", code -> code.i32x4(1).i32x4(2).shuffle(-1, 1, 2, 3)),
                refused(
                        "i8x16.shuffle needs v128, the stack is empty",
                        code -> code.i32x4(1).shuffle(0, 1, 2, 3)),
                refused(
                        "i8x16.shuffle needs v128, finds f32",
                        code -> code.f32(1).i32x4(1).shuffle(0, 1, 2, 3)),
                refused(
                        "memory.fill needs i32, the stack is empty",
                        code -> code.i32(1).i32(2).fill()),
                refused(
                        "memory.fill needs i32, finds f32",
                        code -> code.f32(1).i32(2).i32(3).fill()));
    }

    private static void assertRefused(String message, Consumer<Code> body) {
        ModuleWriter writer = new ModuleWriter();
        IllTypedCode refused =
                assertThrows(IllTypedCode.class, () -> writer.function("sum", List.of(), null, body), message);
        assertEquals("sum: " + message, refused.getMessage());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itIsRefused(String message, Consumer<Code> body) {
        assertRefused(message, body);
    }

    private static Code push(Code code, ValueType type) {
        return switch (type) {
            case I32 -> code.i32(1);
            case F32 -> code.f32(1);
            case F64 -> code.f64(1);
            case V128 -> code.i32x4(1);
        };
    }

    /** Every operand of every instruction, missing and of every other type. */
    @ParameterizedTest
    @EnumSource(Op.class)
    void everyOperandIsChecked(Op op) {
        List<ValueType> operands = op.operands();
        for (int k = 0; k < operands.size(); k++) {
            List<ValueType> above = operands.subList(k + 1, operands.size());
            String needs = op.word() + " needs " + operands.get(k).word();
            assertRefused(needs + ", the stack is empty", code -> {
                above.forEach(type -> push(code, type));
                code.op(op);
            });
            for (ValueType wrong : ALL) {
                if (wrong != operands.get(k)) {
                    assertRefused(needs + ", finds " + wrong.word(), code -> {
                        push(code, wrong);
                        above.forEach(type -> push(code, type));
                        code.op(op);
                    });
                }
            }
        }
    }

    /** Address and value of every access; no offset is below 0. */
    @ParameterizedTest
    @EnumSource(Access.class)
    void everyAccessIsChecked(Access access) {
        assertRefused(access.word() + " at negative offset -4", code -> code.access(access, -4));
        assertRefused(access.word() + " at negative offset -2147483648", code -> code.access(access, 1 << 31));
        for (ValueType wrong : ALL) {
            ValueType top = access.writes() ? access.type() : I32;
            if (wrong != top) {
                assertRefused(access.word() + " needs " + top.word() + ", finds " + wrong.word(), code -> {
                    push(code.i32(0), wrong).access(access, 0);
                });
            }
            if (access.writes() && wrong != I32) {
                assertRefused(access.word() + " needs i32, finds " + wrong.word(), code -> {
                    push(push(code, wrong), access.type()).access(access, 0);
                });
            }
        }
    }

    @Test
    void callsAreChecked() {
        ModuleWriter writer = new ModuleWriter();
        Function callee = writer.function("callee", List.of(I32, F32), null, code -> {});
        List<String> found = new ArrayList<>();
        for (Consumer<Code> body : List.<Consumer<Code>>of(
                code -> code.i32(1).call(callee),
                code -> code.f32(1).call(callee),
                code -> code.f32(1).i32(1).call(callee),
                code -> code.f64(1).f32(1).call(callee))) {
            found.add(assertThrows(IllTypedCode.class, () -> writer.function("caller", List.of(), null, body))
                    .getMessage());
        }
        assertEquals(
                List.of(
                        "caller: call callee needs f32, finds i32",
                        "caller: call callee needs i32, the stack is empty",
                        "caller: call callee needs f32, finds i32",
                        "caller: call callee needs i32, finds f64"),
                found);
    }

    @Test
    void theResultIsChecked() {
        ModuleWriter writer = new ModuleWriter();
        String missing = assertThrows(IllTypedCode.class, () -> writer.function("root", List.of(), F64, code -> {}))
                .getMessage();
        String wrong = assertThrows(
                        IllTypedCode.class, () -> writer.function("root", List.of(), F64, code -> code.f32(1)))
                .getMessage();
        assertEquals("root: end needs f64, the stack is empty", missing);
        assertEquals("root: end needs f64, finds f32", wrong);
    }

    @Test
    void nothingIsWrittenAfterTheEnd() {
        List<Code> kept = new ArrayList<>();
        new ModuleWriter().function("sum", List.of(), null, kept::add);
        assertEquals(
                "sum: finished twice",
                assertThrows(IllTypedCode.class, () -> kept.get(0).finish()).getMessage());
    }
}
