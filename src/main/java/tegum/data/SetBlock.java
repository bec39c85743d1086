package tegum.data;

import tegum.math.LaneGenerator;

/** A block of 64 samples of one set of features: which members are active, and then their values. */
final class SetBlock {
    private final Sets sets;
    private final boolean signed;

    /** The draws. */
    final Block block = new Block();

    /** Whether member j is active in sample s, at j · 64 + s. */
    final boolean[] active;

    /**
     * A block for sets of one kind.
     *
     * @param signed whether values are on [−1, 1)
     */
    SetBlock(Sets sets, boolean signed) {
        this.sets = sets;
        this.signed = signed;
        active = new boolean[sets.size() * Block.SIZE];
    }

    /** Draws the values of set {@code k} and writes them: one for each member and sample, 0 where it is not active. */
    void write(int k, LaneGenerator generator, int start, int filled, float[] batch) {
        for (int i = sets.start(k); i < sets.start(k + 1); i++) {
            block.next(generator);
            int row = (i - sets.start(k)) * Block.SIZE;
            for (int s = 0; s < filled; s++) {
                batch[(start + s) * sets.features() + i] = active[row + s] ? Block.value(block.words[s], signed) : 0;
            }
        }
    }
}
