package tegum.analysis;

/**
 * What one input does inside h = W x, x′ = f(Wᵀh + b), taken apart: output i's pre-activation is
 * its own part ‖W_i‖² x_i, plus the interference Σ_{j≠i} (W_i·W_j) x_j, split by sign, plus b_i.
 *
 * @param input x, one value per feature
 * @param hidden h, one value per dimension
 * @param own ‖W_i‖² x_i
 * @param positive the sum of the positive terms of the interference
 * @param negative the sum of the negative terms, at most 0
 * @param bias b_i
 * @param preActivation own + positive + negative + bias
 * @param output x′ = f(pre-activation)
 */
public record Inspection(
        float[] input,
        double[] hidden,
        double[] own,
        double[] positive,
        double[] negative,
        double[] bias,
        double[] preActivation,
        double[] output) {

    /** x′_i − x_i. */
    public double error(int i) {
        return output[i] - input[i];
    }

    /** What the output function took away or added: x′_i − pre-activation (positive where ReLU cuts). */
    public double cut(int i) {
        return output[i] - preActivation[i];
    }
}
