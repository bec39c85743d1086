package tegum.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact expected loss of the two models whose hidden layer has a ReLU too, h = ReLU(Vx), x′ = ReLU(Uh + b),
 * summed over features (paper, sections "Superposition in a privileged basis" and "Computing in superposition"):
 *
 * <pre>tied: V = W, U = Wᵀ, x_i in [0, 1], target x_i
 * absolute: V = W₁, U = W₂, x_i in [−1, 1], target |x_i|</pre>
 *
 * <p>For each set of active features, and each choice of their signs, one coordinate is integrated exactly: along it
 * the model is linear between the points where a neuron or an output switches, so that two Gauss points to a
 * piece are exact. In the others Gauss–Legendre is taken, as in {@link ExpectedLoss}.
 *
 * <p>Parameters are W in m rows of n, then b; or W₁ in m rows of n, W₂ in n rows of m, then b.
 */
public final class HiddenReluLoss implements ModelLoss {
    /** Points to a coordinate, by how many coordinates are not integrated exactly. */
    private static final int[] POINTS = {1, 16, 12, 8, 6, 5, 4, 3, 3, 3, 3, 3};

    /** Two-point Gauss rule on [0, 1]. */
    private static final double FIRST = 0.5 - 0.28867513459481287;

    private final ActiveSets sets;
    private final double[] importance;
    private final int features;
    private final int hidden;
    private final boolean tied;
    private final List<Quadrature> rules = new ArrayList<>();

    // of the evaluation under way
    private final double[] inward; // V, m rows of n
    private final double[] outward; // U, n rows of m
    private final double[] bias;
    private final double[] inwardGradient;
    private final double[] outwardGradient;
    private final double[] biasGradient;
    private double total;

    // of the point under way
    private final double[] size; // |x_i|
    private final double[] sign;
    private final double[] base; // of each neuron, the exact coordinate at 0
    private final double[] turn; // of each neuron, over the exact coordinate
    private final double[] ends;

    private HiddenReluLoss(ActiveSets sets, double[] importance, int hidden, boolean tied) {
        if (importance.length != sets.features()) {
            throw new IllegalArgumentException(
                    sets.features() + " features need as many importances, got " + importance.length);
        }
        this.sets = sets;
        this.importance = importance.clone();
        this.hidden = hidden;
        this.tied = tied;
        features = sets.features();
        for (int i = 0; i < features; i++) {
            rules.add(Quadrature.of(POINTS[i]));
        }
        inward = new double[hidden * features];
        outward = new double[hidden * features];
        inwardGradient = new double[hidden * features];
        outwardGradient = new double[hidden * features];
        bias = new double[features];
        biasGradient = new double[features];
        size = new double[features];
        sign = new double[features];
        base = new double[hidden];
        turn = new double[hidden];
        ends = new double[hidden + 2];
    }

    /**
     * Of x′ = ReLU(Wᵀ ReLU(Wx) + b).
     *
     * @param importance I_i of each feature
     * @param hidden m
     */
    public static HiddenReluLoss tied(ActiveSets sets, double[] importance, int hidden) {
        return new HiddenReluLoss(sets, importance, hidden, true);
    }

    /**
     * Of y′ = ReLU(W₂ ReLU(W₁x) + b) where y = |x|, and what is active is uniform on [−1, 1].
     *
     * @param importance I_i of each feature
     * @param hidden m
     */
    public static HiddenReluLoss absolute(ActiveSets sets, double[] importance, int hidden) {
        return new HiddenReluLoss(sets, importance, hidden, false);
    }

