package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.Oracle;

final class LeverageTest {
    @Test
    void twoVectorsShareALineByTheirSquares() {
        assertArrayEquals(new double[] {0.9, 0.1}, Leverage.scores(Geometry.of(new float[] {3, -1}, 1, 2)), 1e-12);
    }

    /** n random vectors in m dimensions span all, unless there are fewer; of copies only one direction counts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 40})
    void scoresAddUpToTheRank(int features) {
        float[] weights = Turned.shaken(new float[5 * features], 1, features);
        Geometry geometry = Geometry.of(weights, 5, features);
        assertEquals(Math.min(5, features), sum(Leverage.scores(geometry)), 1e-9);
        float[] copies = new float[5 * features];
        for (int k = 0; k < copies.length; k++) {
            copies[k] = k / features + 1;
        }
        assertEquals(1, sum(Leverage.scores(Geometry.of(copies, 5, features))), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void dimensionalityIsNeverLarger(int seed) {
        Geometry geometry = Geometry.of(Turned.shaken(new float[4 * 11], 1, seed), 4, 11);
        double[] scores = Leverage.scores(geometry);
        double gap = 0;
        for (int i = 0; i < 11; i++) {
            assertTrue(geometry.dimensionality()[i] <= scores[i] + 1e-12);
            gap += scores[i] - geometry.dimensionality()[i];
        }
        assertTrue(gap > 0.1, "random vectors are no tight frame");
    }

    /** Its meaning: the largest share ⟨W_i, x⟩² / Σ_j ⟨W_j, x⟩² over directions x, by a search in the plane. */
    @Test
    void aScoreIsTheLargestShare() {
        float[] weights = Turned.shaken(new float[2 * 6], 1, 12);
        double[] scores = Leverage.scores(Geometry.of(weights, 2, 6));
        for (int i = 0; i < 6; i++) {
            double largest = 0;
            for (int step = 0; step < 20_000; step++) {
                double x = Math.cos(Math.PI * step / 20_000);
                double y = Math.sin(Math.PI * step / 20_000);
                double all = 0;
                for (int j = 0; j < 6; j++) {
                    all += Math.pow(weights[j] * x + weights[6 + j] * y, 2);
                }
                largest = Math.max(largest, Math.pow(weights[i] * x + weights[6 + i] * y, 2) / all);
            }
            assertEquals(largest, scores[i], 1e-6);
        }
    }

    /** W Wᵀ is a multiple of the identity for every single figure; for products of different ones it is not. */
    @Test
    void theyAreEqualForTightFrames() {
        for (JsonNode oracle : Oracle.cases("oracle-metrics")) {
            Geometry geometry = GeometryGraphTest.geometry(oracle);
            double[] scores = Leverage.scores(geometry);
            assertEquals(Math.min(geometry.hidden(), geometry.features()), sum(scores), 1e-6);
            if (oracle.get("kind").asText().equals("exact")) {
                assertArrayEquals(
                        geometry.dimensionality(),
                        scores,
                        1e-6,
                        oracle.get("id").asText());
            }
        }
    }

    @Test
    void noWeightsHaveNoScores() {
        assertArrayEquals(new double[3], Leverage.scores(Geometry.of(new float[6], 2, 3)));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
