package tegum.theory;

/**
 * What a loss is to first order in the density: at most one feature active at a time (paper, section
 * "Superposition as a phase change" and the analysis of feature benefit and interference).
 *
 * <pre>L = Σ_k p^k (1−p)^(n−k) L_k
 * L_0 = Σ_i I_i ReLU(b_i)²
 * L_1 = Σ_i I_i own(‖W_i‖², b_i) + Σ_{i≠j} I_j cross(W_i·W_j, b_j)</pre>
 */
public final class FirstOrder {
    private FirstOrder() {}

    /** Where a feature's own output begins: t = clip(−b/a, 0, 1). */
    private static double start(double a, double b) {
        return a > 0 ? Math.max(0, Math.min(1, -b / a)) : b > 0 ? 0 : 1;
    }

    /**
     * A feature's own error where it alone is active: ∫₀¹ (x − ReLU(ax + b))² dx, what is left of its
     * benefit, with t = clip(−b/a, 0, 1) the point from which the output is not zero.
     *
     * @param a ‖W_i‖², at least 0
     */
    public static double own(double a, double b) {
        double t = start(a, b);
        double kept = 1 - a;
        // the cubic's closed form divides by 1 − a, so its integral is written out in powers of x instead
        double cubes = kept * kept * (1 - t * t * t) / 3;
        double squares = -kept * b * (1 - t * t);
        return t * t * t / 3 + cubes + squares + b * b * (1 - t);
    }

    /** ∂own/∂a = −2 ∫_t¹ x ((1−a)x − b) dx. */
    static double ownByA(double a, double b) {
        double t = start(a, b);
        return -2 * ((1 - a) * (1 - t * t * t) / 3 - b * (1 - t * t) / 2);
    }

    /** ∂own/∂b = −2 ∫_t¹ ((1−a)x − b) dx. */
    static double ownByB(double a, double b) {
        double t = start(a, b);
        return -2 * ((1 - a) * (1 - t * t) / 2 - b * (1 - t));
    }

    /**
     * Interference: the error that an active feature i causes at the output of an absent feature j,
     * ∫₀¹ ReLU(cx + b)² dx.
     *
     * @param c W_i·W_j
     * @param b b_j
     */
    public static double cross(double c, double b) {
        if (c == 0) {
            return Math.max(b, 0) * Math.max(b, 0);
        }
        double end = Math.max(c + b, 0);
        double start = Math.max(b, 0);
        return (end * end * end - start * start * start) / (3 * c);
    }

    /** ∂cross/∂c = 2 ∫₀¹ x ReLU(cx + b) dx. */
    static double crossByC(double c, double b) {
        double end = Math.max(c + b, 0);
        return c == 0 ? Math.max(b, 0) : (end * end - cross(c, b)) / c;
    }

    /** ∂cross/∂b = 2 ∫₀¹ ReLU(cx + b) dx. */
    static double crossByB(double c, double b) {
        double end = Math.max(c + b, 0);
        double start = Math.max(b, 0);
        return c == 0 ? 2 * start : (end * end - start * start) / c;
    }

    /** L_0, the loss with no feature active. */
    public static double none(double[] bias, double[] importance) {
        double sum = 0;
        for (int i = 0; i < bias.length; i++) {
            double output = Math.max(bias[i], 0);
            sum += importance[i] * output * output;
        }
        return sum;
    }

    /** The first sum of L_1: what is left of every feature's benefit. */
    public static double benefit(double[] gram, double[] bias, double[] importance) {
        int n = bias.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += importance[i] * own(gram[i * n + i], bias[i]);
        }
        return sum;
    }

    /** The second sum of L_1: interference. */
    public static double interference(double[] gram, double[] bias, double[] importance) {
        int n = bias.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    sum += importance[j] * cross(gram[i * n + j], bias[j]);
                }
            }
        }
        return sum;
    }
}
