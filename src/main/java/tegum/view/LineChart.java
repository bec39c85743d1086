package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * LineChart over one number under a key of their names, upright lines where something happens, and tinted ranges.
 *
 * @param across the number
 * @param up what the curves are
 * @param curves the later ones over the earlier ones
 * @param events upright lines with their names at the top
 * @param ranges tinted
 * @param points over the curves, such as where they cross
 * @param summary one sentence for those who cannot see it
 * @param table the numbers behind it
 */
public record LineChart(
        Axis across,
        Axis up,
        List<Curve> curves,
        List<Event> events,
        List<Range> ranges,
        List<Point> points,
        String summary,
        Table table)
        implements Picture {
    private static final double LARGEST = 400;
    private static final double RADIUS = 4.5;

    /**
     * A curve.
     *
     * @param name in the key; empty for a curve that belongs to the one before
     * @param x ascending; NaN in {@code y} breaks the curve
     */
    public record Curve(String name, double[] x, double[] y, Paint paint) {}

    /** An upright line with its name. */
    public record Event(String name, double x, Paint paint) {}

    /** A tinted range of the number, named in the key. */
    public record Range(String name, double from, double to) {}

    /** A point over the curves. */
    public record Point(double x, double y, Marker marker, Ink ink, String hint) {}

    /** Under a curve, so that it stays apart from what it crosses. */
    private static final double UNDERLAY = 2.5;

    /** The curves that have a name, then the ranges. */
    private KeyFlow key(double width) {
        List<String> names = new ArrayList<>();
        for (Curve curve : curves) {
            if (!curve.name.isEmpty()) {
                names.add(curve.name);
            }
        }
        for (Range range : ranges) {
            names.add(range.name);
        }
        return new KeyFlow(names, width);
    }

    private Chart chart(double width) {
        double top = Math.floor(key(width).height()) + 36.5;
        double right = Strokes.crisp(width - 14);
        double high = Math.floor(Math.min(LARGEST, 0.72 * (right - 48)));
        return Chart.in(new Box(48, top, right, Strokes.crisp(top + high)), across, up);
    }

    /** The number under a pixel of a picture that is {@code width} pixels wide; within its range. */
    public double valueX(double width, double x) {
        return chart(width).valueX(x);
    }

    @Override
    public double height(double width) {
        return chart(width).plot().bottom() + 42;
    }

    @Override
    public String hint(Mark mark) {
        return mark.feature() >= 0 && mark.feature() < points.size()
                ? points.get(mark.feature()).hint()
                : "";
    }

    /** Arrow keys go through the points. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int next = from.feature() < 0 ? 0 : from.feature() + right + down;
        return points.isEmpty() ? Mark.NONE : Mark.feature(Math.max(0, Math.min(points.size() - 1, next)));
    }

    @Override
    public void draw(Surface surface) {
        Chart chart = chart(surface.width());
        Box plot = chart.plot();
        drawKey(surface);
        for (Range range : ranges) {
            double from = chart.x(range.from);
            surface.draw(
                    Path.rectangle(from, plot.top(), chart.x(range.to) - from, plot.bottom() - plot.top()), tint());
        }
        chart.drawAxes(surface);
        for (Curve curve : curves) {
            Path path = path(chart, curve);
            if (!path.pieces().isEmpty()) {
                surface.draw(path, Paint.stroke(Colour.of(Ink.PAGE), curve.paint.width() + UNDERLAY));
                surface.draw(path, curve.paint);
            }
        }
        drawEvents(surface, chart);
        for (int k = 0; k < points.size(); k++) {
            Point point = points.get(k);
            surface.begin(Mark.feature(k));
            point.marker.draw(surface, chart.x(point.x), chart.y(point.y), RADIUS, Colour.of(point.ink));
            surface.end();
        }
    }

    private static Paint tint() {
        return Paint.fill(Colour.of(Ink.INK)).fillOpacity(0.06);
    }

    private void drawKey(Surface surface) {
        KeyFlow key = key(surface.width());
        int entry = 0;
        for (Curve curve : curves) {
            if (!curve.name.isEmpty()) {
                double y = key.y(entry);
                surface.draw(Path.segment(key.x(entry), y, key.x(entry) + KeyFlow.SAMPLE, y), curve.paint);
                key.name(surface, entry++);
            }
        }
        for (int k = 0; k < ranges.size(); k++) {
            surface.draw(Path.rectangle(key.x(entry), key.y(entry) - 7, KeyFlow.SAMPLE, 14), tint());
            key.name(surface, entry++);
        }
    }

    /** A curve ends where it leaves the plot. */
    private Path path(Chart chart, Curve curve) {
        Path path = new Path();
        boolean isOn = false;
        for (int k = 0; k < curve.x.length; k++) {
            boolean isIn = isIn(curve.y[k]);
            if (isIn && !isOn && k > 0 && !Double.isNaN(curve.y[k - 1])) {
                end(path, chart, curve, k, k - 1);
                isOn = true;
            }
            if (isIn && isOn) {
                path.line(chart.x(curve.x[k]), chart.y(curve.y[k]));
            } else if (isIn) {
                path.move(chart.x(curve.x[k]), chart.y(curve.y[k]));
            } else if (isOn && !Double.isNaN(curve.y[k])) {
                end(path, chart, curve, k - 1, k);
            }
            isOn = isIn;
        }
        return path;
    }

    private boolean isIn(double y) {
        return y >= up.low() && y <= up.high();
    }

    /** The point on the plot's edge between one that is in it and one that is not. */
    private void end(Path path, Chart chart, Curve curve, int in, int out) {
        double edge = curve.y[out] > up.high() ? up.high() : up.low();
        double share = (edge - curve.y[in]) / (curve.y[out] - curve.y[in]);
        double x = chart.x(curve.x[in] + share * (curve.x[out] - curve.x[in]));
        if (out < in) {
            path.move(x, chart.y(edge));
        } else {
            path.line(x, chart.y(edge));
        }
    }

    private void drawEvents(Surface surface, Chart chart) {
        List<Box> taken = new ArrayList<>();
        Box plot = chart.plot();
        for (Event event : events) {
            double x = Strokes.crisp(chart.x(event.x));
            surface.draw(Path.segment(x, plot.top(), x, plot.bottom()), event.paint);
            taken.add(new Box(x - 1, plot.top(), x + 1, plot.bottom()));
        }
        for (Event event : events) {
            drawName(surface, plot, event.name, Strokes.crisp(chart.x(event.x)), taken);
        }
    }

    /** At the right of its line or at its left, in the first row that is free there; not at all if none is. */
    private static void drawName(Surface surface, Box plot, String name, double x, List<Box> taken) {
        Label label = Label.of(name).ink(Ink.INK).haloed();
        for (int row = 0; row < 3; row++) {
            double y = plot.top() + 14 + 17 * row;
            for (int side = 0; side < 2; side++) {
                Label placed = side == 0 ? label : label.anchor(Label.Anchor.END);
                double at = side == 0 ? x + 7 : x - 7;
                Box box = Box.of(placed, at, y);
                if (box.isInside(plot) && !box.meetsAny(taken)) {
                    surface.text(placed, at, y);
                    taken.add(box.grown(3));
                    return;
                }
            }
        }
    }
}
