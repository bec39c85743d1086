package tegum.math;

/** Numbers of 16 bits (IEEE 754 binary16): three decimal digits, in files that are fetched. */
public final class Half {
    private static final int LEAST_EXPONENT = -14;
    private static final int MOST_EXPONENT = 15;
    private static final int INFINITE = 0x7C00;
    private static final int NAN = 0x7E00;

    private Half() {}

    /** The nearest number of 16 bits, ties to even; its bits in the lower half. */
    public static int bits(float value) {
        int word = Float.floatToRawIntBits(value);
        int sign = (word >>> 16) & 0x8000;
        int exponent = ((word >>> 23) & 0xFF) - 127;
        int fraction = word & 0x7F_FFFF;
        if (exponent == 128) {
            return sign | (fraction == 0 ? INFINITE : NAN);
        }
        if (exponent > MOST_EXPONENT) {
            return sign | INFINITE;
        }
        if (exponent < LEAST_EXPONENT - 11) {
            return sign;
        }
        int significand = fraction | 0x80_0000;
        int shift = 13;
        int high = (exponent + MOST_EXPONENT) << 10;
        if (exponent < LEAST_EXPONENT) {
            shift += LEAST_EXPONENT - exponent;
            high = 0;
        } else {
            significand = fraction;
        }
        int kept = significand >>> shift;
        int rest = significand & ((1 << shift) - 1);
        int half = 1 << (shift - 1);
        int up = rest > half || (rest == half && (kept & 1) == 1) ? 1 : 0;
        // a carry out of the fraction raises the exponent, up to infinity, as it should
        return sign | (high + kept + up);
    }

    /** The number that 16 bits stand for, exactly. */
    public static float number(int bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >>> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0x1F) {
            return Float.intBitsToFloat(sign | 0x7F80_0000 | (fraction << 13));
        }
        if (exponent == 0) {
            float small = fraction / 16_777_216f; // units of 2⁻²⁴
            return sign == 0 ? small : -small;
        }
        return Float.intBitsToFloat(sign | ((exponent + 127 - MOST_EXPONENT) << 23) | (fraction << 13));
    }
}
