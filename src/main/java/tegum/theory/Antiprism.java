package tegum.theory;

/**
 * The square antiprism: two squares, one over the other and turned by half a right angle. Its height is free: height h
 * over the middle, and radius r of the squares, with h² + r² = 1.
 */
public final class Antiprism {
    /** h/r at which the vectors form a tight frame, so that D is exactly 3/8: h² = 1/3. */
    public static final double TIGHT = Math.sqrt(0.5);

    private static final double LOW = 0.3;
    private static final double HIGH = 1.2;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Antiprism() {}

    private interface Cost {
        double at(double ratio);
    }

    /** Eight unit vectors; the third dimension is the axis. */
    public static double[] points(double ratio) {
        double r = 1 / Math.sqrt(1 + ratio * ratio);
        double[] points = new double[24];
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI / 4 * i;
            points[3 * i] = r * Math.cos(angle);
            points[3 * i + 1] = r * Math.sin(angle);
            points[3 * i + 2] = i % 2 == 0 ? ratio * r : -ratio * r;
        }
        return points;
    }

    /** Best length, bias and loss at a height. */
    public static Uniform best(double ratio) {
        return Uniform.of(PolytopeFactor.cosines(3, points(ratio)));
    }

    /** D of each vector at a height. */
    public static double dimensionality(double ratio) {
        double sum = 1;
        for (double cosine : PolytopeFactor.cosines(3, points(ratio))) {
            sum += cosine * cosine;
        }
        return 1 / sum;
    }

    /** h/r of least loss with one feature active. */
    public static double preferred() {
        return least(ratio -> best(ratio).loss());
    }

    /** h/r of least Coulomb energy, the one of Thomson's problem. */
    public static double thomson() {
        return least(ratio -> Thomson.energy(points(ratio)));
    }

    /** Golden section: both costs fall to one minimum and rise again. */
    private static double least(Cost cost) {
        double low = LOW;
        double high = HIGH;
        double inner = high - GOLDEN * (high - low);
        double outer = low + GOLDEN * (high - low);
        double atInner = cost.at(inner);
        double atOuter = cost.at(outer);
        while (high - low > 1e-6) {
            if (atInner < atOuter) {
                high = outer;
                outer = inner;
                atOuter = atInner;
                inner = high - GOLDEN * (high - low);
                atInner = cost.at(inner);
            } else {
                low = inner;
                inner = outer;
                atInner = atOuter;
                outer = low + GOLDEN * (high - low);
                atOuter = cost.at(outer);
            }
        }
        return (low + high) / 2;
    }
}
