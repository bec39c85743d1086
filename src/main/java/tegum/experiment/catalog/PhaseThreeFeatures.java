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
 * E7, three features in two dimensions: over density and relative importance the third one is ignored, takes a dimension, or shares one (paper, section "Superposition as a phase change").
 *
 * <p>The losses of the check card are exact optima, each found by {@code ./tegum theory phase-three-features --set
 * p=P --set r=R}.
 */
public final class PhaseThreeFeatures implements Experiment {
    /** Short enough to train thousands: a tiny model needs no more to come within a few hundredths of its optimum. */
    private static final Config BASE = Config.relu(3, 2, 0.1, new ImportanceLaw.Equal())
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
        return "phase-three-features";
    }

    @Override
    public String number() {
        return "E7";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PHASE_CHANGE;
    }

    @Override
    public String title() {
        return "Three features, two dimensions";
    }

    @Override
    public Config base() {
        return BASE;
    }

    @Override
    public int seed() {
        return 0;
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
        return List.of(new PhaseDiagram(id(), 3));
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
                new Preset("Sparse, unimportant", Setting.parseAll("p=0.1 ri=0.5")),
                new Preset("Sparse, important", Setting.parseAll("p=0.1 ri=3")));
    }

    @Override
    public List<Claim> claims() {
        return List.of(new FirstKnown(List.of(
                new LossClaim(
                        new Reference(BASE.withRelativeImportance(1), Key.DENSITY),
                        List.of(
                                new LossClaim.Row(1, 0.0830898),
                                new LossClaim.Row(0.7, 0.1022),
                                new LossClaim.Row(0.5, 0.0763275),
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
                                new LossClaim.Row(1, 0.0832577),
                                new LossClaim.Row(0.7, 0.108122),
                                new LossClaim.Row(0.5, 0.0763306),
                                new LossClaim.Row(0.3, 0.0293104),
                                new LossClaim.Row(0.1, 0.00331948),
                                new LossClaim.Row(0.03, 0.000299694),
                                new LossClaim.Row(0.01, 3.33226e-5))))));
    }

    @Override
    public Story story() {
        return new Story(
                "Who has to share when there is one dimension more?",
                "Three features, two dimensions. An important feature never shares: the other two do it instead.",
                "Superposition as a Phase Change",
                "The important one is spared",
                List.of(
                        "While the extra feature counts less than the others, it is ignored when features are common, {p=1 ri=0.3} and shares a dimension when they are rare. {p=0.1 ri=0.5}",
                        "Once it counts more, it has a dimension to itself at every density. {p=1 ri=3} What changes is the fate of the others: above _p_ = 4/7 one of them is dropped, below it the two of them share. {p=0.1 ri=3}",
                        "So the border at _r_ = 1 is a straight line down to the sparsest cells: on its left the extra feature is the one that shares, on its right it is not."),
                List.of(
                        "The paper’s theory leaves out that the three may be confused with one another, as the exact optimum does in a few cells near _r_ = 1.",
                        "Models here train for 2,000 steps with a larger learning rate than the paper’s notebook."));
    }
}
