package tegum.data;

import tegum.math.LaneGenerator;

/** The mean length of samples, the measure of attacks on them. */
public final class InputLength {
    /** Of a law of 40 features of density 0.1 the mean of so many lengths is known to within one percent. */
    private static final int SAMPLES = 1024;

    private static final int BATCH = 256;

    /** Fixed, so that the length of an attack is a number of the law and of nothing else. */
    private static final int SEED = 0x1E46_74AA;

    private InputLength() {}

    /** E ‖x‖₂ of a law, from a fixed sample: a root of sums has no closed form. */
    public static double mean(FeatureSource source) {
        LaneGenerator generator = new LaneGenerator(SEED);
        int features = source.features();
        float[] batch = new float[BATCH * features];
        double total = 0;
        for (int drawn = 0; drawn < SAMPLES; drawn += BATCH) {
            source.draw(generator, BATCH, batch);
            for (int s = 0; s < BATCH; s++) {
                total += length(batch, s * features, features);
            }
        }
        return total / SAMPLES;
    }

    private static double length(float[] batch, int row, int features) {
        double squares = 0;
        for (int i = row; i < row + features; i++) {
            squares += (double) batch[i] * batch[i];
        }
        return Math.sqrt(squares);
    }
}
