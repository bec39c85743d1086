package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hulls in the plane and in space, most of all of points that span neither. */
class ConvexHullTest {
    @Test
    void inThePlaneFewPointsAreTheirOwnHull() {
        assertArrayEquals(new int[] {}, ConvexHull2.of(new double[] {}));
        assertArrayEquals(new int[] {0}, ConvexHull2.of(new double[] {3, 4}));
        assertArrayEquals(new int[] {0}, ConvexHull2.of(new double[] {3, 4, 3, 4, 3, 4}));
        assertArrayEquals(new int[] {1, 0}, ConvexHull2.of(new double[] {3, 4, 1, 1}));
    }

    @Test
    void inThePlaneALineHasTwoEnds() {
        assertArrayEquals(new int[] {2, 1}, ConvexHull2.of(new double[] {0, 0, 1, 2, -1, -2, 0.5, 1}));
        assertArrayEquals(new int[] {1, 0}, ConvexHull2.of(new double[] {0, 5, 0, -5, 0, 1, 0, 1}));
    }

    @Test
    void inThePlaneCornersRunCounterClockwiseWithoutPointsOnEdges() {
        double[] square = {1, 1, 0, 0, 1, 0, 0, 1, 0.5, 0, 0.5, 0.5, 1, 1};
        assertArrayEquals(new int[] {1, 2, 0, 3}, ConvexHull2.of(square));
    }

    @Test
    void inThePlaneEveryPointLiesWithinEveryEdge() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            double[] points = new double[2 * (3 + random.nextInt(20))];
            for (int k = 0; k < points.length; k++) {
                points[k] = random.nextInt(9) - 4; // coarse, so that many lie on lines
            }
            int[] hull = ConvexHull2.of(points);
            for (int k = 0; k < hull.length && hull.length > 2; k++) {
                int a = hull[k];
                int b = hull[(k + 1) % hull.length];
                for (int i = 0; i < points.length / 2; i++) {
                    double turn = (points[2 * b] - points[2 * a]) * (points[2 * i + 1] - points[2 * a + 1])
                            - (points[2 * b + 1] - points[2 * a + 1]) * (points[2 * i] - points[2 * a]);
                    assertTrue(turn >= 0, "point " + i + " lies outside");
                }
            }
        }
    }

    private static void assertShape(int edges, int faces, double... points) {
        ConvexHull3 hull = ConvexHull3.of(points);
        assertEquals(edges, hull.edges().length / 2, "edges");
        assertEquals(faces, hull.faces().length / 3, "faces");
    }

    @Test
    void inSpaceFlatPointsHaveFlatHulls() {
        assertShape(0, 0);
        assertShape(0, 0, 1, 2, 3);
        assertShape(0, 0, 1, 2, 3, 1, 2, 3);
        assertShape(1, 0, 1, 2, 3, 2, 4, 6, 3, 6, 9, 0, 0, 0);
        assertShape(3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        assertShape(4, 2, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0.5, 0.5, 1);
    }

    @Test
    void inSpaceSolidsHaveTheirEdges() {
        assertShape(6, 4, 1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1);
        assertShape(12, 8, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1);
        double[] cube = new double[27];
        for (int i = 0; i < 8; i++) {
            cube[3 * i] = i & 1;
            cube[3 * i + 1] = i >> 1 & 1;
            cube[3 * i + 2] = i >> 2;
        }
        cube[24] = 0.5;
        cube[25] = 0.5;
        cube[26] = 0.5;
        assertShape(12, 12, cube);
    }

    @Test
    void inSpaceEveryPointLiesBehindEveryFace() {
        Random random = new Random(4);
        for (int run = 0; run < 100; run++) {
            double[] points = new double[3 * (4 + random.nextInt(12))];
            for (int k = 0; k < points.length; k++) {
                points[k] = random.nextGaussian();
            }
            ConvexHull3 hull = ConvexHull3.of(points);
            int[] faces = hull.faces();
            assertTrue(faces.length >= 12);
            assertEquals(2, corners(faces) - 3 * faces.length / 3 / 2 + faces.length / 3, "Euler's count");
            for (int f = 0; f < faces.length; f += 3) {
                for (int i = 0; i < points.length / 3; i++) {
                    assertTrue(height(points, faces, f, i) < 1e-9, "point " + i + " lies outside");
                }
            }
        }
    }

    private static int corners(int[] faces) {
        Set<Integer> corners = new HashSet<>();
        for (int corner : faces) {
            corners.add(corner);
        }
        return corners.size();
    }

    /** Six times the volume over a face: positive outside. */
    private static double height(double[] p, int[] faces, int f, int i) {
        int a = 3 * faces[f];
        int b = 3 * faces[f + 1];
        int c = 3 * faces[f + 2];
        int d = 3 * i;
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double vx = p[c] - p[a];
        double vy = p[c + 1] - p[a + 1];
        double vz = p[c + 2] - p[a + 2];
        return (uy * vz - uz * vy) * (p[d] - p[a])
                + (uz * vx - ux * vz) * (p[d + 1] - p[a + 1])
                + (ux * vy - uy * vx) * (p[d + 2] - p[a + 2]);
    }
}
