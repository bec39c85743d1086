package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.Control;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Reference;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.BenefitAndInterference;

/**
 * E5, feature benefit and interference: what the loss of a linear and of a ReLU model consists of (paper, section
 * "Superposition as a phase change").
 */
public final class FeatureBenefit implements Experiment {
    private static final Config BASE = Config.relu(5, 2, 0.05, new ImportanceLaw.Equal());

    private static final Sweep SWEEP = Sweep.over(Key.DENSITY, "1", "0.5", "0.2", "0.1", "0.05", "0.02");

    private static final List<Control> CONTROLS = List.of(
            new Control(Key.DENSITY, new Rule.Real(0.001, 1, true)),
            Control.of(Key.IMPORTANCE),
            new Control(Key.FEATURES, new Rule.Whole(2, 12)),
            new Control(Key.HIDDEN, new Rule.Whole(1, 3)),
            Control.of(Key.OUTPUT),
            Control.of(Key.LEARNING_RATE),
            Control.of(Key.BATCH),
            Control.of(Key.OPTIMISER),
            Control.of(Key.WEIGHT_DECAY),
            Control.of(Key.SCHEDULE),
            Control.of(Key.STEPS));

    @Override
    public String id() {
        return "feature-benefit";
    }

    @Override
    public String number() {
        return "E5";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PHASE_CHANGE;
    }

    @Override
    public String title() {
        return "Benefit and interference";
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
        return List.of("hidden-space", "matrix", "norms", "inspector");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("Pentagon, p = 0.05", Setting.parseAll("p=0.05")),
                new Preset("Two pairs, p = 0.2", Setting.parseAll("p=0.2")),
                new Preset("Dense, p = 1", Setting.parseAll("p=1")),
                new Preset("Linear", Setting.parseAll("out=linear")));
    }

    @Override
    public List<Claim> claims() {
        return List.of(new LossClaim(
                new Reference(BASE),
                List.of(
                        new LossClaim.Row(1, 0.249658),
                        new LossClaim.Row(0.5, 0.256578),
                        new LossClaim.Row(0.2, 0.079588),
                        new LossClaim.Row(0.1, 0.026305),
                        new LossClaim.Row(0.05, 0.008904),
                        new LossClaim.Row(0.02, 0.002411))));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new BenefitAndInterference());
    }

    @Override
    public boolean exhibitsLead() {
        return true;
    }

    @Override
    public Story story() {
        return new Story(
                "What does a feature gain, and what does it cost?",
                "Move one of five vectors and watch its own output gain while others are disturbed. A linear model pays"
                        + " for every product that is not zero; ReLU pays for none below zero while features are rare.",
                "Superposition as a Phase Change, feature benefit and interference",
                "Two forces",
                List.of(
                        "A linear model without a bias has a loss of two sums. The first one is what is missing of"
                                + " each feature, (1 − ‖Wᵢ‖²)², times its importance: longer is better, up to length"
                                + " 1. The second one is interference, (Wᵢ·Wⱼ)² for every pair. In two dimensions"
                                + " five vectors cannot all be orthogonal, so a third feature costs as much as it"
                                + " gains.",
                        "With ReLU the loss can be sorted by how many features are present: none, exactly one, two,"
                                + " and so on. Each set of _k_ features occurs with probability pᵏ(1 − p)ⁿ⁻ᵏ,"
                                + " so where features are rare, almost the whole loss is L₁: one feature at a time.",
                        "L₁ has the same two forces, but not the same price. An output that should stay at zero may be"
                                + " pushed below zero at no cost, because ReLU cuts it off. So products below zero are"
                                + " free, and a negative bias makes small products above zero free, too. Start from"
                                + " “two pairs”: linear interference is large, that of ReLU is nothing.",
                        "The price comes back with density. Two features that are present together and point opposite"
                                + " ways erase each other; that is in L₂. Raise the density of the exhibit and see the"
                                + " contributions move down the list. Or train it: {p=0.05} {p=0.2} {p=1}"),
                List.of(
                        "Only one vector is moved; the others stay where the start has them, though they would move.",
                        "The linear sums belong to Gaussian inputs. Here they are drawn for one uniform value at a"
                                + " time, which makes each of them a third as large, so that both models compare."));
    }
}
