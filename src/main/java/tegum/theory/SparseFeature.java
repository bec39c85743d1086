package tegum.theory;

/**
 * One feature of the paper's data: zero with probability 1 − p, else uniform on [0, 1] (section "Demonstrating
 * superposition", data).
 *
 * @param density p, above 0 and at most 1
 */
public record SparseFeature(double density) {
    /** Kurtosis of every Gaussian. */
    public static final double GAUSSIAN = 3;

    private static final int PIECES = 400; // of Simpson's rule, exact here to 1e-9 of the result

    /** Refuses what is no density. */
    public SparseFeature {
        if (!(density > 0 && density <= 1)) {
            throw new IllegalArgumentException("density must be in (0, 1]");
        }
    }

    /** E[x] = p/2. */
    public double mean() {
        return density / 2;
    }

    /** E[(x−μ)²] = p/3 − p²/4, also the loss of a feature that is left out. */
    public double variance() {
        return density / 3 - density * density / 4;
    }

    /** E[(x−μ)³] = p/4 − p²/2 + p³/4. */
    double third() {
        double p = density;
        return p / 4 - p * p / 2 + p * p * p / 4;
    }

    /** E[(x−μ)⁴] = p/5 − p²/2 + p³/2 − 3p⁴/16, from E[x^k] = p/(k+1). */
    double fourth() {
        double p = density;
        return p / 5 - p * p / 2 + p * p * p / 2 - 3 * p * p * p * p / 16;
    }

    /** E[(x−μ)⁴] / E[(x−μ)²]²: 1.8 where p = 1, about 9/(5p) where p is small; a Gaussian has 3. */
    public double kurtosis() {
        return fourth() / (variance() * variance());
    }

    /**
     * Standard deviation of the kurtosis of a sample, to first order in 1/√samples: that of its influence function
     * {@code (d⁴ − μ₄ − 4μ₃d)/σ⁴ − 2κ(d² − σ²)/σ²}, where d = x − μ.
     */
    public double kurtosisError(int samples) {
        double sum = (1 - density) * squaredInfluence(0);
        for (int k = 0; k <= PIECES; k++) {
            int weight = k == 0 || k == PIECES ? 1 : k % 2 == 1 ? 4 : 2;
            sum += density * weight * squaredInfluence((double) k / PIECES) / (3 * PIECES);
        }
        return Math.sqrt(sum / samples);
    }

    private double squaredInfluence(double x) {
        double d = x - mean();
        double variance = variance();
        double influence = (d * d * d * d - fourth() - 4 * third() * d) / (variance * variance)
                - 2 * kurtosis() * (d * d - variance) / variance;
        return influence * influence;
    }

    /** How often exactly {@code active} of {@code features} such features are not zero. */
    public double share(int active, int features) {
        double share = 1;
        for (int k = 0; k < active; k++) {
            share *= density * (features - k) / (k + 1);
        }
        for (int k = active; k < features; k++) {
            share *= 1 - density;
        }
        return share;
    }
}
