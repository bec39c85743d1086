package tegum.train;

/**
 * Models of one configuration in training together, on the same batches; they differ by their seeds. A model whose
 * numbers are no longer finite stops alone.
 */
public interface Ensemble extends Stepping {
    /** Name and version of what decides the bits, such as k1. */
    String version();

    /** Trains; returns whether any model is left whose numbers are finite. */
    @Override
    boolean advance(int steps);

    /** Parameters of a model, a copy; of one that has stopped, those of the step that failed. */
    float[] parameters(int model);

    /**
     * The loss of each model as it is now: sum over features, mean over fresh samples, which are the same for all. To
     * be called when training is over, for it goes on from other batches.
     *
     * @param seed of the samples, as {@link Evaluation} has it
     * @param samples at least so many
     * @return NaN for a model that has stopped
     */
    float[] losses(int seed, int samples);
}
