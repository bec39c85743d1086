package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Preset;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.Staircase;
import tegum.train.Schedule;

/**
 * E8, how many dimensions a learned feature takes, D* = m / ‖W‖², from dense to sparse: a staircase with steps at 1
 * and at 1/2 (paper, section "The geometry of superposition"); with the bound of the paper's appendix on compressed
 * sensing and a comment's varying numbers of competing features (E28, E29).
 */
public final class DimensionsPerFeature implements Entry {
    static final Config BASE = Config.relu(40, 6, 0.35, new ImportanceLaw.Equal())
            .withLearningRate(0.005)
            .withSchedule(Schedule.COSINE)
            .withBatch(256)
            .withSteps(4000);

    @Override
    public Experiment experiment() {
        return Experiment.of("E8", "dimensions-per-feature", "Dimensions per feature")
                .training(BASE, 1)
                .offering("p=0.01..1 imp n=2..60 m=1..12")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.7 0.5 0.35 0.2 0.1 0.05"))
                .drawing("matrix", "norms")
                .presets(
                        Preset.of("Dense, p = 1", "p=1"),
                        Preset.of("Between the steps, p = 0.5", "p=0.5"),
                        Preset.of("Digons, p = 0.35", "p=0.35"),
                        Preset.of("Sparser, p = 0.1", "p=0.1"))
                .claiming(EqualFeatures.perFeature(BASE), EqualFeatures.shares(BASE), EqualFeatures.loss(BASE));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new Staircase());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.GEOMETRY,
                "How many dimensions does a feature take?",
                "Hundreds of equal features compete for a few dimensions. As they grow rarer, the share of each falls,"
                        + " but not evenly: it rests at one, then at one half.",
                "The Geometry of Superposition",
                "A staircase",
                List.of(
                        "All features count alike here, so only their sparsity decides how they are stored. The curve"
                                + " divides the dimensions there are by the squared length of all features. A feature"
                                + " that is learned has a length of about 1, so this is the number of dimensions"
                                + " for each learned feature.",
                        "While features are dense the model keeps as many directions as it has dimensions, and the"
                                + " curve stays at 1. {p=1} They are no single features: every feature is kept a"
                                + " little, because all directions are equally good.",
                        "Around 1/(1 − _S_) = 3 it stays near 1/2: features come in opposite pairs, digons, one"
                                + " dimension for two. {p=0.35} Only one of two rare features is likely to be there, and ReLU"
                                + " removes what it would add to the other.",
                        "Sparser still, more than two share a dimension, and the curve falls without further steps of"
                                + " this size. {p=0.1} The number of features that fit then grows about as fast as"
                                + " compressed sensing allows, −1/(_p_ ln _p_) for each dimension; show the bound to"
                                + " see both.",
                        "Twice the dimensions hold twice the features: with both doubled the curve stays where it is."
                                + " Fewer features for the same dimensions leave it, where there are no more to learn."),
                List.of(
                        "Each point is one trained model, one seed.",
                        "The paper states neither optimiser nor steps; these models are trained by Adam with a falling"
                                + " rate. Between the steps training is slow, and shorter runs lie higher.",
                        "The bound has no known constant. Here it is drawn with 1, and the models come near it; that"
                                + " proves nothing about the constant.",
                        "The model to train is smaller, 40 features in 6 dimensions, so that it trains in the"
                                + " page."));
    }
}
