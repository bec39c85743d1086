package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers over the steps of a recorded run, with a cursor that stands at one step. Several such charts under each other
 * share their axis, and the cursor.
 *
 * @param up what the lines are
 * @param plotHeight of the area between the axes, in CSS pixels
 * @param steps of the moments, ascending, at least two; all lines have one value for each
 * @param lines the later ones over the earlier ones; none before anything is recorded
 * @param levels values that theory names
 * @param bands parts of the run
 * @param flags moments that one can go to
 * @param cursor a step
 * @param isLogarithmic whether the early steps get more room than the late ones
 * @param isWide whether it wants a row of its own
 * @param note what to say while nothing is recorded; empty for nothing
 * @param summary one sentence for those who cannot see it
 */
public record StepChart(
        Axis up,
        double plotHeight,
        double[] steps,
        List<Line> lines,
        List<Level> levels,
        List<Band> bands,
        List<Flag> flags,
        double cursor,
        boolean isLogarithmic,
        boolean isWide,
        String note,
        String summary)
        implements Picture {
    /** Marks of flags begin here, beyond those of lines. */
    private static final int FLAGS = 100_000;

    private static final double LEFT = 48;
    private static final double RIGHT = 14;
    private static final double BELOW = 42;
    private static final double DOT = 4;
    private static final double UNDERLAY = 2.5;
    private static final Paint HERE = Paint.stroke(Colour.of(Ink.INK), 1);

    /**
     * A number at each moment.
     *
     * @param name in the key; empty for one of many that need none
     * @param values one for each moment
     * @param feature what pointing at it means, or −1
     * @param hint what is said then
     */
    public record Line(String name, double[] values, Paint paint, int feature, String hint) {}

    /** A value of the upright axis with its name, such as ½. */
    public record Level(String name, double value) {}

    /**
     * A part of the run.
     *
     * @param name where there is room for it
     * @param sign a letter for where there is not
     */
    public record Band(String name, String sign, double from, double until) {}

    /**
     * A moment that one can go to: a small triangle on the axis.
     *
     * @param hint what is said of it
     */
    public record Flag(double step, String hint) {}

    /** Copies the lists. */
    public StepChart {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        bands = List.copyOf(bands);
        flags = List.copyOf(flags);
    }

    /** The flag that a mark stands for; −1 if it stands for none. */
    public static int flag(Mark mark) {
        return mark.feature() >= FLAGS ? mark.feature() - FLAGS : -1;
    }

    private KeyFlow key(double width) {
        List<String> names = new ArrayList<>();
        for (Line line : lines) {
            if (!line.name.isEmpty()) {
                names.add(line.name);
            }
        }
        return new KeyFlow(names, width);
    }

    private double last() {
        return steps[steps.length - 1];
    }

    private Chart chart(double width) {
        double top = Math.floor(key(width).height()) + 34.5;
        Box plot = new Box(LEFT, top, Strokes.crisp(width - RIGHT), top + Math.floor(plotHeight));
        return Chart.in(plot, new Axis("step", 0, last(), isLogarithmic), up);
    }

    /** The step under a pixel of a picture that is {@code width} pixels wide; within the run. */
    public double step(double width, double x) {
        return chart(width).valueX(x);
    }

    @Override
    public double height(double width) {
        return chart(width).plot().bottom() + BELOW;
    }

    @Override
    public String hint(Mark mark) {
        int flag = flag(mark);
        if (flag >= 0) {
            return flag < flags.size() ? flags.get(flag).hint : "";
        }
        for (Line line : lines) {
            if (line.feature >= 0 && line.feature == mark.feature()) {
                return line.hint;
            }
        }
        return "";
    }

    /** Left and right go from flag to flag, up and down from line to line. */
    @Override
    public Mark step(Mark from, int right, int down) {
        if (right != 0 && !flags.isEmpty()) {
            int at = flag(from);
            int next = at < 0 ? 0 : Math.max(0, Math.min(flags.size() - 1, at + right));
            return Mark.feature(FLAGS + next);
        }
        List<Integer> features = new ArrayList<>();
        int at = -1;
        for (Line line : lines) {
            if (line.feature >= 0) {
                at = line.feature == from.feature() ? features.size() : at;
                features.add(line.feature);
            }
        }
        int next = at < 0 ? 0 : Math.max(0, Math.min(features.size() - 1, at + down + right));
        return features.isEmpty() ? Mark.NONE : Mark.feature(features.get(next));
    }

    @Override
    public void draw(Surface surface) {
        Chart chart = chart(surface.width());
        Box plot = chart.plot();
        drawBands(surface, chart);
        chart.drawAxes(surface);
        if (lines.isEmpty()) {
            Notice.draw(surface, note, plot);
            return;
        }
        for (Line line : lines) {
            draw(surface, chart, line);
        }
        List<Box> taken = new ArrayList<>();
        drawCursor(surface, chart);
        drawBandNames(surface, chart, taken);
        drawLevels(surface, chart, taken);
        drawFlags(surface, chart);
        drawKey(surface);
    }

    private void drawBands(Surface surface, Chart chart) {
        Box plot = chart.plot();
        for (int k = 0; k < bands.size(); k++) {
            Band band = bands.get(k);
            double from = chart.x(band.from);
            boolean isHere = cursor >= band.from && (cursor < band.until || k + 1 == bands.size());
            double strength = isHere ? 0.09 : k % 2 == 0 ? 0.04 : 0;
            Paint tint = Paint.fill(Colour.of(Ink.INK)).fillOpacity(strength);
            surface.draw(
                    Path.rectangle(from, plot.top(), chart.x(band.until) - from, plot.bottom() - plot.top()), tint);
        }
    }

    private void draw(Surface surface, Chart chart, Line line) {
        double[] x = new double[steps.length];
        double[] y = new double[steps.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = chart.x(steps[k]);
            boolean isIn = line.values[k] >= up.low() && line.values[k] <= up.high();
            y[k] = isIn ? chart.y(line.values[k]) : Double.NaN;
        }
        Path path = Thinned.line(x, y);
        if (path.pieces().isEmpty()) {
            return;
        }
        if (!line.name.isEmpty()) {
            surface.draw(path, Paint.stroke(Colour.of(Ink.PAGE), line.paint.width() + UNDERLAY));
        }
        if (line.feature >= 0) {
            surface.begin(Mark.feature(line.feature));
        }
        surface.draw(path, line.paint);
        if (line.feature >= 0) {
            surface.end();
        }
    }

    private void drawCursor(Surface surface, Chart chart) {
        Box plot = chart.plot();
        double x = Strokes.crisp(chart.x(cursor));
        surface.draw(Path.segment(x, plot.top() - 4, x, plot.bottom()), HERE);
        int at = moment();
        for (Line line : lines) {
            double value = line.values[at];
            if (!line.name.isEmpty() && value >= up.low() && value <= up.high()) {
                surface.draw(
                        Path.disc(x, chart.y(value), DOT),
                        Paint.fill(line.paint.stroke()).outlined(Colour.of(Ink.PAGE), 1));
            }
        }
        Label label = Label.of(cursorText(at)).ink(Ink.INK).strong().haloed();
        double least = Label.of(up.title()).width() + 12;
        double start = Math.max(least, Math.min(x - label.width() / 2, surface.width() - 2 - label.width()));
        if (start + label.width() <= surface.width()) {
            surface.text(label, start, plot.top() - 14);
        }
    }

    /** The step, and the value where there is one line alone. */
    private String cursorText(int at) {
        String step = "step " + Numbers.count((int) (steps[at] + 0.5));
        return lines.size() == 1 && !Double.isNaN(lines.get(0).values[at])
                ? step + ": " + Numbers.loss(lines.get(0).values[at])
                : step;
    }

    /** Index of the moment that is nearest to the cursor, the earlier of two. */
    private int moment() {
        int best = 0;
        for (int k = 1; k < steps.length; k++) {
            if (Math.abs(steps[k] - cursor) < Math.abs(steps[best] - cursor)) {
                best = k;
            }
        }
        return best;
    }

    private void drawBandNames(Surface surface, Chart chart, List<Box> taken) {
        for (Band band : bands) {
            double from = chart.x(band.from) + 6;
            double room = chart.x(band.until) - 4 - from;
            Label full = Label.of(band.name).haloed();
            Label shown = full.width() <= room ? full : Label.of(band.sign).haloed();
            Box box = Box.of(shown, from, chart.plot().top() + 15);
            if (shown.width() > 0 && shown.width() <= room && !box.meetsAny(taken)) {
                surface.text(shown, from, chart.plot().top() + 15);
                taken.add(box.grown(2));
            }
        }
    }

    private void drawLevels(Surface surface, Chart chart, List<Box> taken) {
        Box plot = chart.plot();
        for (Level level : levels) {
            if (level.value < up.low() || level.value > up.high()) {
                continue;
            }
            double y = Strokes.crisp(chart.y(level.value));
            surface.draw(Path.segment(plot.left(), y, plot.right(), y), Strokes.UNIT);
            if (!level.name.isEmpty()) {
                drawName(surface, chart, level.name, y, taken);
            }
        }
    }

    /** Over its level or under it, at the right end or at the middle, where no curve passes; not at all if nowhere. */
    private void drawName(Surface surface, Chart chart, String name, double y, List<Box> taken) {
        Box plot = chart.plot();
        Label label = Label.of(name).anchor(Label.Anchor.END).haloed();
        for (double x : new double[] {plot.right() - 4, (plot.left() + plot.right()) / 2}) {
            for (double at : new double[] {y - 4, y + 14}) {
                Box box = Box.of(label, x, at);
                if (box.isInside(plot) && !box.meetsAny(taken) && !isCrossed(chart, box)) {
                    surface.text(label, x, at);
                    taken.add(box.grown(1));
                    return;
                }
            }
        }
    }

    private boolean isCrossed(Chart chart, Box box) {
        double cursorX = chart.x(cursor);
        boolean crossed = cursorX > box.left() - 4 && cursorX < box.right() + 4;
        for (int k = 0; k + 1 < steps.length && !crossed; k++) {
            double x = chart.x(steps[k]);
            double next = chart.x(steps[k + 1]);
            boolean isNear = next >= box.left() && x <= box.right();
            for (int i = 0; isNear && i < lines.size(); i++) {
                double[] values = lines.get(i).values;
                crossed |= box.meetsSegment(x, chart.y(values[k]), next, chart.y(values[k + 1]));
            }
        }
        return crossed;
    }

    private void drawFlags(Surface surface, Chart chart) {
        Paint open = Paint.fill(Colour.of(Ink.PAGE)).outlined(Colour.of(Ink.INK), 1.25);
        double y = chart.plot().bottom();
        for (int k = 0; k < flags.size(); k++) {
            double x = chart.x(flags.get(k).step);
            surface.begin(Mark.feature(FLAGS + k));
            surface.draw(
                    new Path().move(x, y).line(x - 4, y - 8).line(x + 4, y - 8).close(), open);
            surface.end();
        }
    }

    private void drawKey(Surface surface) {
        KeyFlow key = key(surface.width());
        int entry = 0;
        for (Line line : lines) {
            if (!line.name.isEmpty()) {
                double y = key.y(entry);
                surface.draw(Path.segment(key.x(entry), y, key.x(entry) + KeyFlow.SAMPLE, y), line.paint);
                key.name(surface, entry++);
            }
        }
    }

    /** The lines that have a name, or the only one, at every moment. */
    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of("step"));
        List<Line> shown = new ArrayList<>();
        for (Line line : lines) {
            if (!line.name.isEmpty() || lines.size() == 1) {
                columns.add(line.name.isEmpty() ? up.title() : line.name);
                shown.add(line);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            List<String> row = new ArrayList<>(List.of(Numbers.count((int) (steps[k] + 0.5))));
            for (Line line : shown) {
                row.add(Numbers.loss(line.values[k]));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
