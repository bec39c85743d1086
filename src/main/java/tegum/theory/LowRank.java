package tegum.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A model without a bias that keeps all but a few directions of its input: WᵀW is the projection that forgets the
 * ignored vectors, and feature i's vector is the i-th basis vector's shadow (paper, section "The geometry of
 * superposition", polytopes and low-rank matrices).
 *
 * @param features n
 * @param dimensions m = n − the number of independent ignored vectors
 * @param points feature by feature, m coordinates each in an orthonormal basis of what is kept
 */
public record LowRank(int features, int dimensions, double[] points) {
    private static final double NOTHING = 1e-9;

    /**
     * Projects the basis of n dimensions.
     *
     * @param ignored vectors of n numbers each
     */
    public static LowRank of(int features, List<double[]> ignored) {
        List<double[]> basis = new ArrayList<>();
        for (double[] vector : ignored) {
            extend(basis, vector);
        }
        int forgotten = basis.size();
        for (int i = 0; i < features; i++) {
            double[] unit = new double[features];
            unit[i] = 1;
            extend(basis, unit);
        }
        int kept = features - forgotten;
        double[] points = new double[features * kept];
        for (int i = 0; i < features; i++) {
            for (int k = 0; k < kept; k++) {
                points[i * kept + k] = basis.get(forgotten + k)[i];
            }
        }
        return new LowRank(features, kept, points);
    }

    /** Adds the part of a vector that is at right angles to the others (Gram and Schmidt, twice for the last digits). */
    private static void extend(List<double[]> basis, double[] vector) {
        double[] rest = vector.clone();
        double before = Math.sqrt(dot(rest, rest));
        for (int round = 0; round < 2; round++) {
            for (double[] other : basis) {
                double along = dot(rest, other);
                for (int k = 0; k < rest.length; k++) {
                    rest[k] -= along * other[k];
                }
            }
        }
        double length = Math.sqrt(dot(rest, rest));
        if (length > NOTHING * Math.max(1, before)) {
            for (int k = 0; k < rest.length; k++) {
                rest[k] /= length;
            }
            basis.add(rest);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** W_i·W_j, which for a projection is its entry (i, j). */
    public double dot(int i, int j) {
        double sum = 0;
        for (int k = 0; k < dimensions; k++) {
            sum += points[i * dimensions + k] * points[j * dimensions + k];
        }
        return sum;
    }

    /** D_i; of a projection it is ‖W_i‖², since Σ_j (W_i·W_j)² = ‖W_i‖². */
    public double dimensionality(int i) {
        double own = dot(i, i);
        double sum = 0;
        for (int j = 0; j < features; j++) {
            sum += dot(i, j) * dot(i, j);
        }
        return own < NOTHING ? 0 : own * own / sum;
    }
}
