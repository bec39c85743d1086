package tegum.analysis;

import java.util.Arrays;
import tegum.math.SymmetricEigen;

/**
 * How features that come in sets lie in space: what tells the stages through which such a model learns (paper, section
 * "Learning dynamics", features as geometric transformations).
 *
 * @param singular singular values of W, the largest first; m of them
 * @param together mean cos(W_i, W_j) over the pairs inside sets: 1 where each set has one direction
 * @param slant largest |cos(W_i, W_j)| of a pair inside a set: 0 where each set stands at right angles
 * @param opposition of each feature's least cosine with a feature of another set, the largest: −1 where every feature
 *     has an opposite partner
 */
public record SetAngles(double[] singular, double together, double slant, double opposition) {
    /**
     * The angles of a model.
     *
     * @param sets of each feature its set, from 0
     */
    public static SetAngles of(Geometry geometry, int[] sets) {
        if (sets.length != geometry.features()) {
            throw new IllegalArgumentException(geometry.features() + " features need as many sets, got " + sets.length);
        }
        Tally tally = new Tally(geometry, sets);
        return new SetAngles(singular(geometry), tally.together(), tally.slant, tally.opposition());
    }

    /** Square roots of the eigenvalues of WWᵀ. */
    private static double[] singular(Geometry geometry) {
        int m = geometry.hidden();
        double[] square = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                for (int i = 0; i < geometry.features(); i++) {
                    square[a * m + b] += geometry.component(a, i) * geometry.component(b, i);
                }
            }
        }
        double[] values = SymmetricEigen.of(square, m).values();
        double[] singular = new double[m];
        for (int k = 0; k < m; k++) {
            singular[k] = Math.sqrt(Math.max(0, values[k]));
        }
        return singular;
    }

    /** Sums over the pairs of features. */
    private static final class Tally {
        private final double[] least; // of each feature, over other sets
        private double sum; // over pairs inside sets
        private int pairs;
        private double slant;

        Tally(Geometry geometry, int[] sets) {
            int n = sets.length;
            least = new double[n];
            Arrays.fill(least, 1);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    add(geometry, sets, i, j);
                }
            }
        }

        private void add(Geometry geometry, int[] sets, int i, int j) {
            double lengths = geometry.norms()[i] * geometry.norms()[j];
            double cosine = lengths == 0 ? 0 : geometry.dot(i, j) / lengths;
            if (sets[i] == sets[j]) {
                sum += cosine;
                pairs++;
                slant = Math.max(slant, Math.abs(cosine));
            } else {
                least[i] = Math.min(least[i], cosine);
                least[j] = Math.min(least[j], cosine);
            }
        }

        double together() {
            return pairs == 0 ? 1 : sum / pairs;
        }

        double opposition() {
            double most = -1;
            for (double cosine : least) {
                most = Math.max(most, cosine);
            }
            return most;
        }
    }
}
