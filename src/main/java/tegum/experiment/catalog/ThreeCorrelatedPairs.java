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
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.Setting;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.OrderOfPreference;
import tegum.experiment.exhibit.SeedShares;

/**
 * E14, three pairs of correlated features in two dimensions: there is no room for right angles, and the members of a
 * pair stand side by side (paper, section "Correlated and anticorrelated features").
 *
 * <p>Densities of the row are 100^−(½ … 1), as in a published exercise; the paper does not print its own. The losses
 * are exact optima, {@code ./tegum theory three-correlated-pairs --set p=P}.
 */
public final class ThreeCorrelatedPairs implements Entry {
    /** Also the ladder's (E16). */
    static final Config BASE = Config.relu(6, 2, 0.05, new ImportanceLaw.Equal())
            .withData(DataKind.CORRELATED)
            .withSetSize(2);

    private static final String LOSSES =
            "0.1:0.02499 0.0562:0.010861 0.05:0.009209 0.0316:0.0049503 0.0178:0.0024112 0.01:0.0012327";

    /** Of the exact optima; a constant learning rate leaves two degrees of noise. */
    private static final String ANGLES =
            "0.1:0..70.4±3 0.0562:63.2..63.2±2 0.05:63.5..63.5±2 0.0316:64.3..64.3±2 0.0178:65..65±2 0.01:65.3..65.3±2";

    /** In the other runs a pair has collapsed. */
    private static final String SHARES = "0.0562:3 0.0316:4 0.0178:6 0.01:8";

    private static final String LOSS_SHARES = "0.0316:4 0.0178:6 0.01:8";

    private static final SeedShares.Words SIX_ALONE = new SeedShares.Words(
            "six-alone",
            "The control: six independent features",
            "The same size and density without any pairs, trained from twenty seeds. The exact optimum is a regular"
                    + " hexagon, of loss 0.0237; the next best has 0.0248. What does training find?");

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E14", "three-correlated-pairs", "Three correlated pairs")
                .training(BASE, 11)
                .offering("p=0.001..1 rho data set=1..6 imp n=2..12 m=1..3")
                .sweeping(Sweep.over(Key.DENSITY, "0.1 0.0562 0.0316 0.0178 0.01"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Side by side, p = 0.05", "p=0.05"),
                        Preset.of("One pair collapsed, p = 0.1", "p=0.1"),
                        Preset.of("Six independent, p = 0.05", "p=0.05 data=independent"),
                        Preset.of("Six independent, p = 0.08", "p=0.08 data=independent"))
                .claiming(
                        Reached.of(RangeClaim.of(reference, Quantity.ANGLE_WITHIN, ANGLES), BASE, Key.DENSITY, SHARES),
                        Reached.of(LossClaim.exact(reference, LOSSES), BASE, Key.DENSITY, LOSS_SHARES));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(
                new OrderOfPreference("three-correlated-pairs", BASE),
                new SeedShares(SIX_ALONE, experiment(), Setting.parseAll("data=independent p=0.05")));
    }

    @Override
    public boolean exhibitsLead() {
        return false;
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "What if there is no room for right angles?",
                "Features that come together stand side by side: where they must disturb each other, they help each"
                        + " other a little.",
                "Geometry of Superposition",
                "Side by side",
                List.of(
                        "Six features in two dimensions, three pairs of one colour each. {p=0.05} Two vectors of a pair"
                                + " can be opposite, at a right angle, or neighbours. They meet in every sample that has"
                                + " them. Opposite they would cancel each other every time; as neighbours they add a"
                                + " little to each other, and a bias below zero takes that away again.",
                        "So the six vectors are a hexagon whose neighbours are, two by two, of one colour, a little more"
                                + " than 60° apart inside a pair and a little less outside.",
                        "More common, a pair gives up: its two features take one direction and become one. {p=0.1} How"
                                + " that goes on is the subject of the next page.",
                        "Six independent features have no reason to be six: the paper says that they will not form a"
                                + " hexagon. {p=0.05 data=independent} Exact losses say that a hexagon would be best"
                                + " below _p_ = 0.069; training seldom finds it. The control counts."),
                List.of(
                        "One of the five panels of the paper shows a collapsed pair at a density where the hexagon is"
                                + " best: a run that went wrong, as some of ours do.",
                        "The paper does not print its densities; these are 100 to the power of −½ to −1."));
    }
}
