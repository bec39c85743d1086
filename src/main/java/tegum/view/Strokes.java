package tegum.view;

/** The lines and areas that all figures share. */
final class Strokes {
    static final Paint GRID = Paint.stroke(Colour.of(Ink.LINE), 1);
    static final Paint AXIS = Paint.stroke(Colour.of(Ink.LINE_2), 1);
    static final Paint TICK = Paint.stroke(Colour.of(Ink.CONTROL), 1);
    static final Paint FRAME = Paint.stroke(Colour.of(Ink.CONTROL), 1);
    static final Paint SCALE_LIMIT = FRAME.strokeOpacity(0.35);
    static final Paint UNIT = Paint.stroke(Colour.of(Ink.CONTROL), 1).dashed(2, 4);
    static final Paint HULL = Paint.fill(Colour.of(Ink.INK)).fillOpacity(0.045).outlined(Colour.of(Ink.INK_3), 1);
    static final Paint ARC = Paint.stroke(Colour.of(Ink.INK_3), 1);
    static final Paint OUTLINE = Paint.stroke(Colour.of(Ink.INK), 2);

    /** A vector shorter than this has no hull, no angle: it is noise. */
    static final double HULL_NORM = 0.15;

    private Strokes() {}

    /** The middle of the pixel: where a line of one pixel is sharp. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    /**
     * The outline of a stack of bars, which carries their contrast where each is too low for an outline of its own.
     *
     * @param lengths from top to bottom
     */
    static void outlineBars(Surface surface, double left, double top, double step, double[] lengths) {
        Path outline = new Path().move(left, top);
        for (int i = 0; i < lengths.length; i++) {
            outline.line(left + lengths[i], top + i * step).line(left + lengths[i], top + (i + 1) * step);
        }
        outline.line(left, top + lengths.length * step);
        surface.draw(outline, Paint.stroke(Colour.of(Ink.CASING), 0.75));
    }

    /** A shape in a ramp's colour with the thin outline that carries the contrast. */
    static Paint cased(Colour colour) {
        return Paint.fill(colour).outlined(Colour.of(Ink.CASING), 1);
    }
}
