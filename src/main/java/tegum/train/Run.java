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
    /** The loss that its plan asks for. */
    public Loss loss(Loss.Reduction reduction) {
        return new Loss(importance, reduction, plan.penalty(), 0);
    }
}
