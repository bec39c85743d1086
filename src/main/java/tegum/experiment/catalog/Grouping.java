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
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.CoGroupingMatrix;

/**
 * Whether a hundred models of the same data put the same features together, in factors of a tegum product or in
 * neurons (a question of the paper, section "Superposition in a privileged basis"; it has no figure there).
 */
public final class Grouping implements Entry {
    private static final Config BASE = Config.relu(8, 4, 0.1, new ImportanceLaw.Equal())
            .withData(DataKind.CORRELATED)
            .withSetSize(2);

    @Override
    public Experiment experiment() {
        return Experiment.of("E16b", "grouping", "Which features share?")
                .training(BASE, 0)
                .offering("p=0.001..1 rho data model set=1..8 imp n=2..24 m=1..12")
                .sweeping(Sweep.over(Key.DATA, "independent correlated anticorrelated-each"))
                .drawing("matrix", "norms", "inspector")
                .presets(
                        Preset.of("Correlated pairs", "data=correlated"),
                        Preset.of("Independent", "data=independent"),
                        Preset.of("Anticorrelated pairs", "data=anticorrelated-each"),
                        Preset.of("Neurons: ReLU on the hidden layer", "model=hidden-relu data=independent"))
                .claiming(RangeClaim.of(new Reference(BASE), Quantity.COSINE_WITHIN, "0.1:0..0±0.1"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new CoGroupingMatrix("grouping", BASE));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "Do all models put the same features together?",
                "Train a hundred models on the same data. With equal, independent features each groups them in its own"
                        + " way; what features have to do with each other decides what becomes the same in all.",
                "Superposition in a Privileged Basis",
                "A matrix of company",
                List.of(
                        "Eight features in four dimensions come apart into pairs that share a dimension, opposite each"
                                + " other. Which ones? {data=independent} With features that know nothing of each other"
                                + " another seed gives other pairs: if all are equally important, every pair is as frequent as"
                                + " any other, as symmetry demands, but for the chance that a hundred models leave.",
                        "Features that come together avoid each other: they would interfere in every sample."
                                + " {data=correlated} Features that exclude one another seek each other: between them"
                                + " interference never happens. {data=anticorrelated-each}",
                        "With ReLU on the hidden layer the dimensions are neurons, and a neuron that responds to several"
                                + " features is polysemantic. {model=hidden-relu data=independent} The paper asks whether"
                                + " such neurons group the same features in different models. Choose _neuron_ at the matrices:"
                                + " with independent, equal features they do not. But features that come together share a"
                                + " neuron more often than others, and those that exclude one another less often: the"
                                + " reverse of what factors do. A neuron that fires has something to say of both."),
                List.of(
                        "Eight features are few. In a large model correlations are many and weak.",
                        "A neuron counts as responding to a feature from a weight of one half on, negative weights never"
                                + " do, and a factor begins at an overlap of 0.3: other thresholds give somewhat other"
                                + " shares."));
    }
}
