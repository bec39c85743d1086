package tegum.analysis;

/**
 * Mean, spread and weight of the tails of some numbers.
 *
 * @param mean μ
 * @param variance mean of (x − μ)²
 * @param kurtosis mean of (x − μ)⁴ over the variance squared; 0 where all numbers are equal
 */
public record Moments(double mean, double variance, double kurtosis) {
    /** The moments of at least one number. */
    public static Moments of(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        double fourths = 0;
        for (float value : values) {
            double square = (value - mean) * (value - mean);
            squares += square;
            fourths += square * square;
        }
        double variance = squares / values.length;
        return new Moments(mean, variance, variance > 0 ? fourths / values.length / (variance * variance) : 0);
    }
}
