package tegum.experiment.exhibit;

import tegum.data.ImportanceLaw;
import tegum.experiment.Config;
import tegum.model.Activation;
import tegum.theory.Optimum;
import tegum.theory.PhaseTheory;

/**
 * The best model of three equally important features in two dimensions.
 *
 * @param params W in two rows of three, then b
 * @param loss exact
 */
record PlaneModel(double[] params, double loss) {
    private static final int STARTS = 12;
    private static final Config BASE = Config.relu(3, 2, 0.1, new ImportanceLaw.Equal());

    /**
     * The best linear one. It may keep any two directions, as all features are alike: here it keeps the first two
     * features, and answers the third with its average.
     */
    static PlaneModel linear(double density) {
        return new PlaneModel(new double[] {1, 0, 0, 0, 1, 0, 0, 0, density / 2}, PhaseTheory.left(density));
    }

    /**
     * The best one with ReLU that descents find. Features are numbered so that the two that oppose each other most
     * come last: any order does as well.
     */
    static PlaneModel rectified(double density) {
        Optimum found = Optimum.of(BASE.withDensity(density).expectedLoss(), STARTS, 1);
        return new PlaneModel(ordered(found.params()), found.loss());
    }

    static double exactLoss(PlaneModel model, double density, Activation output) {
        return BASE.withDensity(density).withOutput(output).expectedLoss().value(model.params);
    }

    private static double[] ordered(double[] params) {
        int alone = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            int a = (i + 1) % 3;
            int b = (i + 2) % 3;
            double product = params[a] * params[b] + params[3 + a] * params[3 + b];
            if (product < least - 1e-6) {
                least = product;
                alone = i;
            }
        }
        double[] ordered = new double[9];
        for (int k = 0; k < 9; k++) {
            ordered[k] = params[k / 3 * 3 + (alone + k) % 3];
        }
        return ordered;
    }

    /** What the model makes of x. */
    double[] output(double[] x, boolean rectified) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = params[6 + i];
            for (int j = 0; j < 3; j++) {
                sum += (params[i] * params[j] + params[3 + i] * params[3 + j]) * x[j];
            }
            out[i] = rectified ? Math.max(0, sum) : sum;
        }
        return out;
    }
}
