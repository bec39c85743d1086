package tegum.kernel;

import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Model;
import tegum.train.Plan;
import tegum.train.Run;

/** Chooses what kernel to write for a run. */
final class Chooser {
    private Chooser() {}

    /**
     * The blueprint for a run.
     *
     * @throws IllegalArgumentException if the run's sizes or its model are beyond what kernels are written for
     */
    static Blueprint blueprint(Run run) {
        return blueprint(run, 1);
    }

    /** The same for models that train together, which {@link #lanes} admits. */
    static Blueprint blueprint(Run run, int models) {
        if (lanes(run)) {
            return blueprint(run, formOfLanes(run.source()), models);
        }
        CostModel costs = costs(run, draw(run));
        Form best = run.source() instanceof GapFeatures ? Form.COMPACT : Form.DENSE;
        for (Form form : Form.FOR_ONE_MODEL) {
            if (fits(form, run) && costs.of(form) < costs.of(best)) {
                best = form;
            }
        }
        return blueprint(run, best, 1);
    }

    /**
     * The blueprint for a run in a form that somebody else has chosen.
     *
     * @throws IllegalArgumentException if the form is not for such a run
     */
    static Blueprint blueprint(Run run, Form form) {
        if (!fits(form, run)) {
            throw new IllegalArgumentException("not for such a run: " + form);
        }
        return blueprint(run, form, 1);
    }

    private static Blueprint blueprint(Run run, Form form, int models) {
        if (run.plan().attack() > 0) {
            throw new IllegalArgumentException("adversarial training needs the reference");
        }
        return new Blueprint(
                variant(run.model()),
                run.model().features(),
                run.model().hidden(),
                run.plan().batch(),
                form,
                draw(run),
                run.plan().penalty() > 0,
                models);
    }

    private static boolean fits(Form form, Run run) {
        boolean hiddenWork = variant(run.model()).hiddenRelu() || run.plan().penalty() > 0;
        return !(form.isGram() && hiddenWork) && drawn(form, run.source(), draw(run));
    }

    private static Blueprint.Draw draw(Run run) {
        return draw(run.source(), run.plan().samples() == Plan.Samples.NON_EMPTY);
    }

    /**
     * Whether a run is trained in a lane. Those whose batches have a seed of their own are, if they are small enough:
     * then each has the same bits alone and beside others.
     */
    static boolean lanes(Run run) {
        Model model = run.model();
        FeatureSource source = run.source();
        return run.batchSeed().isPresent()
                && model instanceof Autoencoder
                && run.plan().penalty() == 0
                && run.plan().samples() == Plan.Samples.ALL
                && run.plan().attack() == 0
                && (source instanceof IndependentFeatures || source instanceof GapFeatures)
                && run.plan().batch() <= Blueprint.MOST_SAMPLES
                && model.layout().length() <= Blueprint.MOST_LANE_PARAMETERS;
    }

    private static Form formOfLanes(FeatureSource source) {
        boolean compact =
                source instanceof GapFeatures || (isUniform(source) && source.density(0) < CostModel.COMPACT_BELOW);
        return compact ? Form.MODELS_COMPACT : Form.MODELS;
    }

    private static CostModel costs(Run run, Blueprint.Draw draw) {
        int features = run.model().features();
        int hidden = run.model().hidden();
        int batch = run.plan().batch();
        double density = meanDensity(run.batches());
        if (draw.law().hasSets() || draw.nonEmpty()) {
            double filled = batch * (1 - run.batches().emptyChance());
            return new CostModel(
                    features, hidden, batch, density, filled, draw.law().hasSets());
        }
        return new CostModel(features, hidden, batch, density);
    }

    private static Blueprint.Draw draw(FeatureSource source, boolean nonEmpty) {
        if (source instanceof IndependentFeatures independent) {
            return new Blueprint.Draw(Blueprint.Law.INDEPENDENT, 0, independent.signed(), nonEmpty);
        }
        if (source instanceof GapFeatures gaps) {
            return new Blueprint.Draw(Blueprint.Law.INDEPENDENT, 0, gaps.signed(), nonEmpty);
        }
        if (source instanceof CorrelatedSets correlated) {
            Blueprint.Law law = correlated.isCoupled() ? Blueprint.Law.CORRELATED : Blueprint.Law.COUPLED;
            return new Blueprint.Draw(law, size(correlated.sets()), correlated.signed(), nonEmpty);
        }
        if (source instanceof AnticorrelatedSets anticorrelated) {
            int size = size(anticorrelated.sets());
            return new Blueprint.Draw(Blueprint.Law.ANTICORRELATED, size, anticorrelated.signed(), nonEmpty);
        }
        return new Blueprint.Draw(Blueprint.Law.GIVEN, 0, false, nonEmpty);
    }

    /** A set of more features than there are is one of all. */
    private static int size(Sets sets) {
        return Math.min(sets.size(), sets.features());
    }

    /** Whether a form draws the source's law, or takes its batches: one that draws by gaps knows one density alone. */
    private static boolean drawn(Form form, FeatureSource source, Blueprint.Draw draw) {
        if (draw.law() != Blueprint.Law.INDEPENDENT) {
            return true;
        }
        return form.isSparse() ? isUniform(source) : !(source instanceof GapFeatures);
    }

    private static Variant variant(Model model) {
        if (model instanceof Autoencoder autoencoder) {
            return autoencoder.output() == Activation.RELU ? Variant.RELU : Variant.LINEAR;
        }
        if (model instanceof HiddenReluAutoencoder) {
            return Variant.HIDDEN_RELU;
        }
        if (model instanceof AbsoluteValueModel) {
            return Variant.ABSOLUTE;
        }
        throw new IllegalArgumentException("no kernel is written for this kind of model");
    }

    private static boolean isUniform(FeatureSource source) {
        for (int i = 1; i < source.features(); i++) {
            if (source.density(i) != source.density(0)) {
                return false;
            }
        }
        return true;
    }

    private static double meanDensity(FeatureSource source) {
        double sum = 0;
        for (int i = 0; i < source.features(); i++) {
            sum += source.density(i);
        }
        return sum / source.features();
    }
}
