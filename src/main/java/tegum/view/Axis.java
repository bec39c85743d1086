package tegum.view;

/**
 * One axis of a chart.
 *
 * @param title what is plotted, with its unit if it has one
 * @param low least value
 * @param high largest value
 * @param logarithmic whether equal factors are equal distances; from 0 on that holds far above a hundredth of the
 *     largest value, below which distances are even
 */
public record Axis(String title, double low, double high, boolean logarithmic) {
    /** Equal differences, equal distances. */
    public static Axis linear(String title, double low, double high) {
        return new Axis(title, low, high, false);
    }

    /** Equal factors, equal distances; both ends positive. */
    public static Axis log(String title, double low, double high) {
        return new Axis(title, low, high, true);
    }

    /** How far the even part of a logarithmic axis from 0 reaches, as a share of the largest value. */
    public static final double KNEE = 0.01;

    Scale scale(double from, double to) {
        if (logarithmic && low == 0) {
            return Scale.logFromZero(KNEE * high, high, from, to);
        }
        return logarithmic ? Scale.log(low, high, from, to) : Scale.linear(low, high, from, to);
    }
}
