package tegum.experiment.catalog;

import java.util.ArrayList;
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
import tegum.experiment.Reference;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
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
public final class BasicResultsEighty implements Experiment {
    private static final Config BASE = Config.relu(80, 20, 0.1, new ImportanceLaw.Geometric(0.9))
            .withSchedule(Schedule.COSINE)
            .withLearningRate(3e-3)
            .withBatch(512)
            .withSteps(3000);

    private static final Sweep SWEEP = new Sweep(List.of(
            new Sweep.Panel("linear, p = 1", Setting.parseAll("p=1 out=linear")),
            relu("1"),
            relu("0.3"),
            relu("0.1"),
            relu("0.03"),
            relu("0.01")));

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.DENSITY, new Rule.Real(0.0001, 1, true)),
            Control.of(Key.IMPORTANCE),
            new Control(Key.FEATURES, new Rule.Whole(2, 120)),
            new Control(Key.HIDDEN, new Rule.Whole(1, 40)),
            Control.of(Key.OUTPUT),
            Control.of(Key.LEARNING_RATE),
            Control.of(Key.BATCH),
            Control.of(Key.OPTIMISER),
            Control.of(Key.WEIGHT_DECAY),
            Control.of(Key.SCHEDULE),
            Control.of(Key.STEPS));

    private static Sweep.Panel relu(String density) {
        return new Sweep.Panel("p = " + density, Setting.parseAll("p=" + density + " out=relu"));
    }

    @Override
    public String id() {
        return "basic-results-80";
    }

    @Override
    public String number() {
        return "E4";
    }

    @Override
    public Chapter chapter() {
        return Chapter.DEMONSTRATION;
    }

    @Override
    public String title() {
        return "Eighty features in twenty dimensions";
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
        return List.of("matrix", "norms", "inspector");
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(DensityRows.ofEighty());
    }

    @Override
    public boolean exhibitsLead() {
        return true;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("Linear, p = 1", Setting.parseAll("p=1 out=linear")),
                new Preset("ReLU, dense, p = 1", Setting.parseAll("p=1")),
                new Preset("ReLU, p = 0.3", Setting.parseAll("p=0.3")),
                new Preset("ReLU, p = 0.1", Setting.parseAll("p=0.1")),
                new Preset("ReLU, sparse, p = 0.01", Setting.parseAll("p=0.01")));
    }

    @Override
    public List<Claim> claims() {
        Reference relu = new Reference(BASE);
        Reference linear = new Reference(BASE.withOutput(Activation.LINEAR));
        List<CountClaim.Row> twenty = new ArrayList<>();
        List<LossClaim.Row> left = new ArrayList<>();
        for (double p : new double[] {1, 0.3, 0.1, 0.03, 0.01}) {
            twenty.add(new CountClaim.Row(p, 20, 0));
            left.add(new LossClaim.Row(p, leftOut(p)));
        }
        return List.of(
                new FirstKnown(List.of(
                        new CountClaim(
                                relu,
                                List.of(
                                        new CountClaim.Row(1, 20, 2),
                                        new CountClaim.Row(0.3, 26, 2),
                                        new CountClaim.Row(0.1, 34, 2),
                                        new CountClaim.Row(0.03, 42, 2),
                                        new CountClaim.Row(0.01, 50, 2))),
                        new CountClaim(linear, twenty))),
                new FirstKnown(List.of(
                        new LossClaim(
                                relu,
                                LossClaim.Source.BEST_OF_RUNS,
                                List.of(
                                        new LossClaim.Row(1, leftOut(1)),
                                        new LossClaim.Row(0.3, 0.0741),
                                        new LossClaim.Row(0.1, 0.0167),
                                        new LossClaim.Row(0.03, 0.0028),
                                        new LossClaim.Row(0.01, 0.000532))),
                        new LossClaim(linear, left))));
    }

    /** u(p) Σ_{i≥20} I_i: what is lost if just the twenty most important features are kept. */
    private static double leftOut(double p) {
        float[] importance = BASE.importance().importances(BASE.features());
        double sum = 0;
        for (int i = BASE.hidden(); i < importance.length; i++) {
            sum += importance[i];
        }
        return (p / 3 - p * p / 4) * sum;
    }

    @Override
    public Story story() {
        return new Story(
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
                        "At _p_ = 0.01 most features are seen a few times a step: the last panel is undertrained."));
    }
}
