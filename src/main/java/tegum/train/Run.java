package tegum.train;

import java.util.OptionalInt;
import tegum.data.FeatureSource;
import tegum.model.Loss;
import tegum.model.Model;

/**
 * A model with its data, its importances, its plan and its seed: all that decides every bit of the
 * training.
 *
 * @param label short name among its siblings, such as "p = 0.2"
 * @param importance I, one number per feature
 * @param seed of the initial weights, and of the batches unless they have one of their own; unsigned 32-bit
 * @param batchSeed the batches' own seed: runs that share it, their data and their plan train on the same batches
 */
public record Run(
        String label,
        Model model,
        FeatureSource source,
        float[] importance,
        Plan plan,
        int seed,
        OptionalInt batchSeed) {
    /** A run on batches that its seed decides. */
    public Run(String label, Model model, FeatureSource source, float[] importance, Plan plan, int seed) {
        this(label, model, source, importance, plan, seed, OptionalInt.empty());
    }

    /** The same run from another seed; its batches stay where they have a seed of their own. */
    public Run seeded(int other) {
        return new Run(label, model, source, importance, plan, other, batchSeed);
    }

    /** Of what decides its batches. */
    int seedOfBatches() {
        return batchSeed.orElse(seed);
    }

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
