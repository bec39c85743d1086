package tegum.cli;

import java.util.Arrays;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.ModelKind;
import tegum.experiment.Problem;
import tegum.theory.ModelLoss;
import tegum.theory.Optimum;

/**
 * The exact loss of a configuration's model, whichever it is, and the weights at its optimum. What is active is uniform
 * on [0, 1]; for absolute values on [−1, 1], whatever the configuration says.
 */
final class TheoryModel {
    /** Weights in and out whose product is above this make a neuron one of a feature's. */
    private static final double USED = 0.1;

    private final Config config;

    TheoryModel(Config config) {
        this.config = config;
        if (config.signed() && config.model() != ModelKind.ABSOLUTE) {
            throw refused(Key.SIGNED, "no where theory goes through every set of features");
        }
        if (config.penalty() != 0) {
            throw refused(Key.PENALTY, "0, as the exact loss has no price on activations");
        }
    }

    private InvalidInput refused(Key key, String rule) {
        return new InvalidInput(Problem.OUT_OF_RANGE, key.id(), rule, key.read(config));
    }

    ModelLoss loss() {
        return config.withSigned(config.model() == ModelKind.ABSOLUTE).expectedLoss();
    }

    /** Whether neurons have a meaning of their own, as behind a hidden ReLU they have. */
    boolean isPrivileged() {
        return config.model() != ModelKind.AUTOENCODER;
    }

    /** What it adds to the name of an experiment, such as {@code , hidden-relu, correlated}. */
    String words() {
        return (Key.MODEL.isUsual(config) ? "" : ", " + Key.MODEL.read(config))
                + (Key.DATA.isUsual(config) ? "" : ", " + Key.DATA.read(config));
    }

    /** W, or W₁, m rows of n. */
    float[] inward(Optimum optimum) {
        float[] weights = new float[config.hidden() * config.features()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) optimum.params()[i];
        }
        return weights;
    }

    /** Wᵀ, or W₂, n rows of m. */
    double[][] outward(Optimum optimum) {
        int n = config.features();
        int m = config.hidden();
        double[][] rows = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                int at = config.model() == ModelKind.ABSOLUTE ? m * n + i * m + k : k * n + i;
                rows[i][k] = optimum.params()[at];
            }
        }
        return rows;
    }

    /** b. */
    double[] bias(Optimum optimum) {
        double[] params = optimum.params();
        return Arrays.copyOfRange(params, params.length - config.features(), params.length);
    }

    /** Neurons by how many features they serve, such as "4 neurons of one feature, 1 of 2 features". */
    String neurons(Optimum optimum) {
        float[] inward = inward(optimum);
        double[][] outward = outward(optimum);
        int[] counts = new int[config.features() + 1];
        for (int k = 0; k < config.hidden(); k++) {
            int served = 0;
            for (int i = 0; i < config.features(); i++) {
                served += Math.abs(inward[k * config.features() + i] * outward[i][k]) > USED ? 1 : 0;
            }
            counts[served]++;
        }
        StringBuilder words = new StringBuilder();
        for (int served = 1; served < counts.length; served++) {
            if (counts[served] > 0) {
                String noun = words.length() > 0 ? "" : counts[served] == 1 ? " neuron" : " neurons";
                words.append(words.length() == 0 ? "" : ", ")
                        .append(counts[served])
                        .append(noun);
                words.append(" of ").append(served == 1 ? "one feature" : served + " features");
            }
        }
        return words.length() == 0 ? "no neuron" : words.toString();
    }
}
