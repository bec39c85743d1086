package tegum.train;

/**
 * Whatever trains a run. The one here is {@link Trainer}, plain Java, made to be believed; a faster
 * one need only agree with it step by step.
 */
public interface Engine extends Stepping {
    /** Name and version of what decides the bits, such as r1. A link names it. */
    String version();

    /** How it works, in a sentence for readers; empty if there is nothing to say. */
    default String words() {
        return "";
    }

    /**
     * Trains.
     *
     * @param steps how many steps at most
     * @return whether every loss and parameter stayed finite; if not, the engine has stopped at the
     *     step that failed
     */
    @Override
    boolean advance(int steps);

    /** The model as it is now. */
    Snapshot snapshot();

    /** All that is needed to go on from here, exactly. */
    Checkpoint checkpoint();

    /** Goes back, or forward, to where {@code checkpoint} was taken from a run of the same shape. */
    void restore(Checkpoint checkpoint);

    /**
     * Goes on with other data, importances or learning rate.
     *
     * @throws IllegalArgumentException if model shape, batch or kind of optimiser differ
     */
    void change(Run run);
}
