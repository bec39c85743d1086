package tegum.view;

/**
 * Runs that came to the same thing.
 *
 * @param name what they came to
 * @param category from 0 to 5: its colour and its {@link Marker}
 * @param count how many there are
 * @param low least chance that agrees with the count
 * @param high largest chance that agrees with it
 * @param loss mean of theirs; NaN if there is none
 */
public record RunKind(String name, int category, int count, double low, double high, double loss) {
    private static final double RADIUS = 4.5;

    /** A loss below this is rounding of floats, and drawn here. */
    static final double NOTHING = 1e-9;

    /** A loss with four digits, as runs of one geometry differ by little; 0 where only rounding is left. */
    public static String loss(double loss) {
        if (Math.abs(loss) < NOTHING) {
            return "0";
        }
        return loss != 0 && Math.abs(loss) < 1e-4 ? Numbers.scientific(loss, 4) : Numbers.significant(loss, 4);
    }

    Colour colour() {
        return Colour.of(Ink.category(category));
    }

    void drawMarker(Surface surface, double x, double y) {
        Marker.of(category).draw(surface, x, y, RADIUS, colour());
    }
}
