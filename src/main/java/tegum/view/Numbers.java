package tegum.view;

/**
 * Numbers as the figures print them: true minus sign, leading zero, fixed decimals, thin spaces in
 * thousands, no locale. What is not a number reads "–".
 */
public final class Numbers {
    /** U+2212: as wide as a digit, unlike the hyphen. */
    private static final String MINUS = "\u2212";

    private static final String THIN_SPACE = "\u2009";
    private static final String NOT_A_NUMBER = "–";

    /** From here on a number with a point is not legible (and loses its last digits). */
    private static final double LARGEST_PLAIN = 1e9;

    private Numbers() {}

    /** With exactly {@code decimals} digits after the point; scientific from a thousand million on. */
    public static String fixed(double value, int decimals) {
        if (isSpecial(value)) {
            return special(value);
        }
        if (Math.abs(value) >= LARGEST_PLAIN) {
            return scientific(value, 3);
        }
        double scaled = Math.floor(Math.abs(value) * powerOfTen(decimals) + 0.5);
        StringBuilder reversed = new StringBuilder();
        double rest = scaled;
        for (int digit = 0; digit <= decimals || rest >= 1; digit++) {
            if (digit == decimals && decimals > 0) {
                reversed.append('.');
            }
            double shorter = Math.floor(rest / 10);
            reversed.append((char) ('0' + (int) (rest - shorter * 10)));
            rest = shorter;
        }
        return (value < 0 && scaled > 0 ? MINUS : "") + reversed.reverse().toString();
    }

    /** A norm, D, s or cosine: two decimals. */
    public static String quantity(double value) {
        return fixed(value, 2);
    }

    /** Like {@link #fixed}, with a plus sign before what is above zero. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && !text.equals(fixed(0, decimals)) && !isSpecial(value) ? "+" + text : text;
    }

    /** A number in a matrix cell: at most five characters below 100,000. */
    public static String cell(double value) {
        double size = Math.abs(value);
        if (size < 9.995) {
            return fixed(value, 2);
        }
        return size < 99.95
                ? fixed(value, 1)
                : size < 999.5 || isSpecial(value) ? fixed(value, 0) : scientific(value, 1);
    }

    /** A loss: three significant digits, four decimals below 0.1, scientific below 1e-4. */
    public static String loss(double value) {
        double size = Math.abs(value);
        if (isSpecial(value) || size == 0) {
            return size == 0 ? "0" : special(value);
        }
        if (size < 1e-4) {
            return scientific(value, 2);
        }
        if (size < 0.1) {
            return fixed(value, 4);
        }
        if (size < 999.5) {
            return significant(value, 3);
        }
        return size < 1e6 ? grouped(value) : scientific(value, 3);
    }

    /** A density: two significant digits; one is "1". */
    public static String density(double value) {
        if (value == 1) {
            return "1";
        }
        return isSpecial(value) || value == 0 || Math.abs(value) >= 1e-4 ? significant(value, 2) : scientific(value, 2);
    }

    /** Degrees with one decimal. */
    public static String angle(double degrees) {
        return fixed(degrees, 1) + "°";
    }

    /** A whole number with a thin space every three digits, never abbreviated. */
    public static String count(int value) {
        return value < 0 ? MINUS + inThousands(String.valueOf(value).substring(1)) : inThousands(String.valueOf(value));
    }

    /** A tick of an axis: as short as it can be. */
    public static String tick(double value) {
        double size = Math.abs(value);
        if (isSpecial(value)) {
            return special(value);
        }
        if ((size != 0 && size < 9.5e-5) || size >= 1e6) {
            return scientific(value, 1);
        }
        if (size >= 1000) {
            return grouped(value);
        }
        String text = fixed(value, 6);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** With {@code digits} significant digits and no exponent. */
    public static String significant(double value, int digits) {
        if (isSpecial(value) || value == 0 || Math.abs(value) >= LARGEST_PLAIN) {
            return fixed(value, 0);
        }
        int exponent = exponent(Math.abs(value));
        // rounding may carry into one more digit: 9.996 is 10.0, not 10.00
        if (Math.abs(value) * powerOfTen(digits - 1 - exponent) + 0.5 >= powerOfTen(digits)) {
            exponent++;
        }
        return fixed(value, Math.max(0, digits - 1 - exponent));
    }

    /** As mantissa and power of ten, such as 7.5e−5. */
    static String scientific(double value, int digits) {
        if (isSpecial(value) || value == 0) {
            return fixed(value, 0);
        }
        double size = Math.abs(value);
        int exponent = exponent(size);
        // two steps, as ten to the 310 is too large and to the -320 too small for one factor
        double mantissa = size / powerOfTen(exponent / 2) / powerOfTen(exponent - exponent / 2);
        if (mantissa * powerOfTen(digits - 1) + 0.5 >= powerOfTen(digits)) {
            mantissa /= 10;
            exponent++;
        }
        String sign = value < 0 ? MINUS : "";
        return sign + fixed(mantissa, digits - 1) + "e" + (exponent < 0 ? MINUS : "") + Math.abs(exponent);
    }

    /** A whole number below a thousand million. */
    private static String grouped(double value) {
        return (value < 0 ? MINUS : "") + inThousands(fixed(Math.abs(value), 0));
    }

    private static String inThousands(String digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    private static int exponent(double size) {
        int exponent = 0;
        double rest = size;
        while (rest >= 10) {
            rest /= 10;
            exponent++;
        }
        while (rest < 1) {
            rest *= 10;
            exponent--;
        }
        return exponent;
    }

    private static double powerOfTen(int exponent) {
        double power = 1;
        for (int i = Math.abs(exponent); i > 0; i--) {
            power *= 10;
        }
        return exponent < 0 ? 1 / power : power;
    }

    private static boolean isSpecial(double value) {
        return Double.isNaN(value) || Double.isInfinite(value);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? NOT_A_NUMBER : value < 0 ? MINUS + "∞" : "∞";
    }
}
