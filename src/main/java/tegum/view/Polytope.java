package tegum.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tegum.analysis.ConvexHull3;

/** The convex hull of points in space as parts of a {@link Solid}: near edges are full, far ones dashed. */
public final class Polytope {
    private static final double FACE = 0.09;
    private static final double NEAR = 2;

    private Polytope() {}

    /**
     * Edges and faces; of points in a plane a polygon, on a line one edge, at one place nothing.
     *
     * @param camera from where it is seen, which says what is near
     * @param points x, y, z each
     */
    public static List<Solid.Part> hull(Camera camera, double[] points, Colour colour) {
        return hull(camera, points, colour, NEAR);
    }

    /** The same with near edges of another width in CSS pixels. */
    public static List<Solid.Part> hull(Camera camera, double[] points, Colour colour, double width) {
        ConvexHull3 hull = ConvexHull3.of(points);
        float[] tips = new float[points.length];
        for (int k = 0; k < tips.length; k++) {
            tips[k] = (float) points[k];
        }
        Mesh mesh = new Mesh(tips, Collections.nCopies(points.length / 3, colour), hull.edges(), hull.faces());
        Projection sight = new Projection(mesh, camera, new Plane(0, 0, 2, 1));
        Paint near = Paint.stroke(colour, width);
        Paint far = Paint.stroke(colour, 1).dashed(2, 3);
        List<Solid.Part> parts = new ArrayList<>();
        boolean flat = sight.isFlat();
        for (int f = 0; f < hull.faces().length; f += 3) {
            if (flat || sight.isNear(f / 3)) {
                double[] corners = new double[9];
                for (int k = 0; k < 9; k++) {
                    corners[k] = points[3 * hull.faces()[f + k / 3] + k % 3];
                }
                parts.add(new Solid.Part.Face(corners, Paint.fill(colour).fillOpacity(FACE)));
            }
        }
        for (int e = 0; e < hull.edges().length; e += 2) {
            int a = hull.edges()[e];
            int b = hull.edges()[e + 1];
            boolean behind = !flat && sight.isBehind(a, b);
            parts.add(new Solid.Part.Line(place(points, a), place(points, b), behind ? far : near));
        }
        return parts;
    }

    /** Point i as x, y, z. */
    static double[] place(double[] points, int i) {
        return new double[] {points[3 * i], points[3 * i + 1], points[3 * i + 2]};
    }
}
