package tegum.view;

/** A line through many points, without those that the eye would not miss: recorded runs have hundreds of moments. */
final class Thinned {
    /** CSS pixels by which the line may pass a point that is left out. */
    private static final double UNSEEN = 0.4;

    private Thinned() {}

    /**
     * The line through points in pixels.
     *
     * @param x ascending; as many as {@code y}; NaN in {@code y} breaks the line
     */
    static Path line(double[] x, double[] y) {
        Path path = new Path();
        int k = 0;
        while (k < x.length) {
            if (Double.isNaN(y[k])) {
                k++;
                continue;
            }
            path.move(x[k], y[k]);
            while (k + 1 < x.length && !Double.isNaN(y[k + 1])) {
                k = farthest(x, y, k);
                path.line(x[k], y[k]);
            }
            k++;
        }
        return path;
    }

    /** The farthest point that a straight line from {@code from} reaches without passing one between too far off. */
    private static int farthest(double[] x, double[] y, int from) {
        double least = Double.NEGATIVE_INFINITY; // slopes that pass all points so far
        double most = Double.POSITIVE_INFINITY;
        int to = from + 1;
        while (to < x.length && !Double.isNaN(y[to])) {
            double run = Math.max(1e-9, x[to] - x[from]);
            double slope = (y[to] - y[from]) / run;
            if (slope < least || slope > most) {
                return to - 1;
            }
            least = Math.max(least, slope - UNSEEN / run);
            most = Math.min(most, slope + UNSEEN / run);
            to++;
        }
        return to - 1;
    }
}
