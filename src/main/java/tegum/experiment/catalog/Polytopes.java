package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.CountClaim;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.FirstKnown;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reached;
import tegum.experiment.Reference;
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
public final class Polytopes implements Entry {
    private static final Config BASE = Config.relu(6, 3, 0.05, new ImportanceLaw.Equal());

    @Override
    public Experiment experiment() {
        Reference six = new Reference(BASE);
        Reference four = new Reference(BASE.withFeatures(4));
        Reference five = new Reference(BASE.withFeatures(5));
        Reference seven = new Reference(BASE.withFeatures(7));
        return Experiment.of("E10", "polytopes", "Polytopes")
                .training(BASE, 1)
                .offering("n=2..12 m=1..3 p=0.001..1 imp")
                .sweeping(Sweep.over(Key.FEATURES, "3 4 5 6 7 8"))
                .drawing("polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("A pair and two axes, n = 4", "n=4"),
                        Preset.of("Tetrahedron, n = 4, p = 0.6", "n=4 p=0.6"),
                        Preset.of("Octahedron, n = 6", "n=6"),
                        Preset.of("Seven in three, n = 7", "n=7"),
                        Preset.of("Square antiprism, n = 8", "n=8"))
                .claiming(
                        FirstKnown.of(
                                RangeClaim.of(six, Quantity.DIMENSIONALITY, "0.05:0.5..0.5±0.01"),
                                RangeClaim.of(four, Quantity.DIMENSIONALITY, "0.05:0.5..1±0.01 0.6:0.75..0.75±0.01"),
                                RangeClaim.of(five, Quantity.DIMENSIONALITY, "0.05:0.5..1±0.01"),
                                RangeClaim.of(seven, Quantity.DIMENSIONALITY, "0.05:0.4034..0.4447±0.01")),
                        FirstKnown.of(
                                CountClaim.of(six, "0.05:6±0 0.6:6±0"),
                                CountClaim.of(four, "0.05:4±0 0.6:4±0"),
                                CountClaim.of(five, "0.05:5±0 0.6:5±0"),
                                CountClaim.of(seven, "0.05:7±0 0.6:7±0")),
                        Reached.of(
                                FirstKnown.of(
                                        LossClaim.exact(six, "0.05:0.00249624"),
                                        LossClaim.exact(four, "0.05:0.000831833 0.6:0.0908884"),
                                        LossClaim.exact(five, "0.05:0.00166391"),
                                        LossClaim.exact(seven, "0.05:0.00925472")),
                                BASE,
                                Key.FEATURES,
                                "4:8 5:5 6:6 7:10"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(
                new PolytopeGallery(), new ThomsonArrangements(), new AntiprismHeight(), new IgnoredDirections());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.GEOMETRY,
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
                        "Trained, six features in three dimensions become three pairs, an octahedron. {n=6} Four do not"
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
