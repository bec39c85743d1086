package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.PlaneOfRows;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.theory.PhaseTheory;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Solid;
import tegum.view.Table;
import tegum.view.UnitCube;

/**
 * Three features through two dimensions, seen in the space of the features: the plane that the model keeps, samples
 * projected onto it, and what the model makes of them; linear beside ReLU.
 */
public final class ProjectedSamples implements Exhibit {
    private static final double[] CENTRE = {0.5, 0.25, 0.25};

    /** Holds the cube, and its shadow on the planes of the best models. */
    private static final double REACH = 1.18;

    private static final double LARGEST = 460;
    private static final int SEED = 7;

    private static final Dial.Slider DENSITY =
            new Dial.Slider("p", "Density", "p", 0.01, 1, true, 0.1, "How often a feature is present.");
    private static final Dial.Slider SAMPLES = new Dial.Slider(
            "samples", "Samples", "", 0, 400, false, 150, "Points; inputs that are all zero are left out.");

    private final Turntable table = new Turntable(28, 22);

    // the last optimum found: turning the figure should not search for it again
    private double solvedAt;
    private PlaneModel solved = PlaneModel.linear(1);

    @Override
    public String id() {
        return "projected-samples";
    }

    @Override
    public String title() {
        return "What two dimensions keep of three";
    }

    @Override
    public String caption() {
        return "Each model sees its input only as a point on a plane; tinted is the cube's shadow on it. Rings are samples"
                + " projected onto the plane, dots"
                + " are what the model rebuilds from there. A linear model stays flat; ReLU folds the plane back onto"
                + " the axes. Drag to turn.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(DENSITY, SAMPLES));
        dials.addAll(table.dials());
        return dials;
    }

    @Override
    public List<Pane> panes(State state) {
        double p = state.get(DENSITY);
        PlaneModel linear = PlaneModel.linear(p);
        PlaneModel rectified = rectified(p);
        return List.of(
                new Pane("Linear", subtitle(linear), solid(state, linear, false)),
                new Pane("ReLU", subtitle(rectified), solid(state, rectified, true)));
    }

    private static String subtitle(PlaneModel model) {
        return "rings projected, dots rebuilt; best loss " + Numbers.loss(model.loss());
    }

    @Override
    public State drag(State state, Drag drag) {
        return table.drag(state, drag);
    }

    private PlaneModel rectified(double density) {
        if (solvedAt != density) {
            solved = PlaneModel.rectified(density);
            solvedAt = density;
        }
        return solved;
    }

    private Solid solid(State state, PlaneModel model, boolean isRectified) {
        Camera camera = table.camera(state);
        PlaneOfRows plane = PlaneOfRows.of(model.params());
        List<Solid.Part> parts = new ArrayList<>(UnitCube.parts(camera));
        List<Solid.Name> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        parts.add(new Solid.Part.Face(plane.shadowOfCube(), planePaint()));
        for (int i = 0; i < 3; i++) {
            double[] axis = new double[3];
            axis[i] = 1;
            double[] shadow = plane.project(axis);
            double[] rebuilt = model.output(axis, isRectified);
            parts.add(new Solid.Part.Line(
                    new double[3],
                    shadow,
                    Paint.stroke(Colour.of(Ink.CATEGORY_2), 7).strokeOpacity(0.5)));
            parts.add(new Solid.Part.Point(shadow, Marker.DIAMOND, 5, Colour.of(Ink.CATEGORY_2), Mark.feature(i)));
            names.add(new Solid.Name(shadow, primed(i)));
            rows.add(row("x" + i + " = 1 alone", shadow, rebuilt));
        }
        double[][] samples = samples((int) Math.floor(state.get(SAMPLES) + 0.5), state.get(DENSITY));
        double[] projected = new double[3 * samples.length];
        double[] rebuilt = new double[3 * samples.length];
        for (int k = 0; k < samples.length; k++) {
            System.arraycopy(plane.project(samples[k]), 0, projected, 3 * k, 3);
            System.arraycopy(model.output(samples[k], isRectified), 0, rebuilt, 3 * k, 3);
        }
        parts.add(new Solid.Part.Cloud(projected, Marker.RING, 3.5, Colour.of(Ink.INK_3), 1));
        parts.add(new Solid.Part.Cloud(rebuilt, Marker.CIRCLE, 2.6, Colour.of(Ink.CATEGORY_1), 0.85));
        names.addAll(UnitCube.names("x"));
        return new Solid(
                camera,
                CENTRE,
                REACH,
                LARGEST,
                parts,
                names,
                hints(rows),
                (isRectified ? "With ReLU, " : "Linear, ") + "three features on a plane: "
                        + hints(rows).get(2),
                new Table(List.of("input", "projected onto the plane", "rebuilt"), rows));
    }

