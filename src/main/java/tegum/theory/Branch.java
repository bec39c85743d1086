package tegum.theory;

import java.util.List;

/**
 * One kind of solution, followed while a number r changes.
 *
 * @param points by ascending r; empty where there is no such solution at all
 * @param most from this r on nothing changes any more
 */
public record Branch(List<Point> points, double most) {
    /**
     * The solution at one r.
     *
     * @param ratio r
     * @param loss exact expected loss, sum over features
     * @param slope of the loss over r, the solution following
     * @param stable whether it is a minimum; if not, a saddle
     * @param params W in m rows of n, then b
     */
    public record Point(double ratio, double loss, double slope, boolean stable, double[] params) {}

    /** Whether the branch reaches r. */
    public boolean has(double ratio) {
        return !points.isEmpty() && ratio >= points.get(0).ratio && ratio <= points.get(points.size() - 1).ratio;
    }

    /** The loss at r: cubic between neighbours, by their losses and slopes; NaN where the branch does not reach. */
    public double loss(double ratio) {
        if (!has(ratio)) {
            return Double.NaN;
        }
        if (points.size() == 1) {
            return points.get(0).loss;
        }
        int k = before(Math.min(ratio, most));
        Point left = points.get(k);
        Point right = points.get(k + 1);
        double width = right.ratio - left.ratio;
        double t = (Math.min(ratio, most) - left.ratio) / width;
        double s = 1 - t;
        return s * s * (1 + 2 * t) * left.loss
                + t * t * (1 + 2 * s) * right.loss
                + t * s * width * (s * left.slope - t * right.slope);
    }

    /** Whether the solution is a minimum at r, as far as its neighbours tell. */
    public boolean isStable(double ratio) {
        if (!has(ratio)) {
            return false;
        }
        int k = before(Math.min(ratio, most));
        return points.get(k).stable && points.get(Math.min(k + 1, points.size() - 1)).stable;
    }

    /** Index of the last point but one that is not after r. */
    private int before(double ratio) {
        int k = 0;
        while (k < points.size() - 2 && points.get(k + 1).ratio <= ratio) {
            k++;
        }
        return k;
    }
}
