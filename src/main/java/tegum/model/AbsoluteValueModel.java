package tegum.model;

import java.util.Arrays;
import java.util.List;
import tegum.math.Mixer;

/**
 * The paper's model that computes: absolute values of its inputs, in fewer neurons than that takes (section
 * "Computing in superposition"):
 *
 * <pre>  h = ReLU(W₁ x)          y = ReLU(W₂ h + b)          target |x|</pre>
 *
 * <p>Parameters: W₁ of shape (m, n), W₂ of shape (n, m), then b of shape (n); the hidden layer has no bias. Forward
 * and backward are in {@link TwoLayerPass}.
 */
public final class AbsoluteValueModel implements Model {
    private final int features;
    private final int hidden;
    private final Layout layout;

    /**
     * A model of {@code features} features in {@code hidden} neurons.
     *
     * @param features n, at least 1
     * @param hidden m, at least 1
     */
    public AbsoluteValueModel(int features, int hidden) {
        this.features = features;
        this.hidden = hidden;
        int weights = hidden * features;
        layout = new Layout(List.of(
                new Layout.Slice("W1", hidden, features, 0),
                new Layout.Slice("W2", features, hidden, weights),
                new Layout.Slice("b", 1, features, 2 * weights)));
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

    /**
     * W₁ and W₂ uniform within ±√(6 / (m n)), b = 0: Kaiming's rule as it comes out for a tensor of shape (instances,
     * m, n). So small a start matters: from the textbook's ±√(6 / n), training ends with many mixed neurons.
     */
    @Override
    public void initialise(Mixer mixer, float[] params) {
        int weights = hidden * features;
        double bound = Math.sqrt(6.0 / weights);
        for (int i = 0; i < 2 * weights; i++) {
            params[i] = (float) (bound * (2 * mixer.uniform() - 1));
        }
        Arrays.fill(params, 2 * weights, 2 * weights + features, 0);
    }

    @Override
    public Pass newPass() {
        return TwoLayerPass.absolute(this);
    }
}
