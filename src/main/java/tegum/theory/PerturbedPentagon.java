package tegum.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.model.Activation;

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

    private static final int BIASES = 2 * FEATURES;

    /** Norm above which a feature counts as kept. */
    private static final double KEPT = 0.5;

    /** A descent goes on while three steps lower the loss by this share: the branches agree with finer ones to 10⁻⁵. */
    private static final double LEAST = 1e-7;

    /** How many times the interval in which the pentagon gives way is halved. */
    private static final int HALVINGS = 3;

    /** Length of the vector by which a feature left out is tried, and the number of its directions. */
    private static final double TRIAL = 0.05;

    private static final int DIRECTIONS = 8;

    /** What sets the last feature apart. */
    public enum Varied {
        /** How often it is present: r·p, at most 1. */
        DENSITY,
        /** How much it counts. */
        IMPORTANCE
    }

    /** A solution. */
    public enum Shape {
        /** All five features, as a pentagon; the last one's vector points up. */
        PENTAGON,
        /** The other four as two pairs at right angles; the last is left out. */
        DIGONS,
        /** The last one and three others as two pairs; one of the others is left out. */
        DIGONS_WITH_LAST
    }

    private final Varied varied;
    private final double density;
    private final double[] ratios;
    private final List<Branch> branches = new ArrayList<>();

    private PerturbedPentagon(Varied varied, double density, double[] ratios) {
        this.varied = varied;
        this.density = density;
        this.ratios = ratios;
    }

    /**
     * Follows the three solutions.
     *
     * @param density p in (0, 1]
     * @param ratios r, ascending, one of them 1: there the pentagon is regular, and its branch begins
     */
    public static PerturbedPentagon of(Varied varied, double density, double[] ratios) {
        PerturbedPentagon five = new PerturbedPentagon(varied, density, ratios.clone());
        five.branches.add(five.pentagons());
        five.branches.add(five.digons(false));
        five.branches.add(five.digons(true));
        return five;
    }

    /** One of the three. */
    public Branch branch(Shape shape) {
        return branches.get(shape.ordinal());
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
        return ExpectedLoss.of(sets(varied, density, ratio), importance(varied, ratio), 2, Activation.RELU);
    }

    /**
     * The exact loss of any weights at one r, within 10⁻³ of it.
     *
     * @param params W in 2 rows of 5, then b
     */
    public static double loss(Varied varied, double density, double ratio, double[] params) {
        return quick(varied, density, ratio).value(params);
    }

    private ExpectedLoss quick(double ratio) {
        return quick(varied, density, ratio);
    }

    private static ExpectedLoss quick(Varied varied, double density, double ratio) {
        return ExpectedLoss.quick(sets(varied, density, ratio), importance(varied, ratio), 2, Activation.RELU);
    }

    private static ActiveSets sets(Varied varied, double density, double ratio) {
        double[] densities = new double[FEATURES];
        Arrays.fill(densities, density);
        densities[LAST] = last(varied, density, ratio);
        return ActiveSets.independent(densities);
    }

    private static double last(Varied varied, double density, double ratio) {
        return varied == Varied.DENSITY ? Math.min(1, ratio * density) : density;
    }

    private static double[] importance(Varied varied, double ratio) {
        double[] importance = new double[FEATURES];
        Arrays.fill(importance, 1);
        importance[LAST] = varied == Varied.IMPORTANCE ? ratio : 1;
        return importance;
    }

    /** The slope of the loss: at a stationary point r acts as if the weights stood still, and then linearly. */
    private Branch.Point point(double ratio, double loss, boolean stable, double[] params) {
        boolean always = varied == Varied.DENSITY && ratio * density >= 1;
        double other = ratio / 2;
        double slope = always ? 0 : (quick(ratio).value(params) - quick(other).value(params)) / (ratio - other);
        return new Branch.Point(ratio, loss, slope, stable, params);
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
        return new Branch(List.copyOf(found));
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
            found.add(point(ratios[k], quick(ratios[k]).value(end), true, end));
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
                found.add(point(middle, quick(middle).value(end), true, end));
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
        double[] end = Lbfgs.minimise(quick(ratio), start, LEAST);
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

    /**
     * Two pairs in subspaces at right angles: the tegum product of two models of two features in one dimension each.
     * Their losses add up; and since features are independent and biases at their best, no turn of one subspace
     * towards the other changes the loss to first order.
     */
    private Branch digons(boolean withLast) {
        List<Branch.Point> found = new ArrayList<>();
        double[] usual = pair(density, 1);
        for (double ratio : ratios) {
            double last = last(varied, density, ratio);
            double[] other = withLast ? pair(last, varied == Varied.IMPORTANCE ? ratio : 1) : usual;
            if (usual.length == 0 || other.length == 0) {
                continue;
            }
            double[] params = new double[BIASES + FEATURES];
            // the usual pair lies level; upwards the last feature, or else feature 3, and below it feature 2
            int up = withLast ? LAST : 3;
            int out = withLast ? 3 : LAST;
            int[] at = {0, 1, FEATURES + up, FEATURES + 2};
            int[] biases = {0, 1, up, 2};
            for (int k = 0; k < 4; k++) {
                double[] pair = k < 2 ? usual : other;
                params[at[k]] = pair[k % 2];
                params[BIASES + biases[k]] = pair[2 + k % 2];
            }
            params[BIASES + out] = (withLast ? density : last) / 2;
            double loss = expectedLoss(varied, density, ratio).value(params);
            found.add(point(ratio, loss, staysOut(params, out, ratio), params));
        }
        return new Branch(List.copyOf(found));
    }

    /** Whether no short vector in any direction would lower the loss of the feature that is left out. */
    private boolean staysOut(double[] params, int out, double ratio) {
        ActiveSets sets = sets(varied, density, ratio);
        ExpectedLoss loss = quick(ratio);
        double without = loss.value(params);
        for (int k = 0; k < DIRECTIONS; k++) {
            double[] trial = params.clone();
            double angle = 2 * Math.PI * k / DIRECTIONS;
            trial[out] = TRIAL * Math.cos(angle);
            trial[FEATURES + out] = TRIAL * Math.sin(angle);
            double mean = 0; // of what the vector adds to its own output
            for (int j = 0; j < FEATURES; j++) {
                double dot = trial[out] * trial[j] + trial[FEATURES + out] * trial[FEATURES + j];
                mean += dot * sets.mean(j);
            }
            trial[BIASES + out] -= mean;
            if (loss.value(trial) < without) {
                return false;
            }
        }
        return true;
    }

    /**
     * Two features in one dimension, opposite each other.
     *
     * @return w of the first and of the second, then their biases; empty where this is no minimum
     */
    private double[] pair(double firstDensity, double firstImportance) {
        ExpectedLoss loss = ExpectedLoss.of(
                ActiveSets.independent(new double[] {firstDensity, density}),
                new double[] {firstImportance, 1},
                1,
                Activation.RELU);
        double[] end = Lbfgs.minimise(loss, new double[] {1, -0.99, 0.01, 0.01});
        boolean opposite = Math.min(Math.abs(end[0]), Math.abs(end[1])) > KEPT && end[0] * end[1] < 0;
        return opposite ? end : new double[0];
    }
}
