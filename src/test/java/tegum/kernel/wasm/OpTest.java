package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every instruction, run by an interpreter, does what its name says in Java, operand by operand. */
final class OpTest {
    /** From operands of up to four 32-bit words to the words of the result. */
    private interface Meaning {
        int[] of(int[][] operands);
    }

    /** An operation on two floats; written with casts, so that it is rounded once. */
    private interface Floats {
        float of(float a, float b);
    }

    private static final int SLOTS = 64;

    private static final int[] WORDS = {
        0,
        1,
        -1,
        7,
        31,
        33,
        0x12345678,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        bits(0.1f),
        bits(-0.0f),
        bits(1.5f),
        bits(-2.75f),
        bits(3.0e9f),
        bits(-1e-40f),
        bits(Float.MAX_VALUE),
        bits(Float.POSITIVE_INFINITY),
        bits(Float.NEGATIVE_INFINITY),
        bits(Float.NaN),
        bits(16777217)
    };

    private static final double[] DOUBLES = {
        0,
        -0.0,
        1,
        0.1,
        -2.5,
        1e300,
        1e-310,
        1 + 0x1p-24,
        -(1 + 0x1.8p-23),
        16777217,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static final Map<Op, Meaning> MEANINGS = meanings();

    private static Map<Op, Meaning> meanings() {
        Map<Op, Meaning> all = new EnumMap<>(Op.class);
        integers(all);
        scalars(all);
        bitwise(all);
        integerLanes(all);
        floatLanes(all);
        return all;
    }

    private static void integers(Map<Op, Meaning> all) {
        all.put(Op.I32_MUL, each((a, b) -> a * b));
        all.put(Op.I32_DIV_U, each(Integer::divideUnsigned));
        all.put(Op.I32_ADD, each(Integer::sum));
        all.put(Op.I32_SUB, each((a, b) -> a - b));
        all.put(Op.I32_AND, each((a, b) -> a & b));
        all.put(Op.I32_OR, each((a, b) -> a | b));
        all.put(Op.I32_SHL, each((a, b) -> a << b));
        all.put(Op.I32_SHR_U, each((a, b) -> a >>> b));
        all.put(Op.I32_EQ, each((a, b) -> a == b ? 1 : 0));
        all.put(Op.I32_NE, each((a, b) -> a != b ? 1 : 0));
        all.put(Op.I32_LT_U, each((a, b) -> Integer.compareUnsigned(a, b) < 0 ? 1 : 0));
        all.put(Op.I32_GE_U, each((a, b) -> Integer.compareUnsigned(a, b) >= 0 ? 1 : 0));
        all.put(Op.I32_EQZ, each(a -> a == 0 ? 1 : 0));
        all.put(Op.SELECT_I32, of -> of[2][0] != 0 ? of[0] : of[1]);
    }

    private static void scalars(Map<Op, Meaning> all) {
        all.put(Op.F32_ADD, floats(Float::sum));
        all.put(Op.F32_MUL, floats((a, b) -> a * b));
        all.put(Op.F32_MAX, floats(Math::max));
        all.put(Op.F32_CONVERT_I32_S, each(a -> bits((float) a)));
        all.put(Op.F32_DEMOTE_F64, of -> new int[] {bits((float) real(of[0], 0))});
        all.put(Op.F64_PROMOTE_F32, of -> words((double) Float.intBitsToFloat(of[0][0])));
        all.put(Op.F64_SQRT, of -> words(Math.sqrt(real(of[0], 0))));
        all.put(Op.F64_ADD, reals(Double::sum));
        all.put(Op.F64_SUB, reals((a, b) -> a - b));
        all.put(Op.F64_MUL, reals((a, b) -> a * b));
        all.put(Op.F64_DIV, reals((a, b) -> a / b));
    }

    private static void bitwise(Map<Op, Meaning> all) {
        all.put(Op.V128_AND, each((a, b) -> a & b));
        all.put(Op.V128_ANDNOT, each((a, b) -> a & ~b));
        all.put(Op.V128_OR, each((a, b) -> a | b));
        all.put(Op.V128_XOR, each((a, b) -> a ^ b));
        all.put(Op.V128_BITSELECT, of -> {
            int[] result = new int[4];
            for (int i = 0; i < 4; i++) {
                result[i] = (of[0][i] & of[2][i]) | (of[1][i] & ~of[2][i]);
            }
            return result;
        });
        all.put(Op.V128_ANY_TRUE, of -> new int[] {Arrays.stream(of[0]).anyMatch(word -> word != 0) ? 1 : 0});
    }

    private static void integerLanes(Map<Op, Meaning> all) {
        all.put(Op.I32X4_SPLAT, of -> fourOf(of[0][0]));
        all.put(Op.F32X4_SPLAT, of -> fourOf(of[0][0]));
        all.put(Op.I32X4_SHL, shift((a, by) -> a << by));
        all.put(Op.I32X4_SHR_S, shift((a, by) -> a >> by));
        all.put(Op.I32X4_SHR_U, shift((a, by) -> a >>> by));
        all.put(Op.I32X4_ADD, each(Integer::sum));
        all.put(Op.I32X4_SUB, each((a, b) -> a - b));
        all.put(Op.I32X4_MUL, each((a, b) -> a * b));
        all.put(Op.I32X4_LT_S, each((a, b) -> a < b ? -1 : 0));
        all.put(Op.I32X4_TRUNC_SAT_F32X4_S, each(a -> (int) Float.intBitsToFloat(a)));
        all.put(Op.F32X4_CONVERT_I32X4_S, each(a -> bits((float) a)));
    }

    private static void floatLanes(Map<Op, Meaning> all) {
        all.put(Op.F32X4_ADD, floats(Float::sum));
        all.put(Op.F32X4_SUB, floats((a, b) -> a - b));
        all.put(Op.F32X4_MUL, floats((a, b) -> a * b));
        all.put(Op.F32X4_DIV, floats((a, b) -> a / b));
        all.put(Op.F32X4_SQRT, each(a -> bits((float) Math.sqrt(Float.intBitsToFloat(a)))));
        all.put(Op.F32X4_ABS, each(a -> a & Integer.MAX_VALUE));
        all.put(Op.F32X4_MAX, floats(Math::max));
        all.put(Op.F32X4_GT, each((a, b) -> Float.intBitsToFloat(a) > Float.intBitsToFloat(b) ? -1 : 0));
        all.put(Op.F32X4_NE, each((a, b) -> Float.intBitsToFloat(a) != Float.intBitsToFloat(b) ? -1 : 0));
        all.put(
                Op.F64X2_ADD,
                of -> both(words(real(of[0], 0) + real(of[1], 0)), words(real(of[0], 2) + real(of[1], 2))));
        all.put(
                Op.F64X2_PROMOTE_LOW_F32X4,
                of -> both(words((double) Float.intBitsToFloat(of[0][0])), words((double)
                        Float.intBitsToFloat(of[0][1]))));
    }

    private static Meaning each(IntUnaryOperator lane) {
        return of -> Arrays.stream(of[0]).map(lane).toArray();
    }

    private static Meaning each(IntBinaryOperator lane) {
        return of -> {
            int[] result = new int[of[0].length];
            for (int i = 0; i < result.length; i++) {
                result[i] = lane.applyAsInt(of[0][i], of[1][i]);
            }
            return result;
        };
    }

    private static Meaning shift(IntBinaryOperator lane) {
        return of ->
                Arrays.stream(of[0]).map(a -> lane.applyAsInt(a, of[1][0] & 31)).toArray();
    }

    private static Meaning floats(Floats lane) {
        return each((a, b) -> bits(lane.of(Float.intBitsToFloat(a), Float.intBitsToFloat(b))));
    }

    private static Meaning reals(DoubleBinaryOperator scalar) {
        return of -> words(scalar.applyAsDouble(real(of[0], 0), real(of[1], 0)));
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static double real(int[] words, int at) {
        return Double.longBitsToDouble((words[at] & 0xFFFFFFFFL) | ((long) words[at + 1] << 32));
    }

    private static int[] words(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return new int[] {(int) bits, (int) (bits >>> 32)};
    }

    private static int[] fourOf(int word) {
        return new int[] {word, word, word, word};
    }

    private static int[] both(int[] low, int[] high) {
        return new int[] {low[0], low[1], high[0], high[1]};
    }

    private static int size(ValueType type) {
        return switch (type) {
            case I32, F32 -> 1;
            case F64 -> 2;
            case V128 -> 4;
        };
    }

    private static Access load(ValueType type) {
        return switch (type) {
            case I32 -> Access.I32_LOAD;
            case F32 -> Access.F32_LOAD;
            case F64 -> Access.F64_LOAD;
            case V128 -> Access.V128_LOAD;
        };
    }

    private static Access store(ValueType type) {
        return switch (type) {
            case I32 -> Access.I32_STORE;
            case F32 -> Access.F32_STORE;
            case F64 -> Access.F64_STORE;
            case V128 -> Access.V128_STORE;
        };
    }

    /** The {@code k}-th value of a type; neighbouring lanes hold different ones. */
    private static int[] value(Op op, int operand, int k) {
        ValueType type = op.operands().get(operand);
        if (type == ValueType.F64) {
            return words(DOUBLES[k % DOUBLES.length]);
        }
        if (type != ValueType.V128) {
            return new int[] {WORDS[k % WORDS.length]};
        }
        if (op.word().startsWith("f64x2.add")) {
            return both(words(DOUBLES[k % DOUBLES.length]), words(DOUBLES[(k + 3) % DOUBLES.length]));
        }
        int[] lanes = new int[4];
        for (int lane = 0; lane < 4; lane++) {
            lanes[lane] = WORDS[(k + lane * (2 * operand + 1)) % WORDS.length];
        }
        return lanes;
    }

    @ParameterizedTest
    @EnumSource(Op.class)
    void itDoesWhatItsNameSays(Op op) {
        Meaning meaning = MEANINGS.get(op);
        assertNotNull(meaning, op + " has no meaning in this test");
        Trial trial = trial(op);
        int operands = op.operands().size();
        int turns = (int) Math.pow(WORDS.length, Math.min(2, operands));
        for (int turn = 0; turn < turns; turn++) {
            int[][] given = new int[operands][];
            for (int k = 0; k < operands; k++) {
                given[k] = value(op, k, k == 0 ? turn % WORDS.length : k == 1 ? turn / WORDS.length : turn % 2);
                trial.put(SLOTS + 16 * k, given[k]);
            }
            if (op == Op.I32_DIV_U && given[1][0] == 0) {
                continue;
            }
            trial.run();
            int[] found = trial.get(0, size(op.result()));
            String operandsText = Arrays.deepToString(given);
            assertArrayEquals(canonical(op, meaning.of(given)), canonical(op, found), operandsText);
        }
    }

    /** Among the vectors above, whose lanes differ, there is none of zeros. */
    @Test
    void noBitOfNothingIsOne() {
        assertEquals(0, Trial.integer(code -> code.i32x4(0).op(Op.V128_ANY_TRUE)));
        assertEquals(1, Trial.integer(code -> code.i32x4(0, 0, 0, 1).op(Op.V128_ANY_TRUE)));
    }

    private static Trial trial(Op op) {
        return Trial.of(code -> {
            code.i32(0);
            for (int k = 0; k < op.operands().size(); k++) {
                code.i32(0).access(load(op.operands().get(k)), SLOTS + 16 * k);
            }
            code.op(op).access(store(op.result()), 0);
        });
    }

    /** The sign and the payload of a NaN that was computed are nobody's promise. */
    private static int[] canonical(Op op, int[] words) {
        boolean exact =
                List.of(Op.F32X4_ABS, Op.F32X4_GT, Op.F32X4_NE, Op.F32X4_SPLAT).contains(op);
        if (exact || !op.word().startsWith("f")) {
            return words;
        }
        int[] canonical = words.clone();
        if (op.word().startsWith("f32")) {
            for (int i = 0; i < canonical.length; i++) {
                canonical[i] = Float.floatToIntBits(Float.intBitsToFloat(words[i]));
            }
            return canonical;
        }
        for (int i = 0; i < canonical.length; i += 2) {
            int[] pair = Double.isNaN(real(words, i)) ? words(Double.NaN) : new int[] {words[i], words[i + 1]};
            System.arraycopy(pair, 0, canonical, i, 2);
        }
        return canonical;
    }

    @Test
    void aCodeBelongsToOneInstruction() {
        for (Op op : Op.values()) {
            assertEquals(op, Op.of(op.code()));
        }
    }
}
