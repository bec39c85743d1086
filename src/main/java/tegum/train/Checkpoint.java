package tegum.train;

/**
 * A snapshot with everything that training remembers beside the parameters, so that going on from it
 * gives the same bits as never having stopped.
 *
 * @param snapshot parameters and loss
 * @param moments Adam's memory
 * @param generator state of the sample generator
 * @param recent losses of the last batches
 */
public record Checkpoint(Snapshot snapshot, Moments moments, int[] generator, RecentLoss.Memory recent) {
    /** The step it was taken at. */
    public int step() {
        return snapshot.step();
    }
}
