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
import tegum.theory.LowRank;
import tegum.view.Bars;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Fraction;
import tegum.view.GramMatrix;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Polytope;
import tegum.view.Solid;
import tegum.view.Table;

/**
 * What a low-rank model forgets decides its polytope: the basis vectors' shadows at right angles to the ignored vectors
 * (paper, section "The geometry of superposition", polytopes and low-rank matrices).
 */
public final class IgnoredDirections implements Exhibit {
    private static final double LARGEST = 400;
    private static final Turntable TABLE = new Turntable(28, 20);

    /**
     * A choice of what is forgotten.
     *
     * @param shape what comes out where all weights are as given
     * @param share D of each feature then; 0 where they differ
     */
    private record Choice(String name, int features, String shape, double share, double[]... ignored) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice("2: (1,1)", 2, "digon", 1.0 / 2, new double[] {1, 1}),
            new Choice("3: (1,1,1)", 3, "triangle", 2.0 / 3, new double[] {1, 1, 1}),
            new Choice("4: (1,1,1,1)", 4, "tetrahedron", 3.0 / 4, new double[] {1, 1, 1, 1}),
            new Choice("4: two pairs", 4, "square", 1.0 / 2, new double[] {1, 1, 0, 0}, new double[] {0, 0, 1, 1}),
            new Choice(
                    "6: three pairs",
                    6,
                    "octahedron",
                    1.0 / 2,
                    new double[] {1, 1, 0, 0, 0, 0},
                    new double[] {0, 0, 1, 1, 0, 0},
                    new double[] {0, 0, 0, 0, 1, 1}),
            new Choice("5: three and two", 5, "triangular bipyramid", 0, new double[] {1, 1, 1, 0, 0}, new double[] {
                0, 0, 0, 1, 1
            }),
            new Choice("5: waves", 5, "pentagon", 2.0 / 5, wave(5, 0, 0), wave(5, 2, 0), wave(5, 2, 1)));

    private static final Dial.Choice IGNORED =
            new Dial.Choice("ignored", "Features: ignored", names(), 1, "What the model forgets of its input.");
    private static final Dial.Slider WEIGHT = new Dial.Slider(
            "weight", "Last entry", "", 0, 2, false, 1, "The ignored vectors' last entry is multiplied by it.");

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Choice choice : CHOICES) {
            names.add(choice.name);
        }
        return names;
    }

    /** A wave of a whole number of turns over n features, as cosine (0) or sine (1). */
    private static double[] wave(int features, int turns, int quarter) {
        double[] wave = new double[features];
        for (int i = 0; i < features; i++) {
            double angle = 2 * Math.PI * turns * i / features;
            wave[i] = quarter == 0 ? Math.cos(angle) : Math.sin(angle);
        }
        return wave;
    }

    @Override
    public String id() {
        return "ignored-directions";
    }

    @Override
    public String title() {
        return "Choose what is forgotten";
    }

    @Override
    public String caption() {
        return "A model of low rank must forget some directions of its input. What is left of the basis vectors is a"
                + " polytope: forget the sum of three features and a triangle remains. Change the last entry, and"
                + " the figure gives way.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(IGNORED, WEIGHT));
        dials.addAll(TABLE.dials());
        return dials;
    }

    private static LowRank shadows(State state) {
        Choice choice = CHOICES.get(state.get(IGNORED));
        List<double[]> ignored = new ArrayList<>();
        for (double[] vector : choice.ignored) {
            double[] changed = vector.clone();
            changed[changed.length - 1] *= state.get(WEIGHT);
            ignored.add(changed);
        }
        return LowRank.of(choice.features, ignored);
    }

    @Override
    public List<Pane> panes(State state) {
        LowRank shadows = shadows(state);
        String size = Numbers.count(shadows.features()) + " in " + Numbers.count(shadows.dimensions());
        List<Pane> panes = new ArrayList<>();
        panes.add(new Pane("What is left", size, solid(state, shadows)));
        if (shadows.features() == 3) {
            panes.add(new Pane(
                    "In the space of features",
                    "basis, ignored vector, plane",
                    ProjectedBasis.solid(
                            TABLE.camera(state),
                            CHOICES.get(state.get(IGNORED)).ignored[0],
                            state.get(WEIGHT),
                            LARGEST)));
        }
        panes.add(new Pane("WᵀW", "the projection itself", gram(shadows)));
        panes.add(new Pane("Shares", "they add up to the rank", shares(shadows)));
        return panes;
    }

    private static Solid solid(State state, LowRank shadows) {
        Camera camera = shadows.dimensions() < 3 ? TABLE.fromStart(state) : TABLE.camera(state);
        double[] space = PolytopeFigure.inSpace(shadows.points(), shadows.dimensions());
        Colour colour = Colour.of(Ink.CATEGORY_1);
        List<Solid.Part> parts = new ArrayList<>(Polytope.hull(camera, space, colour));
        List<Solid.Name> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shadows.features(); i++) {
            double[] at = {space[3 * i], space[3 * i + 1], space[3 * i + 2]};
            parts.add(new Solid.Part.Point(at, Marker.CIRCLE, 5.5, colour, Mark.feature(i)));
            names.add(new Solid.Name(
                    at, Label.indexed("x", i).size(14).ink(Ink.INK).haloed()));
            String length = Numbers.fixed(Math.sqrt(shadows.dot(i, i)), 3);
            hints.add("x" + i + ": length " + length + ", D = " + Fraction.text(shadows.dimensionality(i)));
            rows.add(List.of("x" + i, length, Fraction.text(shadows.dimensionality(i))));
        }
        double[] origin = new double[3];
        parts.add(new Solid.Part.Point(origin, Marker.CIRCLE, 2, Colour.of(Ink.INK), Mark.NONE));
        return new Solid(
                camera,
                origin,
                1.02,
                LARGEST,
                parts,
                names,
                hints,
                "Shadows of " + shadows.features() + " basis vectors in " + shadows.dimensions() + " dimensions.",
                new Table(List.of("feature", "length", "D"), rows));
    }

    private static GramMatrix gram(LowRank shadows) {
        int n = shadows.features();
        double[] products = new double[n * n];
        for (int k = 0; k < products.length; k++) {
            products[k] = shadows.dot(k / n, k % n);
        }
        return new GramMatrix(
                products, n, "The projection that forgets the ignored vectors, of rank " + shadows.dimensions() + ".");
    }

    private static Bars shares(LowRank shadows) {
        List<Bars.Row> rows = new ArrayList<>();
        for (int i = 0; i < shadows.features(); i++) {
            double share = shadows.dimensionality(i);
            rows.add(new Bars.Row(
                    Label.indexed("x", i).size(13),
                    "x" + i,
                    Marker.CIRCLE,
                    Colour.of(Ink.CATEGORY_1),
                    share,
                    Double.NaN,
                    List.of(Fraction.text(share))));
        }
        return new Bars("dimensionality D", 1, List.of("D"), rows, "Shares of " + shadows.features() + " features.");
    }

    @Override
    public List<Finding> findings(State state) {
        Choice choice = CHOICES.get(state.get(IGNORED));
        LowRank shadows = shadows(state);
        double sum = 0;
        double least = 1;
        double most = 0;
        for (int i = 0; i < shadows.features(); i++) {
            sum += shadows.dimensionality(i);
            least = Math.min(least, shadows.dimensionality(i));
            most = Math.max(most, shadows.dimensionality(i));
        }
        boolean rank = Math.abs(sum - shadows.dimensions()) < 1e-9;
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "Sum of shares",
                "The rank, " + Numbers.count(shadows.dimensions()),
                Fraction.text(sum),
                rank ? Verdict.MATCHES : Verdict.DIFFERS));
        boolean asGiven = state.get(WEIGHT) == 1;
        boolean even = Math.abs(least - choice.share) < 1e-9 && Math.abs(most - choice.share) < 1e-9;
        boolean product = choice.share == 0 && Math.abs(least - 0.5) < 1e-9 && Math.abs(most - 2.0 / 3) < 1e-9;
        String range = Fraction.text(least) + (most - least < 1e-9 ? "" : " to " + Fraction.text(most));
        findings.add(new Finding(
                "Figure",
                asGiven
                        ? "A " + choice.shape + ": "
                                + (choice.share == 0 ? "2/3 and 1/2" : Fraction.text(choice.share) + " each")
                        : "Nothing is known for these weights",
                range,
                !asGiven ? Verdict.OPEN : even || product ? Verdict.MATCHES : Verdict.DIFFERS));
        return findings;
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 0 || (drag.pane() == 1 && shadows(state).features() == 3)
                ? TABLE.drag(state, drag)
                : state;
    }
}
