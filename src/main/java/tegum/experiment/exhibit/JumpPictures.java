package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Jumps.Jump;
import tegum.experiment.Config;
import tegum.view.Axis;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.SetInk;
import tegum.view.StepChart;

/** The three pictures of a run whose features jump: shares, loss, and features for each dimension, over the same steps. */
final class JumpPictures {
    private static final int COLOURED = 6;
    private static final double TALL = 280; // CSS pixels
    private static final double LOW = 130;
    static final String NOTHING = "This run is not trained yet.";

    /** Room over and under a line, as a share of its range. */
    private static final double MARGIN = 0.08;

    private final @Nullable JumpsOfRun found;
    private final double cursor;
    private final int steps;

    /**
     * Pictures with a cursor.
     *
     * @param found nothing before the run is there
     * @param cursor a step
     * @param steps of a run
     */
    JumpPictures(@Nullable JumpsOfRun found, double cursor, int steps) {
        this.found = found;
        this.cursor = cursor;
        this.steps = steps;
    }

    /** Which model learns. */
    String about() {
        JumpsOfRun known = found;
        if (known == null) {
            return "over the steps of a run";
        }
        Config config = known.run().config();
        return "n = " + config.features() + ", m = " + config.hidden() + ", p = " + Numbers.density(config.density());
    }

    private StepChart empty(Axis up, double height) {
        double[] ends = {0, steps};
        List<StepChart.Line> none = List.of();
        return new StepChart(
                up, height, ends, none, List.of(), List.of(), List.of(), cursor, false, true, NOTHING, NOTHING);
    }

    private StepChart chart(
            JumpsOfRun known,
            Axis up,
            double height,
            List<StepChart.Line> lines,
            List<StepChart.Level> levels,
            String summary) {
        double[] moments = known.run().steps();
        return new StepChart(
                up, height, moments, lines, levels, List.of(), flags(known), cursor, false, true, "", summary);
    }

    private static List<StepChart.Flag> flags(JumpsOfRun found) {
        List<StepChart.Flag> flags = new ArrayList<>();
        for (Jump jump : found.jumps()) {
            flags.add(new StepChart.Flag(found.middle(jump), found.words(jump)));
        }
        return flags;
    }

    /** D_i of every feature; the one that is pointed at stands out. */
    StepChart shares(Mark mark) {
        Axis up = Axis.linear("D", 0, 1.08);
        JumpsOfRun known = found;
        if (known == null) {
            return empty(up, TALL);
        }
        RecordedRun run = known.run();
        List<Integer> jumping = jumping(known);
        List<StepChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < run.config().features(); i++) {
            if (!jumping.contains(i)) {
                boolean pointed = mark.feature() == i;
                Paint grey = Paint.stroke(Colour.of(pointed ? Ink.INK : Ink.INK_3), pointed ? 2 : 1);
                lines.add(line(run, i, "", pointed ? grey : grey.strokeOpacity(0.5)));
            }
        }
        for (int k = 0; k < jumping.size(); k++) {
            double width = mark.feature() == jumping.get(k) ? 3.5 : 2.25;
            Paint paint = Paint.stroke(SetInk.colour(k), width);
            lines.add(line(run, jumping.get(k), "x" + jumping.get(k), paint));
        }
        List<StepChart.Level> levels =
                List.of(new StepChart.Level("1/2, a digon", 0.5), new StepChart.Level("1, alone", 1));
        return chart(known, up, TALL, lines, levels, known.words());
    }

    /** The features of the largest jumps, by the step at which they first do. */
    private static List<Integer> jumping(JumpsOfRun found) {
        List<Integer> jumping = new ArrayList<>();
        for (Jump jump : found.largest(COLOURED)) {
            if (!jumping.contains(jump.feature())) {
                jumping.add(jump.feature());
            }
        }
        return jumping;
    }

    private StepChart.Line line(RecordedRun run, int feature, String name, Paint paint) {
        double[] values = new double[run.moments()];
        for (int k = 0; k < values.length; k++) {
            values[k] = run.shares()[k][feature];
        }
        int here = run.nearest(cursor);
        String hint = "x" + feature + ": D = " + Numbers.fixed(values[here], 2) + " at step "
                + Numbers.count((int) run.steps()[here]) + ", " + Numbers.fixed(values[values.length - 1], 2)
                + " at the end";
        return new StepChart.Line(name, values, paint, feature, hint);
    }

    /** From where the first fall is over: it would dwarf what follows. */
    StepChart loss() {
        JumpsOfRun known = found;
        if (known == null) {
            return empty(Axis.linear("loss", 0, 1), LOW);
        }
        RecordedRun run = known.run();
        double high = run.losses()[FeatureJumps.rule().begin() / 3];
        double low = run.losses()[run.moments() - 1];
        double room = MARGIN * (high - low);
        String summary = "The loss falls from " + Numbers.loss(run.losses()[0]) + " to " + Numbers.loss(low) + ", "
                + known.since() + " " + percent(known.shareOfFall()) + " of its fall inside jumps, which take "
                + percent(known.shareOfSteps()) + " of the steps.";
        return single(known, Axis.linear("loss", low - room, high), run.losses(), List.of(), summary);
    }

    /** 1/D*. */
    StepChart perDimension() {
        JumpsOfRun known = found;
        if (known == null) {
            return empty(Axis.linear("1/D*", 0, 2), LOW);
        }
        RecordedRun run = known.run();
        double low = run.perDimension()[0];
        double high = low;
        for (double value : run.perDimension()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double room = MARGIN * (high - low);
        String summary = "Features for each dimension: " + Numbers.fixed(run.perDimension()[0], 2) + " at first, "
                + Numbers.fixed(run.perDimension()[run.moments() - 1], 2) + " at the end.";
        List<StepChart.Level> digons = List.of(new StepChart.Level("2, digons", 2));
        return single(known, Axis.linear("1/D*", low - room, high + room), run.perDimension(), digons, summary);
    }

    private StepChart single(JumpsOfRun known, Axis up, double[] values, List<StepChart.Level> levels, String summary) {
        List<StepChart.Line> lines =
                List.of(new StepChart.Line("", values, Paint.stroke(Colour.of(Ink.INK), 2), -1, ""));
        return chart(known, up, LOW, lines, levels, summary);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "none" : Numbers.fixed(100 * share, 0) + " %";
    }
}
