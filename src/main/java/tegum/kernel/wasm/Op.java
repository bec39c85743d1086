package tegum.kernel.wasm;

import static tegum.kernel.wasm.ValueType.F32;
import static tegum.kernel.wasm.ValueType.F64;
import static tegum.kernel.wasm.ValueType.I32;
import static tegum.kernel.wasm.ValueType.V128;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that take their operands from the stack and have no immediate (specification, sections
 * 2.4 and 5.4): opcode, operand types, result type. Only those that a kernel uses; all are exact, so
 * they give the same bits everywhere.
 */
public enum Op {
    /** Product of integers. */
    I32_MUL("i32.mul", 0x6C, I32, I32, I32),
    /** Quotient of unsigned integers, cut. */
    I32_DIV_U("i32.div_u", 0x6E, I32, I32, I32),
    /** Sum of integers. */
    I32_ADD("i32.add", 0x6A, I32, I32, I32),
    /** Difference of integers. */
    I32_SUB("i32.sub", 0x6B, I32, I32, I32),
    /** Bits in both. */
    I32_AND("i32.and", 0x71, I32, I32, I32),
    /** Bits in either. */
    I32_OR("i32.or", 0x72, I32, I32, I32),
    /** Left by the second operand. */
    I32_SHL("i32.shl", 0x74, I32, I32, I32),
    /** Right by the second operand, zeros enter. */
    I32_SHR_U("i32.shr_u", 0x76, I32, I32, I32),
    /** Whether equal. */
    I32_EQ("i32.eq", 0x46, I32, I32, I32),
    /** Whether different. */
    I32_NE("i32.ne", 0x47, I32, I32, I32),
    /** Whether less, as unsigned integers. */
    I32_LT_U("i32.lt_u", 0x49, I32, I32, I32),
    /** Whether greater or equal, as unsigned integers. */
    I32_GE_U("i32.ge_u", 0x4F, I32, I32, I32),
    /** Whether zero. */
    I32_EQZ("i32.eqz", 0x45, I32, I32),
    /** The first operand if the third is not zero, else the second. */
    SELECT_I32("select", 0x1B, I32, I32, I32, I32),

    /** Sum. */
    F32_ADD("f32.add", 0x92, F32, F32, F32),
    /** Product. */
    F32_MUL("f32.mul", 0x94, F32, F32, F32),
    /** The greater. */
    F32_MAX("f32.max", 0x97, F32, F32, F32),
    /** A 64-bit float, rounded. */
    F32_DEMOTE_F64("f32.demote_f64", 0xB6, F64, F32),
    /** A signed integer, rounded. */
    F32_CONVERT_I32_S("f32.convert_i32_s", 0xB2, I32, F32),
    /** Square root. */
    F64_SQRT("f64.sqrt", 0x9F, F64, F64),
    /** Sum. */
    F64_ADD("f64.add", 0xA0, F64, F64, F64),
    /** Difference. */
    F64_SUB("f64.sub", 0xA1, F64, F64, F64),
    /** Product. */
    F64_MUL("f64.mul", 0xA2, F64, F64, F64),
    /** Quotient. */
    F64_DIV("f64.div", 0xA3, F64, F64, F64),
    /** A 32-bit float as a 64-bit one. */
    F64_PROMOTE_F32("f64.promote_f32", 0xBB, F32, F64),

