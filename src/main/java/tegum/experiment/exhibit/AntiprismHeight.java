package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.theory.Antiprism;
import tegum.theory.Thomson;
import tegum.theory.Uniform;
import tegum.view.Axis;
import tegum.view.Colour;
import tegum.view.Curves;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Ledger;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Polytope;
import tegum.view.Solid;
import tegum.view.Table;

/** The square antiprism's height is free: how high this loss, equal charges, and an even frame want it. */
public final class AntiprismHeight implements Exhibit {
    private static final double LOW = 0.4;
    private static final double HIGH = 1;
    private static final Dial.Slider HEIGHT = new Dial.Slider(
            "height", "Height", "h/r", LOW, HIGH, false, 0.61, "Half the distance of the squares over their radius.");
    private static final Turntable TABLE = new Turntable(12, 18);
    private static final int STEPS = 60;
    private static final double LARGEST = 400;
    private static final Colour COLOUR = Colour.of(Ink.CATEGORY_6);

    // apart, so that no height is searched for before the first question
    private static final class Heights {
        static final double PREFERRED = Antiprism.preferred();
        static final double THOMSON = Antiprism.thomson();
        static final double[] RATIOS = new double[STEPS + 1];
        static final double[] LOSSES = new double[STEPS + 1];

        static {
            for (int k = 0; k <= STEPS; k++) {
                RATIOS[k] = LOW + (HIGH - LOW) * k / STEPS;
                LOSSES[k] = Antiprism.best(RATIOS[k]).loss();
            }
        }
    }

    @Override
    public String id() {
        return "antiprism-height";
    }

    @Override
    public String title() {
        return "How high is the antiprism?";
    }

    @Override
    public String caption() {
        return "Eight features in three dimensions sit on two squares, one turned by 45° over the other. Only at one"
                + " height does each have exactly 3/8 of a dimension. The loss prefers it lower.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(HEIGHT));
        dials.addAll(TABLE.dials());
        return dials;
    }

    @Override
    public List<Pane> panes(State state) {
        double ratio = state.get(HEIGHT);
        return List.of(
                new Pane("Antiprism", "h/r = " + Numbers.fixed(ratio, 2), solid(state, ratio)),
                new Pane("Loss by height", "one feature active, best length and bias", curve(ratio)),
                new Pane("Numbers", "at four heights", ledger(ratio)));
    }

