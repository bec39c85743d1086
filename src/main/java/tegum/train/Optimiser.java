package tegum.train;

/**
 * Settings of Adam and AdamW, as PyTorch defines them.
 *
 * @param kind which of the two
 * @param learningRate in (0, 1]
 * @param weightDecay in [0, 1]; for {@link Kind#ADAMW} alone, every parameter is first multiplied by
 *     1 − learningRate · weightDecay
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment, above 0
 */
public record Optimiser(
        Kind kind, double learningRate, double weightDecay, double beta1, double beta2, double epsilon) {
    /** Adam (Kingma and Ba, 2015) or AdamW (Loshchilov and Hutter, 2019). */
    public enum Kind {
        /** Without weight decay. */
        ADAM,
        /** With decoupled weight decay. */
        ADAMW
    }

    /** Adam with PyTorch's other defaults: β₁ .9, β₂ .999, ε 1e-8. */
    public static Optimiser adam(double learningRate) {
        return new Optimiser(Kind.ADAM, learningRate, 0, 0.9, 0.999, 1e-8);
    }

    /** AdamW with PyTorch's other defaults: β₁ .9, β₂ .999, ε 1e-8. */
    public static Optimiser adamW(double learningRate, double weightDecay) {
        return new Optimiser(Kind.ADAMW, learningRate, weightDecay, 0.9, 0.999, 1e-8);
    }

    /** The share of a parameter that decay leaves at each step with learning rate {@code rate}. */
    double kept(double rate) {
        return kind == Kind.ADAMW ? 1 - rate * weightDecay : 1;
    }
}