    /** Bits in both. */
    V128_AND("v128.and", simd(0x4E), V128, V128, V128),
    /** Bits in the first and not in the second. */
    V128_ANDNOT("v128.andnot", simd(0x4F), V128, V128, V128),
    /** Bits in either. */
    V128_OR("v128.or", simd(0x50), V128, V128, V128),
    /** Bits in one alone. */
    V128_XOR("v128.xor", simd(0x51), V128, V128, V128),
    /** Bits of the first where the third has ones, of the second elsewhere. */
    V128_BITSELECT("v128.bitselect", simd(0x52), V128, V128, V128, V128),
    /** Whether any bit is one. */
    V128_ANY_TRUE("v128.any_true", simd(0x53), V128, I32),
    /** An integer in every lane. */
    I32X4_SPLAT("i32x4.splat", simd(0x11), I32, V128),
    /** Lanes to the left by the second operand. */
    I32X4_SHL("i32x4.shl", simd(0xAB), V128, I32, V128),
    /** Lanes to the right by the second operand, signs enter. */
    I32X4_SHR_S("i32x4.shr_s", simd(0xAC), V128, I32, V128),
    /** Lanes to the right by the second operand, zeros enter. */
    I32X4_SHR_U("i32x4.shr_u", simd(0xAD), V128, I32, V128),
    /** Sums of lanes. */
    I32X4_ADD("i32x4.add", simd(0xAE), V128, V128, V128),
    /** Differences of lanes. */
    I32X4_SUB("i32x4.sub", simd(0xB1), V128, V128, V128),
    /** Products of lanes. */
    I32X4_MUL("i32x4.mul", simd(0xB5), V128, V128, V128),
    /** Masks of lanes that are less, as signed integers. */
    I32X4_LT_S("i32x4.lt_s", simd(0x39), V128, V128, V128),
    /** Floats cut to integers, out of range to the nearest. */
    I32X4_TRUNC_SAT_F32X4_S("i32x4.trunc_sat_f32x4_s", simd(0xF8), V128, V128),
    /** A float in every lane. */
    F32X4_SPLAT("f32x4.splat", simd(0x13), F32, V128),
    /** Signed integers as floats, rounded. */
    F32X4_CONVERT_I32X4_S("f32x4.convert_i32x4_s", simd(0xFA), V128, V128),
    /** Sums of lanes. */
    F32X4_ADD("f32x4.add", simd(0xE4), V128, V128, V128),
    /** Differences of lanes. */
    F32X4_SUB("f32x4.sub", simd(0xE5), V128, V128, V128),
    /** Products of lanes. */
    F32X4_MUL("f32x4.mul", simd(0xE6), V128, V128, V128),
    /** Quotients of lanes. */
    F32X4_DIV("f32x4.div", simd(0xE7), V128, V128, V128),
    /** Square roots of lanes. */
    F32X4_SQRT("f32x4.sqrt", simd(0xE3), V128, V128),
    /** Absolute values of lanes. */
    F32X4_ABS("f32x4.abs", simd(0xE0), V128, V128),
    /** The greater of lanes. */
    F32X4_MAX("f32x4.max", simd(0xE9), V128, V128, V128),
    /** Masks of lanes that are greater. */
    F32X4_GT("f32x4.gt", simd(0x44), V128, V128, V128),
    /** Masks of lanes that differ. */
    F32X4_NE("f32x4.ne", simd(0x42), V128, V128, V128),
    /** Sums of lanes. */
    F64X2_ADD("f64x2.add", simd(0xF0), V128, V128, V128),
    /** The two lower lanes as 64-bit floats. */
    F64X2_PROMOTE_LOW_F32X4("f64x2.promote_low_f32x4", simd(0x5F), V128, V128);

    /** Marks an opcode that follows the prefix of vector instructions. */
    static final int SIMD = 1 << 16;

    private final String word;
    private final int code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ValueType> operands;

    private final ValueType result;

    /** Operands in the order they are pushed, then the result. */
    Op(String word, int code, ValueType... types) {
        this.word = word;
        this.code = code;
        operands = List.of(Arrays.copyOf(types, types.length - 1));
        result = types[types.length - 1];
    }

    private static int simd(int code) {
        return SIMD | code;
    }

    /** The name in the text format. */
    public String word() {
        return word;
    }

    int code() {
        return code;
    }

    List<ValueType> operands() {
        return operands;
    }

    ValueType result() {
        return result;
    }

    /** The instruction with a code, {@link #SIMD} added to that of a vector instruction; null if none has it. */
    static @Nullable Op of(int code) {
        for (Op op : values()) {
            if (op.code == code) {
                return op;
            }
        }
        return null;
    }
}
