package tegum.view;

/**
 * One axis of a chart.
 *
 * @param title what is plotted, with its unit if it has one
 * @param low least value
 * @param high largest value
 * @param logarithmic whether equal factors are equal distances
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

    Scale scale(double from, double to) {
        return logarithmic ? Scale.log(low, high, from, to) : Scale.linear(low, high, from, to);
    }
}
