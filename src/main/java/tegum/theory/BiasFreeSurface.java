package tegum.theory;

/**
 * The exact loss of two features in one dimension without a bias, as a surface over (w₁, w₂) (comment by
 * T. McGrath on the paper):
 *
 * <pre>L = f(w₁², 1) + f(w₂², r), c = w₁w₂
 * c ≥ 0: f(a, I) = I [p(1−a)²/3 + pc²/3 − p²(1−a)c/2]
 * c < 0, ρ = |c|/a: f(a, I) = I [p(1−p)(1−a)²/3 + p²(1/3 − 2aJ₁ + a²J₂)]
 * ρ ≤ 1: J₁ = 1/3 − ρ/4 + ρ³/24, J₂ = (1 − (1−ρ)⁴)/(12ρ);  ρ > 1: J₁ = 1/(8ρ), J₂ = 1/(12ρ)</pre>
 */
public final class BiasFreeSurface {
    private static final int PLACES = 400; // of a descent, at most
    private static final double PACE = 0.15; // length of a step by its slope, at density 1
    private static final double LONGEST = 0.04; // step
    private static final double ARRIVED = 1e-5; // steps shorter than this lead nowhere

    private BiasFreeSurface() {}

    /**
     * Loss at (w₁, w₂).
     *
     * @param p density of both features
     * @param r importance of the second; the first has 1
     */
    public static double loss(double w1, double w2, double p, double r) {
        double c = w1 * w2;
        return one(w1 * w1, c, p) + r * one(w2 * w2, c, p);
    }

    private static double one(double a, double c, double p) {
        double short1 = 1 - a;
        if (c >= 0) {
            return p * short1 * short1 / 3 + p * c * c / 3 - p * p * short1 * c / 2;
        }
        double alone = p * (1 - p) * short1 * short1 / 3;
        if (a == 0) {
            return alone + p * p / 3;
        }
        double rho = -c / a;
        double j1 = rho <= 1 ? 1.0 / 3 - rho / 4 + rho * rho * rho / 24 : 1 / (8 * rho);
        double rest = 1 - rho;
        double j2 = rho <= 1 ? (1 - rest * rest * rest * rest) / (12 * rho) : 1 / (12 * rho);
        return alone + p * p * (1.0 / 3 - 2 * a * j1 + a * a * j2);
    }

    /** ∂f/∂a and ∂f/∂c of one feature of importance 1. */
    private static void slopes(double a, double c, double p, double[] into) {
        double short1 = 1 - a;
        if (c >= 0) {
            into[0] = -2 * p * short1 / 3 + p * p * c / 2;
            into[1] = 2 * p * c / 3 - p * p * short1 / 2;
            return;
        }
        double d = -c;
        double alone = -2 * p * (1 - p) * short1 / 3;
        double byA;
        double byD;
        if (a >= d) {
            double cube = d * d * d / (a * a);
            byA = -2.0 / 3 + cube / (6 * a) + 2 * a / 3 - d / 2 + cube / 12;
            byD = 0.5 - d * d / (4 * a * a) - a / 2 + 2 * d / 3 - d * d / (4 * a);
        } else {
            byA = -a / (2 * d) + a * a / (4 * d);
            byD = a * a / (4 * d * d) - a * a * a / (12 * d * d);
        }
        into[0] = alone + p * p * byA;
        into[1] = -p * p * byD;
    }

    /** The same loss as an objective over the point (w₁, w₂). */
    public static Objective objective(double p, double r) {
        return new Objective() {
            @Override
            public int length() {
                return 2;
            }

            @Override
            public double value(double[] point, double[] gradient) {
                double w1 = point[0];
                double w2 = point[1];
                double[] first = new double[2];
                double[] second = new double[2];
                slopes(w1 * w1, w1 * w2, p, first);
                slopes(w2 * w2, w1 * w2, p, second);
                double byC = first[1] + r * second[1];
                gradient[0] = 2 * w1 * first[0] + w2 * byC;
                gradient[1] = 2 * w2 * r * second[0] + w1 * byC;
                return loss(w1, w2, p, r);
            }
        };
    }

    /**
     * The way down from a point: steps against the slope, as short as it takes for each to go down.
     *
     * @return w₁, w₂ of each place in turn, the start first
     */
    public static double[] descent(double w1, double w2, double p, double r) {
        Objective surface = objective(p, r);
        double[] way = new double[2 * PLACES];
        double[] at = {w1, w2};
        double[] slope = new double[2];
        double value = surface.value(at, slope);
        int count = 0;
        double pace = PACE / p;
        while (count < PLACES) {
            way[2 * count] = at[0];
            way[2 * count + 1] = at[1];
            count++;
            double steep = Math.sqrt(slope[0] * slope[0] + slope[1] * slope[1]);
            double length = Math.min(pace, LONGEST / Math.max(steep, 1e-12));
            if (steep * length < ARRIVED) {
                break;
            }
            double[] next = {at[0] - length * slope[0], at[1] - length * slope[1]};
            double reached = surface.value(next, slope);
            if (reached > value) {
                // one that goes up is too long from here on; go back and try again
                pace = length / 2;
                surface.value(at, slope);
                count--;
            } else {
                at = next;
                value = reached;
            }
        }
        return java.util.Arrays.copyOf(way, 2 * count);
    }
}
