package tegum.data;

import tegum.math.LaneGenerator;

/** Where samples come from: a law over vectors of n features, drawn from a generator. */
public interface FeatureSource {
    /** n, how many features a sample has. */
    int features();

    /** The chance that feature {@code i} is active, in (0, 1]. What is active has a value, the others are zero. */
    double density(int i);

    /** The chance that no feature of a sample is active; 0 for a source that leaves such samples out. */
    double emptyChance();

    /**
     * The same law without its empty samples: every sample has at least one active feature. With weight 1 −
     * {@link #emptyChance} on its samples and the rest on the sample of zeros every mean is that of the whole law.
     */
    FeatureSource nonEmpty();

    /**
     * Draws fresh samples.
     *
     * @param generator advanced by as many draws as the recipe of the source takes
     * @param samples how many
     * @param batch receives them, one row of n after the other
     */
    void draw(LaneGenerator generator, int samples, float[] batch);
}
