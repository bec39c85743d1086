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
import tegum.math.Decimal;
import tegum.theory.SparsePacking;
import tegum.theory.Thomson;
import tegum.view.Bars;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Fraction;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Ledger;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Polytope;
import tegum.view.Solid;
import tegum.view.Table;

/**
 * Equal charges on a sphere beside equal features in three dimensions: the paper's comparison with Thomson's problem,
 * drawn for 2 to 12 points (section "The geometry of superposition").
 */
public final class ThomsonArrangements implements Exhibit {
    private static final List<String> COUNTS = List.of("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    private static final Dial.Choice COUNT =
            new Dial.Choice("count", "Points", COUNTS, 6, "How many charges, and how many features.");
    private static final Turntable TABLE = new Turntable(28, 20);
    private static final double LARGEST = 400;

    /** Least energies for 2 to 12 charges as tables of Thomson's problem print them. */
    private static final double[] ENERGIES = {
        0.5,
        1.732050808,
        3.674234614,
        6.474691495,
        9.985281374,
        14.452977414,
        19.675287861,
        25.759986531,
        32.716949460,
        40.596450510,
        49.165253058
    };

    private static final double FREE = 1e-9; // a loss below this is zero but for the search's last digits
    private static final double SAME = 1e-8; // losses this near belong to one arrangement

    // what has been searched for once need not be searched for again: a search takes no input but the count
    private static final Pair[] FOUND = new Pair[COUNTS.size()];

    /** Both arrangements; where the features do no better than as charges sit, the charges' one for both. */
    private record Pair(Thomson charges, SparsePacking asCharges, SparsePacking features) {
        static Pair of(int count) {
            Thomson charges = Thomson.of(count);
            double[] upright = Upright.of(charges.points());
            SparsePacking asCharges = SparsePacking.along(upright);
            SparsePacking features = asCharges.loss() < FREE ? asCharges : SparsePacking.of(count);
            boolean same = asCharges.loss() - features.loss() < SAME;
            return new Pair(new Thomson(charges.energy(), upright), asCharges, same ? asCharges : features);
        }

        /** Whether charges and features settle alike; the very arrangement is then kept once. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame() {
            return features == asCharges;
        }
    }

    @Override
    public String id() {
        return "thomson";
    }

    @Override
    public String title() {
        return "Charges on a sphere";
    }

    @Override
    public String caption() {
        return "At the left charges that push each other as far away as they can; at the right what the model's loss"
                + " makes of as many equal features where at most one is active. The two are alike, not the same: the"
                + " loss cares for products above zero alone, and lets lengths differ.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(COUNT));
        dials.addAll(TABLE.dials());
        return dials;
    }

    private static Pair pair(State state) {
        int k = state.get(COUNT);
        if (FOUND[k] == null) {
            FOUND[k] = Pair.of((int) Decimal.parse(COUNTS.get(k)));
        }
        return FOUND[k];
    }

    @Override
    public List<Pane> panes(State state) {
        Pair pair = pair(state);
        Camera camera = TABLE.camera(state);
        double[] features = pair.isSame() ? pair.features.points() : Upright.of(pair.features.points());
        return List.of(
                new Pane(
                        "Charges",
                        "least Coulomb energy, length 1",
                        solid(camera, pair.charges.points(), Ink.CATEGORY_1, Marker.CIRCLE, "Charges")),
                new Pane(
                        "Features",
                        "least loss with one active",
                        solid(camera, features, Ink.CATEGORY_2, Marker.SQUARE, "Features")),
                new Pane("Shares", "bar features, tick charges", shares(pair)),
                new Pane("Numbers", "loss per feature at the best lengths and biases", ledger(pair)));
    }

    private static Solid solid(Camera camera, double[] points, Ink ink, Marker marker, String who) {
        double[] space = PolytopeFigure.inSpace(points, 3);
        double[] shares = SparsePacking.dimensionality(points);
        List<Solid.Part> parts = new ArrayList<>(Polytope.hull(camera, space, Colour.of(ink)));
        List<Solid.Name> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double reach = 1.02;
        for (int i = 0; i < shares.length; i++) {
            double[] at = {space[3 * i], space[3 * i + 1], space[3 * i + 2]};
            double length = Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
            reach = Math.max(reach, length);
            parts.add(new Solid.Part.Point(at, marker, 5.5, Colour.of(ink), Mark.feature(i)));
            names.add(new Solid.Name(
                    at, Label.indexed("x", i).size(14).ink(Ink.INK).haloed()));
            hints.add("x" + i + ": length " + Numbers.quantity(length) + ", D = " + Fraction.text(shares[i]));
            rows.add(List.of(
                    "x" + i,
                    Numbers.fixed(points[3 * i], 3),
                    Numbers.fixed(points[3 * i + 1], 3),
                    Numbers.fixed(points[3 * i + 2], 3),
                    Numbers.fixed(length, 3),
                    Numbers.fixed(shares[i], 3)));
        }
        double[] origin = new double[3];
        parts.add(new Solid.Part.Point(origin, Marker.CIRCLE, 2, Colour.of(Ink.INK), Mark.NONE));
        return new Solid(
                camera,
                origin,
                reach,
                LARGEST,
                parts,
                names,
                hints,
                who + ", " + shares.length + " on a sphere, D " + range(shares) + ".",
                new Table(List.of("point", "h0", "h1", "h2", "length", "D"), rows));
    }

    /** Sorted, since the points of the two pictures do not correspond. */
    private static Bars shares(Pair pair) {
        double[] features = pair.features.dimensionality();
        double[] charges = SparsePacking.dimensionality(pair.charges.points());
        java.util.Arrays.sort(features);
        java.util.Arrays.sort(charges);
        List<Bars.Row> rows = new ArrayList<>();
        for (int k = features.length - 1; k >= 0; k--) {
            String name = Numbers.count(features.length - k);
            rows.add(new Bars.Row(
                    Label.of(name),
                    "rank " + name,
                    Marker.SQUARE,
                    Colour.of(Ink.CATEGORY_2),
                    features[k],
                    charges[k],
                    List.of(Fraction.text(features[k]), Fraction.text(charges[k]))));
        }
        return new Bars(
                "dimensionality D, largest first",
                1,
                List.of("features", "charges"),
                rows,
                "D of the features " + range(features) + ", of the charges " + range(charges) + ".");
    }

    private static Ledger ledger(Pair pair) {
        double[] directions = directions(pair.features.points());
        return new Ledger(
                List.of("charges", "features"),
                List.of(
                        Ledger.Row.of(
                                "energy",
                                List.of(
                                        Numbers.fixed(pair.charges.energy(), 6),
                                        Numbers.fixed(Thomson.energy(directions), 6))),
                        Ledger.Row.of("loss", List.of(loss(pair.asCharges.loss()), loss(pair.features.loss()))),
                        Ledger.Row.of(
                                "D",
                                List.of(
                                        range(SparsePacking.dimensionality(pair.charges.points())),
                                        range(pair.features.dimensionality()))),
                        Ledger.Row.of(
                                "best lengths",
                                List.of(lengths(pair.asCharges.points()), lengths(pair.features.points())))),
                "The charges have energy " + Numbers.fixed(pair.charges.energy(), 6) + " and would cost a loss of "
                        + loss(pair.asCharges.loss()) + " per feature; the features cost " + loss(pair.features.loss())
                        + ".");
    }

    private static double[] directions(double[] points) {
        double[] unit = points.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] = points[i] / length(points, i / 3);
        }
        return unit;
    }

