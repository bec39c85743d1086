package tegum.view;

/** A ramp as a strip with ticks: the key to colours that stand for numbers. */
record RampKey(double x, double y, double width) {
    private static final double HEIGHT = 8;
    private static final int PIECES = 48;

    /** The colour at a place from 0 to 1 along the strip. */
    interface Colours {
        Colour at(double place);
    }

    void draw(Surface surface, Colours colours) {
        for (int i = 0; i < PIECES; i++) {
            double from = x + width * i / PIECES;
            // half a pixel more than its share, so that no seam shows; the last one ends with the strip
            double piece = Math.min(width / PIECES + 0.5, x + width - from);
            surface.draw(Path.rectangle(from, y, piece, HEIGHT), Paint.fill(colours.at((i + 0.5) / PIECES)));
        }
        surface.draw(Path.rectangle(x, y, width, HEIGHT), Strokes.FRAME);
    }

    /** A tick at a place from 0 to 1; at the ends its number stays over the strip. */
    void tick(Surface surface, double place, String text) {
        double at = x + place * width;
        surface.draw(Path.segment(at, y + HEIGHT, at, y + HEIGHT + 4), Strokes.TICK);
        Label.Anchor anchor = place < 0.05 ? Label.Anchor.START : place > 0.95 ? Label.Anchor.END : Label.Anchor.MIDDLE;
        surface.text(Label.of(text).anchor(anchor), at, y + HEIGHT + 16);
    }
}
