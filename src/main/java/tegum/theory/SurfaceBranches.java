package tegum.theory;

/**
 * The two minima of {@link BiasFreeSurface} as the density changes, each followed from one density to the next: the
 * one whose weights have unlike signs (antipodal), and the one whose weights have one sign (confused, or one feature
 * left out). Where both exist, which of them a model is in depends on where it came from.
 *
 * @param densities ascending
 * @param unlike losses of the first; NaN where it does not exist
 * @param like losses of the second
 * @param crossing density at which they cost the same; NaN if none
 * @param end density above which the first does not exist; 1 if it does not end
 */
public record SurfaceBranches(double[] densities, double[] unlike, double[] like, double crossing, double end) {
    private static final int HALVINGS = 30;

    /**
     * Follows both.
     *
     * @param least density from which on
     * @param count of densities, evenly up to 1
     * @param r importance of the second feature
     */
    public static SurfaceBranches of(double least, int count, double r) {
        double[] densities = new double[count];
        for (int k = 0; k < count; k++) {
            densities[k] = least + (1 - least) * k / (count - 1);
        }
        double[][] unlikeAt = follow(densities, r, -1);
        double[][] likeAt = follow(densities, r, 1);
        double[] unlike = losses(densities, unlikeAt, r);
        double[] like = losses(densities, likeAt, r);
        double crossing = Double.NaN;
        double end = 1;
        for (int k = 1; k < count; k++) {
            boolean isThere = !Double.isNaN(unlike[k]);
            if (unlike[k - 1] <= like[k - 1] && (!isThere || unlike[k] > like[k])) {
                crossing = crossing(densities[k - 1], densities[k], unlikeAt[k - 1], likeAt[k - 1], r);
            }
            if (!isThere && !Double.isNaN(unlike[k - 1])) {
                end = end(densities[k - 1], densities[k], unlikeAt[k - 1], r);
            }
        }
        return new SurfaceBranches(densities, unlike, like, crossing, end);
    }

    /** Places of a minimum at each density, each found from its neighbour; empty where it is gone. */
    private static double[][] follow(double[] densities, double r, int sign) {
        int count = densities.length;
        double[][] places = new double[count][];
        double[] at = {0.9, 0.9 * sign};
        for (int k = 0; k < count; k++) {
            // antipodal pairs come from sparse features, confused ones from dense features
            int place = sign < 0 ? k : count - 1 - k;
            at = at.length == 2 ? next(densities[place], r, at, sign) : at;
            places[place] = at;
        }
        return places;
    }

    private static double[] next(double p, double r, double[] from, int sign) {
        double[] end = Lbfgs.minimise(BiasFreeSurface.objective(p, r), from);
        return end[0] * end[1] * sign > 0 ? end : new double[0];
    }

    private static double[] losses(double[] densities, double[][] places, double r) {
        double[] losses = new double[densities.length];
        for (int k = 0; k < losses.length; k++) {
            losses[k] = loss(places[k], densities[k], r);
        }
        return losses;
    }

    private static double loss(double[] place, double p, double r) {
        return place.length == 0 ? Double.NaN : BiasFreeSurface.loss(place[0], place[1], p, r);
    }

    private static double crossing(double from, double to, double[] unlike, double[] like, double r) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            double one = loss(next(middle, r, unlike, -1), middle, r);
            double other = loss(next(middle, r, like, 1), middle, r);
            if (one <= other) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double end(double from, double to, double[] unlike, double r) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (next(middle, r, unlike, -1).length == 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