    private static double length(double[] points, int i) {
        double squared = 0;
        for (int k = 0; k < 3; k++) {
            squared += points[3 * i + k] * points[3 * i + k];
        }
        return Math.sqrt(squared);
    }

    private static String lengths(double[] points) {
        double[] lengths = new double[points.length / 3];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = length(points, i);
        }
        return range(lengths);
    }

    private static String range(double[] values) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        String low = Numbers.fixed(least, 3);
        String high = Numbers.fixed(most, 3);
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String loss(double loss) {
        return loss < FREE ? "0" : Numbers.fixed(loss, 6);
    }

    @Override
    public List<Finding> findings(State state) {
        Pair pair = pair(state);
        double known = ENERGIES[state.get(COUNT)];
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "Energy",
                "Least known " + Numbers.fixed(known, 6),
                Numbers.fixed(pair.charges.energy(), 6),
                Math.abs(pair.charges.energy() - known) < 1e-6 ? Verdict.MATCHES : Verdict.DIFFERS));
        boolean same = pair.isSame();
        findings.add(new Finding(
                "Same arrangement",
                "Paper: polytopes that often solve Thomson's problem",
                pair.features.loss() < FREE
                        ? "Yes, among others: up to six features cost nothing in many ways"
                        : same
                                ? "Yes: no other arrangement was found that costs less"
                                : "Near it: the charges' places cost " + loss(pair.asCharges.loss()) + ", the best "
                                        + loss(pair.features.loss()),
                same ? Verdict.MATCHES : Verdict.CLOSE));
        return findings;
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() < 2 ? TABLE.drag(state, drag) : state;
    }
}
