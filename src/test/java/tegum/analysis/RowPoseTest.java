package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowPoseTest {
    /** Float rounding of sums of two products of numbers below 4. */
    private static final float ROUNDING = 2e-6f;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void modelsThatDifferByATurnOrAMirrorLookTheSame(int seed) {
        float[] weights = Turned.shaken(new float[14], 1, 40 + seed);
        float[] turned = RowPose.of(weights, 7);
        assertArrayEquals(turned, RowPose.of(Turned.about(weights, 2, seed), 7), ROUNDING);
        assertArrayEquals(
                Geometry.of(weights, 2, 7).gram(), Geometry.of(turned, 2, 7).gram(), 4 * ROUNDING);
    }

    @Test
    void theFirstPointsRightAndTheNextThatLiesOffItsLineIsAbove() {
        // x1 up, x2 opposite to it and a little aside, x3 to the right
        float[] turned = RowPose.of(new float[] {0, 0.1f, 1, 2, -1, 0}, 3);
        assertArrayEquals(new float[] {2, -1, 0, 0, 0.1f, 1}, turned, ROUNDING);
    }

    @Test
    void aFeatureThatIsLeftOutTurnsNothing() {
        float[] turned = RowPose.of(new float[] {0.1f, 0, -1, 0.1f, -1, 0}, 3);
        assertEquals(1, turned[1], ROUNDING);
        assertEquals(0, turned[4], ROUNDING);
        assertEquals(1, turned[5], ROUNDING);
    }

    @Test
    void whatFollowsWAndWhatIsGivenStayAsTheyWere() {
        float[] params = {0, 1, 1, 0, -0.25f, 0.5f};
        float[] before = params.clone();
        assertArrayEquals(
                new float[] {-0.25f, 0.5f}, Arrays.copyOfRange(RowPose.of(params, 2), 4, 6), "b belongs to the output");
        assertArrayEquals(before, params);
        assertTrue(Arrays.equals(new float[6], RowPose.of(new float[6], 2)), "a model that keeps nothing has no pose");
    }
}
