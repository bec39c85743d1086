package tegum.train;

/**
 * A model at one moment of its training.
 *
 * @param step how many steps it has taken
 * @param loss sum over features, mean over the training samples of the last steps (see {@link
 *     RecentLoss})
 * @param params in the order of the model's layout
 */
public record Snapshot(int step, float loss, float[] params) {}
