package tegum.data;

import tegum.math.LaneGenerator;

/** Where samples come from: a law over vectors of n features, drawn from a generator. */
public interface FeatureSource {
    /** n, how many features a sample has. */
    int features();

    /** The chance that feature {@code i} is not zero, in (0, 1]. */
    double density(int i);

    /**
     * Draws fresh samples.
     *
     * @param generator advanced by a number of draws that depends on {@code samples} alone
     * @param samples how many
     * @param batch receives them, one row of n after the other
     */
    void draw(LaneGenerator generator, int samples, float[] batch);
}
