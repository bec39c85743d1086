package tegum.theory;

import static tegum.theory.PerturbedPentagon.BIASES;
import static tegum.theory.PerturbedPentagon.FEATURES;
import static tegum.theory.PerturbedPentagon.LAST;

import java.util.ArrayList;
import java.util.List;
import tegum.model.Activation;

/** Two pairs in a plane, with a fifth feature left out: the branches of digons beside the pentagon's. */
final class PerturbedDigons {
    /** Norm above which a feature counts as kept. */
    private static final double KEPT = 0.5;

    /** Length of the vector by which a feature left out is tried, and the number of its directions. */
    private static final double TRIAL = 0.05;

    private static final int DIRECTIONS = 8;

    private PerturbedDigons() {}

    /**
     * Two pairs in subspaces at right angles: the tegum product of two models of two features in one dimension each.
     * Their losses add up; and since features are independent and biases at their best, no turn of one subspace
     * towards the other changes the loss to first order.
     */
    static Branch branch(Perturbation five, double[] ratios, boolean withLast) {
        List<Branch.Point> found = new ArrayList<>();
        double density = five.density();
        double[] usual = pair(density, 1, density);
        for (double ratio : ratios) {
            double last = five.lastDensity(ratio);
            double[] other = withLast ? pair(last, five.lastImportance(ratio), density) : usual;
            if (usual.length == 0 || other.length == 0) {
                continue;
            }
            double[] params = new double[BIASES + FEATURES];
            // the usual pair lies level; upwards the last feature, or else feature 3, and below it feature 2
            int up = withLast ? LAST : 3;
            int out = withLast ? 3 : LAST;
            int[] at = {0, 1, FEATURES + up, FEATURES + 2};
            int[] biases = {0, 1, up, 2};
            for (int k = 0; k < 4; k++) {
                double[] pair = k < 2 ? usual : other;
                params[at[k]] = pair[k % 2];
                params[BIASES + biases[k]] = pair[2 + k % 2];
            }
            params[BIASES + out] = (withLast ? density : last) / 2;
            double loss = five.exact(ratio).value(params);
            found.add(five.point(ratio, loss, staysOut(five, params, out, ratio), params));
        }
        return new Branch(List.copyOf(found), five.most());
    }

    /** Whether no short vector in any direction would lower the loss of the feature that is left out. */
    private static boolean staysOut(Perturbation five, double[] params, int out, double ratio) {
        ActiveSets sets = five.sets(ratio);
        ExpectedLoss loss = five.quick(ratio);
        double without = loss.value(params);
        for (int k = 0; k < DIRECTIONS; k++) {
            double[] trial = params.clone();
            double angle = 2 * Math.PI * k / DIRECTIONS;
            trial[out] = TRIAL * Math.cos(angle);
            trial[FEATURES + out] = TRIAL * Math.sin(angle);
            double mean = 0; // of what the vector adds to its own output
            for (int j = 0; j < FEATURES; j++) {
                double dot = trial[out] * trial[j] + trial[FEATURES + out] * trial[FEATURES + j];
                mean += dot * sets.mean(j);
            }
            trial[BIASES + out] -= mean;
            if (loss.value(trial) < without) {
                return false;
            }
        }
        return true;
    }

    /**
     * Two features in one dimension, opposite each other.
     *
     * @return w of the first and of the second, then their biases; empty where this is no minimum
     */
    private static double[] pair(double firstDensity, double firstImportance, double density) {
        ExpectedLoss loss = ExpectedLoss.of(
                ActiveSets.independent(new double[] {firstDensity, density}),
                new double[] {firstImportance, 1},
                1,
                Activation.RELU);
        double[] end = Lbfgs.minimise(loss, new double[] {1, -0.99, 0.01, 0.01});
        boolean opposite = Math.min(Math.abs(end[0]), Math.abs(end[1])) > KEPT && end[0] * end[1] < 0;
        return opposite ? end : new double[0];
    }
}
