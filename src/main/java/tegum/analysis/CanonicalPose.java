package tegum.analysis;

import java.util.Arrays;

/**
 * A weight matrix turned, and if need be mirrored, so that it lies as closely as it can over a reference: hidden space
 * has no preferred directions, so only then can one trained model be laid over another. Among features that are
 * interchangeable the renaming is taken that fits best.
 *
 * <p>Turning or mirroring the input does not change the answer; where the reference has a symmetry of its own, so that
 * several answers fit equally well, the one whose first differing entry is larger is taken.
 *
 * @param hidden m
 * @param features n
 * @param weights W in its pose, m rows of n
 * @param order which feature of the input stands in each column
 * @param distance √Σ (W − reference)² that is left
 */
public record CanonicalPose(int hidden, int features, float[] weights, int[] order, double distance) {
    /** As many renamings are tried one by one: 7!, and some. */
    private static final int MOST_ORDERS = 6000;

    /** Two fits are equal if they differ by less than this share; entries if they differ by less, absolutely. */
    private static final double SAME = 1e-6;

    /**
     * Every feature keeps its place.
     *
     * @param weights W, m rows of n, finite
     * @param reference of the same shape
     * @param hidden m
     */
    public static CanonicalPose of(float[] weights, float[] reference, int hidden) {
        int[] kinds = new int[weights.length / hidden];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = i;
        }
        return of(weights, reference, hidden, kinds);
    }

    /**
     * Features of the same kind may change places.
     *
     * @param weights W, m rows of n, finite
     * @param reference of the same shape
     * @param hidden m
     * @param kinds a number for each feature: equal for those that are interchangeable
     * @throws IllegalArgumentException if there are more than some thousand renamings
     */
    public static CanonicalPose of(float[] weights, float[] reference, int hidden, int[] kinds) {
        if (weights.length != reference.length || weights.length != hidden * kinds.length) {
            throw new IllegalArgumentException("weights and reference must have " + hidden + " rows of " + kinds.length
                    + ", got " + weights.length + " and " + reference.length + " numbers");
        }
        if (orders(kinds) > MOST_ORDERS) {
            throw new IllegalArgumentException("at most " + MOST_ORDERS + " renamings can be tried");
        }
        Search search = new Search(weights, reference, hidden, kinds);
        search.place(0);
        return search.answer();
    }

    private static double orders(int[] kinds) {
        double orders = 1;
        for (int i = 0; i < kinds.length; i++) {
            int before = 1;
            for (int j = 0; j < i; j++) {
                before += kinds[j] == kinds[i] ? 1 : 0;
            }
            orders *= before;
        }
        return orders;
    }

    /** All renamings, depth first. */
    private static final class Search {
        private final float[] weights;
        private final float[] reference;
        private final int hidden;
        private final int features;
        private final int[] kinds;
        private final int[] order;
        private final boolean[] used;
        private double best = Double.NEGATIVE_INFINITY;
        private double[] bestPose = new double[0];
        private int[] bestOrder = new int[0];

        Search(float[] weights, float[] reference, int hidden, int[] kinds) {
            this.weights = weights;
            this.reference = reference;
            this.hidden = hidden;
            this.kinds = kinds;
            features = kinds.length;
            order = new int[features];
            used = new boolean[features];
        }

        void place(int column) {
            if (column == features) {
                tryOrder();
                return;
            }
            for (int i = 0; i < features; i++) {
                if (!used[i] && kinds[i] == kinds[column]) {
                    used[i] = true;
                    order[column] = i;
                    place(column + 1);
                    used[i] = false;
                }
            }
        }

        private void tryOrder() {
            double[] product = product();
            Procrustes turn = Procrustes.towards(product, hidden);
            consider(turn.fit(), turn.matrix());
            if (turn.hasTwin()) {
                consider(turn.fit(), turn.twin());
            }
        }

        /** reference Wᵀ, m rows of m. */
        private double[] product() {
            double[] product = new double[hidden * hidden];
            for (int r = 0; r < hidden; r++) {
                for (int k = 0; k < hidden; k++) {
                    double sum = 0;
                    for (int i = 0; i < features; i++) {
                        sum += (double) reference[r * features + i] * weights[k * features + order[i]];
                    }
                    product[r * hidden + k] = sum;
                }
            }
            return product;
        }

        private void consider(double fit, double[] turn) {
            double margin = SAME * Math.abs(fit);
            if (fit < best - margin) {
                return;
            }
            double[] pose = turned(turn);
            if (fit > best + margin || comesBefore(pose, bestPose)) {
                best = fit;
                bestPose = pose;
                bestOrder = Arrays.copyOf(order, features);
            }
        }

        private double[] turned(double[] turn) {
            double[] pose = new double[weights.length];
            for (int r = 0; r < hidden; r++) {
                for (int k = 0; k < hidden; k++) {
                    for (int i = 0; i < features; i++) {
                        pose[r * features + i] += turn[r * hidden + k] * weights[k * features + order[i]];
                    }
                }
            }
            return pose;
        }

        private static boolean comesBefore(double[] pose, double[] other) {
            for (int k = 0; k < pose.length; k++) {
                if (Math.abs(pose[k] - other[k]) > SAME) {
                    return pose[k] > other[k];
                }
            }
            return false;
        }

        CanonicalPose answer() {
            float[] pose = new float[bestPose.length];
            double squares = 0;
            for (int k = 0; k < pose.length; k++) {
                pose[k] = (float) bestPose[k];
                squares += (bestPose[k] - reference[k]) * (bestPose[k] - reference[k]);
            }
            return new CanonicalPose(hidden, features, pose, bestOrder, Math.sqrt(squares));
        }
    }
}
