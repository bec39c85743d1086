package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void lossesHaveThreeDigitsThenFourDecimalsThenAnExponent() {
        assertEquals("0.313", Numbers.loss(0.3125));
        assertEquals("0.0075", Numbers.loss(0.0075));
        assertEquals("0.0996", Numbers.loss(0.09955));
        assertEquals("7.5e−5", Numbers.loss(0.000075));
        assertEquals("1.0e−4", Numbers.loss(0.00009999));
        assertEquals("1.00", Numbers.loss(0.9999));
        assertEquals("10.0", Numbers.loss(9.996));
        assertEquals("400", Numbers.loss(400));
        assertEquals("1\u2009000", Numbers.loss(999.9));
        assertEquals("1.00e6", Numbers.loss(1e6));
        assertEquals("0", Numbers.loss(0));
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertEquals("–", Numbers.loss(Double.NaN));
        assertEquals("∞", Numbers.quantity(Double.POSITIVE_INFINITY));
        assertEquals("−∞", Numbers.cell(Double.NEGATIVE_INFINITY));
        assertEquals("–", Numbers.tick(Double.NaN));
        assertEquals("∞", Numbers.signed(Double.POSITIVE_INFINITY, 2));
        assertEquals("∞", Numbers.density(Double.POSITIVE_INFINITY));
    }

    @Test
    void quantitiesHaveTwoDecimalsAndATrueMinus() {
        assertEquals("1.05", Numbers.quantity(1.0549));
        assertEquals("−1.05", Numbers.quantity(-1.0549));
        assertEquals("0.00", Numbers.quantity(-0.001));
        assertEquals("0.00", Numbers.quantity(-0.0));
        assertEquals("+0.25", Numbers.signed(0.25, 2));
        assertEquals("0.00", Numbers.signed(0.001, 2));
        assertEquals("−0.25", Numbers.signed(-0.25, 2));
        assertEquals("72.3°", Numbers.angle(72.34));
    }

    @Test
    void densitiesHaveTwoDigits() {
        assertEquals("1", Numbers.density(1));
        assertEquals("0.050", Numbers.density(0.05));
        assertEquals("0.72", Numbers.density(0.7196));
        assertEquals("0.0070", Numbers.density(0.007));
        assertEquals("1.0e−5", Numbers.density(0.00001));
    }

    @Test
    void countsAreGrouped() {
        assertEquals("0", Numbers.count(0));
        assertEquals("−1\u2009000", Numbers.count(-1000));
        assertEquals("999", Numbers.count(999));
        assertEquals("4\u2009200", Numbers.count(4200));
        assertEquals("2\u2009147\u2009483\u2009647", Numbers.count(Integer.MAX_VALUE));
    }

    @Test
    void ticksAreShort() {
        assertEquals("0", Numbers.tick(0));
        assertEquals("0.3", Numbers.tick(0.3));
        assertEquals("−1.5", Numbers.tick(-1.5));
        assertEquals("10\u2009000", Numbers.tick(10000));
        assertEquals("0.0001", Numbers.tick(0.0001));
        assertEquals("1e−5", Numbers.tick(0.00001));
        assertEquals("1e6", Numbers.tick(1e6));
    }

    @Test
    void cellsHaveAtMostFiveCharacters() {
        Random random = new Random(1);
        for (int k = 0; k < 20_000; k++) {
            double value = (random.nextDouble() - 0.5) * 2 * Math.pow(10, random.nextInt(8) - 3);
            String cell = Numbers.cell(value);
            assertTrue(cell.length() <= (Math.abs(value) < 9.5e4 ? 5 : 6), cell);
            assertFalse(cell.startsWith("-"), cell);
        }
    }

    @Test
    void fixedRoundsHalvesAwayFromZero() {
        Random random = new Random(2);
        for (int k = 0; k < 20_000; k++) {
            double value = Math.floor((random.nextDouble() - 0.5) * 1e6) / 1024; // exact in binary
            int decimals = random.nextInt(4);
            String expected = new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
            boolean isZero = new BigDecimal(expected).signum() == 0;
            String plain = isZero ? expected.replace("-", "") : expected.replace("-", "−");
            assertEquals(plain, Numbers.fixed(value, decimals));
        }
    }
}
