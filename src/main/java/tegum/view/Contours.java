package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Isolines;

/**
 * A function of two numbers as a landscape: bands of equal height with lines between them, places that are named, and
 * paths. A square with its key of colours below.
 *
 * @param across first number, from the left edge to the right one
 * @param up second number, from the bottom to the top
 * @param columns how many values stand side by side, the first and the last on the edges
 * @param values row by row, the lowest row first; as many rows as follow
 * @param levels heights of the lines, ascending; below the first and above the last are bands, too
 * @param height what the function is, such as "loss"
 * @param spots in the order of their importance: a name for which no place is free is left out
 * @param paths points x, y of a line each
 * @param summary one sentence for those who cannot see it
 * @param table the numbers behind it
 */
public record Contours(
        Axis across,
        Axis up,
        int columns,
        double[] values,
        double[] levels,
        String height,
        List<Spot> spots,
        List<double[]> paths,
        String summary,
        Table table)
        implements Picture {
    private static final double LEFT = 48;
    private static final double TOP = 26;
    private static final double LARGEST = 480;
    private static final double BELOW = 42;
    private static final double KEY = 50;
    private static final double KEY_HEIGHT = 10;
    private static final double RADIUS = 5.5;
    private static final double NAME_DISTANCE = 16;
    private static final Paint LINE = Paint.stroke(Colour.of(Ink.PAGE), 1).strokeOpacity(0.35);
    private static final Paint ZERO = Paint.stroke(Colour.of(Ink.PAGE), 1).dashed(2, 3);

    /**
     * A place.
     *
     * @param label its name; no spans for none
     * @param hint what to say of it
     */
    public record Spot(double x, double y, Marker marker, Ink ink, Label label, String hint) {}

    private static Box plot(double width) {
        double side = Math.floor(Math.min(width - LEFT - 12, LARGEST));
        return new Box(LEFT + 0.5, TOP + 0.5, LEFT + 0.5 + side, TOP + 0.5 + side);
    }

    private Chart chart(double width) {
        return Chart.in(plot(width), across, up);
    }

    /** The first number under a pixel of a picture that is {@code width} pixels wide; within its range. */
    public double valueX(double width, double x) {
        return chart(width).valueX(x);
    }

    /** The second number under a pixel of a picture that is {@code width} pixels wide; within its range. */
    public double valueY(double width, double y) {
        return chart(width).valueY(y);
    }

    @Override
    public double height(double width) {
        return plot(width).bottom() + BELOW + KEY;
    }

    @Override
    public String hint(Mark mark) {
        return mark.feature() >= 0 && mark.feature() < spots.size()
                ? spots.get(mark.feature()).hint()
                : "";
    }

    /** Arrow keys go through the places. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int next = from.feature() < 0 ? 0 : from.feature() + right + down;
        return spots.isEmpty() ? Mark.NONE : Mark.feature(Math.max(0, Math.min(spots.size() - 1, next)));
    }

    @Override
    public void draw(Surface surface) {
        Chart chart = chart(surface.width());
        Box plot = chart.plot();
        chart.drawAxes(surface);
        double width = plot.right() - plot.left();
        surface.draw(Path.rectangle(plot.left(), plot.top(), width, plot.bottom() - plot.top()), fill(0));
        for (int k = 0; k < levels.length; k++) {
            drawBand(surface, plot, k);
        }
        surface.draw(Path.segment(chart.x(0), plot.top(), chart.x(0), plot.bottom()), ZERO);
        surface.draw(Path.segment(plot.left(), chart.y(0), plot.right(), chart.y(0)), ZERO);
        for (double[] path : paths) {
            drawPath(surface, chart, path);
        }
        drawSpots(surface, chart);
        drawKey(surface, plot);
    }

    /** Low is dark. */
    private Paint fill(int band) {
        return Paint.fill(new Colour.Importance((band + 0.5) / (levels.length + 1)));
    }

    private void drawBand(Surface surface, Box plot, int k) {
        int rows = values.length / columns;
        Path area = new Path();
        Path line = new Path();
        for (double[] ring : Isolines.rings(values, columns, rows, levels[k])) {
            for (int at = 0; at < ring.length; at += 2) {
                double x = plot.left() + ring[at] / (columns - 1) * (plot.right() - plot.left());
                double y = plot.bottom() - ring[at + 1] / (rows - 1) * (plot.bottom() - plot.top());
                int before = at == 0 ? ring.length - 2 : at - 2;
                boolean isEdge =
                        isEdge(ring[at], ring[before], columns - 1) || isEdge(ring[at + 1], ring[before + 1], rows - 1);
                if (at == 0) {
                    area.move(x, y);
                } else {
                    area.line(x, y);
                }
                if (at == 0 || isEdge) {
                    line.move(x, y);
                } else {
                    line.line(x, y);
                }
            }
            area.close();
            closeLine(line, ring, plot, rows);
        }
        surface.draw(area, fill(k + 1));
        surface.draw(line, LINE);
    }

    /** The last piece of a ring's line, where it is not the edge of the square. */
    private void closeLine(Path line, double[] ring, Box plot, int rows) {
        int last = ring.length - 2;
        if (!isEdge(ring[0], ring[last], columns - 1) && !isEdge(ring[1], ring[last + 1], rows - 1)) {
            line.line(
                    plot.left() + ring[0] / (columns - 1) * (plot.right() - plot.left()),
                    plot.bottom() - ring[1] / (rows - 1) * (plot.bottom() - plot.top()));
        }
    }

    private static boolean isEdge(double from, double to, double end) {
        return (from == 0 && to == 0) || (from == end && to == end);
    }

    private static void drawPath(Surface surface, Chart chart, double[] points) {
        Path path = new Path();
        for (int k = 0; k < points.length; k += 2) {
            path.point(chart.x(points[k]), chart.y(points[k + 1]));
        }
        if (points.length >= 4) {
            surface.draw(path, Paint.stroke(Colour.of(Ink.PAGE), 4));
            surface.draw(path, Paint.stroke(Colour.of(Ink.INK), 2));
        }
    }

    private void drawSpots(Surface surface, Chart chart) {
        TipLabels labels = new TipLabels(chart.plot().grown(-2), NAME_DISTANCE);
        for (double[] path : paths) {
            for (int k = 2; k < path.length; k += 2) {
                labels.avoid(chart.x(path[k - 2]), chart.y(path[k - 1]), chart.x(path[k]), chart.y(path[k + 1]));
            }
        }
        List<Integer> named = new ArrayList<>();
        for (int k = spots.size() - 1; k >= 0; k--) {
            Spot spot = spots.get(k);
            double x = chart.x(spot.x);
            double y = chart.y(spot.y);
            surface.begin(Mark.feature(k));
            spot.marker.draw(surface, x, y, RADIUS, Colour.of(spot.ink));
            surface.end();
            labels.take(new Box(x, y, x, y).grown(RADIUS + 1));
            if (!spot.label.spans().isEmpty()) {
                named.add(0, k);
            }
        }
        for (int k : named) {
            Spot spot = spots.get(k);
            surface.begin(Mark.feature(k));
            // downwards first: names beyond the tip of a vector would lie near the edges
            labels.draw(surface, spot.label.haloed(), chart.x(spot.x), chart.y(spot.y), 0, 1);
            surface.end();
        }
    }

    private void drawKey(Surface surface, Box plot) {
        double y = plot.bottom() + BELOW + 18;
        surface.text(Label.of(height), plot.left(), y - 6);
        double step = (plot.right() - plot.left()) / (levels.length + 1);
        for (int k = 0; k <= levels.length; k++) {
            surface.draw(Path.rectangle(plot.left() + k * step, y, step, KEY_HEIGHT), fill(k));
        }
        double taken = plot.left() - 6;
        for (int k = 0; k < levels.length; k++) {
            double x = plot.left() + (k + 1) * step;
            Label label = Label.of(Numbers.loss(levels[k])).anchor(Label.Anchor.MIDDLE);
            Box box = Box.of(label, x, y + KEY_HEIGHT + 17);
            if (box.left() > taken + 8 && box.right() <= surface.width()) {
                surface.draw(Path.segment(x, y + KEY_HEIGHT, x, y + KEY_HEIGHT + 4), Strokes.TICK);
                surface.text(label, x, y + KEY_HEIGHT + 17);
                taken = box.right();
            }
        }
    }
}
