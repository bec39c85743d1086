package tegum.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Five features in a plane of which the last differs: its density is r·p, or its importance r, while the others have
 * density p and importance 1 (paper, section "Non-uniform superposition", perturbing a single feature). The exact
 * losses of three solutions, each followed from value to value of r.
 */
public final class PerturbedPentagon {
    /** n. */
    public static final int FEATURES = 5;

    /** The feature that differs. */
    public static final int LAST = FEATURES - 1;

    static final int BIASES = 2 * FEATURES;

    /** Norm above which a feature is kept by a pentagon: dense data has linear solutions with five vectors of length √0.4. */
    private static final double KEPT = 0.8;

    /** A descent goes on while three steps lower the loss by this share: the branches agree with finer ones to 10⁻⁵. */
    private static final double LEAST = 1e-7;

    /** How many times the interval in which the pentagon gives way is halved. */
    private static final int HALVINGS = 3;

    /** What sets the last feature apart. */
    public enum Varied {
        /** How often it is present: r·p, at most 1. */
        DENSITY(0),
        /** How much it counts. */
        IMPORTANCE(1);

        private final int index;

        Varied(int index) {
            this.index = index;
        }

        /** 0 or 1. */
        public int index() {
            return index;
        }
    }

    /** A solution. */
    public enum Shape {
        /** All five features, as a pentagon; the last one's vector points up. */
        PENTAGON(0),
        /** The other four as two pairs at right angles; the last is left out. */
        DIGONS(1),
        /** The last one and three others as two pairs; one of the others is left out. */
        DIGONS_WITH_LAST(2);

        private final int index;

        Shape(int index) {
            this.index = index;
        }

        /** Place in lists of solutions, from 0. */
        public int index() {
            return index;
        }
    }

    private final Perturbation five;
    private final double[] ratios;
    private final List<Branch> branches = new ArrayList<>();

    private PerturbedPentagon(Perturbation five, double[] ratios) {
        this.five = five;
        this.ratios = ratios;
    }

    /**
     * Follows the three solutions.
     *
     * @param density p in (0, 1]
     * @param ratios r, ascending, one of them 1: there the pentagon is regular, and its branch begins
     */
    public static PerturbedPentagon of(Varied varied, double density, double[] ratios) {
        Perturbation five = new Perturbation(varied, density);
        PerturbedPentagon pentagon = new PerturbedPentagon(five, below(five.most(), ratios));
        pentagon.branches.add(pentagon.pentagons());
        pentagon.branches.add(PerturbedDigons.branch(five, pentagon.ratios, false));
        pentagon.branches.add(PerturbedDigons.branch(five, pentagon.ratios, true));
        return pentagon;
    }

    private static double[] below(double most, double[] ratios) {
        int count = 0;
        while (count < ratios.length && ratios[count] < most) {
            count++;
        }
        double[] kept = Arrays.copyOf(ratios, Math.min(ratios.length, count + 1));
        if (count < ratios.length) {
            kept[count] = most;
        }
        return kept;
    }

    /** One of the three. */
    public Branch branch(Shape shape) {
        return branches.get(shape.index());
    }

    /** The least of the three losses; NaN where there is none. */
    public double envelope(double ratio) {
        double least = Double.NaN;
        for (Branch branch : branches) {
            double loss = branch.loss(ratio);
            least = Double.isNaN(least) || loss < least ? loss : least;
        }
        return least;
    }

    /** The r at which pentagon and digons without the last feature cost the same; NaN if there is none. */
    public double crossing() {
        List<Branch.Point> points = branch(Shape.PENTAGON).points();
        for (int k = 0; k + 1 < points.size(); k++) {
            double low = points.get(k).ratio();
            double high = points.get(k + 1).ratio();
            if (excess(low) > 0 && excess(high) <= 0) {
                for (int round = 0; round < 50; round++) {
                    double middle = (low + high) / 2;
                    if (excess(middle) > 0) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                return (low + high) / 2;
            }
        }
        return Double.NaN;
    }

    private double excess(double ratio) {
        return branch(Shape.PENTAGON).loss(ratio) - branch(Shape.DIGONS).loss(ratio);
    }

    /** The exact expected loss of the five features at one r. */
    public static ExpectedLoss expectedLoss(Varied varied, double density, double ratio) {
        return new Perturbation(varied, density).exact(ratio);
    }

    /**
     * The exact loss of any weights at one r, within 10⁻³ of it.
     *
     * @param params W in 2 rows of 5, then b
     */
    public static double loss(Varied varied, double density, double ratio, double[] params) {
        return new Perturbation(varied, density).quick(ratio).value(params);
    }

    private Branch pentagons() {
        List<Branch.Point> found = new ArrayList<>();
        int one = 0;
        while (one < ratios.length - 1 && ratios[one] < 1) {
            one++;
        }
        follow(found, regular(), one, 1);
        if (!found.isEmpty()) {
            List<Branch.Point> below = new ArrayList<>();
            follow(below, found.get(0).params(), one - 1, -1);
            for (Branch.Point point : below) {
                found.add(0, point);
            }
        }
        return new Branch(List.copyOf(found), five.most());
    }

    /** Goes through the ratios until the pentagon gives way, and halves the interval in which it does. */
    private void follow(List<Branch.Point> found, double[] begin, int from, int way) {
        double[] start = begin;
        for (int k = from; k >= 0 && k < ratios.length; k += way) {
            double[] end = pentagon(start, ratios[k]);
            if (end.length == 0) {
                if (k != from || way < 0) {
                    approach(found, start, ratios[k - way], ratios[k]);
                }
                return;
            }
            found.add(five.point(ratios[k], five.quick(ratios[k]).value(end), true, end));
            start = end;
        }
    }

    private void approach(List<Branch.Point> found, double[] begin, double inside, double outside) {
        double[] start = begin;
        double last = inside;
        double lost = outside;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = Math.sqrt(last * lost);
            double[] end = pentagon(start, middle);
            if (end.length == 0) {
                lost = middle;
            } else {
                found.add(five.point(middle, five.quick(middle).value(end), true, end));
                start = end;
                last = middle;
            }
        }
    }

    /** The pentagon near another one; empty if there is none. */
    private double[] pentagon(double[] near, double ratio) {
        double[] start = near.clone();
        // a little off the symmetry, so that a descent leaves a saddle
        start[0] += 0.01;
        start[FEATURES + 1] -= 0.007;
        start[2] += 0.004;
        double[] end = Lbfgs.minimise(five.quick(ratio), start, LEAST);
        for (int i = 0; i < FEATURES; i++) {
            if (norm(end, i) < KEPT) {
                return new double[0];
            }
        }
        upright(end);
        return end;
    }

    private static double[] regular() {
        double[] point = new double[BIASES + FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            double angle = 2 * Math.PI * (i + 1) / FEATURES;
            point[i] = 1.13 * Math.sin(angle);
            point[FEATURES + i] = 1.13 * Math.cos(angle);
            point[BIASES + i] = -0.24;
        }
        return point;
    }

    private static double norm(double[] point, int i) {
        return Math.sqrt(point[i] * point[i] + point[FEATURES + i] * point[FEATURES + i]);
    }

    private static void upright(double[] point) {
        double norm = norm(point, LAST);
        double sine = point[LAST] / norm;
        double cosine = point[FEATURES + LAST] / norm;
        for (int i = 0; i < FEATURES; i++) {
            double x = point[i];
            double y = point[FEATURES + i];
            point[i] = cosine * x - sine * y;
            point[FEATURES + i] = sine * x + cosine * y;
        }
    }
}
