package tegum.experiment.exhibit;

/** Turns an arrangement so that its direction of least or most spread stands upright: symmetric ones look so. */
final class Upright {
    private static final int ROUNDS = 60;
    private static final double SAME = 1e-4;

    private Upright() {}

    /** The same points, the principal axis that differs most from the other two as third coordinate. */
    static double[] of(double[] points) {
        double[][] frame = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                for (int i = 0; i < points.length; i += 3) {
                    frame[a][b] += points[i + a] * points[i + b];
                }
            }
        }
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int round = 0; round < ROUNDS; round++) {
            rotate(frame, axes, round % 3 == 2 ? 1 : 0, round % 3 == 0 ? 1 : 2);
        }
        int alone = alone(frame[0][0], frame[1][1], frame[2][2]);
        double[] turned = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                double[] axis = axes[(alone + 1 + k) % 3];
                turned[i + k] = points[i] * axis[0] + points[i + 1] * axis[1] + points[i + 2] * axis[2];
            }
        }
        return faced(turned);
    }

    /** Turned about the upright axis so that the highest point that is not on it lies to the right. */
    private static double[] faced(double[] points) {
        int first = -1;
        for (int i = 0; i < points.length; i += 3) {
            boolean aside = radius(points, i) > SAME;
            if (aside && (first < 0 || points[i + 2] > points[first + 2] + SAME)) {
                first = i;
            }
        }
        if (first < 0) {
            return points;
        }
        double cos = points[first] / radius(points, first);
        double sin = points[first + 1] / radius(points, first);
        double[] turned = points.clone();
        for (int i = 0; i < points.length; i += 3) {
            turned[i] = cos * points[i] + sin * points[i + 1];
            turned[i + 1] = cos * points[i + 1] - sin * points[i];
        }
        return turned;
    }

    private static double radius(double[] points, int i) {
        return Math.sqrt(points[i] * points[i] + points[i + 1] * points[i + 1]);
    }

    /** Which of three spreads is farthest from the middle one. */
    private static int alone(double a, double b, double c) {
        double ab = Math.abs(a - b);
        double bc = Math.abs(b - c);
        double ca = Math.abs(c - a);
        return ab <= bc && ab <= ca ? 2 : bc <= ca ? 0 : 1;
    }

    /** One rotation of Jacobi's method: makes entry (p, q) zero and turns the axes along. */
    private static void rotate(double[][] s, double[][] axes, int p, int q) {
        if (Math.abs(s[p][q]) < 1e-14) {
            return;
        }
        double angle = 0.5 * Math.atan2(2 * s[p][q], s[q][q] - s[p][p]);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int k = 0; k < 3; k++) {
            double left = s[k][p];
            double right = s[k][q];
            s[k][p] = cos * left - sin * right;
            s[k][q] = sin * left + cos * right;
        }
        for (int k = 0; k < 3; k++) {
            double upper = s[p][k];
            double lower = s[q][k];
            s[p][k] = cos * upper - sin * lower;
            s[q][k] = sin * upper + cos * lower;
            double first = axes[p][k];
            double second = axes[q][k];
            axes[p][k] = cos * first - sin * second;
            axes[q][k] = sin * first + cos * second;
        }
    }
}
