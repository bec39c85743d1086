package tegum.analysis;

import tegum.model.Activation;

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

    /**
     * Takes one input apart.
     *
     * @param geometry of W
     * @param bias b, one number per feature
     * @param activation f
     * @param input x, one value per feature; not copied
     */
    public static Inspection of(Geometry geometry, float[] bias, Activation activation, float[] input) {
        int features = geometry.features();
        double[] hidden = new double[geometry.hidden()];
        for (int k = 0; k < hidden.length; k++) {
            for (int i = 0; i < features; i++) {
                hidden[k] += geometry.component(k, i) * input[i];
            }
        }
        double[] own = new double[features];
        double[] positive = new double[features];
        double[] negative = new double[features];
        double[] biases = new double[features];
        double[] sum = new double[features];
        double[] output = new double[features];
        for (int i = 0; i < features; i++) {
            own[i] = geometry.dot(i, i) * input[i];
            for (int j = 0; j < features; j++) {
                double part = j == i ? 0 : geometry.dot(i, j) * input[j];
                positive[i] += Math.max(part, 0);
                negative[i] += Math.min(part, 0);
            }
            biases[i] = bias[i];
            sum[i] = own[i] + positive[i] + negative[i] + bias[i];
            output[i] = activation.value(sum[i]);
        }
        return new Inspection(input, hidden, own, positive, negative, biases, sum, output);
    }

    /** x′_i − x_i. */
    public double error(int i) {
        return output[i] - input[i];
    }

    /** What the output function took away or added: x′_i − pre-activation (positive where ReLU cuts). */
    public double cut(int i) {
        return output[i] - preActivation[i];
    }
}
