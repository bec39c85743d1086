package tegum.math;

/**
 * Decimal text for numbers, the same on every platform: the shortest text that reads back as the
 * same number, here or by any other exact reader. Beyond exponents of ±280 the last place may be off,
 * alike everywhere.
 */
public final class Decimal {
    private static final int DOUBLE_DIGITS = 17;
    private static final int FLOAT_DIGITS = 9;

    /** More digits than these do not change a double. */
    private static final double ENOUGH = 1e25;

    private static final int HALF_DIGITS = 9;
    private static final double HALF = 1e9;

    private Decimal() {}

    /** Whether {@code text} is a number: digits with an optional sign, point and exponent. */
    public static boolean isNumber(String text) {
        return !Double.isNaN(parseOrNaN(text));
    }

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if {@code text} is not a number
     */
    public static double parse(String text) {
        double value = parseOrNaN(text);
        if (Double.isNaN(value)) {
            throw new NumberFormatException("not a number: " + text);
        }
        return value;
    }

    private static double parseOrNaN(String text) {
        int at = 0;
        int length = text.length();
        boolean negative = false;
        if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        Wide mantissa = Wide.of(0);
        int exponent = 0;
        int digits = 0;
        boolean point = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                digits++;
                if (mantissa.high() < ENOUGH) {
                    mantissa = mantissa.times(10).plus(Wide.of(c - '0'));
                    exponent -= point ? 1 : 0;
                } else {
                    exponent += point ? 0 : 1;
                }
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int written = parseExponent(text, at + 1);
            if (written == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            exponent += written;
        } else if (at < length) {
            return Double.NaN;
        }
        double value = scale(mantissa, exponent).high();
        return negative ? -value : value;
    }

    private static int parseExponent(String text, int start) {
        int at = start;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        if (at == text.length() || text.length() - at > 3) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            value = value * 10 + (c - '0');
        }
        return negative ? -value : value;
    }

    /** The shortest text that reads back as {@code x}. */
    public static String text(double x) {
        return shortest(x, DOUBLE_DIGITS, false);
    }

    /** The shortest text that reads back as {@code x} once rounded to a float. */
    public static String text(float x) {
        return shortest(x, FLOAT_DIGITS, true);
    }

    /** {@code x} rounded to a number of significant decimal digits (1 to 15). */
    public static double round(double x, int digits) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        int exponent = exponentOf(Math.abs(x)) - digits + 1;
        Whole mantissa = Whole.nearest(scale(Wide.of(Math.abs(x)), -exponent));
        double value = scale(mantissa.wide(), exponent).high();
        return x < 0 ? -value : value;
    }

    private static String shortest(double x, int mostDigits, boolean single) {
        if (Double.isNaN(x)) {
            return "NaN";
        }
        if (x == 0) {
            return 1 / x < 0 ? "-0" : "0";
        }
        if (Double.isInfinite(x)) {
            return x < 0 ? "-Infinity" : "Infinity";
        }
        double size = Math.abs(x);
        int leading = exponentOf(size);
        for (int digits = 1; ; digits++) {
            int exponent = leading - digits + 1;
            Whole mantissa = Whole.nearest(scale(Wide.of(size), -exponent));
            double back = scale(mantissa.wide(), exponent).high();
            if (digits == mostDigits || (single ? (float) back == (float) size : back == size)) {
                return (x < 0 ? "-" : "") + write(mantissa, exponent);
            }
        }
    }

    /** A whole number below 10^18 in two halves of nine digits. */
    private record Whole(double upper, double lower) {
        static Whole nearest(Wide value) {
            double upper = Math.floor(value.high() / HALF);
            double lower = Math.floor(value.plus(Wide.of(upper).times(-HALF)).high() + 0.5);
            if (lower < 0) {
                return new Whole(upper - 1, lower + HALF);
            }
            return lower < HALF ? new Whole(upper, lower) : new Whole(upper + 1, lower - HALF);
        }

        Wide wide() {
            return Wide.of(upper).times(HALF).plus(Wide.of(lower));
        }

        String digits() {
            String rest = integerDigits(lower);
            return upper == 0 ? rest : integerDigits(upper) + "0".repeat(HALF_DIGITS - rest.length()) + rest;
        }
    }

    /** The power of ten of the first digit of {@code size} > 0. */
    private static int exponentOf(double size) {
        int exponent = 0;
        while (power(exponent + 1) <= size) {
            exponent++;
        }
        while (power(exponent) > size) {
            exponent--;
        }
        return exponent;
    }

    private static double power(int exponent) {
        return scale(Wide.of(1), exponent).high();
    }

    /** mantissa × 10^exponent. */
    private static Wide scale(Wide mantissa, int exponent) {
        Wide value = mantissa;
        int left = exponent;
        while (left > 0) {
            int step = Math.min(left, 22);
            value = value.times(tenTo(step));
            left -= step;
        }
        while (left < 0) {
            int step = Math.min(-left, 22);
            value = value.over(tenTo(step));
            left += step;
        }
        return value;
    }

    /** 10^k for 0 <= k <= 22, which is exact. */
    private static double tenTo(int k) {
        double value = 1;
        for (int i = 0; i < k; i++) {
            value *= 10;
        }
        return value;
    }

    private static String write(Whole mantissa, int exponent) {
        String digits = mantissa.digits();
        int power = exponent;
        while (digits.length() > 1 && digits.charAt(digits.length() - 1) == '0') {
            digits = digits.substring(0, digits.length() - 1);
            power++;
        }
        int point = digits.length() + power;
        if (point > 21 || point < -5) {
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + rest + "e" + (point - 1);
        }
        if (power >= 0) {
            return digits + "0".repeat(power);
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    /** Digits of a whole number below 10^9. */
    private static String integerDigits(double whole) {
        StringBuilder digits = new StringBuilder();
        double left = whole;
        do {
            double tenth = Math.floor(left / 10);
            digits.append((char) ('0' + (int) (left - tenth * 10)));
            left = tenth;
        } while (left > 0);
        return digits.reverse().toString();
    }
}
