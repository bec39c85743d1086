package tegum.view;

/**
 * A vector as one closed outline, so that its casing is one line around it: first the outline twice
 * as wide as the casing, then the fill over its inner half.
 *
 * @param width of the shaft, in CSS pixels
 * @param head length of the head
 * @param span width of the head
 * @param casing width of the casing on each side
 */
record Arrow(double width, double head, double span, double casing) {
    static final Arrow LARGE = new Arrow(3.5, 14, 13, 1.25);
    static final Arrow SMALL = new Arrow(3, 11, 10, 1.25);
    static final Arrow TINY = new Arrow(2.5, 8, 7.5, 1);

    /** Below this length an arrow has no direction that could be seen: it is a dot. */
    private static final double SHORTEST = 3;

    /** The size that suits a figure of the given width. */
    static Arrow forWidth(double width) {
        return width < 420 ? SMALL : LARGE;
    }

    void draw(Surface surface, double x1, double y1, double x2, double y2, Colour colour) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < SHORTEST) {
            dot(surface, x1, y1, colour);
            return;
        }
        Path outline = outline(x1, y1, dx / length, dy / length, length);
        surface.draw(outline, Paint.stroke(Colour.of(Ink.CASING), 2 * casing));
        surface.draw(outline, Paint.fill(colour));
    }

    void dot(Surface surface, double x, double y, Colour colour) {
        Path disc = Path.disc(x, y, 0.9 * width);
        surface.draw(disc, Paint.stroke(Colour.of(Ink.CASING), 2 * casing));
        surface.draw(disc, Paint.fill(colour));
    }

    /** The outline of an arrow from (x, y) along the unit vector (ux, uy). */
    private Path outline(double x, double y, double ux, double uy, double length) {
        double point = Math.min(head, 0.6 * length);
        double neck = length - point;
        double half = width / 2;
        double wing = span / 2 * point / head;
        return new Path()
                .move(x - uy * half, y + ux * half)
                .line(x + ux * neck - uy * half, y + uy * neck + ux * half)
                .line(x + ux * neck - uy * wing, y + uy * neck + ux * wing)
                .line(x + ux * length, y + uy * length)
                .line(x + ux * neck + uy * wing, y + uy * neck - ux * wing)
                .line(x + ux * neck + uy * half, y + uy * neck - ux * half)
                .line(x + uy * half, y - ux * half)
                .close();
    }
}
