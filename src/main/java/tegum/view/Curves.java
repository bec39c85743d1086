package tegum.view;

import java.util.List;

/**
 * Lines and single points over two axes.
 *
 * @param across the level axis
 * @param up the upright axis
 * @param lines in drawing order; a line's points outside the axes land on their ends
 * @param levels dashed lines from side to side
 * @param spots single points, over the lines
 * @param summary one sentence for those who cannot see it
 * @param table the numbers behind it
 */
public record Curves(
        Axis across, Axis up, List<Line> lines, List<Level> levels, List<Spot> spots, String summary, Table table)
        implements Picture {
    private static final double HIGHEST = 380;
    private static final double RADIUS = 5;

    /** A line through points, in the axes' units. */
    public record Line(double[] x, double[] y, Paint paint) {}

    /** A value of the upright axis that has a name, written over it at the right. */
    public record Level(double value, Label name) {}

    /** A point with a name. */
    public record Spot(double x, double y, Marker marker, Colour colour, Label name) {}

    /** Copies the lists. */
    public Curves {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        spots = List.copyOf(spots);
    }

    @Override
    public double height(double width) {
        return Math.min(HIGHEST, 0.6 * width + 80);
    }

    @Override
    public void draw(Surface surface) {
        Chart chart = Chart.of(surface, across, up, 14);
        chart.drawAxes(surface);
        TipLabels labels = new TipLabels(chart.plot(), 15);
        for (Level level : levels) {
            double y = Strokes.crisp(chart.y(level.value));
            double right = chart.plot().right();
            surface.draw(Path.segment(chart.plot().left(), y, right, y), Strokes.UNIT);
            Label name = level.name.anchor(Label.Anchor.END).haloed();
            surface.text(name, right - 4, y - 6);
            labels.take(Box.of(name, right - 4, y - 6));
        }
        for (Line line : lines) {
            draw(surface, chart, line, labels);
        }
        for (Spot spot : spots) {
            Box place = new Box(chart.x(spot.x), chart.y(spot.y), chart.x(spot.x), chart.y(spot.y));
            labels.take(place.grown(Marker.WIDEST * RADIUS));
        }
        for (int k = 0; k < spots.size(); k++) {
            Spot spot = spots.get(k);
            surface.begin(Mark.feature(k));
            spot.marker.draw(surface, chart.x(spot.x), chart.y(spot.y), RADIUS, spot.colour);
            labels.draw(surface, spot.name.haloed(), chart.x(spot.x), chart.y(spot.y), 0.6, -1);
            surface.end();
        }
    }

    private static void draw(Surface surface, Chart chart, Line line, TipLabels labels) {
        Path path = new Path();
        for (int k = 0; k < line.x.length; k++) {
            double x = chart.x(line.x[k]);
            double y = chart.y(line.y[k]);
            path.point(x, y);
            if (k > 0) {
                labels.avoid(chart.x(line.x[k - 1]), chart.y(line.y[k - 1]), x, y);
            }
        }
        surface.draw(path, line.paint);
    }
}
