package tegum.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as text and back, against the JVM's exact readers. */
final class DecimalTextTest {
    private static final int TRIES = 20_000;

    @Test
    void aDoublesTextIsReadBackByThisReaderAndByTheJvms() {
        Random random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            double x = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 40);
            String text = Decimal.text(x);
            assertEquals(x, Double.parseDouble(text), text);
            assertEquals(x, Decimal.parse(text), text);
        }
    }

    @Test
    void aFloatsTextIsReadBackByThisReaderAndByTheJvms() {
        Random random = new Random(6);
        for (int i = 0; i < TRIES; i++) {
            float x = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(30) - 20));
            String text = Decimal.text(x);
            assertEquals(x, Float.parseFloat(text), text);
            assertEquals(x, (float) Decimal.parse(text), text);
        }
    }

    @Test
    void noShorterTextWouldDo() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            double x = random.nextDouble();
            int digits = new BigDecimal(Decimal.text(x)).precision();
            if (digits > 1) {
                BigDecimal shorter = new BigDecimal(x).round(new MathContext(digits - 1));
                assertTrue(shorter.doubleValue() != x, Decimal.text(x) + " could be " + shorter);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-12.5, -12.5",
        "1e20, 100000000000000000000",
        "1e22, 1e22",
        "0.000001, 0.000001",
        "1.25e-7, 1.25e-7",
        "0.30000000000000004, 0.30000000000000004",
        "9007199254740993, 9007199254740992",
        "-0.0, -0"
    })
    void wellKnownNumbers(double x, String text) {
        assertEquals(text, Decimal.text(x));
    }

    @Test
    void longTextsAreReadExactly() {
        String text = "0.1000000000000000055511151231257827021181583404541015625";
        assertEquals(0.1, Decimal.parse(text));
        assertEquals(Double.parseDouble("123456789.123456789123456789"), Decimal.parse("123456789.123456789123456789"));
    }
}
