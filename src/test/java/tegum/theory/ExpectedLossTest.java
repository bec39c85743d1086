package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tegum.model.Activation;

final class ExpectedLossTest {
    private static double[] all(int count, double value) {
        double[] values = new double[count];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private static double[] random(int length, long seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 0.6 * random.nextGaussian();
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientsAreCentralDifferences(Activation output) {
        double[] density = {0.9, 0.3, 0.6, 0.1};
        ExpectedLoss loss = ExpectedLoss.of(ActiveSets.independent(density), new double[] {1, 0.5, 2, 0.3}, 2, output);
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
                // the rule's own error has a slope too: a thousandth of the largest component
                assertEquals((above - below) / (2 * step), gradient[i], 2e-3, output + " " + seed + " " + i);
            }
        }
    }

    /** Four standard errors of a million samples. */
    @ParameterizedTest
    @CsvSource({"independent", "correlated", "anticorrelated"})
    void samplesAgree(String kind) {
        int n = 4;
        double p = 0.4;
        ActiveSets sets = kind.equals("independent")
                ? ActiveSets.independent(all(n, p))
                : kind.equals("correlated") ? ActiveSets.correlated(2, 2, p) : ActiveSets.anticorrelated(2, 2, p);
        double[] importance = {1, 0.7, 0.5, 1.5};
        ExpectedLoss loss = ExpectedLoss.of(sets, importance, 2, Activation.RELU);
        double[] point = random(loss.length(), 42);
        Random random = new Random(7);
        double sum = 0;
        double squares = 0;
        int count = 1_000_000;
        for (int s = 0; s < count; s++) {
            double[] x = new double[n];
            for (int set = 0; set < 2; set++) {
                boolean first = random.nextDouble() < p;
                boolean second = kind.equals("independent") ? random.nextDouble() < p : first;
                int only = random.nextInt(2);
                for (int i = 0; i < 2; i++) {
                    boolean on = i == 0 ? first : second;
                    if (on && (!kind.equals("anticorrelated") || i == only)) {
                        x[2 * set + i] = random.nextDouble();
                    }
                }
            }
            double one = one(point, x, importance);
            sum += one;
            squares += one * one;
        }
        double mean = sum / count;
        double error = Math.sqrt((squares / count - mean * mean) / count);
        assertEquals(mean, loss.value(point), 4 * error, kind);
    }

    private static double one(double[] point, double[] x, double[] importance) {
        int n = x.length;
        double sum = 0;
        double h0 = 0;
        double h1 = 0;
        for (int i = 0; i < n; i++) {
            h0 += point[i] * x[i];
            h1 += point[n + i] * x[i];
        }
        for (int i = 0; i < n; i++) {
            double z = point[i] * h0 + point[n + i] * h1 + point[2 * n + i];
            double error = x[i] - Math.max(0, z);
            sum += importance[i] * error * error;
        }
        return sum;
    }

    @Test
    void aDroppedFeatureCostsItsVariance() {
        for (double p : new double[] {1, 0.5, 0.1}) {
            ExpectedLoss loss =
                    ExpectedLoss.of(ActiveSets.independent(new double[] {p}), new double[] {2}, 1, Activation.RELU);
            assertEquals(2 * (p / 3 - p * p / 4), loss.value(new double[] {0, p / 2}), 1e-15);
        }
    }

    /** The card of E1, tolerance half a percent as printed there. */
    @ParameterizedTest
    @CsvSource({"1,0.18293", "0.2,0.0598", "0.1,0.02144", "0.05,0.00727"})
    void theHeadlineOptima(double p, double expected) {
        double[] importance = {1, 0.9, 0.81, 0.729, 0.6561};
        ExpectedLoss loss = ExpectedLoss.of(ActiveSets.independent(all(5, p)), importance, 2, Activation.RELU);
        Optimum optimum = Optimum.of(loss, 24, 1);
        assertEquals(expected, optimum.loss(), 0.005 * expected);
    }

    /** The cards of E12, E13 and E14. */
    @Test
    @Tag("long")
    void theOptimaOfSets() {
        Object[][] rows = {
            {ActiveSets.correlated(2, 2, 0.05), 0.001661},
            {ActiveSets.correlated(2, 2, 0.1), 0.00661},
            {ActiveSets.correlated(2, 2, 0.5), 0.08333},
            {ActiveSets.anticorrelated(2, 2, 0.2), 0.0},
            {ActiveSets.correlated(3, 2, 0.05), 0.009207},
            {ActiveSets.independent(all(6, 0.05)), 0.0237},
        };
        for (Object[] row : rows) {
            ActiveSets sets = (ActiveSets) row[0];
            ExpectedLoss loss = ExpectedLoss.of(sets, all(sets.features(), 1), 2, Activation.RELU);
            Optimum optimum = Optimum.of(loss, 24, 1);
            assertEquals((double) row[1], optimum.loss(), Math.max(1e-7, 0.005 * (double) row[1]));
        }
    }
}
