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
import tegum.experiment.Reached;
import tegum.experiment.Story;
import tegum.experiment.exhibit.PhaseDiagram;

/**
 * E7, three features in two dimensions: over density and relative importance the third one is ignored, takes a dimension, or shares one (paper, section "Superposition as a phase change").
 *
 * <p>The losses of the check card are exact optima, each found by {@code ./tegum theory phase-three-features --set
 * p=P --set r=R}.
 */
public final class PhaseThreeFeatures implements Entry {
    private static final String ID = "phase-three-features";

    private static final Config BASE = PhaseTwoFeatures.BASE.withFeatures(3).withHidden(2);

    @Override
    public Experiment experiment() {
        return new PhaseTwoFeatures()
                .experiment()
                .named("E7", ID, "Three features, two dimensions")
                .training(BASE, 0)
                .presets(
                        Preset.of("Dense, unimportant", "p=1 ri=0.3"),
                        Preset.of("Dense, important", "p=1 ri=3"),
                        Preset.of("Sparse, unimportant", "p=0.1 ri=0.5"),
                        Preset.of("Sparse, equal", "p=0.1 ri=1"),
                        Preset.of("Sparse, important", "p=0.1 ri=3"))
                .claiming(Reached.of(
                        FirstKnown.of(
                                PhaseTwoFeatures.losses(
                                        BASE,
                                        1,
                                        "1:0.0830898 0.7:0.1022 0.5:0.0763275"
                                                + " 0.3:0.0293104 0.1:0.00331948 0.03:0.000299694 0.01:3.33226e-5"),
                                PhaseTwoFeatures.losses(BASE, 0.3, PhaseTwoFeatures.THIRD),
                                PhaseTwoFeatures.losses(BASE, 0.5, PhaseTwoFeatures.HALF),
                                PhaseTwoFeatures.losses(
                                        BASE,
                                        3,
                                        "1:0.0832577 0.7:0.108122 0.5:0.0763306"
                                                + " 0.3:0.0293104 0.1:0.00331948 0.03:0.000299694 0.01:3.33226e-5")),
                        BASE,
                        Key.DENSITY,
                        "0.7:0 0.3:11 0.03:0 0.01:0"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new PhaseDiagram(ID, 3));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.PHASE_CHANGE,
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
