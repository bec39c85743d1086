package tegum.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.model.Activation;

/**
 * The exact expected loss of x′ = f(WᵀWx + b), summed over features:
 *
 * <pre>L(W, b) = Σ_S P(S) ∫_{[0,1]^S} Σ_i I_i (x_i − f(Σ_{j∈S} W_i·W_j x_j + b_i))² dx</pre>
 *
 * <p>For each set S of active features, one coordinate is integrated exactly: along it every output is
 * linear up to the point where ReLU cuts it off, so two Gauss points on what is left are exact. That
 * leaves an integrand smooth enough for Gauss–Legendre in the others; {@link #of} says how exact it is.
 *
 * <p>Parameters are W in m rows of n, then b.
 */
public final class ExpectedLoss implements ModelLoss {
    /** Points to a coordinate, by how many coordinates are not integrated exactly. */
    private static final int[] POINTS = {1, 16, 12, 8, 6, 5, 4, 3, 3, 3, 3, 3};

    /** The same for {@link #quick}. */
    private static final int[] FEW = {1, 12, 6, 4, 3, 4, 2, 2, 2, 2, 2, 2};

    /** Two-point Gauss rule on [0, 1]. */
    private static final double FIRST = 0.5 - 0.28867513459481287;

    private final ActiveSets sets;
    private final double[] importance;
    private final int features;
    private final int hidden;
    private final boolean rectified;
    private final List<Quadrature> rules = new ArrayList<>();

    // of the evaluation under way
    private final double[] gram;
    private final double[] cross; // E[dL/dz_i · x_j]
    private final double[] slope; // E[dL/dz_i]
    private final double[] x;
    private final double[] base;
    private double total;

    private ExpectedLoss(ActiveSets sets, double[] importance, int hidden, Activation output, int[] points) {
        this.sets = sets;
        this.importance = importance;
        this.hidden = hidden;
        features = sets.features();
        rectified = output == Activation.RELU;
        for (int i = 0; i < features; i++) {
            rules.add(Quadrature.of(points[i]));
        }
        gram = new double[features * features];
        cross = new double[features * features];
        slope = new double[features];
        x = new double[features];
        base = new double[features];
    }

    /**
     * The loss of one model on one distribution. Its error is below 10⁻⁶ of the loss where no two active
     * features are dense, and below 10⁻⁴ always; tests compare it with finer rules and with samples.
     *
     * @param importance I_i of each feature
     * @param hidden m
     */
    public static ExpectedLoss of(ActiveSets sets, double[] importance, int hidden, Activation output) {
        return of(sets, importance, hidden, output, POINTS);
    }

    /**
     * The same by a coarser rule, for what follows a slider: with five features six times as fast, and within 10⁻³ of the loss;
     * with six three times as fast, and within 10⁻².
     *
     * @param importance I_i of each feature
     * @param hidden m
     */
    public static ExpectedLoss quick(ActiveSets sets, double[] importance, int hidden, Activation output) {
        return of(sets, importance, hidden, output, FEW);
    }

