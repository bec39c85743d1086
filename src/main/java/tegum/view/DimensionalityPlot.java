package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Mixer;

/**
 * Which share of a dimension features have, over sparsity 1/(1 − S): every feature's D_i as a dot, curves such as D* =
 * m/‖W‖², and lines at the fractions of the figures that features can form (paper, section "The geometry of
 * superposition").
 *
 * @param title of the upright axis
 * @param columns models with their features, by ascending sparsity; may be empty
 * @param series curves over all
 * @param selected index of the column that stands out, or −1
 * @param note what to say while nothing is there; empty for nothing
 */
public record DimensionalityPlot(String title, List<Column> columns, List<PlotSeries> series, int selected, String note)
        implements Picture {
    /** The range of sparsity. */
    public static final double LEAST = 1;

    /** The range's other end. */
    public static final double MOST = 20;

    private static final double ROOM = 1.09; // for half a column outside each end
    private static final double HIGHEST = 1.04;
    private static final double WIDE = 520; // from here on fractions have their names
    private static final double WASH = 22;
    private static final double JITTER = 7;
    private static final double DOT = 1.15;
    private static final double NAME = 14; // CSS pixels from one name to the next at least

    private static final Paint DOTS = Paint.fill(Colour.of(Ink.INK)).fillOpacity(0.42);
    private static final Paint WASHED = Paint.fill(Colour.of(Ink.LINE)).fillOpacity(0.6);
    private static final Paint FRACTION =
            Paint.stroke(Colour.of(Ink.CONTROL), 1).dashed(1, 3);

    private static final List<Fraction> FRACTIONS = List.of(
            new Fraction(1, "1", "own dimension"),
            new Fraction(3 / 4.0, "3/4", "tetrahedron"),
            new Fraction(2 / 3.0, "2/3", "triangle"),
            new Fraction(1 / 2.0, "1/2", "digon"),
            new Fraction(2 / 5.0, "2/5", "pentagon"),
            new Fraction(3 / 8.0, "3/8", "antiprism"),
            new Fraction(0, "0", "not learned"));

    /** A line across. */
    private record Fraction(double value, String text, String name) {}

    /**
     * One model.
     *
     * @param x 1/(1 − S)
     * @param shares D_i of each feature
     * @param learned the shares of represented features alone, ascending
     * @param perFeature D*
     */
    public record Column(double x, double[] shares, double[] learned, double perFeature) {
        /** The share below which {@code part} of the learned features lie; NaN if there is none. */
        public double quantile(double part) {
            return learned.length == 0 ? Double.NaN : learned[(int) Math.floor(part * (learned.length - 1) + 0.5)];
        }
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public double height(double width) {
        return plotHeight(width) + 40 + key().height(width);
    }

    private static double plotHeight(double width) {
        return Math.floor(Math.max(270, Math.min(400, 0.52 * width)));
    }

    @Override
    public void draw(Surface surface) {
        double bottom = plotHeight(surface.width());
        boolean named = surface.width() >= WIDE;
        Box plot = new Box(48, 26, Strokes.crisp(surface.width() - (named ? 126 : 34)), Strokes.crisp(bottom));
        Chart chart = Chart.in(
                plot, Axis.log("sparsity, 1/(1 − S)", LEAST / ROOM, MOST * ROOM), Axis.linear(title, 0, HIGHEST));
        drawWash(surface, chart);
        chart.drawAxes(surface);
        drawFractions(surface, chart, named);
        for (int k = 0; k < columns.size(); k++) {
            drawDots(surface, chart, k);
        }
        drawSeries(surface, chart, true);
        drawSeries(surface, chart, false);
        Notice.draw(surface, note, new Box(plot.left(), chart.y(1), plot.right(), chart.y(0.75)));
        drawTargets(surface, chart);
        key().draw(surface, 0, bottom + 40, surface.width());
    }

    private void drawWash(Surface surface, Chart chart) {
        if (selected >= 0 && selected < columns.size()) {
            Box plot = chart.plot();
            double middle = chart.x(columns.get(selected).x);
            Path strip = Path.rectangle(middle - WASH / 2, plot.top(), WASH, plot.bottom() - plot.top());
            surface.draw(strip, WASHED);
        }
    }

    private static void drawFractions(Surface surface, Chart chart, boolean named) {
        Box plot = chart.plot();
        double last = Double.NEGATIVE_INFINITY;
        for (Fraction fraction : FRACTIONS) {
            double y = Strokes.crisp(chart.y(fraction.value));
            surface.draw(Path.segment(plot.left(), y, plot.right(), y), FRACTION);
            // 2/5 and 3/8 are near: the names give way, the lines stay
            double at = Math.max(y + 4 - (fraction.text.equals("2/5") ? 3 : 0), last + NAME);
            surface.text(Label.of(fraction.text).ink(Ink.INK), plot.right() + 7, at);
            if (named) {
                surface.text(Texts.muted(fraction.name), plot.right() + 34, at);
            }
            last = at;
        }
    }

    /** Theory lies under what was measured. */
    private void drawSeries(Surface surface, Chart chart, boolean theory) {
        for (PlotSeries curve : series) {
            if (curve.style() == PlotSeries.Style.THEORY == theory) {
                curve.draw(surface, chart);
            }
        }
    }

    private void drawDots(Surface surface, Chart chart, int k) {
        Column column = columns.get(k);
        Path dots = new Path();
        double middle = chart.x(column.x);
        for (int i = 0; i < column.shares.length; i++) {
            double shift = JITTER * (2 * new Mixer(i).uniform() - 1);
            dots.circle(middle + shift, chart.y(column.shares[i]), DOT);
        }
        if (column.shares.length > 0) {
            surface.draw(dots, DOTS);
        }
    }

    /** Whole strips answer the pointer, half way to the next. */
    private void drawTargets(Surface surface, Chart chart) {
        Box plot = chart.plot();
        for (int k = 0; k < columns.size(); k++) {
            double middle = chart.x(columns.get(k).x);
            double left = k == 0 ? plot.left() : (middle + chart.x(columns.get(k - 1).x)) / 2;
            double right = k + 1 == columns.size() ? plot.right() : (middle + chart.x(columns.get(k + 1).x)) / 2;
            surface.begin(Mark.feature(k));
            surface.draw(Path.rectangle(left, plot.top(), right - left, plot.bottom() - plot.top()), Paint.UNSEEN);
            surface.end();
        }
    }

    private KeyRows key() {
        List<KeyRows.Entry> entries = new ArrayList<>();
        if (!columns.isEmpty()) {
            entries.add(new KeyRows.Entry(
                    "one feature, D", (surface, x, y) -> surface.draw(Path.disc(x, y, 2 * DOT), DOTS)));
        }
        for (PlotSeries curve : series) {
            entries.add(curve.key());
        }
        if (selected >= 0 && selected < columns.size()) {
            entries.add(new KeyRows.Entry(
                    "sparsity shown below",
                    (surface, x, y) -> surface.draw(Path.rectangle(x - 8, y - 6, 16, 12), WASHED)));
        }
        return new KeyRows(entries);
    }

    @Override
    public String hint(Mark mark) {
        if (mark.feature() < 0 || mark.feature() >= columns.size()) {
            return "";
        }
        Column column = columns.get(mark.feature());
        String text = "1/(1 − S) = " + Numbers.significant(column.x, 3) + ": D* "
                + Numbers.fixed(column.perFeature, 3) + ", " + column.learned.length + " of " + column.shares.length
                + " features learned";
        return column.learned.length == 0
                ? text
                : text + ", most of them with D from " + Numbers.fixed(column.quantile(0.05), 3) + " to "
                        + Numbers.fixed(column.quantile(0.95), 3);
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (columns.isEmpty()) {
            return Mark.NONE;
        }
        int next = from.feature() < 0 ? Math.max(0, selected) : from.feature() + right;
        return Mark.feature(Math.max(0, Math.min(columns.size() - 1, next)));
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append(" over sparsity 1/(1 − S) from 1 to 20.");
        if (!note.isEmpty()) {
            text.append(' ').append(note);
        }
        for (PlotSeries curve : series) {
            if (curve.x().length > 0) {
                int last = curve.x().length - 1;
                text.append(' ').append(curve.name()).append(": from ");
                text.append(Numbers.quantity(curve.y()[0])).append(" at ");
                text.append(Numbers.significant(curve.x()[0], 2)).append(" to ");
                text.append(Numbers.quantity(curve.y()[last])).append(" at ");
                text.append(Numbers.significant(curve.x()[last], 2)).append('.');
            }
        }
        return text.toString();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        if (columns.isEmpty()) {
            for (PlotSeries curve : series) {
                for (int k = 0; k < curve.x().length; k++) {
                    rows.add(List.of(
                            curve.name(), Numbers.significant(curve.x()[k], 3), Numbers.fixed(curve.y()[k], 3)));
                }
            }
            return new Table(List.of("curve", "1/(1 − S)", title), rows);
        }
        for (Column column : columns) {
            rows.add(List.of(
                    Numbers.significant(column.x, 3),
                    Numbers.fixed(column.perFeature, 3),
                    Numbers.count(column.learned.length),
                    Numbers.fixed(column.quantile(0.05), 3),
                    Numbers.fixed(column.quantile(0.5), 3),
                    Numbers.fixed(column.quantile(0.95), 3)));
        }
        return new Table(List.of("1/(1 − S)", "D*", "features learned", "their D, 5 %", "median", "95 %"), rows);
    }
}
