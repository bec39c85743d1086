package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of trained models as curves or clouds, a marker for each model that can be pointed at and chosen.
 *
 * @param across what the models are told apart by, or a first number of theirs
 * @param up the numbers
 * @param series point k of each is model k; those of theory lie under the others and have no markers
 * @param joined whether the points of a series are joined
 * @param models what each model is called, such as "p = 0.1"
 * @param range tinted upright; nothing where it has no name
 * @param note what to say while nothing is there; empty for nothing
 * @param mark what is pointed at or chosen: a model, in any series
 */
public record ModelCurves(
        Axis across,
        Axis up,
        List<PlotSeries> series,
        boolean joined,
        List<String> models,
        LineChart.Range range,
        String note,
        Mark mark)
        implements Picture {
    /** Where nothing is tinted. */
    public static final LineChart.Range NO_RANGE = new LineChart.Range("", 0, 0);

    private static final double LARGEST = 560;
    private static final double TARGET = 12;
    private static final double RING = 8;

    @Override
    public double height(double width) {
        return plotHeight(width) + 40 + key().height(width);
    }

    private static double plotHeight(double width) {
        return Math.floor(Math.max(240, Math.min(360, 0.7 * width)));
    }

    @Override
    public void draw(Surface surface) {
        double bottom = plotHeight(surface.width());
        double right = Math.min(surface.width() - 14, 48 + LARGEST);
        Box plot = new Box(48, 26, Strokes.crisp(right), Strokes.crisp(bottom));
        Chart chart = Chart.in(plot, across, up);
        if (!range.name().isEmpty()) {
            double left = chart.x(range.from());
            double width = chart.x(range.to()) - left;
            surface.draw(Path.rectangle(left, plot.top(), width, plot.bottom() - plot.top()), tint());
        }
        chart.drawAxes(surface);
        drawSeries(surface, chart, true);
        drawSeries(surface, chart, false);
        drawChosen(surface, chart);
        Notice.draw(surface, note, plot);
        drawTargets(surface, chart);
        key().draw(surface, 0, bottom + 40, surface.width());
    }

    private static Paint tint() {
        return Paint.fill(Colour.of(Ink.INK)).fillOpacity(0.06);
    }

    private void drawSeries(Surface surface, Chart chart, boolean theory) {
        for (PlotSeries points : series) {
            if (isTheory(points) == theory) {
                if (joined || theory) {
                    points.draw(surface, chart);
                } else {
                    points.drawMarkers(surface, chart);
                }
            }
        }
    }

    private static boolean isTheory(PlotSeries points) {
        return points.style() == PlotSeries.Style.THEORY;
    }

    private boolean has(PlotSeries points, int model) {
        return !isTheory(points) && model >= 0 && model < points.x().length;
    }

    private void drawChosen(Surface surface, Chart chart) {
        for (PlotSeries points : series) {
            if (has(points, mark.feature())) {
                double x = chart.x(points.x()[mark.feature()]);
                double y = chart.y(points.y()[mark.feature()]);
                surface.draw(Path.disc(x, y, RING), Paint.stroke(Colour.of(Ink.INK), 1.5));
            }
        }
    }

    /** Larger than the markers, for fingers. */
    private void drawTargets(Surface surface, Chart chart) {
        for (PlotSeries points : series) {
            for (int k = 0; has(points, k); k++) {
                surface.begin(Mark.feature(k));
                surface.draw(Path.disc(chart.x(points.x()[k]), chart.y(points.y()[k]), TARGET), Paint.UNSEEN);
                surface.end();
            }
        }
    }

    private KeyRows key() {
        List<KeyRows.Entry> entries = new ArrayList<>();
        for (PlotSeries points : series) {
            if (!points.name().isEmpty()) {
                entries.add(points.key());
            }
        }
        if (!range.name().isEmpty()) {
            entries.add(new KeyRows.Entry(
                    range.name(), (surface, x, y) -> surface.draw(Path.rectangle(x - 10, y - 6, 20, 12), tint())));
        }
        return new KeyRows(entries);
    }

    @Override
    public String hint(Mark at) {
        if (at.feature() < 0 || at.feature() >= models.size()) {
            return "";
        }
        StringBuilder text = new StringBuilder(models.get(at.feature()));
        for (PlotSeries points : series) {
            if (has(points, at.feature())) {
                text.append("; ").append(points.name()).append(' ');
                text.append(Numbers.significant(points.y()[at.feature()], 3));
            }
        }
        return text.append('.').toString();
    }

    /** Arrow keys go from model to model. */
    @Override
    public Mark step(Mark from, int right, int down) {
        if (models.isEmpty()) {
            return Mark.NONE;
        }
        int next = from.feature() < 0 ? Math.max(0, mark.feature()) : from.feature() + right;
        return Mark.feature(Math.max(0, Math.min(models.size() - 1, next)));
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(up.title()).append(", over ").append(across.title());
        text.append(note.isEmpty() ? "." : ". " + note);
        for (PlotSeries points : series) {
            int last = points.x().length - 1;
            if (has(points, 0)) {
                text.append(' ').append(points.name()).append(": from ").append(Numbers.significant(points.y()[0], 3));
                text.append(" at ").append(Numbers.significant(points.x()[0], 2));
                text.append(" to ").append(Numbers.significant(points.y()[last], 3));
                text.append(" at ")
                        .append(Numbers.significant(points.x()[last], 2))
                        .append('.');
            }
        }
        return text.toString();
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of("model", across.title()));
        List<List<String>> rows = new ArrayList<>();
        for (PlotSeries points : series) {
            if (!isTheory(points)) {
                columns.add(points.name());
            }
        }
        for (int k = 0; k < models.size(); k++) {
            List<String> row = new ArrayList<>(List.of(models.get(k)));
            for (PlotSeries points : series) {
                if (has(points, k)) {
                    if (row.size() == 1) {
                        row.add(Numbers.significant(points.x()[k], 3));
                    }
                    row.add(Numbers.significant(points.y()[k], 3));
                }
            }
            rows.add(List.copyOf(row));
        }
        return new Table(List.copyOf(columns), List.copyOf(rows));
    }
}
