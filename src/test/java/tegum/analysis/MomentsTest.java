package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MomentsTest {
    /** By hand: mean 1, squares 1 1 1 9 over 4, fourth powers 1 1 1 81 over 4. */
    @Test
    void fourNumbers() {
        Moments moments = Moments.of(new float[] {0, 0, 0, 4});
        assertEquals(1, moments.mean());
        assertEquals(3, moments.variance());
        assertEquals(84.0 / 4 / 9, moments.kurtosis(), 1e-15);
    }

    @Test
    void equalNumbersHaveNoTails() {
        assertEquals(new Moments(2, 0, 0), Moments.of(new float[] {2, 2}));
    }
}
