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
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.DensityRows;
import tegum.model.Activation;
import tegum.train.Schedule;

/**
 * E4, basic results once more, four times larger: eighty features in twenty dimensions (paper, section "Demonstrating
 * superposition").
 *
 * <p>A linear model's loss is u(p) Σ_{i≥20} I_i with u(p) = p/3 − p²/4, exactly; of ReLU models no optimum is known, so
 * the claims name the best of several runs: {@code ./tegum train basic-results-80 --seed N} with N from 0 to 3.
 */
public final class BasicResultsEighty implements Entry {
    private static final Config BASE = Config.relu(80, 20, 0.1, new ImportanceLaw.Geometric(0.9))
            .withSchedule(Schedule.COSINE)
            .withLearningRate(3e-3)
            .withBatch(512)
            .withSteps(3000);

    @Override
    public Experiment experiment() {
        Reference relu = new Reference(BASE);
        Reference linear = new Reference(BASE.withOutput(Activation.LINEAR));
        return new BasicResults()
                .experiment()
                .named("E4", "basic-results-80", "Eighty features in twenty dimensions")
                .training(BASE, 0)
                .offering("p=0.0001..1 imp n=2..120 m=1..40 out")
                .presets(
                        Preset.of("Linear, p = 1", "p=1 out=linear"),
                        Preset.of("ReLU, dense, p = 1", "p=1"),
                        Preset.of("ReLU, p = 0.1", "p=0.1"),
                        Preset.of("ReLU, sparse, p = 0.01", "p=0.01"),
                        // importance from 1 to 1/100, evenly in its logarithm
                        Preset.of("The notebook’s, 100 in 20", "n=100 m=20 imp=exp:0.954548 p=0.05"))
                .sweeping(
                        Sweep.of("linear, p = 1: p=1 out=linear").then(Key.DENSITY, "1 0.3 0.1 0.03 0.01", "out=relu"))
                .claiming(
                        FirstKnown.of(
                                CountClaim.of(relu, "1:20±2 0.3:26±2 0.1:34±2 0.03:42±2 0.01:50±2"),
                                CountClaim.of(linear, "1:20±0 0.3:20±0 0.1:20±0 0.03:20±0 0.01:20±0")),
                        Reached.of(
                                FirstKnown.of(
                                        LossClaim.bestOfRuns(
                                                relu, "1:0.101132 0.3:0.0741 0.1:0.0167 0.03:0.0028 0.01:0.000532"),
                                        LossClaim.ofFirstKept(linear, 1, 0.3, 0.1, 0.03, 0.01)),
                                BASE,
                                Key.DENSITY,
                                "0.1:14 0.03:12 0.01:7"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(DensityRows.ofEighty());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.DEMONSTRATION,
                "Does it stay the same when everything is four times larger?",
                "Eighty features, twenty dimensions: the same three regimes. What counts is how rare features are, not"
                        + " how many there are.",
                "Demonstrating Superposition",
                "The same picture, finer",
                List.of(
                        "A linear model keeps the twenty most important features, one dimension each. {p=1 out=linear}"
                                + " So does a ReLU model while features are common. {p=1}",
                        "As features become rarer, more of them enter in opposite pairs, the less important ones first."
                                + " {p=0.3} {p=0.1} In the end nearly every feature shares. {p=0.01}",
                        "Point at a cell of the matrix to read which feature it takes, which output it goes to, and the"
                                + " weight."),
                List.of(
                        "To train while you watch, a run has 3,000 steps of 512 samples at a larger learning rate; the"
                                + " paper does not say what it used.",
                        "At _p_ = 1 the best is to keep the first twenty. A run this short counts 21 or 22: around the"
                                + " twentieth, features still share what one alone should have.",
                        "At _p_ = 0.01 most features are seen a few times a step: the last panel is undertrained."));
    }
}
