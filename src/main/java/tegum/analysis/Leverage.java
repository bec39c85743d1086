package tegum.analysis;

import tegum.math.SymmetricEigen;

/**
 * Leverage scores τ_i = W_iᵀ (W Wᵀ)⁺ W_i: the largest share that feature i can have of what any direction receives
 * (comment on the paper by Fred Zhang). They add up to the rank of W, and D_i ≤ τ_i, as D_i is that share in the
 * direction of W_i itself; both are equal where W is a tight frame.
 */
public final class Leverage {
    /** Eigenvalues of W Wᵀ below this share of the largest are rounding errors: weights are floats. */
    private static final double SMALLEST = 1e-10;

    private Leverage() {}

    /** τ_i of each feature. */
    public static double[] scores(Geometry geometry) {
        int hidden = geometry.hidden();
        int features = geometry.features();
        double[] outer = new double[hidden * hidden];
        for (int r = 0; r < hidden; r++) {
            for (int k = r; k < hidden; k++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    sum += geometry.component(r, i) * geometry.component(k, i);
                }
                outer[r * hidden + k] = sum;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(outer, hidden);
        int rank = eigen.rank(SMALLEST);
        double[] scores = new double[features];
        for (int i = 0; i < features; i++) {
            for (int k = 0; k < rank; k++) {
                double along = 0;
                for (int r = 0; r < hidden; r++) {
                    along += eigen.component(r, k) * geometry.component(r, i);
                }
                scores[i] += along * along / eigen.values()[k];
            }
        }
        return scores;
    }
}
