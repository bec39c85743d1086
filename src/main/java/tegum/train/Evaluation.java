package tegum.train;

import tegum.data.FeatureSource;
import tegum.math.LaneGenerator;
import tegum.model.Loss;
import tegum.model.Model;

/**
 * The loss of fixed parameters, measured on more and more fresh samples: sum over features, mean
 * over samples. The samples depend on the evaluation's seed alone, not on the run's.
 */
public final class Evaluation {
    /** Samples drawn at a time. */
    public static final int BATCH = 1024;

    private static final int FIRST_LOOK = 4;

    /** Keeps the samples of evaluation seed s apart from those that a run of seed s trains on. */
    private static final int STREAM = 0x7E67_E7A1;

    private final FeatureSource source;
    private final float[] params;
    private final LaneGenerator generator;
    private final Loss loss;
    private final Model.Pass pass;
    private final float[] batch;
    private double total;
    private double squares;
    private int batches;

    /**
     * Measures parameters on the data and with the importances of a run.
     *
     * @param params in the order of the model's layout; not modified
     * @param seed of the samples
     */
    public Evaluation(Run run, float[] params, int seed) {
        source = run.batches();
        this.params = params;
        generator = generator(seed);
        loss = run.loss(Loss.Reduction.SUM);
        pass = run.model().newPass();
        batch = new float[BATCH * run.model().features()];
    }

    /** What draws the samples of an evaluation's seed. */
    public static LaneGenerator generator(int seed) {
        return new LaneGenerator(seed ^ STREAM);
    }

    /** The loss to show before the first step, when no batch has been trained on. */
    public static float firstLook(Run run, float[] params) {
        return (float)
                new Evaluation(run, params, run.seed()).advance(FIRST_LOOK).loss();
    }

    /** Draws and measures {@code count} more batches of 1024 samples; returns this. */
    public Evaluation advance(int count) {
        for (int i = 0; i < count; i++) {
            source.draw(generator, BATCH, batch);
            double mean = pass.loss(params, batch, BATCH, loss);
            total += mean;
            squares += mean * mean;
            batches++;
        }
        return this;
    }

    /** How many samples have been measured. */
    public int samples() {
        return batches * BATCH;
    }

    /** Standard error of {@link #loss}, from how the batches scatter; NaN before the second batch. */
    public double error() {
        double mean = loss();
        double variance = Math.max(0, squares / batches - mean * mean);
        return batches < 2 ? Double.NaN : Math.sqrt(variance / (batches - 1));
    }

    /** Mean loss so far; NaN before the first batch. */
    public double loss() {
        return total / batches;
    }
}
