package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The losses of runs that differ by their seed, each with the colour and the shape of what it came to, over the lowest
 * loss there is. Pointing at a run means {@link Mark#feature} of its seed.
 *
 * @param kinds what the runs came to
 * @param dots one for each run, by ascending seed
 * @param seeds how many seeds there are, from 0
 * @param optimum the lowest loss there is; NaN where it is not known
 * @param chosen seed of the run that stands out, or −1
 * @param note what to say while nothing is there; empty for nothing
 * @param summary one sentence for those who cannot see it
 */
public record RunStrip(
        List<RunKind> kinds, List<Dot> dots, int seeds, double optimum, int chosen, String note, String summary)
        implements Picture {
    private static final double TOP = 28;
    private static final double BELOW = 44;
    private static final double NOTHING = 72; // height of a plot without dots
    private static final double RADIUS = 5;
    private static final double OUTLINE = 9;

    /** Room under the lowest dot or line and over the highest dot, as a share of what lies between. */
    private static final double MARGIN = 0.14;

    /** The axis spans at least this factor, so that equal losses look equal. */
    private static final double LEAST_SPAN = 1.1;

    /**
     * A run.
     *
     * @param kind index of what it came to
     * @param loss NaN where training left the numbers; such a run is in the table alone
     * @param name what it came to, in full
     */
    public record Dot(int seed, int kind, double loss, String name) {}

    /** Copies the lists. */
    public RunStrip {
        kinds = List.copyOf(kinds);
        dots = List.copyOf(dots);
    }

    private KeyRows key(double width) {
        List<KeyRows.Entry> entries = new ArrayList<>();
        for (RunKind kind : kinds) {
            entries.add(new KeyRows.Entry(Fitted.of(kind.name(), width - 30), kind::drawMarker));
        }
        return new KeyRows(entries);
    }

    private double plotHeight(double width) {
        return dots.isEmpty() ? NOTHING : Math.floor(Math.max(180, Math.min(280, 0.5 * width)));
    }

    @Override
    public double height(double width) {
        return TOP + plotHeight(width) + BELOW + key(width).height(width);
    }

    private boolean isKnown() {
        return !Double.isNaN(optimum);
    }

    /** On a logarithmic axis nothing has no place. */
    private static double drawn(double loss) {
        return Math.max(RunKind.NOTHING, loss);
    }

    private Scale losses(double from, double to) {
        double low = isKnown() ? drawn(optimum) : Double.POSITIVE_INFINITY;
        double high = isKnown() ? drawn(optimum) : 0;
        for (Dot dot : dots) {
            if (dot.loss >= 0) {
                low = Math.min(low, drawn(dot.loss));
                high = Math.max(high, drawn(dot.loss));
            }
        }
        if (high == 0) {
            return Scale.log(0.01, 1, from, to);
        }
        double span = Math.log(Math.max(LEAST_SPAN, high / low));
        return Scale.log(low * Math.exp(-MARGIN * span), low * Math.exp((1 + MARGIN) * span), from, to);
    }

    @Override
    public void draw(Surface surface) {
        double bottom = Strokes.crisp(TOP + plotHeight(surface.width()));
        Scale y = losses(bottom, TOP);
        double[] ticks = ticks(y, bottom);
        double left = 10;
        for (double tick : ticks) {
            left = Math.max(left, tick(tick).width() + 10);
        }
        Box plot = new Box(Math.ceil(left) + 0.5, TOP, Strokes.crisp(surface.width() - 2), bottom);
        Scale x = Scale.linear(-0.7, seeds - 0.3, plot.left(), plot.right());
        surface.text(Label.of("loss, log scale"), 0, 14);
        for (double tick : ticks) {
            double at = Strokes.crisp(y.at(tick));
            surface.draw(Path.segment(plot.left(), at, plot.right(), at), Strokes.GRID);
            surface.text(tick(tick).anchor(Label.Anchor.END), plot.left() - 8, at + 4);
        }
        drawSeeds(surface, plot, x);
        drawOptimum(surface, plot, y);
        drawDots(surface, x, y);
        Notice.draw(surface, note, plot);
        key(surface.width()).draw(surface, 0, bottom + BELOW, surface.width());
    }

    /** Round powers where there is room for three, otherwise even steps. */
    private double[] ticks(Scale losses, double bottom) {
        if (dots.isEmpty()) {
            return new double[0];
        }
        double[] round = losses.ticks(5);
        if (round.length > 0 && round[0] < RunKind.NOTHING) {
            round = Scale.log(RunKind.NOTHING, losses.invert(TOP), losses.at(RunKind.NOTHING), TOP)
                    .ticks(5);
        }
        return round.length >= 3
                ? round
                : Scale.linear(losses.invert(bottom), losses.invert(TOP), bottom, TOP)
                        .ticks(5);
    }

    private static Label tick(double loss) {
        return Label.of(loss <= RunKind.NOTHING ? "0" : loss < 1e-4 ? Numbers.scientific(loss, 3) : Numbers.tick(loss));
    }

    private void drawSeeds(Surface surface, Box plot, Scale x) {
        surface.draw(Path.segment(plot.left(), plot.bottom(), plot.right(), plot.bottom()), Strokes.AXIS);
        for (double tick : x.ticks(5)) {
            double at = Strokes.crisp(x.at(tick));
            surface.draw(Path.segment(at, plot.bottom(), at, plot.bottom() + 4), Strokes.TICK);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), at, plot.bottom() + 18);
        }
        surface.text(Label.of("seed").anchor(Label.Anchor.END), plot.right(), plot.bottom() + 34);
    }

    /** Its name stands under the line, where no run can be. */
    private void drawOptimum(Surface surface, Box plot, Scale y) {
        if (isKnown()) {
            double at = Strokes.crisp(y.at(drawn(optimum)));
            surface.draw(
                    Path.segment(plot.left(), at, plot.right(), at),
                    Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4));
            Label name = Label.of("exact optimum " + RunKind.loss(optimum))
                    .ink(Ink.INK)
                    .haloed();
            surface.text(name.anchor(Label.Anchor.END), plot.right(), at + 15);
        }
    }

    private void drawDots(Surface surface, Scale x, Scale y) {
        for (Dot dot : dots) {
            if (dot.loss >= 0) {
                RunKind kind = kinds.get(dot.kind);
                surface.begin(Mark.feature(dot.seed));
                if (dot.seed == chosen) {
                    surface.draw(Path.disc(x.at(dot.seed), y.at(drawn(dot.loss)), OUTLINE), Strokes.OUTLINE);
                }
                Marker.of(kind.category()).draw(surface, x.at(dot.seed), y.at(drawn(dot.loss)), RADIUS, kind.colour());
                surface.end();
            }
        }
    }

    @Override
    public String hint(Mark mark) {
        for (Dot dot : dots) {
            if (dot.seed == mark.feature()) {
                return "seed " + dot.seed + ": " + dot.name + ", loss " + RunKind.loss(dot.loss);
            }
        }
        return "";
    }

    /** Arrow keys go from seed to seed. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int at = -1;
        for (int k = 0; k < dots.size(); k++) {
            at = dots.get(k).seed == from.feature() ? k : at;
        }
        int next = at < 0 ? 0 : Math.max(0, Math.min(dots.size() - 1, at + right + down));
        return dots.isEmpty() ? Mark.NONE : Mark.feature(dots.get(next).seed);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Dot dot : dots) {
            rows.add(List.of(String.valueOf(dot.seed), dot.name, RunKind.loss(dot.loss)));
        }
        if (isKnown()) {
            rows.add(List.of("", "exact optimum", RunKind.loss(optimum)));
        }
        return new Table(List.of("seed", "geometry", "loss"), rows);
    }
}
