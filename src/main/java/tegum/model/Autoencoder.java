package tegum.model;

import java.util.Arrays;
import java.util.List;
import tegum.math.Mixer;

/**
 * The paper's model with tied weights, linear or ReLU output (section "Demonstrating
 * superposition", model):
 *
 * <pre>  h = W x          x′ = f(Wᵀ h + b)</pre>
 *
 * <p>Parameters: W of shape (m, n), then b of shape (n).
 */
public final class Autoencoder implements Model {
    /** The original initialises ten models at once in one tensor; see {@link #initialise}. */
    private static final int INSTANCES = 10;

    private final int features;
    private final int hidden;
    private final Activation output;
    private final Layout layout;

    /**
     * A model of {@code features} features in {@code hidden} dimensions.
     *
     * @param features n, at least 1
     * @param hidden m, at least 1
     * @param output f
     */
    public Autoencoder(int features, int hidden, Activation output) {
        this.features = features;
        this.hidden = hidden;
        this.output = output;
        layout = new Layout(List.of(
                new Layout.Slice("W", hidden, features, 0), new Layout.Slice("b", 1, features, hidden * features)));
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    /** f. */
    public Activation output() {
        return output;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /**
     * W ~ N(0, 2 / (m (n + 10))), b = 0: Xavier's rule as it comes out for the authors' tensor of
     * shape (10, n, m), where PyTorch takes the fans from the first axis too.
     */
    @Override
    public void initialise(Mixer mixer, float[] params) {
        double deviation = Math.sqrt(2.0 / (hidden * (features + INSTANCES)));
        int weights = hidden * features;
        for (int i = 0; i < weights; i++) {
            params[i] = (float) (deviation * mixer.normal());
        }
        Arrays.fill(params, weights, weights + features, 0);
    }

    @Override
    public Pass newPass() {
        return new TiedPass();
    }

    private final class TiedPass implements Pass {
        private final double[] h = new double[hidden];
        private final double[] hiddenSlope = new double[hidden];
        private final double[] outputSlope = new double[features];
        private final double[] sum = new double[layout.length()];

        @Override
        public double loss(float[] params, float[] batch, int samples, Loss loss) {
            double total = 0;
            for (int s = 0; s < samples; s++) {
                hidden(params, batch, s * features);
                total += sampleLoss(params, batch, s * features, loss);
            }
            return total * loss.scale() / samples;
        }

        /** h_k = Σ_i W_ki x_i; zeros of a sparse sample are passed over. */
        private void hidden(float[] params, float[] batch, int row) {
            Arrays.fill(h, 0);
            for (int i = 0; i < features; i++) {
                double x = batch[row + i];
                if (x != 0) {
                    for (int k = 0; k < hidden; k++) {
                        h[k] += params[k * features + i] * x;
                    }
                }
            }
        }

        /** z_i = Σ_k W_ki h_k + b_i. */
        private double preActivation(float[] params, int i) {
            double z = 0;
            for (int k = 0; k < hidden; k++) {
                z += params[k * features + i] * h[k];
            }
            return z + params[hidden * features + i];
        }

        private double sampleLoss(float[] params, float[] batch, int row, Loss loss) {
            double total = 0;
            for (int i = 0; i < features; i++) {
                total += loss.value(i, output.value(preActivation(params, i)) - batch[row + i]);
            }
            return total;
        }

        @Override
        public double gradient(float[] params, float[] batch, int samples, Loss loss, float[] gradient) {
            Arrays.fill(sum, 0);
            double total = 0;
            for (int s = 0; s < samples; s++) {
                hidden(params, batch, s * features);
                total += sampleSlopes(params, batch, s * features, loss);
                addSampleGradient(batch, s * features);
            }
            double factor = loss.scale() / samples;
            for (int i = 0; i < sum.length; i++) {
                gradient[i] = (float) (sum[i] * factor);
            }
            return total * factor;
        }

        /**
         * Forward: x′_i = f(z_i). Backward: d_i = ∂L/∂z_i = 2 I_i (x′_i − x_i) f′(z_i) and ∂L/∂h_k =
         * Σ_i W_ki d_i.
         */
        private double sampleSlopes(float[] params, float[] batch, int row, Loss loss) {
            Arrays.fill(hiddenSlope, 0);
            double total = 0;
            for (int i = 0; i < features; i++) {
                double z = preActivation(params, i);
                double error = output.value(z) - batch[row + i];
                total += loss.value(i, error);
                double d = loss.slope(i, error) * output.slope(z);
                outputSlope[i] = d;
                if (d != 0) {
                    for (int k = 0; k < hidden; k++) {
                        hiddenSlope[k] += params[k * features + i] * d;
                    }
                }
            }
            return total;
        }

        /** ∂L/∂W_ki = d_i h_k + x_i ∂L/∂h_k, because W is used twice; ∂L/∂b_i = d_i. */
        private void addSampleGradient(float[] batch, int row) {
            int bias = hidden * features;
            for (int i = 0; i < features; i++) {
                double d = outputSlope[i];
                double x = batch[row + i];
                if (d == 0 && x == 0) {
                    continue;
                }
                for (int k = 0; k < hidden; k++) {
                    sum[k * features + i] += d * h[k] + x * hiddenSlope[k];
                }
                sum[bias + i] += d;
            }
        }
    }
}
