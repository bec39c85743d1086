package tegum.analysis;

/**
 * The paper's quantities of one weight matrix W of shape (m, n), row-major: feature i is column i.
 *
 * <p>All sums run in ascending order in double precision, so the figures are the same everywhere.
 *
 * @param features n
 * @param hidden m
 * @param weights W, m rows of n
 * @param gram WᵀW, n rows of n
 * @param norms ‖W_i‖ for each feature
 * @param superposition Σ_{j≠i} (Ŵ_i·W_j)², the paper's measure of how much other features activate
 *     direction i (section "Demonstrating superposition"); 0 where the norm is below 1e-9
 * @param dimensionality D_i = ‖W_i‖² / Σ_j (Ŵ_i·W_j)² (section "The geometry of superposition"); 0
 *     where the norm is below 1e-9
 */
public record Geometry(
        int features,
        int hidden,
        float[] weights,
        double[] gram,
        double[] norms,
        double[] superposition,
        double[] dimensionality) {

    /** Below this length a column has no direction and its D is 0. */
    public static final double SHORTEST = 1e-9;

    /**
     * Computes every quantity of {@code weights}.
     *
     * @param weights W, m rows of n; not modified, not copied
     */
    public static Geometry of(float[] weights, int hidden, int features) {
        double[] gram = gram(weights, hidden, features);
        double[] norms = new double[features];
        double[] superposition = new double[features];
        double[] dimensionality = new double[features];
        for (int i = 0; i < features; i++) {
            double squared = gram[i * features + i];
            norms[i] = Math.sqrt(squared);
            if (norms[i] < SHORTEST) {
                continue;
            }
            double others = 0;
            for (int j = 0; j < features; j++) {
                if (j != i) {
                    double dot = gram[i * features + j];
                    others += dot * dot;
                }
            }
            superposition[i] = others / squared;
            dimensionality[i] = squared / (squared + superposition[i]);
        }
        return new Geometry(features, hidden, weights, gram, norms, superposition, dimensionality);
    }

    private static double[] gram(float[] weights, int hidden, int features) {
        double[] gram = new double[features * features];
        for (int i = 0; i < features; i++) {
            for (int j = i; j < features; j++) {
                double sum = 0;
                for (int k = 0; k < hidden; k++) {
                    sum += (double) weights[k * features + i] * weights[k * features + j];
                }
                gram[i * features + j] = sum;
                gram[j * features + i] = sum;
            }
        }
        return gram;
    }

    /** Component k of feature i's vector. */
    public double component(int k, int i) {
        return weights[k * features + i];
    }

    /** W_i·W_j. */
    public double dot(int i, int j) {
        return gram[i * features + j];
    }

    /** ‖W‖_F², the sum of all squared norms. */
    public double squaredNorm() {
        double sum = 0;
        for (int i = 0; i < features; i++) {
            sum += gram[i * features + i];
        }
        return sum;
    }

    /** D* = m / ‖W‖_F², dimensions per represented feature; infinite for W = 0. */
    public double dimensionsPerFeature() {
        return hidden / squaredNorm();
    }

    /** How many features have a norm above {@code threshold}. */
    public int represented(double threshold) {
        int count = 0;
        for (double norm : norms) {
            if (norm > threshold) {
                count++;
            }
        }
        return count;
    }
}
