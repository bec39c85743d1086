package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ScheduleTest {
    /** Cosine: cos(π/2 · t/(T−1)), by hand. */
    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0, 10, 1",
        "CONSTANT, 9, 10, 1",
        "CONSTANT, 1000, 10, 1",
        "LINEAR, 0, 10, 1",
        "LINEAR, 5, 10, 0.5",
        "LINEAR, 9, 10, 0.1",
        "LINEAR, 10, 10, 0",
        "LINEAR, 99, 10, 0",
        "COSINE, 0, 10, 1",
        "COSINE, 3, 10, 0.8660254037844386",
        "COSINE, 6, 10, 0.5",
        "COSINE, 9, 10, 0",
        "COSINE, 10, 10, 0",
        "COSINE, 5, 11, 0.7071067811865476",
        "COSINE, 0, 1, 1"
    })
    void factors(Schedule schedule, int step, int steps, double expected) {
        assertEquals(expected, schedule.factor(step, steps), 1e-15);
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void neverRisesAndStaysInRange(Schedule schedule) {
        double last = 1;
        for (int step = 0; step < 1000; step++) {
            double factor = schedule.factor(step, 1000);
            assertTrue(factor >= 0 && factor <= last);
            last = factor;
        }
    }

    @Test
    void decayIsAdamWsAlone() {
        assertEquals(1, Optimiser.adam(0.1).kept(0.1));
        assertEquals(0.98, Optimiser.adamW(0.1, 0.2).kept(0.1), 1e-15);
        assertEquals(
                1, new Optimiser(Optimiser.Kind.ADAM, 0.1, 0.2, 0.9, 0.999, 1e-8).kept(0.1), "Adam ignores the decay");
    }
}