    private static Solid solid(State state, double ratio) {
        double[] space = PolytopeFigure.inSpace(Antiprism.points(ratio), 3);
        List<Solid.Part> parts = new ArrayList<>(Polytope.hull(TABLE.camera(state), space, COLOUR));
        List<Solid.Name> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double[] at = {space[3 * i], space[3 * i + 1], space[3 * i + 2]};
            parts.add(new Solid.Part.Point(at, Marker.RING, 5.5, COLOUR, Mark.feature(i)));
            names.add(new Solid.Name(
                    at, Label.indexed("x", i).size(14).ink(Ink.INK).haloed()));
            hints.add("x" + i + ": D = " + share(ratio));
            rows.add(List.of("x" + i, Numbers.fixed(at[0], 3), Numbers.fixed(at[1], 3), Numbers.fixed(at[2], 3)));
        }
        double[] origin = new double[3];
        parts.add(new Solid.Part.Point(origin, Marker.CIRCLE, 2, Colour.of(Ink.INK), Mark.NONE));
        return new Solid(
                TABLE.camera(state),
                origin,
                1.02,
                LARGEST,
                parts,
                names,
                hints,
                "A square antiprism of height " + Numbers.fixed(ratio, 2) + ", D " + share(ratio) + " each.",
                new Table(List.of("feature", "right", "up", "near"), rows));
    }

    private static String share(double ratio) {
        return Numbers.fixed(Antiprism.dimensionality(ratio), 4);
    }

    private static Curves curve(double ratio) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k <= STEPS; k += 2) {
            rows.add(List.of(
                    Numbers.fixed(Heights.RATIOS[k], 2),
                    Numbers.fixed(Heights.LOSSES[k], 6),
                    share(Heights.RATIOS[k])));
        }
        return new Curves(
                Axis.linear("height h/r", LOW, HIGH),
                Axis.linear("loss of a feature", 0, 0.08),
                List.of(new Curves.Line(Heights.RATIOS, Heights.LOSSES, Paint.stroke(Colour.of(Ink.INK), 2))),
                List.of(),
                List.of(
                        spot(Heights.PREFERRED, Marker.SQUARE, Ink.CATEGORY_2, "this loss"),
                        spot(Heights.THOMSON, Marker.CIRCLE, Ink.CATEGORY_1, "charges"),
                        spot(Antiprism.TIGHT, Marker.TRIANGLE, Ink.CATEGORY_3, "3/8"),
                        spot(ratio, Marker.RING, Ink.INK, "shown")),
                "The loss is least, "
                        + Numbers.fixed(Antiprism.best(Heights.PREFERRED).loss(), 6) + ", at height "
                        + Numbers.fixed(Heights.PREFERRED, 3) + "; charges sit at " + Numbers.fixed(Heights.THOMSON, 3)
                        + ", an even frame at " + Numbers.fixed(Antiprism.TIGHT, 3) + ".",
                new Table(List.of("h/r", "loss", "D"), rows));
    }

    private static Curves.Spot spot(double ratio, Marker marker, Ink ink, String name) {
        return new Curves.Spot(
                ratio,
                Antiprism.best(ratio).loss(),
                marker,
                Colour.of(ink),
                Label.of(name).ink(Ink.INK));
    }

    private static Ledger ledger(double ratio) {
        double[] ratios = {ratio, Heights.PREFERRED, Heights.THOMSON, Antiprism.TIGHT};
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            cells.add(new ArrayList<>());
        }
        for (double each : ratios) {
            Uniform best = Antiprism.best(each);
            cells.get(0).add(Numbers.fixed(each, 3));
            cells.get(1).add(share(each));
            cells.get(2).add(Numbers.fixed(best.loss(), 5));
            cells.get(3).add(Numbers.fixed(best.squaredNorm(), 3));
            cells.get(4).add(Numbers.fixed(best.bias(), 3));
            cells.get(5).add(Numbers.fixed(Thomson.energy(Antiprism.points(each)), 3));
        }
        return new Ledger(
                List.of("shown", "best", "charges", "3/8"),
                List.of(
                        Ledger.Row.of("h/r", cells.get(0)),
                        Ledger.Row.of("D", cells.get(1)),
                        Ledger.Row.of("loss", cells.get(2)),
                        Ledger.Row.of("‖W‖²", cells.get(3)),
                        Ledger.Row.of("b", cells.get(4)),
                        Ledger.Row.of("energy", cells.get(5))),
                "Four heights: the one that is shown, the one of least loss, of least energy, and of share 3/8.");
    }

    @Override
    public List<Finding> findings(State state) {
        double loss = Antiprism.dimensionality(Heights.PREFERRED);
        double charges = Antiprism.dimensionality(Heights.THOMSON);
        return List.of(
                new Finding(
                        "Share at the best height",
                        "Paper: 3/8",
                        Numbers.fixed(loss, 3) + " at h/r = " + Numbers.fixed(Heights.PREFERRED, 3)
                                + "; 3/8 exactly only at 0.707",
                        Math.abs(loss - 0.375) < 0.01 ? Verdict.CLOSE : Verdict.DIFFERS),
                new Finding(
                        "Share as charges sit",
                        "Near 3/8",
                        Numbers.fixed(charges, 3) + " at h/r = " + Numbers.fixed(Heights.THOMSON, 3),
                        Math.abs(charges - 0.375) < 0.002 ? Verdict.MATCHES : Verdict.CLOSE));
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 0 ? TABLE.drag(state, drag) : state;
    }
}
