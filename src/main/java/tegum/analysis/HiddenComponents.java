package tegum.analysis;

import tegum.data.Sets;
import tegum.math.SymmetricEigen;

/**
 * The principal components of hidden vectors h = W x, exactly: of the covariance W Cov(x) Wᵀ of correlated sets (paper,
 * section "Correlated and anticorrelated features": in samples of one set alone, PCA would find that set's features).
 *
 * <p>Of a set with density q whose member i has values uniform on [0, s_i], Cov(x)_ii = q s_i²/3 − q² s_i²/4 and, for
 * two members, Cov(x)_ij = s_i s_j (q − q²)/4. In samples with that set alone, q = 1: members are uncorrelated, with
 * variances s_i²/12. Components can be told apart only where these differ.
 *
 * @param hidden m, also how many components there are
 * @param features n
 * @param variances of the components, the largest first
 * @param cosines |cos| of component k and W_i, m rows of n; 0 for a feature without length
 */
public record HiddenComponents(int hidden, int features, double[] variances, double[] cosines) {
    /** From which |cos| on a component counts as a feature's direction. */
    public static final double FOUND = 0.95;

    /**
     * Components of a model's hidden vectors.
     *
     * @param weights W, row by row (m, n)
     * @param sets which features come together
     * @param density q of each set: 1 for a set that is always there, 0 for one that never is
     * @param strength s_i, above 0, of each feature
     */
    public static HiddenComponents of(float[] weights, int hidden, Sets sets, double[] density, double[] strength) {
        int features = sets.features();
        double[] inputs = inputs(sets, density, strength);
        double[] outputs = new double[hidden * hidden];
        for (int a = 0; a < hidden; a++) {
            for (int b = a; b < hidden; b++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    for (int j = 0; j < features; j++) {
                        sum += weights[a * features + i] * inputs[i * features + j] * weights[b * features + j];
                    }
                }
                outputs[a * hidden + b] = sum;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(outputs, hidden);
        return new HiddenComponents(hidden, features, eigen.values(), cosines(weights, hidden, features, eigen));
    }

    private static double[] inputs(Sets sets, double[] density, double[] strength) {
        int features = sets.features();
        double[] covariance = new double[features * features];
        for (int k = 0; k < sets.count(); k++) {
            double q = density[k];
            for (int i = sets.start(k); i < sets.start(k + 1); i++) {
                for (int j = sets.start(k); j < sets.start(k + 1); j++) {
                    double factor = i == j ? q / 3 - q * q / 4 : (q - q * q) / 4;
                    covariance[i * features + j] = factor * strength[i] * strength[j];
                }
            }
        }
        return covariance;
    }

    private static double[] cosines(float[] weights, int hidden, int features, SymmetricEigen eigen) {
        double[] cosines = new double[hidden * features];
        for (int i = 0; i < features; i++) {
            double squares = 0;
            for (int a = 0; a < hidden; a++) {
                squares += (double) weights[a * features + i] * weights[a * features + i];
            }
            for (int k = 0; k < hidden && squares > 0; k++) {
                double dot = 0;
                for (int a = 0; a < hidden; a++) {
                    dot += weights[a * features + i] * eigen.vectors()[a * hidden + k];
                }
                cosines[k * features + i] = Math.abs(dot) / Math.sqrt(squares);
            }
        }
        return cosines;
    }

    /** How many features {@code from} to {@code to} − 1 have a component along them. */
    public int found(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            boolean has = false;
            for (int k = 0; k < hidden; k++) {
                has |= cosines[k * features + i] >= FOUND;
            }
            found += has ? 1 : 0;
        }
        return found;
    }
}
