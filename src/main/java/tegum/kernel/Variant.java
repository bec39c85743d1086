package tegum.kernel;

/**
 * The models that have emitters.
 *
 * <pre>
 *   LINEAR       h = W x             y = Wᵀ h + b
 *   RELU         h = W x             y = ReLU(Wᵀ h + b)
 *   HIDDEN_RELU  h = ReLU(W x)       y = ReLU(Wᵀ h + b)
 *   ABSOLUTE     h = ReLU(W₁ x)      y = ReLU(W₂ h + b), to be |x|
 * </pre>
 */
public enum Variant {
    /** Tied weights, nothing bent. */
    LINEAR(false, false, true),
    /** Tied weights, ReLU output: the paper's model. */
    RELU(false, true, true),
    /** Tied weights, ReLU on the hidden layer and the output. */
    HIDDEN_RELU(true, true, true),
    /** Untied weights, ReLU on both, the target is the absolute value. */
    ABSOLUTE(true, true, false);

    private final boolean hiddenRelu;
    private final boolean outputRelu;
    private final boolean tied;

    Variant(boolean hiddenRelu, boolean outputRelu, boolean tied) {
        this.hiddenRelu = hiddenRelu;
        this.outputRelu = outputRelu;
        this.tied = tied;
    }

    boolean hiddenRelu() {
        return hiddenRelu;
    }

    boolean outputRelu() {
        return outputRelu;
    }

    boolean tied() {
        return tied;
    }
}
