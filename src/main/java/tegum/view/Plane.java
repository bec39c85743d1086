package tegum.view;

/**
 * Hidden space on the surface: a square from −limit to limit in both directions.
 *
 * @param left edge of the square in CSS pixels
 * @param top edge of the square
 * @param side of the square
 * @param limit largest component shown
 */
record Plane(double left, double top, double side, double limit) {
    /** The largest square at the left of the surface: the figure's edge is its caption's edge. */
    static Plane inside(Surface surface, double limit) {
        double side = Math.floor(Math.min(surface.width(), surface.height())) - 1;
        return new Plane(0.5, 0.5, side, limit);
    }

    /** Pixels for a length of 1. */
    double unit() {
        return side / 2 / limit;
    }

    double x(double value) {
        return left + side / 2 + value * unit();
    }

    double y(double value) {
        return top + side / 2 - value * unit();
    }

    Box frame() {
        return new Box(left, top, left + side, top + side);
    }

    /** Draws grid, axes, frame, the circle of length 1, and the scale's numbers, and keeps names off these. */
    void drawAxes(Surface surface, TipLabels labels) {
        double[] ticks = Scale.linear(-limit, limit, 0, 1).ticks(7);
        double shown = 0;
        for (double tick : ticks) {
            if (tick != 0 && Math.abs(tick) < limit) {
                surface.draw(across(Strokes.crisp(x(tick))), Strokes.GRID);
                surface.draw(along(Strokes.crisp(y(tick))), Strokes.GRID);
                shown = Math.max(shown, tick);
            }
        }
        surface.draw(across(Strokes.crisp(x(0))), Strokes.AXIS);
        surface.draw(along(Strokes.crisp(y(0))), Strokes.AXIS);
        surface.draw(Path.rectangle(left, top, side, side), Strokes.SCALE_LIMIT);
        if (unit() > 4) {
            surface.draw(Path.disc(x(0), y(0), unit()), Strokes.UNIT);
        }
        for (double tick : new double[] {-shown, shown}) {
            Label label = Texts.tick(tick).ink(Ink.INK_3).haloed();
            text(surface, labels, label.anchor(Label.Anchor.MIDDLE), x(tick), top + side - 6);
            text(surface, labels, label, left + 7, y(tick) + 4);
        }
        text(surface, labels, axis(0).anchor(Label.Anchor.END), left + side - 6, y(0) - 7);
        text(surface, labels, axis(1), x(0) + 7, top + 16);
    }

    private static void text(Surface surface, TipLabels labels, Label label, double x, double y) {
        surface.text(label, x, y);
        labels.take(Box.of(label, x, y));
    }

    /** The name of a hidden dimension. */
    static Label axis(int dimension) {
        return Label.indexed("h", dimension).size(13).ink(Ink.INK_3).haloed();
    }

    private Path across(double x) {
        return Path.segment(x, top, x, top + side);
    }

    private Path along(double y) {
        return Path.segment(left, y, left + side, y);
    }
}
