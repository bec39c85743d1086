package tegum.model;

import java.util.Arrays;

/**
 * Forward and backward of every model here. All of them are two matrices with an activation after each,
 *
 * <pre>  a = V x     h = g(a)     z = U h + b     x′ = f(z)     target t = x or |x|</pre>
 *
 * <p>and differ in f, g, the target, and whether U is a matrix of its own or Vᵀ. Parameters: V of shape (m, n), then
 * U of shape (n, m) if it is one of its own, then b of shape (n).
 */
final class TwoLayerPass implements Model.Pass {
    private final int features;
    private final int hidden;
    private final boolean tied;
    private final Activation inner;
    private final Activation output;
    private final boolean absolute;

    // U_ik stands at outward + i · outwardRow + k · outwardColumn
    private final int outward;
    private final int outwardRow;
    private final int outwardColumn;
    private final int bias;

    private final double[] a;
    private final double[] h;
    private final double[] hiddenSlope;
    private final double[] outputSlope;
    private final double[] sum;

    private TwoLayerPass(Model model, boolean tied, Activation inner, Activation output, boolean absolute) {
        features = model.features();
        hidden = model.hidden();
        this.tied = tied;
        this.inner = inner;
        this.output = output;
        this.absolute = absolute;
        outward = tied ? 0 : hidden * features;
        outwardRow = tied ? 1 : hidden;
        outwardColumn = tied ? features : 1;
        int parameters = model.layout().length();
        bias = parameters - features;
        a = new double[hidden];
        h = new double[hidden];
        hiddenSlope = new double[hidden];
        outputSlope = new double[features];
        sum = new double[parameters];
    }

    /** U = Vᵀ, target x. */
    static TwoLayerPass tied(Model model, Activation inner, Activation output) {
        return new TwoLayerPass(model, true, inner, output, false);
    }

    /** U of its own, target |x|, both activations ReLU. */
    static TwoLayerPass absolute(Model model) {
        return new TwoLayerPass(model, false, Activation.RELU, Activation.RELU, true);
    }

    @Override
    public double loss(float[] params, float[] batch, int samples, Loss loss) {
        double total = 0;
        for (int s = 0; s < samples; s++) {
            total += sampleLoss(params, batch, s * features, loss);
        }
        double drawn = total * loss.scale() * (1 - loss.emptyShare()) / samples;
        return loss.emptyShare() > 0 ? drawn + loss.emptyShare() * loss.scale() * emptyLoss(params, loss) : drawn;
    }

    @Override
    public double gradient(float[] params, float[] inputs, float[] batch, int samples, Loss loss, float[] gradient) {
        Arrays.fill(sum, 0);
        double total = 0;
        for (int s = 0; s < samples; s++) {
            hidden(params, inputs, s * features);
            total += sampleSlopes(params, batch, s * features, loss);
            addSampleGradient(inputs, s * features);
        }
        double drawn = 1 - loss.emptyShare();
        if (loss.emptyShare() > 0) {
            double weight = loss.emptyShare() * samples / drawn;
            total += weight * emptyLoss(params, loss);
            addEmptyGradient(params, loss, weight);
        }
        double factor = loss.scale() * drawn / samples;
        for (int i = 0; i < sum.length; i++) {
            gradient[i] = (float) (sum[i] * factor);
        }
        return total * factor;
    }

    /** a_k = Σ_i V_ki x_i; zeros of a sparse sample are passed over. h_k = g(a_k). */
    private void hidden(float[] params, float[] batch, int row) {
        Arrays.fill(a, 0);
        for (int i = 0; i < features; i++) {
            double x = batch[row + i];
            if (x != 0) {
                for (int k = 0; k < hidden; k++) {
                    a[k] += params[k * features + i] * x;
                }
            }
        }
        for (int k = 0; k < hidden; k++) {
            h[k] = inner.value(a[k]);
        }
    }

