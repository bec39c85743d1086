package tegum.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Against {@link StrictMath}, which is right to within one unit in the last place: the four that are
 * promised, and its one.
 */
final class ElementaryTest {
    private static final int POINTS = 100_000;
    private static final double PROMISED = 4 + 1;
    private static final double NEAR_ZERO = 1e-15;

    private final Mixer mixer = new Mixer(1);

    private double between(double least, double most) {
        return least + (most - least) * (mixer.uniform() + 0x1p-24 * mixer.uniform());
    }

    private static void assertUnits(double expected, double found, double units, double at) {
        double off = Math.abs(found - expected) / Math.ulp(expected);
        assertTrue(off <= units, () -> "at " + at + ": " + found + " is " + off + " units off " + expected);
    }

    @Test
    void exponential() {
        for (int i = 0; i < POINTS; i++) {
            double x = i % 2 == 0 ? between(-745, 709.7) : between(-2, 2);
            assertUnits(StrictMath.exp(x), Elementary.exp(x), PROMISED, x);
        }
        assertEquals(1, Elementary.exp(0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(710));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(Double.POSITIVE_INFINITY));
        assertEquals(0, Elementary.exp(-746));
        assertEquals(0, Elementary.exp(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
        assertTrue(Double.isFinite(Elementary.exp(709.78)));
    }

    @Test
    void logarithm() {
        for (int i = 0; i < POINTS; i++) {
            double x = i % 2 == 0 ? StrictMath.exp(between(-740, 709)) : between(0, 3);
            double expected = StrictMath.log(x);
            if (Math.abs(expected) < 0.1) {
                assertEquals(expected, Elementary.ln(x), NEAR_ZERO);
            } else {
                assertUnits(expected, Elementary.ln(x), PROMISED, x);
            }
        }
        assertEquals(0, Elementary.ln(1));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.ln(0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.ln(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.ln(-1)));
        assertTrue(Double.isNaN(Elementary.ln(Double.NaN)));
    }

    /** The exponent y ln x is rounded, and the exponential multiplies that error by the exponent's size. */
    @Test
    void power() {
        for (int i = 0; i < POINTS; i++) {
            double x = StrictMath.exp(between(-3, 3));
            double y = between(-30, 30);
            double size = Math.abs(y * StrictMath.log(x));
            assertUnits(StrictMath.pow(x, y), Elementary.power(x, y), PROMISED + 4 * size, x);
        }
        assertEquals(1, Elementary.power(7, 0));
    }

    @Test
    void cosineAndSine() {
        for (int i = 0; i < POINTS; i++) {
            double t = between(-1, 1);
            double angle = 2 * Math.PI * t;
            assertEquals(StrictMath.cos(angle), Elementary.cosTurns(t), NEAR_ZERO);
            assertEquals(StrictMath.sin(angle), Elementary.sinTurns(t), NEAR_ZERO);
            double small = t / 8;
            assertUnits(StrictMath.cos(2 * Math.PI * small), Elementary.cosTurns(small), PROMISED, small);
        }
    }

    @Test
    void quarterTurnsAreExact() {
        for (int turns = -2; turns <= 2; turns++) {
            assertEquals(1, Elementary.cosTurns(turns));
            assertEquals(0, Math.abs(Elementary.cosTurns(turns + 0.25)));
            assertEquals(-1, Elementary.cosTurns(turns + 0.5));
            assertEquals(0, Math.abs(Elementary.cosTurns(turns + 0.75)));
            assertEquals(1, Elementary.sinTurns(turns + 0.25));
            assertEquals(-1, Elementary.sinTurns(turns + 0.75));
        }
    }

    @Test
    void angles() {
        for (int i = 0; i < POINTS; i++) {
            double x = between(-1, 1) * (i % 3 == 0 ? 1e-6 : 1);
            double y = between(-1, 1);
            double expected = StrictMath.atan2(y, x) / (2 * Math.PI);
            double found = Elementary.turnsOf(y, x);
            assertEquals(expected < 0 ? expected + 1 : expected, found, NEAR_ZERO);
            assertTrue(found >= 0 && found < 1);
        }
        assertEquals(0, Elementary.turnsOf(0, 0));
        assertEquals(0, Elementary.turnsOf(0, 2));
        assertEquals(0.125, Elementary.turnsOf(3, 3), 1e-16);
        assertEquals(0.25, Elementary.turnsOf(2, 0));
        assertEquals(0.5, Elementary.turnsOf(0, -2));
        assertEquals(0.75, Elementary.turnsOf(-2, 0));
    }

    @Test
    void anglesNeverReachAFullTurn() {
        double justBelow = Elementary.turnsOf(-1e-300, 1);
        assertTrue(justBelow >= 0 && justBelow < 1, () -> "got " + justBelow);
        assertEquals(0, Elementary.turnsOf(-0.0, 1));
    }

    @Test
    void piIsTheNearestDouble() {
        assertEquals(Math.PI, Elementary.PI);
    }
}
