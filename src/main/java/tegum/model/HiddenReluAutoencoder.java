package tegum.model;

import tegum.math.Mixer;

/**
 * The paper's model with tied weights and a ReLU on the hidden layer, which makes neurons of its dimensions (section
 * "Superposition in a privileged basis"):
 *
 * <pre>  h = ReLU(W x)          x′ = ReLU(Wᵀ h + b)</pre>
 *
 * <p>Parameters: W of shape (m, n), then b of shape (n); the hidden layer has no bias. Forward and backward are in
 * {@link TwoLayerPass}.
 */
public final class HiddenReluAutoencoder implements Model {
    private final int features;
    private final int hidden;
    private final Layout layout;

    /**
     * A model of {@code features} features in {@code hidden} neurons.
     *
     * @param features n, at least 1
     * @param hidden m, at least 1
     */
    public HiddenReluAutoencoder(int features, int hidden) {
        this.features = features;
        this.hidden = hidden;
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
        return TwoLayerPass.tied(this, Activation.RELU, Activation.RELU);
    }
}
