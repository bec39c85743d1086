package tegum.view;

/** Contrast as WCAG 2 defines it. */
final class Contrast {
    /** Luminance at which black and white have equal contrast: √(1.05 · 0.05) − 0.05. */
    private static final double MIDDLE = 0.179128784747792;

    private Contrast() {}

    /** Whether black contrasts more than white with {@code colour}, given as {@code #RRGGBB}. */
    static boolean blackIsBetterOn(String colour) {
        return luminance(colour) >= MIDDLE;
    }

    /** Relative luminance, from 0 (black) to 1 (white). */
    static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 1))
                + 0.7152 * linear(channel(colour, 3))
                + 0.0722 * linear(channel(colour, 5));
    }

    private static double channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
