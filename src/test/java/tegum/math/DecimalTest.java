package tegum.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as text and back, against literals and the JVM's exact readers. */
final class DecimalTest {
    private static final int POINTS = 20_000;

    private final Mixer mixer = new Mixer(1);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, -0.0",
        "1, 1",
        "-1, -1",
        "0.1, 0.1",
        "+.5, 0.5",
        "5., 5",
        "0.0973, 0.0973",
        "1e-3, 0.001",
        "1E3, 1000",
        "1.5e+2, 150",
        "007, 7",
        "123456789012345, 123456789012345",
        "1e22, 1e22",
        "9007199254740993, 9007199254740992",
        "0.000001, 0.000001",
        "1e-22, 1e-22",
        "787087804618470000, 787087804618470000",
        "0.10000000000000000000000, 0.1",
        "000000000000000000000001.5, 1.5",
        "0.000000000000000000000000015, 1.5e-26",
        "100000000000000000000000, 1e23",
        "00, 0",
        "0.00, 0",
        "1.0000000000000002, 1.0000000000000002",
        "0.1000000000000000055511151231257827021181583404541015625, 0.1",
        "123456789.123456789123456789, 123456789.12345679"
    })
    void reads(String text, double expected) {
        assertTrue(Decimal.isNumber(text));
        assertEquals(expected, Decimal.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e-",
                "1e1.5",
                "1.2.3",
                "1,5",
                " 1",
                "1 ",
                "0x10",
                "NaN",
                "Infinity",
                "1f",
                "1d",
                "--1",
                "1e1234",
                "½",
                "١",
                "1_000"
            })
    void refuses(String text) {
        assertFalse(Decimal.isNumber(text));
        NumberFormatException refused = assertThrows(NumberFormatException.class, () -> Decimal.parse(text));
        assertEquals("not a number: " + text, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "0.05, 0.05",
        "1e-3, 0.001",
        "1.0E-6, 0.000001",
        "1.5E-7, 1.5e-7",
        "1e21, 1e21",
        "123456789, 123456789",
        "1e20, 100000000000000000000",
        "-2.5, -2.5",
        "1e-10, 1e-10",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "4294967295, 4294967295",
        "1024, 1024",
        "-12.5, -12.5",
        "1.25e-7, 1.25e-7",
        "1e22, 1e22",
        "9007199254740993, 9007199254740992"
    })
    void writes(double value, String expected) {
        assertEquals(expected, Decimal.text(value));
    }

    @Test
    void everyDoubleGoesRoundTrip() {
        Random random = new Random(5);
        for (int i = 0; i < POINTS; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 40);
            String text = Decimal.text(value);
            assertEquals(value, Double.parseDouble(text), text);
            assertEquals(value, Decimal.parse(text), text);
        }
    }

    @Test
    void doublesAreWrittenAsShortAsPossible() {
        Random random = new Random(7);
        for (int i = 0; i < POINTS; i++) {
            double value = random.nextDouble();
            int digits = significant(Decimal.text(value));
            if (digits > 1) {
                BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, RoundingMode.HALF_UP));
                assertFalse(shorter.doubleValue() == value, () -> value + " could be " + shorter);
            }
        }
    }

    /** Every setting that a person types: up to 15 digits, exponents up to 22. Exact, and exact back. */
    @Test
    void textOfFifteenDigitsGoesRoundTrip() {
        for (int i = 0; i < POINTS; i++) {
            int digits = 1 + (mixer.next() >>> 1) % 15;
            long mantissa =
                    (long) (mixer.uniform() * 0x1p24 * 0x1p24 + mixer.uniform() * 0x1p24) % (long) Math.pow(10, digits);
            int exponent = -22 + (mixer.next() >>> 1) % 45;
            String text = mantissa + "e" + exponent;
            double expected = Double.parseDouble(text);
            assertEquals(expected, Decimal.parse(text), text);
            assertEquals(expected, Decimal.parse(Decimal.text(expected)), text);
        }
    }

    @Test
    void everyFloatGoesRoundTrip() {
        for (int i = 0; i < POINTS; i++) {
            float value = Float.intBitsToFloat(mixer.next());
            if (Float.isFinite(value)) {
                String text = Decimal.text(value);
                assertEquals(value, (float) Decimal.parse(text), text);
                assertEquals(value, Float.parseFloat(text), text);
            }
        }
    }

    @Test
    void floatsAreWrittenAsShortAsPossible() {
        assertEquals("0.1", Decimal.text(0.1f));
        assertEquals("16777216", Decimal.text(0x1p24f));
        assertEquals("3.4028235e38", Decimal.text(Float.MAX_VALUE));
        for (int i = 0; i < POINTS; i++) {
            float value = (float) mixer.normal();
            int digits = significant(Decimal.text(value));
            if (digits > 1) {
                BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, RoundingMode.HALF_UP));
                assertFalse(shorter.floatValue() == value, () -> value + " could be " + shorter);
            }
        }
    }

    private static int significant(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0597812, 3, 0.0598",
        "1234.5, 2, 1200",
        "-0.15, 1, -0.2",
        "0, 4, 0",
        "9.99, 2, 10",
        "1e-7, 3, 1e-7",
        "123456.789, 8, 123456.79"
    })
    void rounds(double value, int digits, double expected) {
        assertEquals(expected, Decimal.round(value, digits));
    }

    @Test
    void roundingLeavesWhatIsNotFinite() {
        assertTrue(Double.isNaN(Decimal.round(Double.NaN, 3)));
        assertEquals(Double.NEGATIVE_INFINITY, Decimal.round(Double.NEGATIVE_INFINITY, 3));
    }
}
