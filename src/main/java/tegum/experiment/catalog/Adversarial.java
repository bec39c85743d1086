package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.FirstKnown;
import tegum.experiment.Key;
import tegum.experiment.Preset;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.WholeClaim;
import tegum.experiment.WholeClaim.Whole;
import tegum.experiment.exhibit.AdversarialTraining;
import tegum.experiment.exhibit.Vulnerability;

/**
 * E19, superposition makes models vulnerable to adversarial examples, and adversarial training undoes it, at a price
 * (paper, section "Superposition and adversarial robustness").
 *
 * <p>The paper's models are not stated; these are the ones of E8.
 */
public final class Adversarial implements Entry {
    static final Config BASE = DimensionsPerFeature.BASE.withDensity(0.1);

    /** D* under attack: mean of the seeds 0 to 4, whose runs scatter by 3 %, and by 6 % from 0.7 on. */
    private static final String ATTACKED = "0.2:0.283±0.015 0.4:0.496±0.02 0.6:1±0.04 0.8:1.89±0.15 1:3.01±0.2";

    @Override
    public Experiment experiment() {
        return Experiment.of("E19", "adversarial", "Adversarial vulnerability")
                .training(BASE, 1)
                .offering("attack=0..1 p=0.01..1 imp n=2..100 m=1..12")
                .sweeping(Sweep.over(Key.ATTACK, "0 0.2 0.4 0.6 0.8 1"))
                .drawing("matrix", "norms")
                .presets(
                        Preset.of("No attack", "attack=0"),
                        Preset.of("Attacks of 40 %", "attack=0.4"),
                        Preset.of("Attacks of 80 %", "attack=0.8"),
                        Preset.of("Denser, p = 0.3, 40 %", "p=0.3 attack=0.4"))
                .claiming(
                        FirstKnown.of(
                                EqualFeatures.perFeature(BASE),
                                WholeClaim.of(
                                        new Reference(BASE, Key.ATTACK),
                                        Whole.PER_FEATURE,
                                        "Mean of five seeds: ",
                                        ATTACKED)),
                        EqualFeatures.shares(BASE),
                        EqualFeatures.loss(BASE));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new Vulnerability(), new AdversarialTraining());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.ADVERSARIAL,
                "Why can a small change of the input do so much harm?",
                "Where features share dimensions, a small part of an attack on each of many features adds up. The more"
                        + " features share a dimension, the more an attack costs.",
                "Superposition and Adversarial Robustness",
                "Many small pushes",
                List.of(
                        "To attack feature _i_, every input is moved a little, in proportion to how it overlaps with"
                                + " feature _i_: along row _i_ of WᵀW. Without superposition that row holds one number,"
                                + " and an attack of length ε moves one output by ε. With superposition it holds many,"
                                + " and the output moves by ε _a_/√_D_, where _a_ is the feature’s squared length and _D_ the"
                                + " share of a dimension that it has to itself.",
                        "In pairs _D_ is 1/2, so an attack costs about twice as much as without superposition. While"
                                + " features stay in pairs the curve is nearly level, and it grows again when they leave"
                                + " them.",
                        "Adversarial training turns this around. At every step the samples are attacked against one"
                                + " feature, chosen at random, and the model is to return what they were before."
                                + " {attack=0.4} It gives up features, because each that it keeps can be used against the"
                                + " others.",
                        "At density 0.1, with attacks as long as 80 % of the mean input, no more features are left than"
                                + " there are dimensions, and each has most of one to itself. {attack=0.8} Such attacks"
                                + " are no longer small, and the loss without an attack is nearly half as large again."
                                + " Where features are commoner weaker attacks do it, where they are rarer stronger"
                                + " ones."),
                List.of(
                        "The attacks are those of the paper, one for each feature, not all attacks there are. They are"
                                + " computed and not searched for, because a search along the slope is blind behind"
                                + " a ReLU that is shut.",
                        "The paper states neither its models nor its baseline. Here it is W = (I 0), for which an"
                                + " attack of length ε costs exactly ε².",
                        "In training only + is used and the attacked feature is the same for a whole batch. The curve"
                                + " of the loss shows attacked samples; the check card measures samples that nobody"
                                + " attacks.",
                        "Beyond the strength at which superposition is gone, features go on shrinking: a model that"
                                + " returns less is moved less. A low number of features per dimension is not a"
                                + " virtue by itself.",
                        "Attacked runs are trained by the reference engine, for no kernel is written for them."));
    }
}
