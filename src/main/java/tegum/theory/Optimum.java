package tegum.theory;

import tegum.math.Mixer;

/**
 * The lowest expected loss that descents from many random starts find. Nothing proves it the global
 * minimum; how many of the starts reach it says how sure one may be.
 *
 * @param loss the lowest found
 * @param params in the loss's order: W in m rows of n, then b, where the weights are tied
 * @param reached how many starts end within a hundred-thousandth of it
 * @param starts how many there were
 */
public record Optimum(double loss, double[] params, int reached, int starts) {
    /** Squared norm of the weights to an output below which its feature counts as left out. */
    private static final double SHUT = 1e-4;

    /**
     * Searches from {@code starts} random points.
     *
     * @param seed of the points; the same seed finds the same optimum
     */
    public static Optimum of(ModelLoss loss, int starts, int seed) {
        Mixer mixer = new Mixer(seed);
        double[] ends = new double[starts];
        double[] best = new double[loss.length()];
        double lowest = Double.POSITIVE_INFINITY;
        double spread = Math.sqrt(1.0 / loss.hidden());
        for (int k = 0; k < starts; k++) {
            double[] start = new double[loss.length()];
            for (int i = 0; i < loss.length() - loss.features(); i++) {
                start[i] = spread * mixer.normal();
            }
            double[] end = revived(loss, Lbfgs.minimise(loss, start));
            ends[k] = loss.value(end);
            if (ends[k] < lowest) {
                lowest = ends[k];
                best = end;
            }
        }
        int reached = 0;
        for (double end : ends) {
            reached += end <= lowest + 1e-5 * Math.abs(lowest) + 1e-12 ? 1 : 0;
        }
        return new Optimum(lowest, best, reached, starts);
    }

    /**
     * Goes on from where ReLU has shut an output for good: there its gradient is zero, though the mean
     * would be a better answer. Elsewhere the point stays.
     */
    private static double[] revived(ModelLoss loss, double[] end) {
        int n = loss.features();
        double[] start = end.clone();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int bias = loss.length() - n + i;
            if (loss.reaching(end, i) < SHUT && end[bias] <= 0) {
                start[bias] = loss.mean(i);
                any = true;
            }
        }
        if (!any) {
            return end;
        }
        double[] next = Lbfgs.minimise(loss, start);
        return loss.value(next) < loss.value(end) ? next : end;
    }

    /** W at the optimum, m rows of n. */
    public float[] weights(int features) {
        float[] weights = new float[params.length - features];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) params[i];
        }
        return weights;
    }

    /** b_i at the optimum. */
    public double bias(int i, int features) {
        return params[params.length - features + i];
    }
}
