package tegum.model;

/**
 * The paper's loss: importance-weighted squared error, mean over samples, with a price on hidden activations where one
 * is asked for,
 *
 * <pre>
 *   ℓ(x) = Σ_i I_i (t_i − x′_i)² + λ Σ_k |h_k|
 *   L = scale · ((1 − ε) mean_s ℓ(x_s) + ε ℓ(0))
 * </pre>
 *
 * with scale 1 (sum over features, what is reported) or 1/n (mean over features, what the authors'
 * notebook trains on). The price λ is therefore always that of the sum over features, whatever is trained on.
 *
 * @param importance I, one number per feature
 * @param reduction how features are combined
 * @param penalty λ, at least 0 (paper, section "Discussion", ways out: L1 on hidden activations)
 * @param emptyShare ε, weight of the sample of zeros: above 0 where batches leave out samples without an active
 *     feature, so that these are counted exactly and not by chance; below 1
 */
public record Loss(float[] importance, Reduction reduction, double penalty, double emptyShare) {
    /** How the errors of the features are combined. */
    public enum Reduction {
        /** Σ_i: the convention of every reported number. */
        SUM,
        /** 1/n Σ_i. */
        MEAN
    }

    /** Without a price on activations, over batches that leave nothing out. */
    public Loss(float[] importance, Reduction reduction) {
        this(importance, reduction, 0, 0);
    }

    /** The factor before Σ_i. */
    public double scale() {
        return reduction == Reduction.SUM ? 1 : 1.0 / importance.length;
    }

    /** I_i e², what one output adds to Σ_i. */
    public double value(int i, double error) {
        return importance[i] * error * error;
    }

    /** 2 I_i e, the slope of {@link #value} by the error. */
    public double slope(int i, double error) {
        return 2 * importance[i] * error;
    }

    /** λ |h|, what one hidden activation adds. */
    public double price(double activation) {
        return penalty * Math.abs(activation);
    }

    /** λ sign(h), the slope of {@link #price}; 0 at h = 0, as in PyTorch. */
    public double priceSlope(double activation) {
        return activation > 0 ? penalty : activation < 0 ? -penalty : 0;
    }
}
