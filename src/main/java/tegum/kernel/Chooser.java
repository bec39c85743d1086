package tegum.kernel;

import tegum.data.FeatureSource;
import tegum.data.IndependentFeatures;
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
     * @throws IllegalArgumentException if the run's sizes or its way of drawing batches are beyond what kernels are
     *     written for
     */
    static Blueprint blueprint(Run run) {
        Variant variant = variant(run.model());
        int features = run.model().features();
        int hidden = run.model().hidden();
        int batch = run.plan().batch();
        if (run.plan().samples() != Plan.Samples.ALL) {
            throw new IllegalArgumentException("no kernel is written for batches that leave out empty samples");
        }
        FeatureSource source = run.source();
        Blueprint.Draw draw = draw(source);
        boolean priced = run.plan().penalty() > 0;
        boolean uniform = isUniform(source);
        CostModel costs = new CostModel(features, hidden, batch, meanDensity(source));
        Form best = Form.DENSE;
        for (Form form : Form.FOR_ONE_MODEL) {
            boolean possible = !form.isSparse() || uniform || draw == Blueprint.Draw.GIVEN;
            boolean fits = !(form.isGram() && (variant.hiddenRelu() || priced));
            if (possible && fits && costs.of(form) < costs.of(best)) {
                best = form;
            }
        }
        return new Blueprint(variant, features, hidden, batch, best, draw, priced);
    }

    private static Blueprint.Draw draw(FeatureSource source) {
        boolean plain = source instanceof IndependentFeatures features && !features.isSigned();
        return plain ? Blueprint.Draw.INDEPENDENT : Blueprint.Draw.GIVEN;
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

    /** The sparse draw knows one density alone. */
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
