package tegum.math;

/**
 * A number as the sum of two doubles that do not overlap: about 32 decimal digits, from double
 * arithmetic alone (Dekker, "A floating-point technique for extending the available precision", 1971).
 *
 * @param high the nearest double
 * @param low what is missing
 */
record Wide(double high, double low) {
    /** 2²⁷ + 1 cuts a double into two halves. */
    private static final double CUTTER = 134217729;

    /** Beyond this size halves would overflow; the low part is given up there. */
    private static final double LARGEST = 1e290;

    static Wide of(double value) {
        return new Wide(value, 0);
    }

    Wide plus(Wide other) {
        double sum = high + other.high;
        double taken = sum - high;
        double error = high - (sum - taken) + (other.high - taken);
        return joined(sum, error + (low + other.low));
    }

    Wide times(double factor) {
        double product = high * factor;
        if (!(Math.abs(product) < LARGEST && Math.abs(high) < LARGEST)) {
            return of(product);
        }
        return joined(product, error(high, factor, product) + low * factor);
    }

    Wide over(double divisor) {
        double quotient = high / divisor;
        if (!(Math.abs(quotient) < LARGEST && Math.abs(high) < LARGEST)) {
            return of(quotient);
        }
        double product = quotient * divisor;
        double rest = high - product - error(quotient, divisor, product) + low;
        return joined(quotient, rest / divisor);
    }

    private static Wide joined(double large, double small) {
        double sum = large + small;
        return new Wide(sum, small - (sum - large));
    }

    /** a b − product, exactly. */
    private static double error(double a, double b, double product) {
        double aHigh = upperHalf(a);
        double bHigh = upperHalf(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    private static double upperHalf(double x) {
        double shifted = CUTTER * x;
        return shifted - (shifted - x);
    }
}
