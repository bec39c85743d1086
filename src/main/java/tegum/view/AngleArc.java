package tegum.view;

/** The angle between two neighbouring vectors, as an arc round the origin with its degrees. */
final class AngleArc {
    private static final double GAP = 0.07; // radians left free beside each vector
    private static final double STEP = 0.1; // radians per piece of the arc

    private AngleArc() {}

    /** Draws the arc from one direction to a later one, both in radians; no number where it finds no room. */
    static void draw(Surface surface, Plane plane, TipLabels labels, double from, double to) {
        if (to - from < 4 * GAP) {
            return;
        }
        double radius = plane.side() < 420 ? 24 : 34;
        Path arc = new Path();
        int pieces = 1 + (int) ((to - from - 2 * GAP) / STEP);
        for (int k = 0; k <= pieces; k++) {
            double angle = from + GAP + (to - from - 2 * GAP) * k / pieces;
            arc.point(plane.x(0) + radius * Math.cos(angle), plane.y(0) - radius * Math.sin(angle));
        }
        surface.draw(arc, Strokes.ARC);
        double middle = (from + to) / 2;
        Label degrees = Label.of(Numbers.angle((to - from) * 180 / Math.PI))
                .anchor(Label.Anchor.MIDDLE)
                .haloed();
        double x = plane.x(0) + (radius + 19) * Math.cos(middle);
        double y = plane.y(0) - (radius + 15) * Math.sin(middle) + 4;
        Box box = Box.of(degrees, x, y);
        if (labels.isFree(box)) {
            labels.take(box);
            surface.text(degrees, x, y);
        }
    }
}
