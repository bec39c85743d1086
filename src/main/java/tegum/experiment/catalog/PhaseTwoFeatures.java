package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
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
import tegum.experiment.exhibit.PhaseDiagram;
import tegum.train.Schedule;

/**
 * E6, two features in one dimension: over density and relative importance the second one is ignored, takes the dimension, or shares it (paper, section "Superposition as a phase change").
 *
 * <p>The losses of the check card are exact optima, each found by {@code ./tegum theory phase-two-features --set
 * p=P --set r=R}.
 */
public final class PhaseTwoFeatures implements Entry {
    private static final String ID = "phase-two-features";

    /** Short enough to train thousands: a tiny model needs no more to come within a few hundredths of its optimum. */
    static final Config BASE = Config.relu(2, 1, 0.1, new ImportanceLaw.Equal())
            .withLearningRate(0.01)
            .withSchedule(Schedule.COSINE)
            .withBatch(256)
            .withSteps(2000);

    /** Losses where the last feature is unimportant; with another feature and another dimension they are the same. */
    static final String HALF =
            "1:0.0416667 0.7:0.0554167 0.5:0.0520833" + " 0.3:0.0217424 0.1:0.00248476 0.03:0.000224658 0.01:2.4988e-5";

    static final String THIRD =
            "1:0.025 0.7:0.03325 0.5:0.03125" + " 0.3:0.018263 0.1:0.00214357 0.03:0.000194482 0.01:2.16484e-5";

    @Override
    public Experiment experiment() {
        return Experiment.of("E6", ID, "Two features, one dimension")
                .training(BASE, 2)
                .offering("p=0.001..1 ri=0.1..10")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.7 0.5 0.3 0.1 0.03 0.01"))
                .drawing("hidden-space", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Dense, unimportant", "p=1 ri=0.3"),
                        Preset.of("Dense, important", "p=1 ri=3"),
                        Preset.of("Sparse, equal", "p=0.1 ri=1"),
                        Preset.of("Confused, p = 0.7", "p=0.7 ri=1"))
                .claiming(Reached.of(
                        FirstKnown.of(
                                losses(
                                        BASE,
                                        1,
                                        "1:0.0832543 0.7:0.108105 0.5:0.0762831"
                                                + " 0.3:0.0293104 0.1:0.00331948 0.03:0.000299694 0.01:3.33226e-5"),
                                losses(BASE, 0.3, THIRD),
                                losses(BASE, 0.5, HALF),
                                losses(
                                        BASE,
                                        3,
                                        "1:0.0833333 0.7:0.110833 0.5:0.104167"
                                                + " 0.3:0.0567213 0.1:0.0066038 0.03:0.000598587 0.01:6.66169e-5")),
                        BASE,
                        Key.DENSITY,
                        "0.5:8 0.3:10 0.1:11 0.03:11 0.01:0"));
    }

    /** Exact optima over density, where the last feature counts {@code relativeImportance} times as much as the others. */
    static LossClaim losses(Config model, double relativeImportance, String rows) {
        return LossClaim.exact(new Reference(model.withRelativeImportance(relativeImportance)), rows);
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new PhaseDiagram(ID, 2));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.PHASE_CHANGE,
                "When does a feature get room, and when must it share?",
                "Two features, one dimension. Vary how rare features are and how much the second one counts: three outcomes, with sharp borders.",
                "Superposition as a Phase Change",
                "Three answers to one question",
                List.of(
                        "If the extra feature hardly matters and features are common, the model ignores it. {p=1 ri=0.3} If it matters more than the first, it takes the only dimension. {p=1 ri=3} Both happen only while features are common.",
                        "Below the dashed lines the model stores both, facing opposite ways. {p=0.1 ri=1} It errs only when both are present, and that is rare.",
                        "The borders are sharp because a few fixed solutions compete and the cheapest wins: no solution turns into another on the way. The three meet at _r_ = 1, _p_ = 4/7.",
                        "The exact optimum is free to tune its weights and biases, so it shares a little earlier than the fixed solutions say. Near _r_ = 1 and _p_ = 0.7 it still sets the two against each other, with short weights whose loss the biases make up for: 0.1081. {p=0.7 ri=1} Both the same way, so that the model confuses them, is a minimum too, but at 0.1098 not the lowest. Without biases it is, from _p_ = 0.58."),
                List.of(
                        "The paper averages nine of ten models a cell, and so does the measured diagram at first: near _r_ = 1 the mean of different local minima is no model at all. Choose the best model to see one.",
                        "Models here train for 2,000 steps with a larger learning rate than the paper’s notebook."));
    }
}
