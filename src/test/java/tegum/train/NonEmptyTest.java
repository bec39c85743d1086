package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.ParentAndChildren;
import tegum.data.Sets;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.theory.ActiveSets;
import tegum.theory.ExpectedLoss;

/** Batches without empty samples: loss and gradient have the same expectation, and say it with less noise. */
final class NonEmptyTest {
    private static final int N = 4;
    private static final Autoencoder MODEL = new Autoencoder(N, 2, Activation.RELU);
    private static final float[] IMPORTANCE = {1, 0.7f, 0.5f, 1.5f};

    static Stream<Arguments> sources() {
        Sets sets = new Sets(N, 2);
        float[] densities = {0.003f, 0.002f, 0.001f, 0.003f};
        float[] two = {0.003f, 0.001f};
        return Stream.of(
                Arguments.of(new IndependentFeatures(densities), ActiveSets.independent(doubles(densities))),
                Arguments.of(
                        new GapFeatures(N, 0.002, false),
                        ActiveSets.independent(new double[] {0.002, 0.002, 0.002, 0.002})),
                Arguments.of(
                        new CorrelatedSets(sets, two, 0.5f, false), ActiveSets.correlated(sets, doubles(two), 0.5)),
                Arguments.of(
                        new ParentAndChildren(sets, two, 0.5f, false),
                        ActiveSets.parentAndChildren(sets, doubles(two), 0.5)),
                Arguments.of(
                        AnticorrelatedSets.ofSets(sets, two, false), ActiveSets.anticorrelated(sets, doubles(two))));
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    private static Run run(FeatureSource source, Plan.Samples samples) {
        Plan plan = new Plan(100, 256, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.SUM, 0, samples);
        return new Run("", MODEL, source, IMPORTANCE, plan, 1);
    }

    private static float[] params() {
        Mixer mixer = new Mixer(7);
        float[] params = new float[MODEL.layout().length()];
        for (int i = 0; i < params.length; i++) {
            params[i] = (float) (0.6 * mixer.normal());
        }
        return params;
    }

    /** At these densities one value in 16,000 is 0 or rounded by as much: 1e-3 of the loss is left for that. */
    @ParameterizedTest
    @MethodSource("sources")
    void theMeasuredLossIsTheExpectedOne(FeatureSource source, ActiveSets law) {
        double exact = expected(law).value(doubles(params()));
        Evaluation all = new Evaluation(run(source, Plan.Samples.ALL), params(), 3).advance(200);
        Evaluation some = new Evaluation(run(source, Plan.Samples.NON_EMPTY), params(), 3).advance(200);
        assertEquals(exact, all.loss(), 4 * all.error() + 1e-3 * exact);
        assertEquals(exact, some.loss(), 4 * some.error() + 1e-5 * exact);
        assertTrue(some.error() < all.error() / 5, some.error() + " against " + all.error());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theMeanGradientIsTheExpectedOne(FeatureSource source, ActiveSets law) {
        Run run = run(source, Plan.Samples.NON_EMPTY);
        double[] exact = new double[params().length];
        expected(law).value(doubles(params()), exact);
        LaneGenerator generator = new LaneGenerator(4);
        float[] batch = new float[256 * N];
        float[] gradient = new float[exact.length];
        double[] sum = new double[exact.length];
        double[] squares = new double[exact.length];
        int batches = 2000;
        for (int k = 0; k < batches; k++) {
            run.batches().draw(generator, 256, batch);
            MODEL.newPass().gradient(params(), batch, 256, run.loss(Loss.Reduction.SUM), gradient);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
                squares[i] += (double) gradient[i] * gradient[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            double mean = sum[i] / batches;
            double error = Math.sqrt((squares[i] / batches - mean * mean) / batches);
            assertEquals(exact[i], mean, 4 * error + 1e-5 * Math.abs(exact[i]), "parameter " + i);
        }
    }

    private static ExpectedLoss expected(ActiveSets law) {
        return ExpectedLoss.of(law, doubles(IMPORTANCE), 2, Activation.RELU);
    }

    /** What the trainer draws is what the plan says: five rare features are learnt in steps that all say something. */
    @Test
    void theTrainerTakesThePlansSamples() {
        IndependentFeatures source = new IndependentFeatures(new float[] {1e-4f, 1e-4f, 1e-4f, 1e-4f});
        Trainer trainer = new Trainer(run(source, Plan.Samples.NON_EMPTY));
        assertTrue(trainer.advance(600));
        float[] params = trainer.snapshot().params();
        double norm = 0;
        for (int i = 0; i < 2 * N; i++) {
            norm += params[i] * params[i];
        }
        assertTrue(norm > 1.5, "squared norm " + norm);
    }
}
