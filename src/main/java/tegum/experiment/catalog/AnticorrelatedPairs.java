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
import tegum.experiment.Story;
import tegum.experiment.Sweep;

/**
 * E13, two pairs of features that exclude each other: the members of a pair share one direction from both sides, and
 * nothing is lost (paper, section "Correlated and anticorrelated features").
 *
 * <p>p is the density of each member here. Opposite members of a pair never meet, pairs are orthogonal: the loss is 0
 * exactly, at every density. The other two digons, of features of different pairs, meet with probability 2p², q = 2p
 * that of a pair, and lose q²/6.
 */
public final class AnticorrelatedPairs implements Entry {
    private static final Config BASE = Config.relu(4, 2, 0.1, new ImportanceLaw.Equal())
            .withData(DataKind.ANTICORRELATED_EACH)
            .withSetSize(2);

    private static final String OPPOSITE = "0.5:-1..-1±0.02 0.316:-1..-1±0.02 0.237:-1..-1±0.02 0.178:-1..-1±0.02"
            + " 0.133:-1..-1±0.02 0.1:-1..-1±0.02";

    private static final String NOTHING = "0.5:0 0.316:0 0.237:0 0.178:0 0.133:0 0.1:0";

    /** The rarer the features, the more runs oppose members of different pairs. */
    private static final String SHARES = "0.178:14 0.133:12 0.1:10";

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E13", "anticorrelated-pairs", "Two anticorrelated pairs")
                .training(BASE, 4)
                .offering("p=0.001..0.5 data set=1..4 imp n=2..12 m=1..3")
                .sweeping(Sweep.over(Key.DENSITY, "0.316 0.237 0.178 0.133 0.1"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("p = 0.1", "p=0.1"),
                        Preset.of("Common, p = 0.316", "p=0.316"),
                        Preset.of("Always one of each pair, p = 0.5", "p=0.5"),
                        Preset.of("Three pairs in three dimensions", "n=6 m=3 p=0.1"),
                        Preset.of("The same four, independent", "data=independent p=0.1"))
                .claiming(
                        Reached.of(
                                RangeClaim.of(reference, Quantity.COSINE_WITHIN, OPPOSITE), BASE, Key.DENSITY, SHARES),
                        Reached.of(LossClaim.exact(reference, NOTHING), BASE, Key.DENSITY, SHARES));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of();
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "What if two features never come together?",
                "They share a direction, one on either side, and it costs nothing at all.",
                "Geometry of Superposition",
                "Opposite sides for what excludes itself",
                List.of(
                        "Two pairs again, each of one colour, but now at most one member of a pair is present in a"
                                + " sample. {p=0.1} Opposite vectors disturb each other only when both are there, which"
                                + " never happens. ReLU cuts the negative part away, and the loss is zero: four features"
                                + " in two dimensions without any price.",
                        "That holds however common the features are. {p=0.316} Independent features at this density"
                                + " would lose something. {data=independent p=0.1}",
                        "Training does not always find it. Two digons of features of different pairs are a trap: they"
                                + " lose about (2_p_)²/6 and every small change makes it worse. _Twenty seeds_ counts how"
                                + " many runs end there."),
                List.of(
                        "_p_ is the density of each feature. In the paper’s words a pair is active with some"
                                + " probability, and then one of its members is chosen: that is 2_p_.",
                        "The loss shown never reaches zero: a constant learning rate keeps the weights in motion."));
    }
}
