package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.Control;
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
import tegum.experiment.exhibit.PhaseDiagram;
import tegum.train.Schedule;

/**
 * E6, two features in one dimension: over density and relative importance the second one is ignored, takes the dimension, or shares it (paper, section "Superposition as a phase change").
 *
 * <p>The losses of the check card are exact optima, each found by {@code ./tegum theory phase-two-features --set
 * p=P --set r=R}.
 */
public final class PhaseTwoFeatures implements Experiment {
    /** Short enough to train thousands: a tiny model needs no more to come within a few hundredths of its optimum. */
    private static final Config BASE = Config.relu(2, 1, 0.1, new ImportanceLaw.Equal())
            .withLearningRate(0.01)
            .withSchedule(Schedule.COSINE)
            .withBatch(256)
            .withSteps(2000);

    private static final Sweep SWEEP = Sweep.over(Key.DENSITY, "1", "0.7", "0.5", "0.3", "0.1", "0.03", "0.01");

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.DENSITY, new Rule.Real(0.001, 1, true)),
            new Control(Key.RELATIVE_IMPORTANCE, new Rule.Real(0.1, 10, true)),
            Control.of(Key.LEARNING_RATE),
            Control.of(Key.BATCH),
            Control.of(Key.OPTIMISER),
            Control.of(Key.WEIGHT_DECAY),
            Control.of(Key.SCHEDULE),
            Control.of(Key.STEPS));

    @Override
    public String id() {
        return "phase-two-features";
    }

    @Override
    public String number() {
        return "E6";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PHASE_CHANGE;
    }

    @Override
    public String title() {
        return "Two features, one dimension";
    }

    @Override
    public Config base() {
        return BASE;
    }

    @Override
    public int seed() {
        return 2;
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
        return List.of("hidden-space", "matrix", "norms", "inspector");
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new PhaseDiagram(id(), 2));
    }

    @Override
    public boolean exhibitsLead() {
        return true;
    }

    /** On the command line {@code r} is what this section of the paper varies. */
    @Override
    public Key key(String name) {
        return name.equals("r") ? Key.RELATIVE_IMPORTANCE : Key.named(name);
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("Dense, unimportant", Setting.parseAll("p=1 ri=0.3")),
                new Preset("Dense, important", Setting.parseAll("p=1 ri=3")),
                new Preset("Sparse, equal", Setting.parseAll("p=0.1 ri=1")),
                new Preset("Confused, p = 0.7", Setting.parseAll("p=0.7 ri=1")));
    }

    @Override
    public List<Claim> claims() {
        return List.of(new FirstKnown(List.of(
                new LossClaim(
                        new Reference(BASE.withRelativeImportance(1), Key.DENSITY),
                        List.of(
                                new LossClaim.Row(1, 0.0832543),
                                new LossClaim.Row(0.7, 0.108105),
                                new LossClaim.Row(0.5, 0.0762831),
                                new LossClaim.Row(0.3, 0.0293104),
                                new LossClaim.Row(0.1, 0.00331948),
                                new LossClaim.Row(0.03, 0.000299694),
                                new LossClaim.Row(0.01, 3.33226e-5))),
                new LossClaim(
                        new Reference(BASE.withRelativeImportance(0.3), Key.DENSITY),
                        List.of(
                                new LossClaim.Row(1, 0.025),
                                new LossClaim.Row(0.7, 0.03325),
                                new LossClaim.Row(0.5, 0.03125),
                                new LossClaim.Row(0.3, 0.018263),
                                new LossClaim.Row(0.1, 0.00214357),
                                new LossClaim.Row(0.03, 0.000194482),
                                new LossClaim.Row(0.01, 2.16484e-5))),
                new LossClaim(
                        new Reference(BASE.withRelativeImportance(0.5), Key.DENSITY),
                        List.of(
                                new LossClaim.Row(1, 0.0416667),
                                new LossClaim.Row(0.7, 0.0554167),
                                new LossClaim.Row(0.5, 0.0520833),
                                new LossClaim.Row(0.3, 0.0217424),
                                new LossClaim.Row(0.1, 0.00248476),
                                new LossClaim.Row(0.03, 0.000224658),
                                new LossClaim.Row(0.01, 2.4988e-5))),
                new LossClaim(
                        new Reference(BASE.withRelativeImportance(3), Key.DENSITY),
                        List.of(
                                new LossClaim.Row(1, 0.0833333),
                                new LossClaim.Row(0.7, 0.110833),
                                new LossClaim.Row(0.5, 0.104167),
                                new LossClaim.Row(0.3, 0.0567213),
                                new LossClaim.Row(0.1, 0.0066038),
                                new LossClaim.Row(0.03, 0.000598587),
                                new LossClaim.Row(0.01, 6.66169e-5))))));
    }

    @Override
    public Story story() {
        return new Story(
                "When does a feature get room, and when must it share?",
                "Two features, one dimension. Vary how rare features are and how much the second one counts: three outcomes, with sharp borders.",
                "Superposition as a Phase Change",
                "Three answers to one question",
                List.of(
                        "If the extra feature hardly matters and features are common, the model ignores it. {p=1 ri=0.3} If it matters more than the first, it takes the only dimension. {p=1 ri=3} Both happen only while features are common.",
                        "Below the dashed lines the model stores both, facing opposite ways. {p=0.1 ri=1} It errs only when both are present, and that is rare.",
                        "The borders are sharp because a few fixed solutions compete and the cheapest wins: no solution turns into another on the way. The three meet at _r_ = 1, _p_ = 4/7.",
                        "The exact optimum is free to tune its weights and biases, so it shares a little earlier than the fixed solutions say. Near _r_ = 1 and _p_ = 0.7 it does what the theory leaves out: both features point the same way, and the model confuses them. {p=0.7 ri=1}"),
                List.of(
                        "The paper averages nine of ten models a cell, and so does the measured diagram at first: near _r_ = 1 the mean of different local minima is no model at all. Choose the best model to see one.",
                        "Models here train for 2,000 steps with a larger learning rate than the paper’s notebook."));
    }
}
