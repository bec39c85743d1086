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
 * E3, basic results: twenty features in five dimensions, linear and ReLU, from dense to sparse (paper,
 * section "Demonstrating superposition").
 *
 * <p>A linear model's loss is u(p) Σ_{i≥5} I_i with u(p) = p/3 − p²/4, exactly; of ReLU models no optimum
 * is known, so the claims name the best of several runs: {@code ./tegum train basic-results --seed N}
 * with N from 0 to 7 comes within 2 % of each down to p = 0.01, and counts as many features as they say.
 */
public final class BasicResults implements Entry {
    private static final Config BASE =
            Config.relu(20, 5, 0.1, new ImportanceLaw.Geometric(0.7)).withSchedule(Schedule.COSINE);

    @Override
    public Experiment experiment() {
        Reference relu = new Reference(BASE);
        Reference linear = new Reference(BASE.withOutput(Activation.LINEAR));
        return Experiment.of("E3", "basic-results", "Twenty features in five dimensions")
                .training(BASE, 3)
                .offering("p=0.0001..1 imp n=2..40 m=1..10 out")
                .sweeping(Sweep.of("linear, p = 1: p=1 out=linear")
                        .then(Key.DENSITY, "1 0.3 0.1 0.03 0.01 0.003 0.001", "out=relu"))
                .drawing("matrix", "norms", "inspector")
                .presets(
                        Preset.of("Linear, p = 1", "p=1 out=linear"),
                        Preset.of("ReLU, dense, p = 1", "p=1"),
                        Preset.of("ReLU, p = 0.3", "p=0.3"),
                        Preset.of("ReLU, p = 0.1", "p=0.1"),
                        Preset.of("ReLU, sparse, p = 0.01", "p=0.01"))
                .claiming(
                        FirstKnown.of(
                                CountClaim.of(relu, "1:5±0 0.3:7±1 0.1:9±1 0.03:10±1 0.01:11±1 0.003:13±1 0.001:13±1"),
                                CountClaim.of(linear, "1:5±0 0.3:5±0 0.1:5±0 0.03:5±0 0.01:5±0")),
                        Reached.of(
                                FirstKnown.of(
                                        LossClaim.bestOfRuns(
                                                relu,
                                                "1:0.0464645 0.3:0.0335 0.1:0.00758 0.03:0.00138 0.01:0.000338"
                                                        + " 0.003:0.000075 0.001:0.000023"),
                                        LossClaim.ofFirstKept(linear, 1, 0.3, 0.1, 0.03, 0.01)),
                                BASE,
                                Key.DENSITY,
                                "0.3:10 0.1:11 0.03:13 0.01:3 0.003:4 0.001:4"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(DensityRows.ofTwenty());
    }

    @Override
    public boolean exhibitsLead() {
        return false;
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.DEMONSTRATION,
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
