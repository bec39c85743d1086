package tegum.math;

/**
 * Exponential, logarithm and cosine from additions, multiplications, divisions and comparisons
 * only, so that they give the same bits on every platform; {@link Math}'s own may differ in the
 * last place between a JVM and a browser. For initialisation, schedules and axes, not for hot loops.
 *
 * <p>Error: at most 4 units in the last place of the result where it is not near a zero of the
 * function, and at most 1e-15 absolutely there.
 */
public final class Elementary {
    /** Ratio of circumference to diameter, the nearest double. */
    public static final double PI = 3.141592653589793;

    private static final double LN_2 = 0.6931471805599453;
    /** First 32 bits of ln 2: its products with exponents are exact. */
    private static final double LN_2_HIGH = 0.6931471803691238;

    private static final double LN_2_LOW = 1.9082149292705877e-10;
    private static final double SQRT_HALF = 0.7071067811865476;

    private Elementary() {}

    /** eˣ. Overflows to infinity above 709.78, underflows to 0 below -745.13. */
    public static double exp(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > 709.782712893384) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -745.1332191019412) {
            return 0;
        }
        int power = (int) Math.floor(x / LN_2 + 0.5);
        double r = (x - power * LN_2_HIGH) - power * LN_2_LOW;
        double sum = 1;
        // |r| <= 0.35: the 14th term is below 1e-17
        for (int k = 14; k >= 1; k--) {
            sum = 1 + r * sum / k;
        }
        return scale(sum, power);
    }

    /** Natural logarithm; NaN below 0, minus infinity at 0. */
    public static double ln(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int power = 0;
        double m = x;
        while (m >= 2 * SQRT_HALF) {
            m *= 0.5;
            power++;
        }
        while (m < SQRT_HALF) {
            m *= 2;
            power--;
        }
        // ln m = 2 artanh s with |s| <= 0.172: the 12th term is below 1e-18
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double sum = 0;
        for (int k = 23; k >= 1; k -= 2) {
            sum = sum * square + 1.0 / k;
        }
        return power * LN_2_HIGH + (2 * s * sum + power * LN_2_LOW);
    }

    /** xʸ for x > 0. Error: about |y ln x| units in the last place more than that of {@link #exp}. */
    public static double power(double x, double y) {
        return exp(y * ln(x));
    }

    /** cos(2π turns): the angle is in turns, so that quarter turns are exact. */
    public static double cosTurns(double turns) {
        double t = Math.abs(turns);
        t -= Math.floor(t);
        if (t > 0.5) {
            t = 1 - t;
        }
        boolean negative = t > 0.25;
        if (negative) {
            t = 0.5 - t;
        }
        double cosine = t <= 0.125 ? cosine(2 * PI * t) : sine(2 * PI * (0.25 - t));
        return negative ? -cosine : cosine;
    }

    /** sin(2π turns). */
    public static double sinTurns(double turns) {
        return cosTurns(turns - 0.25);
    }

    /** The angle of the point (x, y), counter-clockwise from the x axis, in turns from 0 up to 1; 0 for the origin. */
    public static double turnsOf(double y, double x) {
        if (x == 0 && y == 0) {
            return 0;
        }
        double eighth = Math.abs(y) <= Math.abs(x) ? arcTangent(Math.abs(y / x)) : PI / 2 - arcTangent(Math.abs(x / y));
        double half = x < 0 ? PI - eighth : eighth;
        double turns = half / (2 * PI);
        double around = y < 0 ? 1 - turns : turns;
        return around < 1 ? around : 0;
    }

    /** Arc tangent of 0 <= x <= 1: halves the angle twice, then the Taylor series. */
    private static double arcTangent(double x) {
        double half = x / (1 + Math.sqrt(1 + x * x));
        double quarter = half / (1 + Math.sqrt(1 + half * half));
        double square = quarter * quarter;
        double sum = 0;
        // quarter <= 0.2: the 13th term is below 1e-18
        for (int k = 25; k >= 1; k -= 2) {
            sum = 1.0 / k - square * sum;
        }
        return 4 * quarter * sum;
    }

    /** Taylor series for |x| <= π/4. */
    private static double cosine(double x) {
        double square = x * x;
        double sum = 1;
        for (int k = 18; k >= 2; k -= 2) {
            sum = 1 - square * sum / (k * (k - 1));
        }
        return sum;
    }

    /** Taylor series for |x| <= π/4. */
    private static double sine(double x) {
        double square = x * x;
        double sum = 1;
        for (int k = 19; k >= 3; k -= 2) {
            sum = 1 - square * sum / (k * (k - 1));
        }
        return x * sum;
    }

    private static double scale(double x, int power) {
        double result = x;
        double factor = power < 0 ? 0.5 : 2;
        for (int k = Math.abs(power); k > 0; k--) {
            result *= factor;
        }
        return result;
    }
}
