package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static tegum.kernel.wasm.ValueType.F32;
import static tegum.kernel.wasm.ValueType.F64;
import static tegum.kernel.wasm.ValueType.I32;
import static tegum.kernel.wasm.ValueType.V128;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants, locals, lanes, control and calls, run by an interpreter. */
final class CodeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8193, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void integers(int value) {
        assertEquals(value, Trial.integer(code -> code.i32(value)));
        Trial trial = Trial.of(code -> code.i32(0).f64(value).access(Access.F64_STORE, 0));
        assertEquals(value, trial.run().memory().readDouble(0));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0.0f, 1, -1.5f, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY})
    void floats(float value) {
        int bits = Float.floatToIntBits(value);
        Trial trial = Trial.of(code -> {
            code.i32(0).f32(value).access(Access.F32_STORE, 0);
            code.i32(16).f32x4(value).access(Access.V128_STORE, 0);
        });
        trial.run();
        assertEquals(bits, trial.get(0, 1)[0]);
        assertArrayEquals(new int[] {bits, bits, bits, bits}, trial.get(16, 4));
    }

    @Test
    void vectors() {
        Trial trial = Trial.of(code -> {
            code.i32(0).i32x4(1, -2, 0x01020304, Integer.MIN_VALUE).access(Access.V128_STORE, 0);
            code.i32(16).i32x4(-7).access(Access.V128_STORE, 0);
        });
        trial.run();
        assertArrayEquals(new int[] {1, -2, 0x01020304, Integer.MIN_VALUE, -7, -7, -7, -7}, trial.get(0, 8));
    }

    /** Every lane of both vectors, in every place of the result. */
    @Test
    void shuffles() {
        for (int lane = 0; lane < 8; lane++) {
            int chosen = lane;
            Trial trial = Trial.of(code -> {
                for (int place = 0; place < 4; place++) {
                    int[] lanes = {place, 7 - place, place, 4};
                    lanes[place] = chosen;
                    code.i32(16 * place).i32x4(10, 11, 12, 13).i32x4(14, 15, 16, 17);
                    code.shuffle(lanes[0], lanes[1], lanes[2], lanes[3]).access(Access.V128_STORE, 0);
                }
            });
            trial.run();
            for (int place = 0; place < 4; place++) {
                int[] lanes = {10 + place, 17 - place, 10 + place, 14};
                lanes[place] = 10 + chosen;
                assertArrayEquals(lanes, trial.get(16 * place, 4));
            }
        }
    }

    @Test
    void lanes() {
        for (int lane = 0; lane < 4; lane++) {
            int chosen = lane;
            assertEquals(
                    new int[] {5, -6, 7, -8}[lane],
                    Trial.integer(code -> code.i32x4(5, -6, 7, -8).lane(I32, chosen)));
            Trial floats = Trial.of(code -> {
                code.i32(0).i32x4(bits(0.5f), bits(1.5f), bits(2.5f), bits(3.5f));
                code.lane(F32, chosen).access(Access.F32_STORE, 0);
            });
            assertEquals(0.5f + lane, floats.run().memory().readFloat(0));
        }
        for (int lane = 0; lane < 2; lane++) {
            int chosen = lane;
            Trial reals = Trial.of(code -> {
                code.i32(0).i32(64).access(Access.V128_LOAD, 0).lane(F64, chosen);
                code.access(Access.F64_STORE, 0);
            });
            reals.memory().writeF64(64, 0.1);
            reals.memory().writeF64(72, -0.7);
            assertEquals(lane == 0 ? 0.1 : -0.7, reals.run().memory().readDouble(0));
        }
    }

    private static int bits(float value) {
        return Float.floatToIntBits(value);
    }

    /** Locals of all types, mixed, behind two parameters: each keeps its own. */
    @Test
    void locals() {
        Trial trial = Trial.module(writer -> writer.export("f", List.of(I32, F64), null, code -> {
            Local a = code.local(I32);
            Local v = code.local(V128);
            Local w = code.local(V128);
            Local b = code.local(I32);
            Local f = code.local(F32);
            Local d = code.local(F64);
            code.i32(3).set(a);
            code.i32(4).tee(b).drop();
            code.i32x4(5).set(v).i32x4(6).set(w);
            code.f32(7).set(f);
            code.f64(8).set(d);
            code.i32(0).get(code.parameter(0)).access(Access.I32_STORE, 0);
            code.i32(8).get(code.parameter(1)).access(Access.F64_STORE, 0);
            code.i32(16).get(a).access(Access.I32_STORE, 0);
            code.i32(20).get(b).access(Access.I32_STORE, 0);
            code.i32(24).get(f).access(Access.F32_STORE, 0);
            code.i32(32).get(d).access(Access.F64_STORE, 0);
            code.i32(48).get(v).access(Access.V128_STORE, 0);
            code.i32(64).get(w).access(Access.V128_STORE, 0);
        }));
        trial.run(2, Double.doubleToRawLongBits(2.5));
        assertEquals(2, trial.get(0, 1)[0]);
        assertEquals(2.5, trial.memory().readDouble(8));
        assertArrayEquals(new int[] {3, 4, bits(7)}, trial.get(16, 3));
        assertEquals(8.0, trial.memory().readDouble(32));
        assertArrayEquals(new int[] {5, 5, 5, 5, 6, 6, 6, 6}, trial.get(48, 8));
    }

    /** More than 127 locals, so that an index takes two bytes. */
    @Test
    void manyLocals() {
        int found = Trial.integer(code -> {
            Local[] all = new Local[300];
            for (int i = 0; i < all.length; i++) {
                all[i] = code.local(I32);
                code.i32(i).set(all[i]);
            }
            code.i32(0);
            for (Local local : all) {
                code.get(local).op(Op.I32_ADD);
            }
        });
        assertEquals(300 * 299 / 2, found);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "10, 55", "1000, 500500"})
    void aLoopGoesOnWhileItIsBranchedTo(int last, int sum) {
        assertEquals(sum, Trial.integer(code -> {
            Local i = code.local(I32);
            Local total = code.local(I32);
            code.loop();
            code.get(i).i32(1).op(Op.I32_ADD).tee(i);
            code.get(total).op(Op.I32_ADD).set(total);
            code.get(i).i32(last).op(Op.I32_NE).branchIf(0).end();
            code.get(total);
        }));
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 10", "-5, 10"})
    void oneOfTwoBranchesIsTaken(int condition, int result) {
        assertEquals(result, Trial.integer(code -> {
            Local found = code.local(I32);
            code.i32(condition)
                    .ifTrue()
                    .i32(10)
                    .set(found)
                    .otherwise()
                    .i32(20)
                    .set(found)
                    .end();
            code.get(found);
        }));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 7"})
    void anIfNeedsNoElse(int condition, int result) {
        assertEquals(result, Trial.integer(code -> {
            Local found = code.local(I32);
            code.i32(condition).ifTrue().i32(7).set(found).end().get(found);
        }));
    }

    /** Out of {@code depth} + 1 blocks: what follows in them is left out. */
    @ParameterizedTest
    @CsvSource({"0, 110", "1, 100", "2, 0"})
    void aBranchLeavesBlocks(int depth, int result) {
        for (boolean conditional : new boolean[] {false, true}) {
            assertEquals(result, Trial.integer(code -> {
                Local found = code.local(I32);
                code.block().block().block();
                if (conditional) {
                    code.i32(1).branchIf(depth);
                } else {
                    code.branch(depth);
                }
                code.end().get(found).i32(10).op(Op.I32_ADD).set(found);
                code.end().get(found).i32(100).op(Op.I32_ADD).set(found);
                code.end().get(found);
            }));
        }
    }

    /** 48 and 36 by subtraction: a branch to a loop from within an if goes back, one to the block leaves. */
    @Test
    void branchesCountEveryKindOfFrame() {
        assertEquals(12, Trial.integer(code -> {
            Local a = code.local(I32);
            Local b = code.local(I32);
            code.i32(48).set(a).i32(36).set(b);
            code.block().loop();
            code.get(a).get(b).op(Op.I32_EQ).branchIf(1);
            code.get(a).get(b).op(Op.I32_LT_U).ifTrue();
            code.get(b).get(a).op(Op.I32_SUB).set(b).branch(1);
            code.end();
            code.get(a).get(b).op(Op.I32_SUB).set(a).branch(0);
            code.end().end().get(a);
        }));
    }

    /** Operands in the order of the parameters, of every type, and a result of every type. */
    @Test
    void callsPassOperandsInOrder() {
        Trial trial = Trial.module(writer -> {
            List<ValueType> types = List.of(I32, F32, F64, V128);
            Function[] picks = new Function[4];
            for (int i = 0; i < 4; i++) {
                ValueType type = types.get(i);
                int at = i;
                picks[i] = writer.function("pick" + type, types, type, code -> code.get(code.parameter(at)));
            }
            writer.export("f", List.of(), null, code -> {
                Access[] stores = {Access.I32_STORE, Access.F32_STORE, Access.F64_STORE, Access.V128_STORE};
                for (int i = 0; i < 4; i++) {
                    code.i32(16 * i).i32(9).f32(0.25f).f64(3).i32x4(1, 2, 3, 4).call(picks[i]);
                    code.access(stores[i], 0);
                }
            });
        });
        trial.run();
        assertEquals(9, trial.get(0, 1)[0]);
        assertEquals(0.25f, trial.memory().readFloat(16));
        assertEquals(3.0, trial.memory().readDouble(32));
        assertArrayEquals(new int[] {1, 2, 3, 4}, trial.get(48, 4));
    }

    @Test
    void aCallWithoutAResultLeavesNothing() {
        Trial trial = Trial.module(writer -> {
            Function store = writer.function(
                    "store",
                    List.of(I32, I32),
                    null,
                    code -> code.get(code.parameter(0)).get(code.parameter(1)).access(Access.I32_STORE, 0));
            writer.export("f", List.of(), null, code -> code.i32(8).i32(77).call(store));
        });
        assertEquals(77, trial.run().get(8, 1)[0]);
    }

    @Test
    void fillTakesAddressByteAndLength() {
        Trial trial = Trial.of(code -> code.i32(4).i32(0xAB).i32(8).fill());
        assertArrayEquals(new int[] {0, 0xABABABAB, 0xABABABAB, 0}, trial.run().get(0, 4));
    }

    @Test
    void dropThrowsTheTopAway() {
        assertEquals(1, Trial.integer(code -> code.i32(1).f64(2).drop()));
    }
}
