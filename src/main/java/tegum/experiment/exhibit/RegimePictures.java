package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Regimes.Regime;
import tegum.analysis.SetAngles;
import tegum.view.Axis;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.SetInk;
import tegum.view.StepChart;

/** The three curves of a run in regimes, over the same steps: loss, singular values, cosines. */
final class RegimePictures {
    private static final double TALL = 220; // CSS pixels
    private static final double LOW = 190;
    private static final String NOTHING = "This run is not trained yet.";

    /** Room under the loss, as a factor, and over it, where regimes are named. */
    private static final double BELOW = 1.4;

    private static final double ABOVE = 2.4;

    private final @Nullable RegimesOfRun found;
    private final double cursor;
    private final int steps;

    /**
     * Pictures with a cursor.
     *
     * @param found nothing before the run is there
     * @param cursor a step
     * @param steps of a run
     */
    RegimePictures(@Nullable RegimesOfRun found, double cursor, int steps) {
        this.found = found;
        this.cursor = cursor;
        this.steps = steps;
    }

    /** A number of a moment's angles. */
    private interface OfAngles {
        double of(SetAngles angles);
    }

    /** Loss, with the levels that theory knows. */
    StepChart loss() {
        RegimesOfRun known = found;
        if (known == null) {
            return empty(Axis.log("loss", 0.001, 0.1), TALL, true);
        }
        double p = known.run().config().density();
        double high = 2 * p;
        for (double loss : known.losses()) {
            high = Math.max(high, loss);
        }
        List<StepChart.Line> lines =
                List.of(new StepChart.Line("", known.losses(), Paint.stroke(Colour.of(Ink.INK), 2), -1, ""));
        List<StepChart.Level> levels = List.of(
                new StepChart.Level("2p, nothing", 2 * p),
                new StepChart.Level("p/3, two directions", p / 3),
                new StepChart.Level("p/4, three", p / 4),
                new StepChart.Level("p², an octahedron", p * p));
        String summary = "Loss of a run in regimes: " + known.words() + " At the end it is "
                + Numbers.loss(known.losses()[known.run().moments() - 1]) + ".";
        return new StepChart(
                Axis.log("loss", p * p / BELOW, high * ABOVE),
                TALL,
                known.run().steps(),
                lines,
                levels,
                bands(known),
                flags(known),
                cursor,
                true,
                true,
                "",
                summary);
    }

    /** Singular values of W. */
    StepChart singular() {
        RegimesOfRun known = found;
        Axis up = Axis.linear("σ", 0, 1.7);
        if (known == null) {
            return empty(up, LOW, false);
        }
        List<StepChart.Line> lines = new ArrayList<>();
        int hidden = known.run().config().hidden();
        for (int k = 0; k < hidden; k++) {
            int which = k;
            Paint paint = Paint.stroke(SetInk.colour(2 + k), 2);
            lines.add(line("σ" + (k + 1), known, angles -> angles.singular()[which], paint));
        }
        List<StepChart.Level> levels = List.of(new StepChart.Level("√2", Math.sqrt(2)));
        String summary = "Singular values of W: at the end " + ends(lines) + ".";
        return chart(known, up, lines, levels, summary);
    }

    /** Cosines inside the sets and across them. */
    StepChart cosines() {
        RegimesOfRun known = found;
        Axis up = Axis.linear("cosine", -1, 1);
        if (known == null) {
            return empty(up, LOW, false);
        }
        List<StepChart.Line> lines = List.of(
                line("inside a set, mean", known, SetAngles::together, Paint.stroke(Colour.of(Ink.INK), 2)),
                line("inside, largest |cos|", known, SetAngles::slant, Paint.stroke(Colour.of(Ink.INK_3), 1.5)),
                line("with the partner, worst", known, SetAngles::opposition, Paint.stroke(SetInk.colour(5), 2)));
        List<StepChart.Level> levels = List.of(new StepChart.Level("right angle", 0), new StepChart.Level("", -1));
        String summary = "Cosines: at the end " + ends(lines) + ".";
        return chart(known, up, lines, levels, summary);
    }

    private static StepChart.Line line(String name, RegimesOfRun known, OfAngles number, Paint paint) {
        double[] values = new double[known.angles().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = number.of(known.angles().get(k));
        }
        return new StepChart.Line(name, values, paint, -1, "");
    }

    private static String ends(List<StepChart.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (StepChart.Line line : lines) {
            text.append(text.length() == 0 ? "" : ", ").append(line.name()).append(' ');
            text.append(Numbers.fixed(line.values()[line.values().length - 1], 3));
        }
        return text.toString();
    }

    private StepChart chart(
            RegimesOfRun known, Axis up, List<StepChart.Line> lines, List<StepChart.Level> levels, String summary) {
        List<StepChart.Band> bands = new ArrayList<>();
        for (StepChart.Band band : bands(known)) {
            bands.add(new StepChart.Band("", "", band.from(), band.until()));
        }
        double[] moments = known.run().steps();
        return new StepChart(up, LOW, moments, lines, levels, bands, flags(known), cursor, true, false, "", summary);
    }

    private StepChart empty(Axis up, double height, boolean isWide) {
        double[] ends = {0, steps};
        List<StepChart.Line> none = List.of();
        return new StepChart(
                up, height, ends, none, List.of(), List.of(), List.of(), cursor, true, isWide, NOTHING, NOTHING);
    }

    /** With letters as the paper has them, for the four regimes after the beginning. */
    private static List<StepChart.Band> bands(RegimesOfRun known) {
        List<StepChart.Band> bands = new ArrayList<>();
        for (Regime regime : known.regimes()) {
            int number = regime.stage().index();
            String sign = number == 0 ? "" : String.valueOf((char) ('A' + number - 1));
            String name = (number == 0 ? "" : sign + ": ") + RegimesOfRun.name(regime.stage());
            bands.add(new StepChart.Band(name, sign, known.from(regime), known.until(regime)));
        }
        return bands;
    }

    private static List<StepChart.Flag> flags(RegimesOfRun known) {
        List<StepChart.Flag> flags = new ArrayList<>();
        for (Regime regime : known.regimes()) {
            String hint = RegimesOfRun.name(regime.stage()) + ", from step "
                    + Numbers.count((int) known.from(regime)) + ", loss "
                    + Numbers.loss(known.losses()[regime.from()]);
            flags.add(new StepChart.Flag(known.from(regime), hint));
        }
        return flags;
    }
}
