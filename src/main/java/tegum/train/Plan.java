package tegum.train;

import tegum.model.Loss;

/**
 * How a model is trained.
 *
 * @param steps length of the plan; training may go on past it where the schedule is constant
 * @param batch fresh samples per step, at least 1
 * @param optimiser its settings
 * @param schedule of the learning rate
 * @param reduction of the loss that the gradient is taken of
 * @param penalty λ, price of hidden activations, at least 0
 * @param samples which samples are drawn
 * @param attack how far samples are moved before each step, in lengths of the mean input, at least 0: adversarial
 *     training, see {@link Attack}
 */
public record Plan(
        int steps,
        int batch,
        Optimiser optimiser,
        Schedule schedule,
        Loss.Reduction reduction,
        double penalty,
        Samples samples,
        double attack) {
    /** Which samples are drawn; the expected loss and gradient are the same. */
    public enum Samples {
        /** As they come. */
        ALL,
        /**
         * Only such with an active feature. The sample of zeros is counted by its exact weight: in very sparse data
         * nearly all samples are zeros, and say nothing but that.
         */
        NON_EMPTY
    }

    /** Without a price on activations, samples as they come. */
    public Plan(int steps, int batch, Optimiser optimiser, Schedule schedule, Loss.Reduction reduction) {
        this(steps, batch, optimiser, schedule, reduction, 0, Samples.ALL);
    }

    /** Without an attack. */
    public Plan(
            int steps,
            int batch,
            Optimiser optimiser,
            Schedule schedule,
            Loss.Reduction reduction,
            double penalty,
            Samples samples) {
        this(steps, batch, optimiser, schedule, reduction, penalty, samples, 0);
    }
}
