package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tegum.data.CorrelatedSets;
import tegum.data.Sets;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.math.SymmetricEigen;

/** Principal components of hidden vectors, of bases made by hand. */
final class HiddenComponentsTest {
    private static final Sets SETS = new Sets(4, 2);
    private static final double[] STRENGTH = {1, 0.5, 1, 0.5};

    /** Two orthonormal bases of the plane, 30° apart. */
    private static final float[] BASES = {1, 0, 0.8660254f, -0.5f, 0, 1, 0.5f, 0.8660254f};

    @Test
    void oneSetAloneHasItsFeaturesForComponents() {
        HiddenComponents first = HiddenComponents.of(BASES, 2, SETS, new double[] {1, 0}, STRENGTH);
        assertEquals(2, first.found(0, 2));
        assertEquals(0, first.found(2, 4));
        // uniform on [0, s]: variance s²/12
        assertEquals(1 / 12.0, first.variances()[0], 1e-7);
        assertEquals(0.25 / 12, first.variances()[1], 1e-7);
        HiddenComponents second = HiddenComponents.of(BASES, 2, SETS, new double[] {0, 1}, STRENGTH);
        assertEquals(0, second.found(0, 2));
        assertEquals(2, second.found(2, 4));
    }

    /** Two random bases of twelve dimensions: in so much room no direction is near another by chance. */
    @Test
    void allSamplesTogetherFindNoFeature() {
        int m = 12;
        Sets sets = new Sets(2 * m, m);
        float[] weights = new float[m * 2 * m];
        double[] strength = new double[2 * m];
        Mixer mixer = new Mixer(5);
        for (int k = 0; k < 2; k++) {
            double[] random = new double[m * m];
            Arrays.setAll(random, i -> mixer.normal());
            double[] basis = SymmetricEigen.of(random, m).vectors();
            for (int i = 0; i < m; i++) {
                strength[k * m + i] = 1 - 0.5 * i / (m - 1);
                for (int a = 0; a < m; a++) {
                    weights[a * 2 * m + k * m + i] = (float) basis[a * m + i];
                }
            }
        }
        HiddenComponents one = HiddenComponents.of(weights, m, sets, new double[] {1, 0}, strength);
        assertEquals(m, one.found(0, m));
        HiddenComponents all = HiddenComponents.of(weights, m, sets, new double[] {0.05, 0.05}, strength);
        assertEquals(0, all.found(0, 2 * m));
    }

    @Test
    void equalStrengthLeavesNothingToGoBy() {
        HiddenComponents first = HiddenComponents.of(BASES, 2, SETS, new double[] {1, 0}, new double[] {1, 1, 1, 1});
        assertEquals(first.variances()[0], first.variances()[1], 1e-7);
    }

    /** 64,000 samples: a variance is within two percent of its expectation. */
    @Test
    void theCovarianceIsThatOfTheDataThatAreDrawn() {
        float[] density = {0.3f, 0.3f};
        int samples = 64_000;
        float[] batch = new float[samples * 4];
        new CorrelatedSets(SETS, density, 1, false).draw(new LaneGenerator(3), samples, batch);
        double[] mean = new double[2];
        double[] squares = new double[2];
        for (int s = 0; s < samples; s++) {
            for (int a = 0; a < 2; a++) {
                double h = 0;
                for (int i = 0; i < 4; i++) {
                    h += BASES[a * 4 + i] * batch[4 * s + i] * STRENGTH[i];
                }
                mean[a] += h / samples;
                squares[a] += h * h / samples;
            }
        }
        HiddenComponents exact = HiddenComponents.of(BASES, 2, SETS, new double[] {0.3, 0.3}, STRENGTH);
        double drawn = squares[0] - mean[0] * mean[0] + squares[1] - mean[1] * mean[1];
        assertEquals(1, drawn / Arrays.stream(exact.variances()).sum(), 0.02);
    }

    @Test
    void aFeatureWithoutLengthIsFoundByNone() {
        float[] weights = BASES.clone();
        weights[0] = 0;
        HiddenComponents first = HiddenComponents.of(weights, 2, SETS, new double[] {1, 0}, STRENGTH);
        assertEquals(1, first.found(0, 2));
        assertTrue(Double.isFinite(first.cosines()[0]));
    }
}
