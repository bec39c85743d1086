package tegum.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HalfTest {
    /** Bit patterns from IEEE 754's definition of binary16. */
    @Test
    void knownNumbers() {
        assertEquals(0x0000, Half.bits(0f));
        assertEquals(0x8000, Half.bits(-0f));
        assertEquals(0x3C00, Half.bits(1f));
        assertEquals(0xC000, Half.bits(-2f));
        assertEquals(0x3555, Half.bits(1 / 3f));
        assertEquals(0x7BFF, Half.bits(65504f));
        assertEquals(0x7C00, Half.bits(65520f), "the middle between the largest number and 2¹⁶ rounds to infinity");
        assertEquals(0x7BFF, Half.bits(65519f));
        assertEquals(0x0001, Half.bits(0x1p-24f), "the smallest number");
        assertEquals(0x0000, Half.bits(0x1p-25f), "half of it is a tie, which goes to even");
        assertEquals(0x0400, Half.bits(0x1p-14f), "the smallest normal number");
        assertEquals(0x7C00, Half.bits(Float.POSITIVE_INFINITY));
        assertEquals(0x7E00, Half.bits(Float.NaN));
    }

    @Test
    void everyPatternComesBack() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float number = Half.number(bits);
            if (!Float.isNaN(number)) {
                assertEquals(bits, Half.bits(number), () -> "pattern of " + number);
            }
        }
    }

    @Test
    void theNearestIsTaken() {
        for (int k = 1; k < 100_000; k++) {
            float value = k * 0.000_123f;
            float near = Half.number(Half.bits(value));
            float above = Half.number(Half.bits(value) + 1);
            float below = Half.number(Math.max(0, Half.bits(value) - 1));
            float off = Math.abs(near - value);
            assertTrue(off <= Math.abs(above - value) && off <= Math.abs(below - value), () -> "near " + value);
        }
    }
}
