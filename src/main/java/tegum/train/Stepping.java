package tegum.train;

/** Something that takes training steps. */
public interface Stepping {
    /** How many steps have been taken. */
    int step();

    /**
     * Trains.
     *
     * @param steps how many steps at most
     * @return whether there is anything left to train: false once a loss or a parameter is no longer finite
     */
    boolean advance(int steps);
}
