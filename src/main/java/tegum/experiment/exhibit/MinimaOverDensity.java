package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.State;
import tegum.theory.PhaseTheory;
import tegum.theory.SurfaceBranches;
import tegum.theory.SurfaceMinimum;
import tegum.view.Axis;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.LineChart;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Scale;
import tegum.view.Table;

/** The losses of the two minima over density, the lower one bold, and where the lower one changes. */
final class MinimaOverDensity {
    private static final double LEAST = 0.02;
    private static final int COUNT = 99;

    private MinimaOverDensity() {}

    static LineChart picture(State state) {
        double p = state.get(LossLandscape.DENSITY);
        double r = state.get(LossLandscape.IMPORTANCE);
        SurfaceBranches branches = SurfaceBranches.of(LEAST, COUNT, r);
        List<LineChart.Curve> curves = new ArrayList<>();
        curves.add(curve(branches, "unlike signs: antipodal", branches.unlike(), Ink.CATEGORY_1, 1.5));
        curves.add(curve(branches, "one sign: confused, or one left out", branches.like(), Ink.CATEGORY_2, 1.5));
        curves.add(curve(branches, "", lower(branches, true), Ink.CATEGORY_1, 4));
        curves.add(curve(branches, "", lower(branches, false), Ink.CATEGORY_2, 4));
        List<LineChart.Event> events = new ArrayList<>();
        if (!Double.isNaN(branches.crossing())) {
            String name = "switch " + Numbers.fixed(branches.crossing(), 3);
            events.add(new LineChart.Event(name, branches.crossing(), Paint.stroke(Colour.of(Ink.INK), 1.5)));
        }
        double bare = bare(r);
        events.add(new LineChart.Event(
                "theory " + Numbers.fixed(bare, 3),
                bare,
                Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4)));
        return new LineChart(
                Axis.linear("density p", 0, 1),
                Axis.linear("loss", 0, most(branches)),
                curves,
                events,
                List.of(new LineChart.Range("two minima", LEAST, branches.end())),
                points(p, r),
                summary(branches, p),
                table(branches));
    }

    /** Where the paper's fixed solutions, which leave out a feature or set both weights to ±1, cost the same. */
    static double bare(double r) {
        return r <= 1 ? PhaseTheory.ignoredBelow(r) : PhaseTheory.dedicatedBelow(r);
    }

    private static LineChart.Curve curve(SurfaceBranches branches, String name, double[] y, Ink ink, double width) {
        return new LineChart.Curve(name, branches.densities(), y, Paint.stroke(Colour.of(ink), width));
    }

    /** A branch where it is the lower one. */
    private static double[] lower(SurfaceBranches branches, boolean unlike) {
        double[] lower = new double[branches.densities().length];
        for (int k = 0; k < lower.length; k++) {
            double one = unlike ? branches.unlike()[k] : branches.like()[k];
            double other = unlike ? branches.like()[k] : branches.unlike()[k];
            lower[k] = Double.isNaN(other) || one <= other ? one : Double.NaN;
        }
        return lower;
    }

    private static double most(SurfaceBranches branches) {
        double most = 0;
        for (double loss : branches.like()) {
            most = Math.max(most, loss);
        }
        // the other one may rise high above, where it no longer matters
        return Scale.roundUp(1.2 * most);
    }

    private static List<LineChart.Point> points(double p, double r) {
        List<LineChart.Point> points = new ArrayList<>();
        for (SurfaceMinimum minimum : SurfaceMinimum.all(p, r)) {
            boolean isAntipodal = minimum.kind() == SurfaceMinimum.Kind.ANTIPODAL;
            String hint = LossLandscape.name(minimum.kind())
                    + ", loss " + Numbers.loss(minimum.loss())
                    + " at p = " + Numbers.density(p) + ".";
            points.add(new LineChart.Point(
                    p,
                    minimum.loss(),
                    LossLandscape.marker(minimum.kind()),
                    isAntipodal ? Ink.CATEGORY_1 : Ink.CATEGORY_2,
                    hint));
        }
        return points;
    }

    private static String summary(SurfaceBranches branches, double p) {
        StringBuilder text = new StringBuilder("Losses of the minima over density.");
        if (!Double.isNaN(branches.crossing())) {
            text.append(" The antipodal one is the lower one below density ")
                    .append(Numbers.fixed(branches.crossing(), 3))
                    .append('.');
        }
        text.append(" Both exist up to density ").append(Numbers.fixed(branches.end(), 3));
        return text.append(". Marked is density ")
                .append(Numbers.density(p))
                .append('.')
                .toString();
    }

    private static Table table(SurfaceBranches branches) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < branches.densities().length; k += 7) {
            rows.add(List.of(
                    Numbers.quantity(branches.densities()[k]),
                    Numbers.loss(branches.unlike()[k]),
                    Numbers.loss(branches.like()[k])));
        }
        return new Table(List.of("density", "unlike signs", "one sign"), rows);
    }
}
