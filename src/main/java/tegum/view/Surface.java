package tegum.view;

/**
 * Something to draw on: a canvas in the page, an SVG file on the command line, or the pointer's
 * question "which feature is here?". Coordinates are CSS pixels, x to the right, y down, from the
 * top left corner. A surface resolves {@link Colour}s for its own theme, so a view never asks
 * whether it is dark.
 */
public interface Surface {
    /** Width in CSS pixels. */
    double width();

    /** Height in CSS pixels. */
    double height();

    /** Opens a group of marks that stand for {@code mark}; groups do not nest. */
    void begin(Mark mark);

    /** Closes the group that {@link #begin} opened. */
    void end();

    /** Draws a path: its fill first (non-zero winding), then its stroke. {@link Paint#UNSEEN} leaves no trace. */
    void draw(Path path, Paint paint);

    /**
     * Whether this is the pointer's question about a point in this rectangle. Where there are thousands of areas that
     * leave no trace, they need be drawn only then.
     */
    default boolean asks(double x, double y, double areaWidth, double areaHeight) {
        return false;
    }

    /** Draws a line of text at a point. */
    void text(Label label, double x, double y);
}
