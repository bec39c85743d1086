package tegum.view;

/**
 * How a path is painted. Lines have round joins and flat ends.
 *
 * @param fill colour of the inside, or {@link Colour#NONE}
 * @param fillOpacity from 0 to 1
 * @param stroke colour of the line, or {@link Colour#NONE}
 * @param width of the line in CSS pixels
 * @param strokeOpacity from 0 to 1
 * @param dash lengths of dash and gap in CSS pixels; empty for a solid line
 */
public record Paint(Colour fill, double fillOpacity, Colour stroke, double width, double strokeOpacity, double[] dash) {
    private static final double[] SOLID = {};

    /** Paints nothing: an area that only answers the pointer, as a row of a chart does between its bars. */
    public static final Paint UNSEEN = new Paint(Colour.NONE, 0, Colour.NONE, 0, 0, SOLID);

    /** A filled shape without an outline. */
    public static Paint fill(Colour colour) {
        return new Paint(colour, 1, Colour.NONE, 0, 1, SOLID);
    }

    /** A solid line. */
    public static Paint stroke(Colour colour, double width) {
        return new Paint(Colour.NONE, 1, colour, width, 1, SOLID);
    }

    /** The same with an outline. */
    public Paint outlined(Colour colour, double newWidth) {
        return new Paint(fill, fillOpacity, colour, newWidth, strokeOpacity, dash);
    }

    /** The same with a dashed line. */
    public Paint dashed(double on, double off) {
        return new Paint(fill, fillOpacity, stroke, width, strokeOpacity, new double[] {on, off});
    }

    /** The same with a see-through fill. */
    public Paint fillOpacity(double opacity) {
        return new Paint(fill, opacity, stroke, width, strokeOpacity, dash);
    }

    /** The same with a see-through line. */
    public Paint strokeOpacity(double opacity) {
        return new Paint(fill, fillOpacity, stroke, width, opacity, dash);
    }
}
