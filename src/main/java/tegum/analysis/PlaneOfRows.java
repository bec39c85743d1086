package tegum.analysis;

/**
 * The plane that the two rows of W span in the space of three features: all that the model can see of its input lies
 * in it.
 *
 * @param u a unit vector in the plane, in the direction of the first feature's shadow, or of the second one's where the
 *     first has none
 * @param v the unit vector in the plane at a right angle to it
 */
public record PlaneOfRows(double[] u, double[] v) {
    private static final double FLAT = 1e-9;

    /**
     * The plane of a matrix.
     *
     * @param weights two rows of three, not parallel
     */
    public static PlaneOfRows of(double[] weights) {
        double[] a = unit(new double[] {weights[0], weights[1], weights[2]});
        double[] b = {weights[3], weights[4], weights[5]};
        double along = dot(a, b);
        for (int k = 0; k < 3; k++) {
            b[k] -= along * a[k];
        }
        b = unit(b);
        PlaneOfRows any = new PlaneOfRows(a, b);
        for (int feature = 0; feature < 3; feature++) {
            double[] shadow = any.project(basis(feature));
            if (dot(shadow, shadow) > 0.05) {
                double[] u = unit(shadow);
                double[] n = cross(a, b);
                return new PlaneOfRows(u, cross(n, u));
            }
        }
        throw new IllegalArgumentException("the rows must span a plane");
    }

    /** The point of the plane that is nearest to x. */
    public double[] project(double[] x) {
        double along = dot(u, x);
        double beside = dot(v, x);
        return new double[] {along * u[0] + beside * v[0], along * u[1] + beside * v[1], along * u[2] + beside * v[2]};
    }

    /** The shadow of the cube [0, 1]³: a convex polygon in the plane, x, y, z of its corners in turn. */
    public double[] shadowOfCube() {
        double[] flat = new double[16];
        for (int corner = 0; corner < 8; corner++) {
            for (int k = 0; k < 3; k++) {
                int there = corner >> k & 1;
                flat[2 * corner] += there * u[k];
                flat[2 * corner + 1] += there * v[k];
            }
        }
        int[] hull = ConvexHull2.of(flat);
        double[] corners = new double[3 * hull.length];
        for (int c = 0; c < hull.length; c++) {
            for (int k = 0; k < 3; k++) {
                corners[3 * c + k] = flat[2 * hull[c]] * u[k] + flat[2 * hull[c] + 1] * v[k];
            }
        }
        return corners;
    }

    private static double[] basis(int feature) {
        double[] one = new double[3];
        one[feature] = 1;
        return one;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        if (length < FLAT) {
            throw new IllegalArgumentException("the rows must span a plane");
        }
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }
}
