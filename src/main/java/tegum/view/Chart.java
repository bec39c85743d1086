package tegum.view;

/**
 * The frame of a chart: two axes with round ticks, grid and titles. The title of the upright axis stands over it,
 * never rotated, that of the level one below its right end.
 */
public final class Chart {
    private static final double LEFT = 48;
    private static final double TOP = 26;
    private static final double BELOW = 42;

    private final Axis across;
    private final Axis up;
    private final Scale x;
    private final Scale y;
    private final Box plot;

    private Chart(Axis across, Axis up, Box plot) {
        this.across = across;
        this.up = up;
        this.plot = plot;
        x = across.scale(plot.left(), plot.right());
        y = up.scale(plot.bottom(), plot.top());
    }

    /**
     * A chart that fills the surface.
     *
     * @param right room to be kept at the right of the plot, for names of lines
     */
    public static Chart of(Surface surface, Axis across, Axis up, double right) {
        Box plot = new Box(
                LEFT,
                TOP,
                Strokes.crisp(surface.width() - Math.max(12, right)),
                Strokes.crisp(surface.height() - BELOW));
        return new Chart(across, up, plot);
    }

    /** A chart in a box of the surface, which holds the plot alone: ticks and titles stand outside it. */
    public static Chart in(Box plot, Axis across, Axis up) {
        return new Chart(across, up, plot);
    }

    /** Where a value of the level axis lies; values outside land on its ends. */
    public double x(double value) {
        return x.at(value);
    }

    /** Where a value of the upright axis lies; values outside land on its ends. */
    public double y(double value) {
        return y.at(value);
    }

    /** The value of the level axis at a pixel. */
    public double valueX(double pixel) {
        return x.invert(pixel);
    }

    /** The value of the upright axis at a pixel. */
    public double valueY(double pixel) {
        return y.invert(pixel);
    }

    /** The area between the axes. */
    public Box plot() {
        return plot;
    }

    /** Draws grid, axes, ticks and titles. */
    public void drawAxes(Surface surface) {
        drawUp(surface);
        surface.draw(Path.segment(plot.left(), plot.bottom(), plot.right(), plot.bottom()), Strokes.AXIS);
        double taken = Double.NEGATIVE_INFINITY;
        for (double tick : x.ticks(plot.right() - plot.left() < 300 ? 4 : 7)) {
            double at = Strokes.crisp(x.at(tick));
            surface.draw(Path.segment(at, plot.bottom(), at, plot.bottom() + 4), Strokes.TICK);
            Label label = Texts.tick(tick).anchor(Label.Anchor.MIDDLE);
            Box box = Box.of(label, at, plot.bottom() + 18);
            if (box.left() > taken + 6 && box.right() <= surface.width()) {
                surface.text(label, at, plot.bottom() + 18);
                taken = box.right();
            }
        }
        surface.text(Label.of(across.title()).anchor(Label.Anchor.END), plot.right(), plot.bottom() + 36);
    }

    private void drawUp(Surface surface) {
        surface.text(Label.of(up.title()), plot.left() - LEFT, plot.top() - 14);
        double lowest = Double.POSITIVE_INFINITY;
        for (double tick : y.ticks(6)) {
            double at = Strokes.crisp(y.at(tick));
            surface.draw(Path.segment(plot.left(), at, plot.right(), at), Strokes.GRID);
            if (lowest - at >= 13) {
                surface.text(Texts.tick(tick).anchor(Label.Anchor.END), plot.left() - 8, at + 4);
                lowest = at;
            }
        }
    }
}
