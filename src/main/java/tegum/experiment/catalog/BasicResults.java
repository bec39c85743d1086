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
 * E3, basic results: twenty features in five dimensions, linear and ReLU, from dense to sparse (paper,
 * section "Demonstrating superposition").
 *
 * <p>A linear model's loss is u(p) Σ_{i≥5} I_i with u(p) = p/3 − p²/4, exactly; of ReLU models no optimum
 * is known, so the claims name the best of several runs: {@code ./tegum train basic-results --seed N}
 * with N from 0 to 7 comes within 2 % of each down to p = 0.01, and counts as many features as they say.
 */
public final class BasicResults implements Experiment {
    private static final Config BASE =
            Config.relu(20, 5, 0.1, new ImportanceLaw.Geometric(0.7)).withSchedule(Schedule.COSINE);

    private static final Sweep SWEEP = new Sweep(List.of(
            new Sweep.Panel("linear, p = 1", Setting.parseAll("p=1 out=linear")),
            relu("1"),
            relu("0.3"),
            relu("0.1"),
            relu("0.03"),
            relu("0.01"),
            relu("0.003"),
            relu("0.001")));

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.DENSITY, new Rule.Real(0.0001, 1, true)),
            Control.of(Key.IMPORTANCE),
            new Control(Key.FEATURES, new Rule.Whole(2, 40)),
            new Control(Key.HIDDEN, new Rule.Whole(1, 10)),
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
        return "basic-results";
    }

    @Override
    public String number() {
        return "E3";
    }

    @Override
    public Chapter chapter() {
        return Chapter.DEMONSTRATION;
    }

    @Override
    public String title() {
        return "Twenty features in five dimensions";
    }

    @Override
    public Config base() {
        return BASE;
    }

    @Override
    public int seed() {
        return 3;
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
        return List.of(DensityRows.ofTwenty());
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
        List<CountClaim.Row> five = new ArrayList<>();
        List<LossClaim.Row> left = new ArrayList<>();
        for (double p : new double[] {1, 0.3, 0.1, 0.03, 0.01}) {
            five.add(new CountClaim.Row(p, 5, 0));
            left.add(new LossClaim.Row(p, leftOut(p)));
        }
        return List.of(
                new FirstKnown(List.of(
                        new CountClaim(
                                relu,
                                List.of(
                                        new CountClaim.Row(1, 5, 0),
                                        new CountClaim.Row(0.3, 7, 1),
                                        new CountClaim.Row(0.1, 9, 1),
                                        new CountClaim.Row(0.03, 10, 1),
                                        new CountClaim.Row(0.01, 11, 1),
                                        new CountClaim.Row(0.003, 13, 1),
                                        new CountClaim.Row(0.001, 13, 1))),
                        new CountClaim(linear, five))),
                new FirstKnown(List.of(
                        new LossClaim(
                                relu,
                                LossClaim.Source.BEST_OF_RUNS,
                                List.of(
                                        new LossClaim.Row(1, leftOut(1)),
                                        new LossClaim.Row(0.3, 0.0335),
                                        new LossClaim.Row(0.1, 0.00758),
                                        new LossClaim.Row(0.03, 0.00138),
                                        new LossClaim.Row(0.01, 0.000338),
                                        new LossClaim.Row(0.003, 0.000075),
                                        new LossClaim.Row(0.001, 0.000023))),
                        new LossClaim(linear, left))));
    }

    /** u(p) Σ_{i≥5} I_i: what is lost if just the five most important features are kept. */
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
                "What does a model keep, if it cannot keep all?",
                "A linear model keeps the five most important features, however sparse they are. With ReLU and"
                        + " sparse features more and more enter, in pairs.",
                "Demonstrating Superposition",
                "Three regimes",
                List.of(
                        "Read the matrix first. Row i says what output i takes from every feature. A linear model with"
                                + " five dimensions gives five ones on the diagonal and nothing else: it does PCA."
                                + " {p=1 out=linear} Density does not matter to it.",
                        "With ReLU and dense features the picture is the same. {p=1} The features left out show only"
                                + " in b: their bias learns the average, half the density.",
                        "Make features rarer, and features beyond the fifth enter, each opposite another one: blue"
                                + " cells off the diagonal, yellow bars. The most important ones keep a dimension to"
                                + " themselves. {p=0.3} {p=0.1}",
                        "Very sparse features are all in superposition. Biases turn negative and cut small"
                                + " interference off. {p=0.01}"),
                List.of(
                        "Below p = 0.003 most samples are empty, and ten thousand steps do not reach the optimum: the"
                                + " last panels are undertrained.",
                        "The paper states neither optimiser nor steps; these are the notebook's, with a cosine"
                                + " schedule and without weight decay.",
                        "The paper gives its densities in words; the list is the one it prints for absolute values."));
    }
}
