package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both models against samples, central differences and the closed forms of the cards E21 and E22. */
final class HiddenReluLossTest {
    private static final int SAMPLES = 400_000;

    private static double[] all(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] random(int length, long seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 0.7 * random.nextGaussian();
        }
        return values;
    }

    private static HiddenReluLoss loss(boolean tied, ActiveSets sets, double[] importance, int hidden) {
        return tied ? HiddenReluLoss.tied(sets, importance, hidden) : HiddenReluLoss.absolute(sets, importance, hidden);
    }

    private static ActiveSets sets(String kind, int features) {
        return switch (kind) {
            case "correlated" -> ActiveSets.correlated(features / 2, 2, 0.4);
            case "anticorrelated" -> ActiveSets.anticorrelated(features / 2, 2, 0.4);
            case "dense" -> ActiveSets.independent(all(features, 1));
            default -> ActiveSets.independent(new double[] {0.9, 0.3, 0.6, 0.1});
        };
    }

    @ParameterizedTest
    @CsvSource({
        "true,independent,2", "true,correlated,3", "true,anticorrelated,2", "true,dense,2",
        "false,independent,3", "false,correlated,2", "false,anticorrelated,3", "false,dense,2"
    })
    void samplesAgree(boolean tied, String kind, int hidden) {
        int features = 4;
        ActiveSets sets = sets(kind, features);
        double[] importance = {1, 0.7, 0.5, 1.5};
        HiddenReluLoss loss = loss(tied, sets, importance, hidden);
        for (int seed = 0; seed < 3; seed++) {
            double[] point = random(loss.length(), seed);
            Random random = new Random(100 + seed);
            double sum = 0;
            double squares = 0;
            for (int s = 0; s < SAMPLES; s++) {
                double one = one(tied, point, hidden, sample(sets, tied, random), importance);
                sum += one;
                squares += one * one;
            }
            double mean = sum / SAMPLES;
            double error = Math.sqrt((squares / SAMPLES - mean * mean) / SAMPLES);
            assertEquals(mean, loss.value(point), 4 * error, kind + " " + seed);
        }
    }

    /** Draws a set by its probability, which is what the loss says it has: the sets have a test of their own. */
    private static double[] sample(ActiveSets sets, boolean tied, Random random) {
        double draw = random.nextDouble();
        double[] x = new double[sets.features()];
        for (ActiveSets.Case one : sets.cases()) {
            draw -= one.probability();
            if (draw < 0) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = one.has(i) ? (tied ? random.nextDouble() : 2 * random.nextDouble() - 1) : 0;
                }
                break;
            }
        }
        return x;
    }

    private static double one(boolean tied, double[] point, int hidden, double[] x, double[] importance) {
        int n = x.length;
        double[] h = new double[hidden];
        for (int k = 0; k < hidden; k++) {
            for (int j = 0; j < n; j++) {
                h[k] += point[k * n + j] * x[j];
            }
            h[k] = Math.max(0, h[k]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double z = point[point.length - n + i];
            for (int k = 0; k < hidden; k++) {
                z += (tied ? point[k * n + i] : point[hidden * n + i * hidden + k]) * h[k];
            }
            double error = Math.abs(x[i]) - Math.max(0, z);
            sum += importance[i] * error * error;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void gradientsAreCentralDifferences(boolean tied) {
        ActiveSets sets = ActiveSets.independent(new double[] {0.9, 0.3, 0.6});
        HiddenReluLoss loss = loss(tied, sets, new double[] {1, 0.5, 2}, 2);
        for (int seed = 0; seed < 5; seed++) {
            double[] point = random(loss.length(), seed);
            double[] gradient = new double[loss.length()];
            loss.value(point, gradient);
            for (int i = 0; i < point.length; i++) {
                double step = 1e-4;
                double here = point[i];
                point[i] = here + step;
                double above = loss.value(point);
                point[i] = here - step;
                double below = loss.value(point);
                point[i] = here;
                // the rule's own error has a slope too
                assertEquals((above - below) / (2 * step), gradient[i], 4e-3, seed + " " + i);
            }
        }
    }

    /** One active feature at a time leaves nothing to quadrature, so here slopes agree to the differences' own error. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void gradientsAreExactWhereOneFeatureIsActive(boolean tied) {
        HiddenReluLoss loss = loss(tied, ActiveSets.anticorrelated(1, 3, 0.8), new double[] {1, 0.5, 2}, 4);
        double[] point = random(loss.length(), 3);
        double[] gradient = new double[loss.length()];
        loss.value(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double here = point[i];
            point[i] = here + 1e-5;
            double above = loss.value(point);
            point[i] = here - 1e-5;
            double below = loss.value(point);
            point[i] = here;
            assertEquals((above - below) / 2e-5, gradient[i], 1e-8, "parameter " + i);
        }
    }

    /** E21, dense: monosemantic neurons for some features, the mean for the others: u(p) Σ of what is dropped. */
    @ParameterizedTest
    @CsvSource({"1", "0.5", "0.2"})
    void monosemanticNeuronsCostWhatTheyDrop(double p) {
        double[] importance = {0.75, 0.75 * 0.75, 0.4, 0.3};
        HiddenReluLoss loss = HiddenReluLoss.tied(ActiveSets.independent(all(4, p)), importance, 2);
        double[] point = new double[loss.length()];
        point[0] = 1;
        point[4 + 1] = 1;
        point[8 + 2] = p / 2;
        point[8 + 3] = p / 2;
        assertEquals((p / 3 - p * p / 4) * (0.4 + 0.3), loss.value(point), 1e-14);
        double[] gradient = new double[loss.length()];
        loss.value(point, gradient);
        for (double slope : gradient) {
            assertEquals(0, slope, 1e-14, "a stationary point");
        }
    }

    /** E22: three features, six neurons, p = 1. */
    @Test
    void aNeuronForEachSideIsPerfectAndALostFeatureCostsATwelfth() {
        HiddenReluLoss loss = HiddenReluLoss.absolute(ActiveSets.independent(all(3, 1)), all(3, 1), 6);
        double[] point = new double[loss.length()];
        for (int i = 0; i < 3; i++) {
            for (int side = 0; side < 2; side++) {
                int neuron = 2 * i + side;
                double scale = 0.5 + i; // a neuron's input may be scaled if its output is scaled back
                point[neuron * 3 + i] = (side == 0 ? 1 : -1) * scale;
                point[18 + i * 6 + neuron] = 1 / scale;
            }
        }
        assertEquals(0, loss.value(point), 1e-28);
        for (int neuron = 4; neuron < 6; neuron++) {
            point[neuron * 3 + 2] = 0;
            point[18 + 2 * 6 + neuron] = 0;
        }
        point[36 + 2] = 0.5;
        assertEquals(1.0 / 12, loss.value(point), 1e-14);
    }

    /** E22 found by descent: the best of a few starts is perfect. */
    @Test
    void descentFindsThePerfectSolution() {
        HiddenReluLoss loss = HiddenReluLoss.absolute(ActiveSets.independent(all(2, 0.5)), all(2, 1), 4);
        double best = Double.POSITIVE_INFINITY;
        for (int seed = 0; seed < 6; seed++) {
            best = Math.min(best, loss.value(Lbfgs.minimise(loss, random(loss.length(), seed))));
        }
        assertTrue(best < 1e-8, () -> "lost a side in every start");
    }

    /** E25: W₁ = [2, −1/2], W₂ = [1/2, 2]; A alone gives A right and a spurious B of 4A, B = −1 only a quarter of A. */
    @Test
    void theAsymmetricNeuronOfTheCard() {
        double[] point = {2, -0.5, 0.5, 2, 0, 0};
        double onlyA = HiddenReluLoss.absolute(
                        new ActiveSets(2, java.util.List.of(new ActiveSets.Case(1, 1))), all(2, 1), 1)
                .value(point);
        // half the time A > 0: error 4A in B; else nothing is said, error |A| in A; E[A²] = 1/3
        assertEquals(0.5 * 16 / 3 + 0.5 / 3, onlyA, 1e-14);
        double onlyB = HiddenReluLoss.absolute(
                        new ActiveSets(2, java.util.List.of(new ActiveSets.Case(2, 1))), all(2, 1), 1)
                .value(point);
        assertEquals(0.5 / 16 / 3 + 0.5 / 3, onlyB, 1e-14);
    }
}
