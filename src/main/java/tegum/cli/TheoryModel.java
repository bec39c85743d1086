package tegum.cli;

import java.util.Arrays;
import tegum.experiment.Config;
import tegum.experiment.DataKind;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.ModelKind;
import tegum.experiment.Problem;

/** Where the matrices of an optimum stand that {@code tegum theory} has found, and what its model is called. */
record TheoryModel(Config config) {
    /** Refuses what theory has no exact loss for. */
    TheoryModel {
        boolean isAbsolute = config.model() == ModelKind.ABSOLUTE;
        if (config.penalty() != 0) {
            throw refused(Key.PENALTY, "0, as theory knows no price on activations", config);
        }
        if (config.signed() != isAbsolute) {
            String only = isAbsolute ? "yes" : "no";
            throw refused(
                    Key.SIGNED,
                    only + ", as theory takes it, where the model is "
                            + config.model().id(),
                    config);
        }
    }

    private static InvalidInput refused(Key key, String rule, Config config) {
        return new InvalidInput(Problem.OUT_OF_RANGE, key.id(), rule, key.read(config));
    }

    /** Whether neurons are what its hidden dimensions are. */
    boolean hasNeurons() {
        return config.model() != ModelKind.AUTOENCODER;
    }

    /** What it adds to the name of an experiment, such as {@code , hidden-relu, correlated:2}. */
    String words() {
        return (hasNeurons() ? ", " + config.model().id() : "")
                + (config.data() == DataKind.INDEPENDENT ? "" : ", " + sets());
    }

    /** How the features appear together, with the features to a set. */
    String sets() {
        return config.data().id() + (config.data() == DataKind.INDEPENDENT ? "" : ":" + config.setSize());
    }

    /** W, or W₁, of an optimum: m rows of n. */
    float[] inward(double[] params) {
        float[] weights = new float[config.hidden() * config.features()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) params[i];
        }
        return weights;
    }

    /** Wᵀ, or W₂, of an optimum, n rows of m. */
    double[][] outward(double[] params) {
        int n = config.features();
        int m = config.hidden();
        double[][] rows = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                rows[i][k] = config.model() == ModelKind.ABSOLUTE ? params[m * n + i * m + k] : params[k * n + i];
            }
        }
        return rows;
    }

    /** b of an optimum. */
    double[] bias(double[] params) {
        return Arrays.copyOfRange(params, params.length - config.features(), params.length);
    }
}