    /** z_i = Σ_k U_ik h_k + b_i. */
    private double preActivation(float[] params, int i) {
        double z = 0;
        int at = outward + i * outwardRow;
        for (int k = 0; k < hidden; k++) {
            z += params[at + k * outwardColumn] * h[k];
        }
        return z + params[bias + i];
    }

    private double target(double x) {
        return absolute ? Math.abs(x) : x;
    }

    /** λ Σ_k |h_k|. */
    private double price(Loss loss) {
        double total = 0;
        if (loss.penalty() > 0) {
            for (int k = 0; k < hidden; k++) {
                total += loss.price(h[k]);
            }
        }
        return total;
    }

    private double sampleLoss(float[] params, float[] batch, int row, Loss loss) {
        hidden(params, batch, row);
        double total = price(loss);
        for (int i = 0; i < features; i++) {
            total += loss.value(i, output.value(preActivation(params, i)) - target(batch[row + i]));
        }
        return total;
    }

    /**
     * Forward, from h on: x′_i = f(z_i). Backward: d_i = ∂ℓ/∂z_i = 2 I_i (x′_i − t_i) f′(z_i) and ∂ℓ/∂a_k =
     * (Σ_i U_ik d_i + λ sign h_k) g′(a_k).
     */
    private double sampleSlopes(float[] params, float[] batch, int row, Loss loss) {
        Arrays.fill(hiddenSlope, 0);
        double total = price(loss);
        for (int i = 0; i < features; i++) {
            double z = preActivation(params, i);
            double error = output.value(z) - target(batch[row + i]);
            total += loss.value(i, error);
            double d = loss.slope(i, error) * output.slope(z);
            outputSlope[i] = d;
            if (d != 0) {
                int at = outward + i * outwardRow;
                for (int k = 0; k < hidden; k++) {
                    hiddenSlope[k] += params[at + k * outwardColumn] * d;
                }
            }
        }
        for (int k = 0; k < hidden; k++) {
            hiddenSlope[k] = (hiddenSlope[k] + loss.priceSlope(h[k])) * inner.slope(a[k]);
        }
        return total;
    }

    /**
     * ∂ℓ/∂V_ki = x_i ∂ℓ/∂a_k, ∂ℓ/∂U_ik = d_i h_k, ∂ℓ/∂b_i = d_i. Where U is Vᵀ its share goes to the same weight, in
     * one sum: the bits of r1.
     */
    private void addSampleGradient(float[] inputs, int row) {
        for (int i = 0; i < features; i++) {
            double d = outputSlope[i];
            double x = inputs[row + i];
            if (d == 0 && x == 0) {
                continue;
            }
            for (int k = 0; k < hidden; k++) {
                if (tied) {
                    sum[k * features + i] += d * h[k] + x * hiddenSlope[k];
                } else {
                    sum[k * features + i] += x * hiddenSlope[k];
                    sum[outward + i * hidden + k] += d * h[k];
                }
            }
            sum[bias + i] += d;
        }
    }

    /** ∂z_i/∂x_j = Σ_k U_ik V_kj. */
    @Override
    public void direction(float[] params, int i, double[] direction) {
        Arrays.fill(direction, 0);
        for (int k = 0; k < hidden; k++) {
            double u = params[outward + i * outwardRow + k * outwardColumn];
            for (int j = 0; j < features; j++) {
                direction[j] += u * params[k * features + j];
            }
        }
    }

    /** ℓ(0) = Σ_i I_i f(b_i)²: without an input every h_k is 0. */
    private double emptyLoss(float[] params, Loss loss) {
        double total = 0;
        for (int i = 0; i < features; i++) {
            total += loss.value(i, output.value(params[bias + i]));
        }
        return total;
    }

    /** ∂ℓ(0)/∂b_i = 2 I_i f(b_i) f′(b_i); no weight feels it. */
    private void addEmptyGradient(float[] params, Loss loss, double weight) {
        for (int i = 0; i < features; i++) {
            double z = params[bias + i];
            sum[bias + i] += weight * loss.slope(i, output.value(z)) * output.slope(z);
        }
    }
}
