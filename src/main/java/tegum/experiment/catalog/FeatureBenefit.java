package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.BenefitAndInterference;

/**
 * E5, feature benefit and interference: what the loss of a linear and of a ReLU model consists of (paper, section
 * "Superposition as a phase change").
 */
public final class FeatureBenefit implements Entry {
    private static final Config BASE = Config.relu(5, 2, 0.05, new ImportanceLaw.Equal());

    @Override
    public Experiment experiment() {
        return Experiment.of("E5", "feature-benefit", "Benefit and interference")
                .training(BASE, 3)
                .offering("p=0.001..1 imp n=2..12 m=1..3 out")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.5 0.2 0.1 0.05 0.02"))
                .drawing("hidden-space", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Pentagon, p = 0.05", "p=0.05"),
                        Preset.of("Two pairs, p = 0.2", "p=0.2"),
                        Preset.of("Dense, p = 1", "p=1"),
                        Preset.of("Linear", "out=linear"))
                .claiming(Reached.of(
                        LossClaim.exact(
                                new Reference(BASE),
                                "1:0.249658 0.5:0.256578 0.2:0.079588 0.1:0.026305 0.05:0.008904 0.02:0.002411"),
                        BASE,
                        Key.DENSITY,
                        "0.5:3 0.2:5 0.1:10 0.02:4"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new BenefitAndInterference());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.PHASE_CHANGE,
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
                                + " so the rarer features are, the fewer orders count. At _p_ = 0.05 nine tenths of"
                                + " the loss are L₁ and L₂, one feature or two; where features are very rare, L₁ alone.",
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
