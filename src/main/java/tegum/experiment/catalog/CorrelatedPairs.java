package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.DataKind;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;

/**
 * E12, two pairs of correlated features in two dimensions: each pair takes two orthogonal directions, opposite to the
 * other pair (paper, section "Correlated and anticorrelated features").
 *
 * <p>Densities of the row are 400^−(½ … 1), as in a published exercise; the paper does not print its own. The losses
 * are exact optima, {@code ./tegum theory correlated-pairs --set p=P}.
 */
public final class CorrelatedPairs implements Entry {
    static final Config BASE = Config.relu(4, 2, 0.05, new ImportanceLaw.Equal())
            .withData(DataKind.CORRELATED)
            .withSetSize(2);

    private static final String LOSSES = "0.5:0.083333 0.1:0.0066052 0.05:0.0016611 0.0236:0.00037137";

    private static final String KEPT_APART =
            "0.05:0..0±0.05 0.0236:0..0±0.05 0.0112:0..0±0.05 0.00529:0..0±0.05 0.0025:0..0±0.05 0.1:0..0±0.05 0.5:1..1±0.02";

    private static final String OPPOSED = "0.05:-1..-1±0.02 0.0236:-1..-1±0.02 0.0112:-1..-1±0.02"
            + " 0.00529:-1..-1±0.02 0.0025:-1..-1±0.02 0.1:-1..-1±0.02"
            + " 0.5:0..0±0.1";

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E12", "correlated-pairs", "Two correlated pairs")
                .training(BASE, 0)
                .offering("p=0.001..1 rho data set=1..4 imp n=2..12 m=1..3")
                .sweeping(Sweep.over(Key.DENSITY, "0.05 0.0236 0.0112 0.00529 0.0025"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Sparse, p = 0.05", "p=0.05"),
                        Preset.of("Collapsed, p = 0.5", "p=0.5"),
                        Preset.of("Half coupled, ρ = 0.5", "p=0.05 rho=0.5"),
                        Preset.of("Not correlated, ρ = 0", "p=0.05 rho=0"),
                        Preset.of("Three pairs in three dimensions", "n=6 m=3 p=0.05"))
                .claiming(
                        RangeClaim.of(reference, Quantity.COSINE_WITHIN, KEPT_APART),
                        RangeClaim.of(reference, Quantity.OPPOSITE, OPPOSED),
                        LossClaim.exact(reference, LOSSES));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of();
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "What if two features always come together?",
                "They take directions at a right angle, as if no other feature existed, and leave the opposite sides to"
                        + " features that seldom meet them.",
                "Geometry of Superposition",
                "Right angles inside a pair",
                List.of(
                        "Four features in two dimensions, in two pairs: the members of a pair, of one colour, are"
                                + " present together or not at all, each with a value of its own. {p=0.05}",
                        "Members of a pair meet in every sample that has them, so interference between them would cost"
                                + " every time: they stand at a right angle. A feature of the other pair is seldom there"
                                + " at the same time, and takes the opposite side. What is left to lose is about"
                                + " 2_p_²/3, which happens when both pairs are present.",
                        "Where features are common both pairs meet often, and it pays to keep one number for each pair:"
                                + " its members collapse into one direction, the first principal component. {p=0.5}"
                                + " That begins at _p_ = 0.25.",
                        "Nothing but the coupling holds the pairs together. Let it go and any two features may be"
                                + " opposite. {p=0.05 rho=0}"),
                List.of(
                        "The row keeps one seed and varies the density alone. Runs that go wrong, such as a pair kept"
                                + " at the cost of the other, are counted by _Twenty seeds_.",
                        "The paper does not print its densities; these are 400 to the power of −½ to −1. At the rarest three the loss"
                                + " comes from a few samples in a million, too few to compare."));
    }
}
