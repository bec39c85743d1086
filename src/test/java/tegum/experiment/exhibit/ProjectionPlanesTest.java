package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Finding;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.model.Activation;

/** The card E7b. */
final class ProjectionPlanesTest {
    /** Principal components: two of three equal variances are kept, the third is lost. No linear model does better. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1})
    void theLinearModelsLossIsOneVariance(double p) {
        PlaneModel model = PlaneModel.linear(p);
        assertEquals(p / 3 - p * p / 4, model.loss(), 1e-12);
        assertEquals(model.loss(), PlaneModel.exactLoss(model, p, Activation.LINEAR), 1e-7);
    }

    @Test
    void lossesAreMeansOverSamples() {
        double p = 0.1;
        Random random = new Random(9);
        int count = 2_000_000;
        for (boolean rectified : new boolean[] {false, true}) {
            PlaneModel model = rectified ? PlaneModel.rectified(p) : PlaneModel.linear(p);
            double sum = 0;
            double[] x = new double[3];
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < 3; i++) {
                    x[i] = random.nextDouble() < p ? random.nextDouble() : 0;
                }
                double[] out = model.output(x, rectified);
                for (int i = 0; i < 3; i++) {
                    sum += (x[i] - out[i]) * (x[i] - out[i]);
                }
            }
            assertEquals(sum / count, model.loss(), 3e-4 * (rectified ? 0.3 : 1), "rectified " + rectified);
        }
    }

    @Test
    void theCardsNumbers() {
        double linear = PlaneModel.linear(0.1).loss();
        double rectified = PlaneModel.rectified(0.1).loss();
        assertEquals(0.03083, linear, 5e-6);
        assertEquals(0.00332, rectified, 5e-6);
        assertEquals(9.3, linear / rectified, 0.05);
    }

    /** x₀ by itself, x₁ and x₂ opposite, wherever the descents ended. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1, 0.3})
    void theOpposedPairComesLast(double p) {
        double[] w = PlaneModel.rectified(p).params();
        assertEquals(0, w[0] * w[1] + w[3] * w[4], 1e-3);
        assertEquals(0, w[0] * w[2] + w[3] * w[5], 1e-3);
        assertTrue(w[1] * w[2] + w[4] * w[5] < -0.95);
    }

    /** By hand: z = (0.3, 0.4 − K, K − 0.4). */
    @ParameterizedTest
    @CsvSource({"0,0,0", "0.2,0.08,0.04", "0.4,0.32,0.16", "0.7,0.32,0.49", "1,0.32,1"})
    void theWorkedExample(double k, double rectified, double linear) {
        assertEquals(rectified, CollidingInputs.rectified(k), 1e-12);
        assertEquals(linear, CollidingInputs.linear(k), 1e-12);
    }

    @Test
    void bothLoseAsMuchAtTheRootOfTwiceTheSquare() {
        assertEquals(0.566, CollidingInputs.crossing(), 5e-4);
    }

    @Test
    void onlyThePrintedFormulasDiffer() {
        State state = State.of(new CollidingInputs());
        List<Finding> findings = new CollidingInputs().findings(state);
        List<Verdict> verdicts = findings.stream().map(Finding::verdict).toList();
        assertEquals(List.of(Verdict.MATCHES, Verdict.MATCHES, Verdict.MATCHES, Verdict.DIFFERS), verdicts);
        assertArrayEquals(
                new double[] {0.16, 0.2}, new double[] {CollidingInputs.printed(0), CollidingInputs.printed(1)}, 1e-12);
        for (Finding finding : new ProjectedSamples().findings(State.of(new ProjectedSamples()))) {
            assertEquals(Verdict.MATCHES, finding.verdict(), finding.toString());
        }
        for (Finding finding : new LossLandscape().findings(State.of(new LossLandscape()))) {
            assertEquals(Verdict.MATCHES, finding.verdict(), finding.toString());
        }
    }
}
