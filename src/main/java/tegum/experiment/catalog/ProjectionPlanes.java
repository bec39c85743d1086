package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.FirstKnown;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.CollidingInputs;
import tegum.experiment.exhibit.ProjectedSamples;
import tegum.model.Activation;

/**
 * E7b, three features in two dimensions, linear beside ReLU, in the space of the features: after a study group's slides
 * on the paper's section "Superposition as a phase change".
 */
public final class ProjectionPlanes implements Entry {
    private static final Config BASE = Config.relu(3, 2, 0.1, new ImportanceLaw.Equal());

    @Override
    public Experiment experiment() {
        return Experiment.of("E7b", "projection-planes", "Three features on a plane")
                .training(BASE, 3)
                .offering("p=0.001..1 imp n=2..12 m=1..3 out")
                .sweeping(Sweep.of("linear: out=linear", "ReLU: out=relu"))
                .drawing("hidden-space", "matrix", "norms", "inspector")
                .presets(Preset.of("ReLU, p = 0.1", "p=0.1"), Preset.of("Linear, p = 0.1", "p=0.1 out=linear"))
                .claiming(FirstKnown.of(
                        LossClaim.exact(new Reference(BASE), "0.1:0.003319"),
                        LossClaim.ofFirstKept(new Reference(BASE.withOutput(Activation.LINEAR)), 0.1)));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new ProjectedSamples(), new CollidingInputs());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.PHASE_CHANGE,
                "What do two dimensions keep of three features?",
                "All a model can know of its input is a point on a plane. A linear model answers with a point of that"
                        + " plane; ReLU folds it, and with sparse features nearly everything lands where it came"
                        + " from.",
                "Superposition as a Phase Change",
                "A plane in a cube",
                List.of(
                        "Three features are a point in a cube. Two hidden numbers see of it only its shadow on the"
                                + " plane spanned by the two rows of W. Two inputs with one shadow are one input to the"
                                + " model.",
                        "Sparse inputs lie on the edges of the cube that meet at zero: one feature at a time. The"
                                + " linear model keeps two of these edges and loses the third one, whatever it does.",
                        "With ReLU the plane stands upright between the last two axes: _x_₁ and _x_₂ point opposite"
                                + " ways on it, and _x_₀ is at a right angle to both. Half of their shadows lie outside"
                                + " the cube. ReLU sets what is below zero to zero, and so folds each half back onto"
                                + " its own edge. At _p_ = 0.1 the loss is nine times smaller than the linear one."
                                + " {out=relu} {out=linear}",
                        "What is lost are inputs with both _x_₁ and _x_₂. Their shadows add up: the smaller one"
                                + " disappears and takes as much off the larger one. The second figure follows one such"
                                + " input."),
                List.of(
                        "All features are equally important, so every plane is as good as any other to the linear"
                                + " model, and a trained one ends on any of them. The figure shows the one that keeps"
                                + " the first two features.",
                        "Inputs that are all zero, seven of ten at p = 0.1, are not drawn."));
    }
}
