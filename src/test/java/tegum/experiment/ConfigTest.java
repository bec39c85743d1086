package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.ImportanceLaw;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.train.Evaluation;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;

final class ConfigTest {
    private static final Config BASE = Config.relu(5, 2, 0.05, new ImportanceLaw.Equal());

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("n must be a whole number from 1 to 512, got 0", config -> config.withFeatures(0)),
                refused("n must be a whole number from 1 to 512, got 513", config -> config.withFeatures(513)),
                refused("m must be a whole number from 1 to 128, got -1", config -> config.withHidden(-1)),
                refused("p must be a number from 0.00001 to 1, got 0", config -> config.withDensity(0)),
                refused("p must be a number from 0.00001 to 1, got NaN", config -> config.withDensity(Double.NaN)),
                refused("p must be a number from 0.00001 to 1, got 1.5", config -> config.withDensity(1.5)),
                refused("lr must be a number from 0.000001 to 10, got 0", config -> config.withLearningRate(0)),
                refused(
                        "lr must be a number from 0.000001 to 10, got Infinity",
                        config -> config.withLearningRate(Double.POSITIVE_INFINITY)),
                refused("batch must be a whole number from 1 to 8192, got 0", config -> config.withBatch(0)),
                refused("wd must be a number from 0 to 10, got -0.1", config -> config.withWeightDecay(-0.1)),
                refused("wd must be a number from 0 to 10, got NaN", config -> config.withWeightDecay(Double.NaN)),
                refused("steps must be a whole number from 1 to 1000000, got 0", config -> config.withSteps(0)),
                refused("set must be a whole number from 1 to 512, got 0", config -> config.withSetSize(0)),
                refused("rho must be a number from 0 to 1, got 1.5", config -> config.withCoupling(1.5)),
                refused("lambda must be a number from 0 to 100, got -1", config -> config.withPenalty(-1)));
    }

    private static Arguments refused(String said, UnaryOperator<Config> change) {
        return Arguments.of(said, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aConfigurationChecksItself(String said, UnaryOperator<Config> change) {
        assertEquals(
                said, assertThrows(InvalidInput.class, () -> change.apply(BASE)).getMessage());
    }

    @Test
    void bothBoundsAreTaken() {
        assertEquals(1, BASE.withFeatures(1).features());
        assertEquals(512, BASE.withFeatures(512).features());
        assertEquals(1, BASE.withDensity(1).density());
        assertEquals(0, BASE.withWeightDecay(0).weightDecay());
        assertEquals(10, BASE.withLearningRate(10).learningRate());
        assertEquals(1_000_000, BASE.withSteps(1_000_000).steps());
    }

    /** More room than features is no mistake: the model then has nothing to superpose. */
    @Test
    void moreDimensionsThanFeaturesAreTaken() {
        assertEquals(3, BASE.withFeatures(2).withHidden(3).hidden());
    }

    /** What is measured on samples is what theory expects, within four standard errors. */
    @ParameterizedTest
    @CsvSource({
        "autoencoder, independent, 1",
        "autoencoder, correlated, 1",
        "autoencoder, correlated, 0.4",
        "autoencoder, anticorrelated, 1",
        "autoencoder, anticorrelated-each, 1",
        "autoencoder, parent-child, 0.4",
        "hidden-relu, parent-child, 1",
        "hidden-relu, correlated, 1",
        "hidden-relu, independent, 1",
        "absolute, anticorrelated, 1",
        "absolute, correlated, 0.4"
    })
    void theExpectedLossIsOfTheDataThatAreDrawn(String model, String data, double coupling) {
        Config config = BASE.withFeatures(4)
                .withDensity(0.3)
                .withRelativeDensity(0.5)
                .withModel(ModelKind.named(model))
                .withSigned(model.equals("absolute"))
                .withData(DataKind.named(data))
                .withCoupling(coupling)
                .withSetSize(3)
                .withSamples(Plan.Samples.NON_EMPTY);
        Run run = config.run("", 1);
        Mixer mixer = new Mixer(2);
        float[] params = new float[run.model().layout().length()];
        double[] point = new double[params.length];
        for (int i = 0; i < params.length; i++) {
            params[i] = (float) (0.6 * mixer.normal());
            point[i] = params[i];
        }
        Evaluation measured = new Evaluation(run, params, 1).advance(100);
        assertEquals(config.expectedLoss().value(point), measured.loss(), 4 * measured.error());
    }

    @Test
    void noExactLossIsToldWhereTheoryHasNone() {
        assertTrue(BASE.isExact());
        assertTrue(BASE.withModel(ModelKind.ABSOLUTE).withSigned(true).isExact());
        assertEquals(
                "signed must be what the model is for, and lambda 0, for an exact loss, got no with lambda 0",
                assertThrows(InvalidInput.class, BASE.withModel(ModelKind.ABSOLUTE)::expectedLoss)
                        .getMessage());
        assertThrows(InvalidInput.class, BASE.withSigned(true)::expectedLoss);
        assertThrows(InvalidInput.class, BASE.withPenalty(0.1)::expectedLoss);
    }

    /** The authors' notebook, but for the optimiser. */
    @Test
    void theDefaultsAreTheNotebooks() {
        assertEquals(
                new Config(
                        5,
                        2,
                        0.05,
                        new ImportanceLaw.Equal(),
                        Activation.RELU,
                        0.001,
                        1024,
                        Optimiser.Kind.ADAM,
                        0.01,
                        Schedule.CONSTANT,
                        10_000,
                        1,
                        1,
                        ModelKind.AUTOENCODER,
                        DataKind.INDEPENDENT,
                        2,
                        1,
                        false,
                        0,
                        Plan.Samples.ALL,
                        java.util.OptionalInt.empty(),
                        0),
                BASE);
    }
}
