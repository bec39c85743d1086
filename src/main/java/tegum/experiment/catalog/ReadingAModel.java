package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.CountClaim;
import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.train.Schedule;

/**
 * E2, how to read a model: the matrix, the bias and the bars of one dense model (paper, section
 * "Demonstrating superposition", where it introduces its pictures).
 */
public final class ReadingAModel implements Entry {
    private static final Config BASE =
            Config.relu(20, 5, 1, new ImportanceLaw.Geometric(0.7)).withSchedule(Schedule.COSINE);

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E2", "reading-a-model", "How to read a model")
                .training(BASE, 1)
                .offering("p=0.001..1 imp n=2..40 m=1..10 out")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.5 0.2 0.1"))
                .drawing("matrix", "norms", "inspector")
                .presets(Preset.of("Dense, p = 1", "p=1"), Preset.of("Room for all, m = 10 of n = 10", "n=10 m=10"))
                .claiming(
                        CountClaim.of(reference, "1:5±0"),
                        RangeClaim.of(reference, Quantity.NORM, "1:1..1±0.02"),
                        RangeClaim.of(reference, Quantity.DROPPED_BIAS, "1:0.5..0.5±0.02"),
                        LossClaim.ofFirstKept(reference, 1));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.SUPERPOSITION,
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