    @Override
    public int length() {
        return (tied ? 1 : 2) * hidden * features + features;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    /** E|x_i|, which signs do not change. */
    @Override
    public double mean(int i) {
        return sets.mean(i);
    }

    @Override
    public double reaching(double[] point, int i) {
        double squared = 0;
        for (int k = 0; k < hidden; k++) {
            double weight = tied ? point[k * features + i] : point[hidden * features + i * hidden + k];
            squared += weight * weight;
        }
        return squared;
    }

    @Override
    public double value(double[] point, double[] gradient) {
        read(point);
        Arrays.fill(inwardGradient, 0);
        Arrays.fill(outwardGradient, 0);
        Arrays.fill(biasGradient, 0);
        total = 0;
        for (ActiveSets.Case active : sets.cases()) {
            Arrays.fill(size, 0);
            Arrays.fill(sign, 0);
            signs(active, 0, active.probability());
        }
        write(gradient);
        return total;
    }

    private void read(double[] point) {
        int weights = hidden * features;
        System.arraycopy(point, 0, inward, 0, weights);
        if (tied) {
            for (int k = 0; k < hidden; k++) {
                for (int i = 0; i < features; i++) {
                    outward[i * hidden + k] = point[k * features + i];
                }
            }
        } else {
            System.arraycopy(point, weights, outward, 0, weights);
        }
        System.arraycopy(point, length() - features, bias, 0, features);
    }

    private void write(double[] gradient) {
        int weights = hidden * features;
        System.arraycopy(inwardGradient, 0, gradient, 0, weights);
        if (tied) {
            for (int k = 0; k < hidden; k++) {
                for (int i = 0; i < features; i++) {
                    gradient[k * features + i] += outwardGradient[i * hidden + k];
                }
            }
        } else {
            System.arraycopy(outwardGradient, 0, gradient, weights, weights);
        }
        System.arraycopy(biasGradient, 0, gradient, length() - features, features);
    }

    /** Goes through the signs of every active feature from {@code from} on; without signs, all are positive. */
    private void signs(ActiveSets.Case active, int from, double weight) {
        int j = from;
        while (j < features && !active.has(j)) {
            j++;
        }
        if (j == features) {
            integrate(active, weight);
            return;
        }
        sign[j] = 1;
        signs(active, j + 1, tied ? weight : weight / 2);
        if (!tied) {
            sign[j] = -1;
            signs(active, j + 1, weight / 2);
        }
    }

    private void integrate(ActiveSets.Case active, double weight) {
        int exact = -1;
        int others = -1;
        double most = -1;
        for (int j = 0; j < features; j++) {
            if (active.has(j)) {
                others++;
                double squared = 0;
                for (int k = 0; k < hidden; k++) {
                    squared += inward[k * features + j] * inward[k * features + j];
                }
                exact = squared > most ? j : exact;
                most = Math.max(most, squared);
            }
        }
        if (exact < 0) {
            nothing(weight);
        } else {
            outer(active, exact, 0, rules.get(others), weight);
        }
    }

    /** With no feature active no neuron is, and the model says ReLU(b). */
    private void nothing(double weight) {
        for (int i = 0; i < features; i++) {
            if (bias[i] > 0) {
                total += weight * importance[i] * bias[i] * bias[i];
                biasGradient[i] += weight * 2 * importance[i] * bias[i];
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
            along(exact, weight);
            return;
        }
        for (int k = 0; k < rule.nodes().length; k++) {
            size[j] = rule.nodes()[k];
            outer(active, exact, j + 1, rule, weight * rule.weights()[k]);
        }
        size[j] = 0;
    }

    /** Along the exact coordinate t in [0, 1], from one switch of a neuron to the next. */
    private void along(int exact, double weight) {
        int count = 0;
        ends[count++] = 0;
        for (int k = 0; k < hidden; k++) {
            base[k] = 0;
            for (int j = 0; j < features; j++) {
                base[k] += inward[k * features + j] * sign[j] * size[j];
            }
            turn[k] = inward[k * features + exact] * sign[exact];
            double at = -base[k] / turn[k];
            if (at > 0 && at < 1) {
                ends[count++] = at;
            }
        }
        ends[count++] = 1;
        Arrays.sort(ends, 1, count - 1);
        for (int piece = 0; piece + 1 < count; piece++) {
            if (ends[piece + 1] > ends[piece]) {
                for (int i = 0; i < features; i++) {
                    output(i, exact, ends[piece], ends[piece + 1], weight);
                }
            }
        }
    }

    /** Output i where no neuron switches: z = b_i + Σ U_ik (base_k + turn_k t) over the neurons that are on. */
    private void output(int i, int exact, double from, double to, double weight) {
        double middle = (from + to) / 2;
        double start = bias[i];
        double slope = 0;
        for (int k = 0; k < hidden; k++) {
            if (base[k] + turn[k] * middle > 0) {
                start += outward[i * hidden + k] * base[k];
                slope += outward[i * hidden + k] * turn[k];
            }
        }
        double low = from;
        double high = to;
        double crossing = -start / slope;
        if (slope > 0) {
            low = Math.max(from, Math.min(to, crossing));
        } else if (slope < 0) {
            high = Math.max(from, Math.min(to, crossing));
        } else if (start <= 0) {
            high = from;
        }
        double length = high - low;
        double cut = i == exact
                ? (cube(to) - cube(high) + cube(low) - cube(from)) / 3
                : size[i] * size[i] * (to - from - length);
        total += weight * importance[i] * cut;
        if (length > 0) {
            double each = weight * importance[i] * length / 2;
            for (int node = 0; node < 2; node++) {
                double t = low + length * (node == 0 ? FIRST : 1 - FIRST);
                double error = start + slope * t - (i == exact ? t : size[i]);
                total += each * error * error;
                addGradient(i, exact, middle, t, 2 * each * error);
            }
        }
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** dL/dU_ik = g h_k, dL/dV_kj = g U_ik x_j over the neurons that are on, dL/db_i = g. */
    private void addGradient(int i, int exact, double middle, double t, double g) {
        biasGradient[i] += g;
        for (int k = 0; k < hidden; k++) {
            if (base[k] + turn[k] * middle > 0) {
                outwardGradient[i * hidden + k] += g * (base[k] + turn[k] * t);
                double back = g * outward[i * hidden + k];
                for (int j = 0; j < features; j++) {
                    inwardGradient[k * features + j] += back * sign[j] * (j == exact ? t : size[j]);
                }
            }
        }
    }
}
