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
import tegum.experiment.exhibit.CollidingInputs;
import tegum.experiment.exhibit.ProjectedSamples;
import tegum.model.Activation;
import tegum.theory.PhaseTheory;

/**
 * E7b, three features in two dimensions, linear beside ReLU, in the space of the features: after a study group's slides
 * on the paper's section "Superposition as a phase change".
 */
public final class ProjectionPlanes implements Experiment {
    private static final Config BASE = Config.relu(3, 2, 0.1, new ImportanceLaw.Equal());

    private static final Sweep SWEEP = new Sweep(List.of(
            new Sweep.Panel("linear", Setting.parseAll("out=linear")),
            new Sweep.Panel("ReLU", Setting.parseAll("out=relu"))));

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
        return "projection-planes";
    }

    @Override
    public String number() {
        return "E7b";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PHASE_CHANGE;
    }

    @Override
    public String title() {
        return "Three features on a plane";
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
                new Preset("ReLU, p = 0.1", Setting.parseAll("p=0.1")),
                new Preset("Linear, p = 0.1", Setting.parseAll("p=0.1 out=linear")));
    }

    @Override
    public List<Claim> claims() {
        Config linear = BASE.withOutput(Activation.LINEAR);
        return List.of(new FirstKnown(List.of(
                new LossClaim(new Reference(BASE), List.of(new LossClaim.Row(0.1, 0.003319))),
                new LossClaim(new Reference(linear), List.of(new LossClaim.Row(0.1, PhaseTheory.left(0.1)))))));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new ProjectedSamples(), new CollidingInputs());
    }

    @Override
    public boolean exhibitsLead() {
        return true;
    }

    @Override
    public Story story() {
        return new Story(
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
