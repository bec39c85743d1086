package tegum.theory;

import java.util.Arrays;
import tegum.model.Activation;
import tegum.theory.PerturbedPentagon.Varied;

/**
 * The losses of five features in a plane of which the last differs, one loss for each r.
 *
 * @param varied what r is
 * @param density p of the other four
 */
record Perturbation(Varied varied, double density) {
    /** The loss at one r. */
    ExpectedLoss exact(double ratio) {
        return ExpectedLoss.of(sets(ratio), importance(ratio), 2, Activation.RELU);
    }

    /** The same by the coarser rule. */
    ExpectedLoss quick(double ratio) {
        return ExpectedLoss.quick(sets(ratio), importance(ratio), 2, Activation.RELU);
    }

    /** Which features are active together. */
    ActiveSets sets(double ratio) {
        double[] densities = new double[PerturbedPentagon.FEATURES];
        Arrays.fill(densities, density);
        densities[PerturbedPentagon.LAST] = lastDensity(ratio);
        return ActiveSets.independent(densities);
    }

    /** How often the last feature is present. */
    double lastDensity(double ratio) {
        return varied == Varied.DENSITY ? Math.min(1, ratio * density) : density;
    }

    /** How much the last feature counts. */
    double lastImportance(double ratio) {
        return varied == Varied.IMPORTANCE ? ratio : 1;
    }

    private double[] importance(double ratio) {
        double[] importance = new double[PerturbedPentagon.FEATURES];
        Arrays.fill(importance, 1);
        importance[PerturbedPentagon.LAST] = lastImportance(ratio);
        return importance;
    }

    /** The r from which on the last feature is present in every sample. */
    double most() {
        return varied == Varied.DENSITY ? 1 / density : Double.POSITIVE_INFINITY;
    }

    /**
     * A point of a branch with its slope: at a stationary point r acts on the loss as if the weights stood still,
     * and for weights that stand still the loss is linear in the density, or importance, of one feature.
     */
    Branch.Point point(double ratio, double loss, boolean stable, double[] params) {
        double other = ratio / 2;
        double slope = (quick(ratio).value(params) - quick(other).value(params)) / (ratio - other);
        return new Branch.Point(ratio, loss, slope, stable, params);
    }
}
