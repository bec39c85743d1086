package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of two quantities against each other, with the line on which both are equal.
 *
 * @param across first quantity
 * @param up second quantity
 * @param series kinds of points
 * @param joined whether the points of a kind are joined in their order
 * @param equal what the line says where both are equal
 * @param note what to say while nothing is there; empty for nothing
 */
public record AgainstPlot(Axis across, Axis up, List<PlotSeries> series, boolean joined, String equal, String note)
        implements Picture {
    private static final double LARGEST = 420;
    private static final double DOT = 2.6;

    @Override
    public double height(double width) {
        return plotHeight(width) + 40 + key().height(width);
    }

    private static double plotHeight(double width) {
        return Math.floor(Math.max(240, Math.min(340, 0.7 * width)));
    }

    @Override
    public void draw(Surface surface) {
        double bottom = plotHeight(surface.width());
        double right = Math.min(surface.width() - 14, 48 + LARGEST);
        Box plot = new Box(48, 26, Strokes.crisp(right), Strokes.crisp(bottom));
        Chart chart = Chart.in(plot, across, up);
        chart.drawAxes(surface);
        double low = Math.max(across.low(), up.low());
        double high = Math.min(across.high(), up.high());
        Path line = Path.segment(chart.x(low), chart.y(low), chart.x(high), chart.y(high));
        surface.draw(line, Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4));
        for (PlotSeries points : series) {
            if (joined) {
                points.draw(surface, chart);
            } else {
                drawDots(surface, chart, points);
            }
        }
        Notice.draw(surface, note, plot);
        key().draw(surface, 0, bottom + 40, surface.width());
    }

    private static void drawDots(Surface surface, Chart chart, PlotSeries points) {
        Path dots = new Path();
        for (int k = 0; k < points.x().length; k++) {
            dots.circle(chart.x(points.x()[k]), chart.y(points.y()[k]), DOT);
        }
        if (points.x().length > 0) {
            surface.draw(dots, Paint.fill(points.style().colour()).fillOpacity(0.6));
        }
    }

    private KeyRows key() {
        List<KeyRows.Entry> entries = new ArrayList<>();
        for (PlotSeries points : series) {
            if (joined) {
                entries.add(points.key());
            } else {
                Paint paint = Paint.fill(points.style().colour()).fillOpacity(0.6);
                entries.add(
                        new KeyRows.Entry(points.name(), (surface, x, y) -> surface.draw(Path.disc(x, y, DOT), paint)));
            }
        }
        entries.add(new PlotSeries(equal, PlotSeries.Style.THEORY, new double[0], new double[0]).key());
        return new KeyRows(entries);
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(up.title()).append(" against ").append(across.title());
        text.append(". ").append(note);
        for (PlotSeries points : series) {
            int below = 0;
            for (int k = 0; k < points.x().length; k++) {
                below += points.y()[k] <= points.x()[k] ? 1 : 0;
            }
            text.append(' ').append(points.name()).append(": ").append(points.x().length);
            text.append(" points, ").append(below).append(" of them not above the line where both are equal.");
        }
        return text.toString();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (PlotSeries points : series) {
            for (int k = 0; k < points.x().length; k++) {
                rows.add(List.of(points.name(), Numbers.fixed(points.x()[k], 3), Numbers.fixed(points.y()[k], 3)));
            }
        }
        return new Table(List.of("series", across.title(), up.title()), rows);
    }
}
