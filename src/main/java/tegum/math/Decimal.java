package tegum.math;

/**
 * Decimal text for numbers, the same on every platform: the shortest text that reads back as the
 * same number. Reading is exact for up to 15 digits and exponents up to 22, which covers every
 * setting a person types; longer texts may be off by a few units in the last place, alike everywhere,
 * and so may be the reading of a double that takes more than 15 digits.
 */
public final class Decimal {
    private static final int DOUBLE_DIGITS = 17;
    private static final int FLOAT_DIGITS = 9;
    private static final int EXACT_DIGITS = 15;
    private static final int TAIL = 3;
    /** The upper half of 18 digits counts these; its products with whole numbers below 10^9 are exact. */
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
        Digits digits = new Digits();
        int exponent = 0;
        boolean any = false;
        boolean point = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                any = true;
                exponent -= point ? 1 : 0;
                digits.append(c - '0');
            } else {
                break;
            }
        }
        if (!any) {
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
        double value = scale(digits.mantissa(), exponent + digits.left);
        return negative ? -value : value;
    }

    /** Digits as they are read: 15 make an exact double, three more are kept apart, zeros wait for what follows them. */
    private static final class Digits {
        private double head;
        private int headLength;
        private double tail;
        private int tailLength;
        /** How many of the last digits are not in the mantissa. */
        private int left;

        void append(int digit) {
            left++;
            if (digit != 0 || headLength == 0) {
                for (; left > 1 && tailLength < TAIL; left--) {
                    keep(0);
                }
                if (tailLength < TAIL) {
                    keep(digit);
                    left--;
                }
            }
        }

        private void keep(int digit) {
            if (headLength < EXACT_DIGITS) {
                head = head * 10 + digit;
                headLength += head > 0 ? 1 : 0;
            } else {
                tail = tail * 10 + digit;
                tailLength++;
            }
        }

        double mantissa() {
            return head * tenTo(tailLength) + tail;
        }
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
        double mantissa = Math.floor(scale(Math.abs(x), -exponent) + 0.5);
        double value = scale(mantissa, exponent);
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
            double mantissa = Math.floor(scale(size, -exponent) + 0.5);
            boolean last = digits == mostDigits;
            if (last || same(scale(mantissa, exponent), size, single)) {
                String text = write(mantissa, exponent);
                if (last || same(parseOrNaN(text), size, single)) {
                    return (x < 0 ? "-" : "") + text;
                }
            }
        }
    }

    private static boolean same(double back, double size, boolean single) {
        return single ? (float) back == (float) size : back == size;
    }

    /** The power of ten of the first digit of {@code size} > 0. */
    private static int exponentOf(double size) {
        int exponent = 0;
        while (scale(1, exponent + 1) <= size) {
            exponent++;
        }
        while (scale(1, exponent) > size) {
            exponent--;
        }
        return exponent;
    }

    /** mantissa × 10^exponent; one correctly rounded operation while |exponent| <= 22. */
    private static double scale(double mantissa, int exponent) {
        double value = mantissa;
        int left = exponent;
        for (; left > 22 && value < 1e14; left--) {
            value *= 10;
        }
        while (left > 0) {
            int step = Math.min(left, 22);
            value *= tenTo(step);
            left -= step;
        }
        while (left < 0) {
            int step = Math.min(-left, 22);
            value /= tenTo(step);
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

    private static String write(double mantissa, int exponent) {
        String digits = integerDigits(mantissa);
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

    /** Digits of a whole number below 10^18: in two halves, because the whole may have more than 53 bits. */
    private static String integerDigits(double whole) {
        double upper = Math.floor(whole / HALF);
        double lower = whole - upper * HALF;
        if (lower < 0) {
            upper--;
            lower += HALF;
        }
        if (upper == 0) {
            return String.valueOf((int) lower);
        }
        String rest = String.valueOf((int) lower);
        return String.valueOf((int) upper) + "0".repeat(9 - rest.length()) + rest;
    }
}
