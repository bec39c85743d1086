package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The convex hull of points in the plane (Andrew's monotone chain).
 *
 * <p>Answers by number of corners: none for no point; one where all points coincide; two, the ends,
 * where all lie on a line; otherwise the corners counter-clockwise (y up), beginning at the leftmost.
 * Points on an edge are not corners; of coinciding points the first stands for all.
 */
public final class ConvexHull2 {
    /** Relative to the points' extent: a turn flatter than this is no turn. */
    private static final double FLAT = 1e-9;

    private ConvexHull2() {}

    /**
     * Indices of the corners.
     *
     * @param points x, y of each point, finite
     */
    public static int[] of(double[] points) {
        List<Integer> sorted = distinctFromLeft(points);
        if (sorted.size() < 2) {
            return toArray(sorted);
        }
        double extent = extent(points);
        double flat = FLAT * extent * extent;
        List<Integer> corners = new ArrayList<>();
        chain(points, sorted, flat, corners);
        List<Integer> back = new ArrayList<>();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            back.add(sorted.get(i));
        }
        chain(points, back, flat, corners);
        return toArray(corners);
    }

    /** Adds one side of the hull, without its last point, which begins the other side. */
    private static void chain(double[] points, List<Integer> sorted, double flat, List<Integer> corners) {
        int start = corners.size();
        for (int next : sorted) {
            while (corners.size() - start > 1
                    && turn(points, corners.get(corners.size() - 2), corners.get(corners.size() - 1), next) <= flat) {
                corners.remove(corners.size() - 1);
            }
            corners.add(next);
        }
        corners.remove(corners.size() - 1);
    }

    /** Twice the area of the triangle a, b, c: positive where it turns left. */
    private static double turn(double[] points, int a, int b, int c) {
        double ax = points[2 * a];
        double ay = points[2 * a + 1];
        return (points[2 * b] - ax) * (points[2 * c + 1] - ay) - (points[2 * b + 1] - ay) * (points[2 * c] - ax);
    }

    private static List<Integer> distinctFromLeft(double[] points) {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < points.length / 2; i++) {
            int at = sorted.size();
            while (at > 0 && isBefore(points, i, sorted.get(at - 1))) {
                at--;
            }
            if (at == 0 || isBefore(points, sorted.get(at - 1), i)) {
                sorted.add(at, i);
            }
        }
        return sorted;
    }

    private static boolean isBefore(double[] points, int a, int b) {
        double x = points[2 * a] - points[2 * b];
        return x < 0 || (x == 0 && points[2 * a + 1] < points[2 * b + 1]);
    }

    private static double extent(double[] points) {
        double extent = 0;
        for (int i = 2; i < points.length; i++) {
            extent = Math.max(extent, Math.abs(points[i] - points[i % 2]));
        }
        return extent;
    }

    private static int[] toArray(List<Integer> indices) {
        int[] array = new int[indices.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = indices.get(i);
        }
        return array;
    }
}
