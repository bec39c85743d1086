package tegum.train;

/**
 * What Adam remembers at one step.
 *
 * @param first m, one number per parameter
 * @param second v, one number per parameter
 * @param power1 β₁ᵗ
 * @param power2 β₂ᵗ
 */
public record Moments(float[] first, float[] second, double power1, double power2) {
    /** Before the first step. */
    public static Moments none(int parameters) {
        return new Moments(new float[parameters], new float[parameters], 1, 1);
    }
}
