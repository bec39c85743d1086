package tegum.model;

import tegum.math.Mixer;

/**
 * The paper's model with tied weights, linear or ReLU output (section "Demonstrating
 * superposition", model):
 *
 * <pre>  h = W x          x′ = f(Wᵀ h + b)</pre>
 *
 * <p>Parameters: W of shape (m, n), then b of shape (n). Forward and backward are in {@link TwoLayerPass}.
 */
public final class Autoencoder implements Model {
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
        layout = TiedWeights.layout(features, hidden);
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

    /** W ~ N(0, 2 / (m (n + 10))), b = 0. */
    @Override
    public void initialise(Mixer mixer, float[] params) {
        TiedWeights.initialise(features, hidden, mixer, params);
    }

    @Override
    public Pass newPass() {
        return TwoLayerPass.tied(this, Activation.LINEAR, output);
    }
}
