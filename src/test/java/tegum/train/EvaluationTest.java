package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.data.IndependentFeatures;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;

/**
 * Against losses in closed form; u(p) = p/3 − p²/4 is the variance of one feature, which is what a
 * feature costs that is dropped with its best bias p/2.
 *
 * <p>Tolerance: the loss of one sample is between 0 and some bound M and has mean L, so its variance
 * is at most M L; the mean over N samples deviates by at most √(M L / N). Four of these.
 */
final class EvaluationTest {
    private static final int BATCHES = 256;

    private static double variance(double p) {
        return p / 3 - p * p / 4;
    }

    private static Run run(int features, int hidden, Activation output, double density, float... importance) {
        return new Run(
                "test",
                new Autoencoder(features, hidden, output),
                IndependentFeatures.uniform(features, density),
                importance,
                new Plan(1, 1, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.MEAN),
                1);
    }

    private static void assertLoss(double expected, double mostPerSample, Run run, float... params) {
        Evaluation evaluation = new Evaluation(run, params, 1).advance(BATCHES);
        double deviation = Math.sqrt(mostPerSample * expected / evaluation.samples());
        assertEquals(expected, evaluation.loss(), 4 * deviation + 1e-6 * expected);
    }

    /** Two features exact, three dropped with their means as biases: the optimum of the linear model at any density. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.01})
    void optimumOfTheLinearModel(double p) {
        float half = (float) (p / 2);
        float[] importance = {1, 0.9f, 0.81f, 0.729f, 0.6561f};
        assertLoss(
                variance(p) * (0.81 + 0.729 + 0.6561),
                0.81 + 0.729 + 0.6561,
                run(5, 2, Activation.LINEAR, p, importance),
                new float[] {1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, half, half, half});
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.01})
    void nothingButTheMean(double p) {
        float half = (float) (p / 2);
        for (Activation output : Activation.values()) {
            assertLoss(variance(p) * 1.5, 1.5, run(2, 1, output, p, 1, 0.5f), new float[] {0, 0, half, half});
        }
    }

    /**
     * n = 2, m = 1, W = (1, −1), b = 0, ReLU: exact where one feature is on; where both are, one output
     * is cut to 0 and the other misses the smaller value, so each loses E[min²] = 1/6 of its importance.
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "0.3, 1", "0.3, 0.5", "0.05, 2"})
    void antipodalPair(double p, double second) {
        assertLoss((1 + second) * p * p / 6, 1 + second, run(2, 1, Activation.RELU, p, 1, (float) second), new float[] {
            1, -1, 0, 0
        });
    }

    /** Nothing learned and no bias: E[x²] = p/3 for each. */
    @Test
    void zeroLosesEverything() {
        assertLoss(0.2 / 3 * 3, 3, run(3, 2, Activation.RELU, 0.2, 1, 1, 1), new float[9]);
    }

    @Test
    void growsBySamples() {
        Run run = run(2, 1, Activation.RELU, 0.3, 1, 1);
        float[] params = {1, -1, 0, 0};
        Evaluation whole = new Evaluation(run, params, 1);
        assertTrue(Double.isNaN(whole.loss()));
        assertEquals(0, whole.samples());
        whole.advance(8);
        assertEquals(8 * 1024, whole.samples());
        assertEquals(
                whole.loss(),
                new Evaluation(run, params, 1).advance(3).advance(5).loss());
        assertNotEquals(whole.loss(), new Evaluation(run, params, 2).advance(8).loss());
    }

    /** The samples of evaluation seed 1 are not those that seed 1 trains on. */
    @Test
    void measuresOnOtherSamplesThanItTrainsOn() {
        Run training = new Run(
                "test",
                new Autoencoder(2, 1, Activation.RELU),
                IndependentFeatures.uniform(2, 0.5),
                new float[] {1, 1},
                new Plan(1, Evaluation.BATCH, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.SUM),
                1);
        Trainer trainer = new Trainer(training);
        float[] start = trainer.snapshot().params();
        trainer.advance(1);
        double trained = trainer.snapshot().loss();
        assertNotEquals((float) trained, (float)
                new Evaluation(training, start, 1).advance(1).loss());
    }
}
