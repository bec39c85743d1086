package tegum.model;

/**
 * The paper's loss: importance-weighted squared error, mean over samples,
 *
 * <pre>  L = scale · mean_s Σ_i I_i (t_i − x′_i)²</pre>
 *
 * with scale 1 (sum over features, what is reported) or 1/n (mean over features, what the authors'
 * notebook trains on).
 *
 * @param importance I, one number per feature
 * @param reduction how features are combined
 */
public record Loss(float[] importance, Reduction reduction) {
    /** How the errors of the features are combined. */
    public enum Reduction {
        /** Σ_i: the convention of every reported number. */
        SUM,
        /** 1/n Σ_i. */
        MEAN
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
}
