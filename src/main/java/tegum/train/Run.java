package tegum.train;

import tegum.data.FeatureSource;
import tegum.model.Loss;
import tegum.model.Model;

/**
 * A model with its data, its importances, its plan and its seed: all that decides every bit of the
 * training.
 *
 * @param label short name among its siblings, such as "p = 0.2"
 * @param importance I, one number per feature
 * @param seed unsigned 32-bit
 */
public record Run(String label, Model model, FeatureSource source, float[] importance, Plan plan, int seed) {
    /** What its plan draws batches from: all samples of the source, or those that are not empty. */
    public FeatureSource batches() {
        return plan.samples() == Plan.Samples.ALL ? source : source.nonEmpty();
    }

    /** The loss of such batches, as its plan asks for it. */
    public Loss loss(Loss.Reduction reduction) {
        double left = plan.samples() == Plan.Samples.ALL ? 0 : source.emptyChance();
        return new Loss(importance, reduction, plan.penalty(), left);
    }
}
