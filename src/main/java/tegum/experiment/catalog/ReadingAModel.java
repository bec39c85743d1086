package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.Control;
import tegum.experiment.CountClaim;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.train.Schedule;

/**
 * E2, how to read a model: the matrix, the bias and the bars of one dense model (paper, section
 * "Demonstrating superposition", where it introduces its pictures).
 */
public final class ReadingAModel implements Experiment {
    private static final Config BASE =
            Config.relu(20, 5, 1, new ImportanceLaw.Geometric(0.7)).withSchedule(Schedule.COSINE);

    private static final Sweep SWEEP = Sweep.over(Key.DENSITY, "1", "0.5", "0.2", "0.1");

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.DENSITY, new Rule.Real(0.001, 1, true)),
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

    @Override
    public String id() {
        return "reading-a-model";
    }

    @Override
    public String number() {
        return "E2";
    }

    @Override
    public Chapter chapter() {
        return Chapter.SUPERPOSITION;
    }

    @Override
    public String title() {
        return "How to read a model";
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
    public List<Preset> presets() {
        return List.of(
                new Preset("Dense, p = 1", Setting.parseAll("p=1")),
                new Preset("Room for all, m = 10 of n = 10", Setting.parseAll("n=10 m=10")));
    }

    @Override
    public List<Claim> claims() {
        Reference reference = new Reference(BASE);
        return List.of(
                new CountClaim(reference, List.of(new CountClaim.Row(1, 5, 0))),
                new RangeClaim(reference, Quantity.NORM, List.of(new RangeClaim.Row(1, 1, 1, 0.02))),
                new RangeClaim(reference, Quantity.DROPPED_BIAS, List.of(new RangeClaim.Row(1, 0.5, 0.5, 0.02))),
                new LossClaim(reference, List.of(new LossClaim.Row(1, leftOut()))));
    }

    /** u(1) Σ_{i≥5} I_i with u(1) = 1/12: five features kept, the rest at their average. */
    private static double leftOut() {
        float[] importance = BASE.importance().importances(BASE.features());
        double sum = 0;
        for (int i = BASE.hidden(); i < importance.length; i++) {
            sum += importance[i];
        }
        return sum / 12;
    }

    @Override
    public Story story() {
        return new Story(
                "How does one read such a model?",
                "Three pictures say all there is: what each output takes from each feature, its bias, and how long"
                        + " each feature's vector is.",
                "Demonstrating Superposition",
                "A model at a glance",
                List.of(
                        "The model squeezes twenty features through five numbers and rebuilds them: h = Wx, then"
                                + " ReLU(WᵀW x + b). So everything it does is in two things, the matrix WᵀW and the"
                                + " bias b.",
                        "A cell in row i and column j says how much output i takes from feature j. The diagonal is"
                                + " the feature itself: a strong red, a one, means kept; the page's own colour, a zero, left out. Point at a"
                                + " cell to read its number.",
                        "The column b stands apart. What is kept needs no bias. What is left out is answered with its"
                                + " average, half the density: 0.5 here. {p=1}",
                        "The bars repeat the diagonal as lengths, and add a colour: how much other features point the"
                                + " same way, or the opposite one. Dark is alone, yellow is shared. In a dense model"
                                + " every bar is dark; make features rarer and see some turn yellow. {p=0.1} That is"
                                + " superposition."),
                List.of(
                        "Bars of features left out have no direction worth a colour: they are faint.",
                        "Here the five most important features win, as importance falls from each to the next;"
                                + " with equal importance any five would do."));
    }
}
