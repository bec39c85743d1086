package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.Control;
import tegum.experiment.CountClaim;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.FirstKnown;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.AntiprismHeight;
import tegum.experiment.exhibit.IgnoredDirections;
import tegum.experiment.exhibit.PolytopeGallery;
import tegum.experiment.exhibit.ThomsonArrangements;

/**
 * E10, polytopes: which figures equal features form, how they share dimensions, and one to grow (paper, section "The
 * geometry of superposition").
 *
 * <p>The losses are exact optima, each found by {@code ./tegum theory polytopes --set n=N}.
 */
public final class Polytopes implements Experiment {
    private static final Config BASE = Config.relu(6, 3, 0.05, new ImportanceLaw.Equal());

    private static final Sweep SWEEP = Sweep.over(Key.FEATURES, "3", "4", "5", "6", "7", "8");

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.FEATURES, new Rule.Whole(2, 12)),
            new Control(Key.HIDDEN, new Rule.Whole(1, 3)),
            new Control(Key.DENSITY, new Rule.Real(0.001, 1, true)),
            Control.of(Key.IMPORTANCE),
            Control.of(Key.LEARNING_RATE),
            Control.of(Key.BATCH),
            Control.of(Key.OPTIMISER),
            Control.of(Key.WEIGHT_DECAY),
            Control.of(Key.SCHEDULE),
            Control.of(Key.STEPS));

    @Override
    public String id() {
        return "polytopes";
    }

    @Override
    public String number() {
        return "E10";
    }

    @Override
    public Chapter chapter() {
        return Chapter.GEOMETRY;
    }

    @Override
    public String title() {
        return "Polytopes";
    }

    @Override
    public Config base() {
        return BASE;
    }

    @Override
    public int seed() {
        return 1;
    }

    @Override
    public List<Control> controls() {
        return CONTROLS;
    }

    @Override
    public Sweep sweep() {
        return SWEEP;
    }

    @Override
    public List<String> views() {
        return List.of("polyhedron", "matrix", "norms", "inspector");
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(
                new PolytopeGallery(), new ThomsonArrangements(), new AntiprismHeight(), new IgnoredDirections());
    }

    @Override
    public boolean exhibitsLead() {
        return true;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("A pair and two axes, n = 4", Setting.parseAll("n=4")),
                new Preset("Tetrahedron, n = 4, p = 0.6", Setting.parseAll("n=4 p=0.6")),
                new Preset("Octahedron, n = 6, 5,000 steps", Setting.parseAll("steps=5000")),
                new Preset("Seven in three, n = 7", Setting.parseAll("n=7")),
                new Preset("Square antiprism, n = 8", Setting.parseAll("n=8")));
    }

    @Override
    public List<Claim> claims() {
        Reference six = new Reference(BASE);
        Reference four = new Reference(BASE.withFeatures(4));
        Reference five = new Reference(BASE.withFeatures(5));
        Reference seven = new Reference(BASE.withFeatures(7));
        return List.of(
                new FirstKnown(List.of(
                        shares(six, row(0.05, 0.5, 0.5)),
                        shares(four, row(0.05, 0.5, 1), row(0.6, 0.75, 0.75)),
                        shares(five, row(0.05, 0.5, 1)),
                        shares(seven, row(0.05, 0.4034, 0.4447)))),
                new FirstKnown(List.of(kept(six, 6), kept(four, 4), kept(five, 5), kept(seven, 7))),
                new FirstKnown(List.of(
                        loss(six, new LossClaim.Row(0.05, 0.00249624)),
                        loss(four, new LossClaim.Row(0.05, 0.000831833), new LossClaim.Row(0.6, 0.0908884)),
                        loss(five, new LossClaim.Row(0.05, 0.00166391)),
                        loss(seven, new LossClaim.Row(0.05, 0.00925472)))));
    }

    private static RangeClaim.Row row(double density, double least, double most) {
        return new RangeClaim.Row(density, least, most, 0.01);
    }

    private static Claim shares(Reference reference, RangeClaim.Row... rows) {
        return new RangeClaim(reference, Quantity.DIMENSIONALITY, List.of(rows));
    }

    private static Claim kept(Reference reference, int count) {
        return new CountClaim(
                reference, List.of(new CountClaim.Row(0.05, count, 0), new CountClaim.Row(0.6, count, 0)));
    }

    private static Claim loss(Reference reference, LossClaim.Row... rows) {
        return new LossClaim(reference, List.of(rows));
    }

    @Override
    public Story story() {
        return new Story(
                "Which figures do equal features form?",
                "Pairs, triangles, pentagons, an antiprism, and products of these. Turn them, read off how they share"
                        + " dimensions, then let a model grow one.",
                "The Geometry of Superposition",
                "Corners that share a space",
                List.of(
                        "Treat every learned feature as a corner. Corners that disturb each other form one polytope;"
                                + " groups at right angles to each other do not, and the whole is their tegum product."
                                + " Two pairs make a square, three an octahedron, a triangle and a pair a triangular"
                                + " bipyramid.",
                        "A feature's dimensionality _D_ depends on its own factor alone. In the triangular bipyramid"
                                + " three features have 2/3 of a dimension and two have 1/2. The paper compares that"
                                + " with an even split and prints six times 3/5; there are five features, so it must"
                                + " read five times 3/5.",
                        "Where features are rare and equal, up to 2_m_ of them fit into _m_ dimensions without loss to"
                                + " first order: two vectors whose product is not above zero do not disturb each"
                                + " other, since ReLU cuts off what is below. More features must overlap, and then"
                                + " lengths grow and biases fall to cut the overlap off.",
                        "Below, six features in three dimensions become three pairs, an octahedron. {n=6} Four do not"
                                + " become a tetrahedron at this density: one pair and two features with a dimension"
                                + " of their own cost less. {n=4} The tetrahedron is the best of denser data."
                                + " {n=4 p=0.6} Eight form the square antiprism. {n=8}",
                        "The paper notes that such figures often solve Thomson's problem, how equal charges spread over"
                                + " a sphere. They are alike rather than the same: the loss wants the antiprism lower"
                                + " than charges do, and for seven features it prefers another figure than the"
                                + " charges' pentagonal bipyramid."),
                List.of(
                        "Losses in the exhibits are those of the sparse limit: at most one feature is active at a time."
                                + " At a density of 0.05 pairs of active features count, too.",
                        "The least losses are the best that many searches found; nothing proves them the least.",
                        "One model forms one figure. How often which figure appears among many features is another"
                                + " experiment."));
    }
}
