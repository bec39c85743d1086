package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChanceTest {
    /** The bounds are where the score test just rejects: (k/n − p)² = z² p(1 − p)/n. */
    @ParameterizedTest
    @CsvSource({"13,20", "1,20", "19,20", "3,7", "10,20"})
    void theBoundsSolveTheScoreEquation(int hits, int trials) {
        Chance chance = new Chance(hits, trials);
        for (double p : new double[] {chance.low(), chance.high()}) {
            double off = (double) hits / trials - p;
            assertEquals(1.959964 * 1.959964 * p * (1 - p) / trials, off * off, 1e-7);
        }
        assertEquals(chance.low(), 1 - new Chance(trials - hits, trials).high(), 1e-12);
    }

    @Test
    void theEndsStayChances() {
        assertEquals(0, new Chance(0, 20).low());
        assertEquals(0.1611, new Chance(0, 20).high(), 1e-4);
        assertEquals(1, new Chance(20, 20).high());
        assertEquals(0.8389, new Chance(20, 20).low(), 1e-4);
        assertEquals(0, new Chance(0, 0).low());
        assertEquals(1, new Chance(0, 0).high());
    }
}
