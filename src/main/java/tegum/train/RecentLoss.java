package tegum.train;

import java.util.Arrays;

/**
 * The loss of the last batches, averaged. A single batch is noisy, so a curve shows the mean over
 * the last eighth of the run, at most 256 batches: on a logarithmic axis of steps this is a blur of
 * constant, small width, and with batches of 1024 the noise falls below one per cent.
 */
public final class RecentLoss {
    private static final int LONGEST = 256;
    private static final int SHARE = 8;

    private final float[] losses = new float[LONGEST];
    private int seen;

    /** Adds the loss of one more batch. */
    public void add(double loss) {
        losses[seen % LONGEST] = (float) loss;
        seen++;
    }

    /** Forgets the past, because the data or the weighting has changed. */
    public void clear() {
        seen = 0;
    }

    /** Whether nothing has been added yet. */
    public boolean isEmpty() {
        return seen == 0;
    }

    /** Mean over the last eighth, at most 256. */
    public float mean() {
        int window = Math.max(1, Math.min(LONGEST, seen / SHARE));
        double sum = 0;
        for (int back = window; back >= 1; back--) {
            sum += losses[(seen - back) % LONGEST];
        }
        return (float) (sum / window);
    }

    /** For {@link #restore}. */
    public Memory memory() {
        return new Memory(Arrays.copyOf(losses, LONGEST), seen);
    }

    /** Goes back to what {@link #memory} returned. */
    public void restore(Memory saved) {
        System.arraycopy(saved.losses, 0, losses, 0, LONGEST);
        seen = saved.seen;
    }

    /** The last losses, as a ring, and how many have been seen. */
    public record Memory(float[] losses, int seen) {}
}
