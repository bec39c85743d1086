package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The convex hull of points in space, found by adding one point after another.
 *
 * <p>Answers by shape: no edges where all points coincide; one edge where all lie on a line; a polygon
 * with its triangles, seen from one side, where all lie in a plane; otherwise triangles,
 * counter-clockwise seen from outside. An edge between two triangles that lie flat against each other
 * is no edge: a cube has 12 edges and 12 triangles.
 *
 * @param edges pairs of point indices
 * @param faces triples of point indices
 */
public record ConvexHull3(int[] edges, int[] faces) {
    /** Relative to the points' extent: nearer than this to a line or plane is on it. */
    private static final double FLAT = 1e-7;

    /** Cosine between two triangles' normals from which on they are one face: 3°, since trained weights are noisy. */
    private static final double SMOOTH = 0.9986;

    /** The hull of points given as x, y, z each, finite. */
    public static ConvexHull3 of(double[] points) {
        int first = lowest(points);
        if (first < 0) {
            return new ConvexHull3(new int[0], new int[0]);
        }
        double[] distances = new double[points.length / 3];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = length(minus(points, i, first));
        }
        int second = largest(distances);
        double flat = FLAT * distances[second];
        if (distances[second] == 0) {
            return new ConvexHull3(new int[0], new int[0]);
        }
        double[] along = scaled(minus(points, second, first), 1 / distances[second]);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = length(cross(along, minus(points, i, first)));
        }
        int third = largest(distances);
        if (distances[third] <= flat) {
            return new ConvexHull3(new int[] {first, second}, new int[0]);
        }
        double[] up = normal(points, first, second, third);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(dot(up, minus(points, i, first)));
        }
        int fourth = largest(distances);
        if (distances[fourth] <= flat) {
            return polygon(points, first, along, cross(up, along));
        }
        return solid(points, first, second, third, fourth, flat);
    }

    /** All points in one plane that has the given origin and two directions at right angles. */
    private static ConvexHull3 polygon(double[] points, int origin, double[] right, double[] up) {
        double[] flattened = new double[points.length / 3 * 2];
        for (int i = 0; i < points.length / 3; i++) {
            double[] from = minus(points, i, origin);
            flattened[2 * i] = dot(from, right);
            flattened[2 * i + 1] = dot(from, up);
        }
        int[] corners = ConvexHull2.of(flattened);
        int[] edges = new int[2 * corners.length];
        int[] faces = new int[3 * (corners.length - 2)];
        for (int k = 0; k < corners.length; k++) {
            edges[2 * k] = corners[k];
            edges[2 * k + 1] = corners[(k + 1) % corners.length];
            if (k >= 2) {
                faces[3 * k - 6] = corners[0];
                faces[3 * k - 5] = corners[k - 1];
                faces[3 * k - 4] = corners[k];
            }
        }
        return new ConvexHull3(edges, faces);
    }

    /** Grows a tetrahedron: each point outside takes the place of the faces that it sees. */
    private static ConvexHull3 solid(double[] points, int a, int b, int c, int d, double flat) {
        boolean above = dot(normal(points, a, b, c), minus(points, d, a)) > 0;
        List<int[]> faces = new ArrayList<>();
        faces.add(above ? new int[] {a, c, b} : new int[] {a, b, c});
        faces.add(above ? new int[] {a, b, d} : new int[] {b, a, d});
        faces.add(above ? new int[] {b, c, d} : new int[] {c, b, d});
        faces.add(above ? new int[] {c, a, d} : new int[] {a, c, d});
        for (int i = 0; i < points.length / 3; i++) {
            List<int[]> seen = new ArrayList<>();
            List<int[]> kept = new ArrayList<>();
            for (int[] face : faces) {
                boolean isSeen = dot(normal(points, face[0], face[1], face[2]), minus(points, i, face[0])) > flat;
                (isSeen ? seen : kept).add(face);
            }
            for (int[] face : seen) {
                for (int k = 0; k < 3; k++) {
                    int from = face[k];
                    int to = face[(k + 1) % 3];
                    if (faceWith(seen, to, from) < 0) {
                        kept.add(new int[] {from, to, i});
                    }
                }
            }
            faces = kept;
        }
        return new ConvexHull3(edges(points, faces), flattened(faces));
    }

    /** Edges between faces that turn away from each other, each once. */
    private static int[] edges(double[] points, List<int[]> faces) {
        List<int[]> edges = new ArrayList<>();
        for (int[] face : faces) {
            for (int k = 0; k < 3; k++) {
                int from = face[k];
                int to = face[(k + 1) % 3];
                int other = faceWith(faces, to, from);
                if (from < to && (other < 0 || turn(points, face, faces.get(other)) < SMOOTH)) {
                    edges.add(new int[] {from, to});
                }
            }
        }
        return flattened(edges);
    }

    private static double turn(double[] points, int[] a, int[] b) {
        return dot(normal(points, a[0], a[1], a[2]), normal(points, b[0], b[1], b[2]));
    }

    /** Which face runs from one point to the next, or -1. */
    private static int faceWith(List<int[]> faces, int from, int to) {
        for (int f = 0; f < faces.size(); f++) {
            int[] face = faces.get(f);
            for (int k = 0; k < 3; k++) {
                if (face[k] == from && face[(k + 1) % 3] == to) {
                    return f;
                }
            }
        }
        return -1;
    }

    private static int lowest(double[] points) {
        int lowest = points.length == 0 ? -1 : 0;
        for (int i = 1; i < points.length / 3; i++) {
            double[] from = minus(points, i, lowest);
            double first = from[0] != 0 ? from[0] : from[1] != 0 ? from[1] : from[2];
            lowest = first < 0 ? i : lowest;
        }
        return lowest;
    }

    /** Index of the largest value; of equal ones the first. */
    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    private static int[] flattened(List<int[]> groups) {
        int size = groups.isEmpty() ? 0 : groups.get(0).length;
        int[] all = new int[size * groups.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = groups.get(i / size)[i % size];
        }
        return all;
    }

    /** Unit normal of the triangle a, b, c; zero where it has no area. */
    private static double[] normal(double[] points, int a, int b, int c) {
        double[] cross = cross(minus(points, b, a), minus(points, c, a));
        double length = length(cross);
        return length == 0 ? cross : scaled(cross, 1 / length);
    }

    private static double[] minus(double[] points, int i, int j) {
        return new double[] {
            points[3 * i] - points[3 * j], points[3 * i + 1] - points[3 * j + 1], points[3 * i + 2] - points[3 * j + 2]
        };
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] scaled(double[] a, double factor) {
        return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
