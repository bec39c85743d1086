package tegum.analysis;

/** What is left of a convex polygon on one side of a straight line. */
public final class ConvexCut {
    private ConvexCut() {}

    /**
     * The part of a polygon where x·nx + y·ny ≤ most (Sutherland and Hodgman); empty if there is none.
     *
     * @param polygon x and y of its corners in turn
     */
    public static double[] of(double[] polygon, double nx, double ny, double most) {
        double[] kept = new double[2 * polygon.length + 4];
        int count = 0;
        for (int k = 0; k < polygon.length; k += 2) {
            int next = (k + 2) % polygon.length;
            double here = polygon[k] * nx + polygon[k + 1] * ny - most;
            double there = polygon[next] * nx + polygon[next + 1] * ny - most;
            if (here <= 0) {
                kept[count++] = polygon[k];
                kept[count++] = polygon[k + 1];
            }
            if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
                double share = here / (here - there);
                kept[count++] = polygon[k] + share * (polygon[next] - polygon[k]);
                kept[count++] = polygon[k + 1] + share * (polygon[next + 1] - polygon[k + 1]);
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }
}
