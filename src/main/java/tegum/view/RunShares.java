package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of several runs came to what: for each kind a bar on a track as long as all runs, the interval in which its
 * chance lies, and the mean loss. Pointing at a kind means {@link Mark#feature} of {@code first} and its place.
 *
 * @param heading over the names
 * @param kinds from top to bottom
 * @param runs how many there are in all
 * @param first the mark of the first kind
 * @param summary one sentence for those who cannot see it
 */
public record RunShares(String heading, List<RunKind> kinds, int runs, int first, String summary) implements Picture {
    private static final double LARGEST = 640;
    private static final double TOP = 24;
    private static final double ROW = 52;
    private static final double INDENT = 20;
    private static final double BAR = 10;
    private static final double BELOW = 26;
    private static final String KEY = "thin line: 95 % interval of the chance";

    /** Copies the list. */
    public RunShares {
        kinds = List.copyOf(kinds);
    }

    @Override
    public double height(double width) {
        return TOP + ROW * kinds.size() + BELOW;
    }

    @Override
    public void draw(Surface surface) {
        double right = Math.min(LARGEST, surface.width()) - 1;
        surface.text(Texts.muted(heading), INDENT, 14);
        surface.text(Texts.muted("mean loss").anchor(Label.Anchor.END), right, 14);
        for (int k = 0; k < kinds.size(); k++) {
            surface.begin(Mark.feature(first + k));
            drawRow(surface, kinds.get(k), TOP + ROW * k, right);
            surface.end();
        }
        surface.text(Texts.muted(KEY), 0, TOP + ROW * kinds.size() + 16);
    }

    private void drawRow(Surface surface, RunKind kind, double top, double right) {
        surface.draw(Path.rectangle(0, top, right, ROW), Paint.UNSEEN);
        double line = Strokes.crisp(top);
        surface.draw(Path.segment(0, line, right, line), Strokes.GRID);
        kind.drawMarker(surface, 8, top + 14);
        Label loss = Label.of(RunKind.loss(kind.loss())).ink(Ink.INK).anchor(Label.Anchor.END);
        surface.text(loss, right, top + 18);
        surface.text(name(kind, right - INDENT - loss.width() - 12), INDENT, top + 18);
        Label count = count(kind);
        surface.text(count.anchor(Label.Anchor.END), right, top + 38);
        double end = right - widest() - 12;
        Scale scale = Scale.linear(0, 1, INDENT, end);
        surface.draw(
                Path.rectangle(INDENT, top + 27, end - INDENT, BAR),
                Paint.fill(Colour.of(Ink.SURFACE)).outlined(Colour.of(Ink.LINE), 1));
        double share = scale.at((double) kind.count() / runs) - INDENT;
        surface.draw(Path.rectangle(INDENT, top + 27, share, BAR), Paint.fill(kind.colour()));
        drawInterval(surface, scale.at(kind.low()), scale.at(kind.high()), Strokes.crisp(top + 43));
    }

    private static Label name(RunKind kind, double room) {
        return Label.of(Fitted.of(kind.name(), room)).ink(Ink.INK);
    }

    private Label count(RunKind kind) {
        return Label.of(Numbers.count(kind.count()) + " of " + Numbers.count(runs))
                .ink(Ink.INK);
    }

    private double widest() {
        double widest = 0;
        for (RunKind kind : kinds) {
            widest = Math.max(widest, count(kind).width());
        }
        return widest;
    }

    private static void drawInterval(Surface surface, double from, double to, double y) {
        Path line = Path.segment(from, y, to, y);
        line.move(from, y - 3).line(from, y + 3).move(to, y - 3).line(to, y + 3);
        surface.draw(line, Paint.stroke(Colour.of(Ink.INK_2), 1));
    }

    @Override
    public String hint(Mark mark) {
        int at = mark.feature() - first;
        if (at < 0 || at >= kinds.size()) {
            return "";
        }
        RunKind kind = kinds.get(at);
        return kind.name() + ": " + kind.count() + " of " + runs + " runs, so with 95 % confidence the chance is "
                + percent(kind.low()) + " to " + percent(kind.high());
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0) + " %";
    }

    /** Arrow keys go from row to row. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int at = from.feature() - first;
        int next = at < 0 ? 0 : Math.max(0, Math.min(kinds.size() - 1, at + right + down));
        return kinds.isEmpty() ? Mark.NONE : Mark.feature(first + next);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (RunKind kind : kinds) {
            rows.add(List.of(
                    kind.name(),
                    kind.count() + " of " + runs,
                    percent(kind.low()) + " to " + percent(kind.high()),
                    RunKind.loss(kind.loss())));
        }
        return new Table(List.of(heading, "runs", "chance, 95 % interval", "mean loss"), rows);
    }
}
