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
 */
public record Plan(
        int steps, int batch, Optimiser optimiser, Schedule schedule, Loss.Reduction reduction, double penalty) {
    /** Without a price on activations. */
    public Plan(int steps, int batch, Optimiser optimiser, Schedule schedule, Loss.Reduction reduction) {
        this(steps, batch, optimiser, schedule, reduction, 0);
    }
}
