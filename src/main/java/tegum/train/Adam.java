package tegum.train;

import java.util.Arrays;

/** The moving part of Adam: moments of every parameter and the powers of the decay rates. */
public final class Adam {
    private final float[] first;
    private final float[] second;
    private double power1 = 1;
    private double power2 = 1;

    /** Before the first step. */
    public Adam(int parameters) {
        first = new float[parameters];
        second = new float[parameters];
    }

    /**
     * One step, with g the gradient, m and v the moments, t the number of steps so far:
     *
     * <pre>
     *   θ ← (1 − rate · decay) θ                (AdamW)
     *   m ← β₁ m + (1 − β₁) g                   v ← β₂ v + (1 − β₂) g²
     *   θ ← θ − rate / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
     * </pre>
     */
    public void step(float[] params, float[] gradient, Optimiser settings, double rate) {
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        power1 *= beta1;
        power2 *= beta2;
        double kept = settings.kept(rate);
        double size = rate / (1 - power1);
        double root = Math.sqrt(1 - power2);
        for (int i = 0; i < params.length; i++) {
            double g = gradient[i];
            first[i] = (float) (beta1 * first[i] + (1 - beta1) * g);
            second[i] = (float) (beta2 * second[i] + (1 - beta2) * g * g);
            params[i] =
                    (float) (kept * params[i] - size * first[i] / (Math.sqrt(second[i]) / root + settings.epsilon()));
        }
    }

    /** All that it remembers, a copy. */
    public Moments moments() {
        return new Moments(Arrays.copyOf(first, first.length), Arrays.copyOf(second, second.length), power1, power2);
    }

    /** Remembers what {@link #moments} returned. */
    public void restore(Moments saved) {
        System.arraycopy(saved.first(), 0, first, 0, first.length);
        System.arraycopy(saved.second(), 0, second, 0, second.length);
        power1 = saved.power1();
        power2 = saved.power2();
    }
}