    private static Paint planePaint() {
        return Paint.fill(Colour.of(Ink.CATEGORY_3)).fillOpacity(0.16).outlined(Colour.of(Ink.CATEGORY_3), 1);
    }

    private static Label primed(int i) {
        return Label.of(List.of(
                        new Label.Span("x", Label.Style.VARIABLE),
                        new Label.Span(String.valueOf(i), Label.Style.SUBSCRIPT),
                        new Label.Span("′", Label.Style.PLAIN)))
                .size(14)
                .ink(Ink.CATEGORY_2)
                .haloed();
    }

    private static List<String> row(String name, double[] shadow, double[] rebuilt) {
        return List.of(name, point(shadow), point(rebuilt));
    }

    private static List<String> hints(List<List<String>> rows) {
        List<String> hints = new ArrayList<>();
        for (List<String> row : rows) {
            hints.add(row.get(0) + " projects to " + row.get(1) + " and is rebuilt as " + row.get(2) + ".");
        }
        return hints;
    }

    private static String point(double[] at) {
        return "(" + Numbers.quantity(at[0]) + ", " + Numbers.quantity(at[1]) + ", " + Numbers.quantity(at[2]) + ")";
    }

    /** Inputs with at least one feature present. */
    private static double[][] samples(int count, double density) {
        Mixer mixer = new Mixer(SEED);
        double[][] samples = new double[count][];
        for (int k = 0; k < count; ) {
            double[] x = new double[3];
            boolean any = false;
            for (int i = 0; i < 3; i++) {
                boolean isThere = mixer.uniform() < density;
                double value = mixer.uniform();
                x[i] = isThere ? value : 0;
                any |= isThere;
            }
            if (any) {
                samples[k++] = x;
            }
        }
        return samples;
    }

    @Override
    public List<Finding> findings(State state) {
        double linear = PlaneModel.exactLoss(PlaneModel.linear(0.1), 0.1, Activation.LINEAR);
        PlaneModel best = rectified(0.1);
        double product = best.params()[1] * best.params()[2] + best.params()[4] * best.params()[5];
        double across = Math.abs(best.params()[0] * best.params()[1] + best.params()[3] * best.params()[4]);
        return List.of(
                finding("Linear, loss at p = 0.1", "p/3 − p²/4 = 0.03083", linear, PhaseTheory.left(0.1), 1e-5),
                finding("ReLU, loss at p = 0.1", "0.00332", best.loss(), 0.00332, 5e-6),
                new Finding(
                        "Ratio of the two",
                        "Exact optima: 9.3",
                        Numbers.fixed(linear / best.loss(), 1),
                        Math.abs(linear / best.loss() - 9.3) < 0.05 ? Verdict.MATCHES : Verdict.DIFFERS),
                new Finding(
                        "ReLU, directions at p = 0.1",
                        "Slides: x₀ at a right angle to x₁ and x₂, which are opposite",
                        "products " + Numbers.quantity(across) + " and " + Numbers.quantity(product),
                        across < 0.01 && product < -0.95 ? Verdict.MATCHES : Verdict.DIFFERS));
    }

    private static Finding finding(String what, String words, double found, double expected, double tolerance) {
        Verdict verdict = Math.abs(found - expected) <= tolerance ? Verdict.MATCHES : Verdict.DIFFERS;
        return new Finding(what, words, Numbers.fixed(found, 5), verdict);
    }
}
