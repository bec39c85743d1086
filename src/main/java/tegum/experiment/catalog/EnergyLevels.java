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
import tegum.experiment.Reached;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.FeatureJumps;

/**
 * E17, the dimensionality of every feature while a model learns: features jump from one level to another, and the loss
 * falls as they do (paper, section "Learning dynamics", discrete "energy level" jumps).
 *
 * <p>The paper says neither sizes nor density nor steps, only that all ends in digons. Of the seeds 0 to 18 at p = 0.3,
 * three (10, 13, 14) end with a jump after step 4000, in which a feature that was alone gets a partner; at p = 0.35 none of
 * eight does. Seed 10 is shown.
 */
public final class EnergyLevels implements Entry {
    private static final int SEED = 10;
    private static final int STEPS = 6000;
    private static final Config BASE =
            Config.relu(40, 6, 0.3, new ImportanceLaw.Equal()).withSteps(STEPS);

    @Override
    public Experiment experiment() {
        return Experiment.of("E17", "energy-levels", "Jumps between energy levels")
                .training(BASE, SEED)
                .offering("p=0.01..1 imp n=2..60 m=1..12")
                .sweeping(Sweep.over(Key.DENSITY, "0.5 0.35 0.3 0.25 0.2"))
                .drawing("matrix", "norms")
                .presets(
                        Preset.of("Digons, p = 0.3", "p=0.3"),
                        Preset.of("Digons, p = 0.35", "p=0.35"),
                        Preset.of("A large learning rate", "p=0.3 lr=0.005"))
                .claiming(
                        Reached.of(EqualFeatures.meanShare(BASE), BASE, Key.DENSITY, "0.35:3 0.3:7 0.2:12"),
                        Reached.of(EqualFeatures.perFeature(BASE), BASE, Key.DENSITY, "0.35:0 0.3:7"),
                        EqualFeatures.shares(BASE),
                        Reached.of(EqualFeatures.loss(BASE), BASE, Key.DENSITY, "0.35:0 0.3:7"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new FeatureJumps("energy-levels", SEED, STEPS, 4560));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.DYNAMICS,
                "Why does the loss fall in steps?",
                "Forty features race for six dimensions. Each ends with half of one or with nothing, and when one of"
                        + " them changes sides the loss drops.",
                "Superposition and Learning Dynamics",
                "Energy levels",
                List.of(
                        "In the first hundreds of steps every feature gets a little, and the loss falls fast. Then they"
                                + " compete: some rise to _D_ = 1/2, the level of a feature that shares a dimension with"
                                + " its opposite, others fall to 0. The paper likens it to electrons that jump between"
                                + " energy levels.",
                        "Between jumps little happens. In the run shown x14 rises slowly until, without an opposite, it has"
                                + " 0.7 of a dimension, and stays there for a thousand steps. Then x27, which had"
                                + " nothing, takes the opposite side, and some four hundred steps later both have about"
                                + " 1/2. Press _Play_ to see it.",
                        "Many small jumps may look like one smooth curve. The check card compares how much of the"
                                + " loss’s fall happens while some feature jumps with how much of the time that is: were"
                                + " the curve smooth, both shares would be the same.",
                        "The last line counts features for each dimension, 1/_D_*. It rises with each jump to 2, where"
                                + " all are pairs. {p=0.3} Where features are rarer, other figures than pairs are"
                                + " levels, too. {p=0.2}"),
                List.of(
                        "The paper prints one run without its settings. This is ours, chosen among nineteen because its"
                                + " last jump is late and stands alone; most runs jump earlier, several features at a"
                                + " time.",
                        "A jump is a threshold: a feature whose _D_ moves by 0.04 in 100 steps, until it has moved by"
                                + " 0.15. Slower changes are not counted.",
                        "No jump is instantaneous. It takes a few hundred steps of this learning rate, for the first"
                                + " moves of a new feature change the loss hardly at all."));
    }
}