    private static ExpectedLoss of(ActiveSets sets, double[] importance, int hidden, Activation output, int[] points) {
        if (importance.length != sets.features()) {
            throw new IllegalArgumentException(
                    sets.features() + " features need as many importances, got " + importance.length);
        }
        return new ExpectedLoss(sets, importance.clone(), hidden, output, points);
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public double mean(int i) {
        return sets.mean(i);
    }

    @Override
    public double reaching(double[] point, int i) {
        double squared = 0;
        for (int k = 0; k < hidden; k++) {
            squared += point[k * features + i] * point[k * features + i];
        }
        return squared;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    @Override
    public int length() {
        return hidden * features + features;
    }

    @Override
    public double value(double[] point, double[] gradient) {
        multiply(point);
        Arrays.fill(cross, 0);
        Arrays.fill(slope, 0);
        total = 0;
        for (ActiveSets.Case active : sets.cases()) {
            integrate(point, active);
        }
        chain(point, gradient);
        return total;
    }

    private void multiply(double[] point) {
        for (int i = 0; i < features; i++) {
            for (int j = i; j < features; j++) {
                double dot = 0;
                for (int k = 0; k < hidden; k++) {
                    dot += point[k * features + i] * point[k * features + j];
                }
                gram[i * features + j] = dot;
                gram[j * features + i] = dot;
            }
        }
    }

    private void integrate(double[] point, ActiveSets.Case active) {
        int exact = -1;
        int others = -1;
        for (int i = 0; i < features; i++) {
            x[i] = 0;
            base[i] = point[hidden * features + i];
            if (active.has(i)) {
                others++;
                exact = exact < 0 || gram[i * features + i] > gram[exact * features + exact] ? i : exact;
            }
        }
        if (exact < 0) {
            nothing(active.probability());
        } else {
            outer(active, exact, 0, rules.get(others), active.probability());
        }
    }

    /** With no feature active the model says f(b): L_0 = Σ I_i f(b_i)². */
    private void nothing(double weight) {
        for (int i = 0; i < features; i++) {
            if (base[i] > 0 || !rectified) {
                total += weight * importance[i] * base[i] * base[i];
                slope[i] += weight * 2 * importance[i] * base[i];
            }
        }
    }

    /** Goes through the points of every active coordinate from {@code from} on but the exact one. */
    private void outer(ActiveSets.Case active, int exact, int from, Quadrature rule, double weight) {
        int j = from;
        while (j < features && (!active.has(j) || j == exact)) {
            j++;
        }
        if (j == features) {
            for (int i = 0; i < features; i++) {
                along(i, active, exact, weight);
            }
            return;
        }
        for (int k = 0; k < rule.nodes().length; k++) {
            double step = rule.nodes()[k] - x[j];
            x[j] = rule.nodes()[k];
            for (int i = 0; i < features; i++) {
                base[i] += gram[i * features + j] * step;
            }
            outer(active, exact, j + 1, rule, weight * rule.weights()[k]);
        }
        for (int i = 0; i < features; i++) {
            base[i] -= gram[i * features + j] * x[j];
        }
        x[j] = 0;
    }

    /** Output i along the exact coordinate t: z = base + turn·t, integrated over t in [0, 1]. */
    private void along(int i, ActiveSets.Case active, int exact, double weight) {
        double turn = gram[i * features + exact];
        double low = 0;
        double high = 1;
        if (rectified) {
            if (turn > 0) {
                low = Math.max(0, Math.min(1, -base[i] / turn));
            } else if (turn < 0) {
                high = Math.max(0, Math.min(1, -base[i] / turn));
            } else if (base[i] <= 0) {
                high = 0;
            }
        }
        double length = high - low;
        double cut = i == exact ? (1 - high * high * high + low * low * low) / 3 : x[i] * x[i] * (1 - length);
        total += weight * importance[i] * cut;
        if (length <= 0) {
            return;
        }
        double each = weight * importance[i] * length / 2;
        for (int node = 0; node < 2; node++) {
            double t = low + length * (node == 0 ? FIRST : 1 - FIRST);
            double error = base[i] + turn * t - (i == exact ? t : x[i]);
            total += each * error * error;
            double push = 2 * each * error;
            slope[i] += push;
            for (int j = 0; j < features; j++) {
                if (j == exact) {
                    cross[i * features + j] += push * t;
                } else if (active.has(j)) {
                    cross[i * features + j] += push * x[j];
                }
            }
        }
    }

    /** dL/dW_k,a = Σ_j (G_aj + G_ja) W_k,j with G_ij = E[dL/dz_i · x_j], since z_i = Σ_j W_i·W_j x_j + b_i. */
    private void chain(double[] point, double[] gradient) {
        for (int k = 0; k < hidden; k++) {
            for (int a = 0; a < features; a++) {
                double sum = 0;
                for (int j = 0; j < features; j++) {
                    sum += (cross[a * features + j] + cross[j * features + a]) * point[k * features + j];
                }
                gradient[k * features + a] = sum;
            }
        }
        System.arraycopy(slope, 0, gradient, hidden * features, features);
    }
}
