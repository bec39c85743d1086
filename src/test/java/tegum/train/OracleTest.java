package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.Oracle;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Loss;
import tegum.model.Model;

/**
 * Losses, gradients and optimisers against PyTorch's.
 *
 * <p>Weights and samples are floats here and doubles there: six digits of the largest entry agree, as
 * the oracle's own notes say. Adam divides each gradient by its own size, so after steps of 1e-3 the
 * bound on parameters is absolute.
 */
final class OracleTest {
    private static final double RELATIVE = 1e-6;
    private static final double AFTER_STEPS = 1e-6;

    static Stream<Arguments> cases() {
        return Oracle.cases("oracle-gradients").stream()
                .flatMap(one -> Stream.of(Loss.Reduction.values())
                        .map(reduction -> Arguments.of(one.get("id").textValue(), reduction, one)));
    }

    @Test
    void everyModelOfTheOracleIsKnown() {
        Map<String, Integer> found = new TreeMap<>();
        Oracle.cases("oracle-gradients")
                .forEach(one -> found.merge(one.get("model").textValue(), 1, Integer::sum));
        assertEquals(
                new TreeMap<>(Map.of(
                        "linear", 4, "relu_output", 4, "relu_hidden_tied", 4, "relu_output_l1", 4, "abs_untied", 3)),
                found);
        assertEquals(38, cases().count());
    }

    @Test
    void settingsAreThoseOfTheOracle() {
        JsonNode adam = Oracle.read("oracle-gradients").get("adam");
        Optimiser here = Optimiser.adam(adam.get("lr").doubleValue());
        assertEquals(adam.get("beta1").doubleValue(), here.beta1());
        assertEquals(adam.get("beta2").doubleValue(), here.beta2());
        assertEquals(adam.get("eps").doubleValue(), here.epsilon());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void lossAndGradient(String id, Loss.Reduction reduction, JsonNode one) {
        Problem problem = new Problem(one, reduction);
        double loss = problem.gradient();
        double expected = problem.expected("loss")[0];
        assertEquals(expected, loss, RELATIVE * expected, id);
        assertEquals(loss, problem.loss(), RELATIVE * 1e-6 * expected, "loss with and without gradient");
        double[] gradient = problem.expected("grad");
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        assertNear(gradient, problem.gradient, RELATIVE * largest);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void adam(String id, Loss.Reduction reduction, JsonNode one) {
        Problem problem = new Problem(one, reduction);
        Optimiser settings = Optimiser.adam(1e-3);
        Adam adam = new Adam(problem.params.length);
        problem.steps(adam, settings, 1);
        assertNear(problem.expected("adam1"), problem.params, AFTER_STEPS);
        problem.steps(adam, settings, 4);
        assertNear(problem.expected("adam5"), problem.params, AFTER_STEPS);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void adamW(String id, Loss.Reduction reduction, JsonNode one) {
        Problem problem = new Problem(one, reduction);
        double decay = Oracle.read("oracle-gradients").get("adamw_weight_decay").doubleValue();
        problem.steps(new Adam(problem.params.length), Optimiser.adamW(1e-3, decay), 5);
        assertNear(problem.expected("adamw5"), problem.params, AFTER_STEPS);
    }

    private static void assertNear(double[] expected, float[] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance, "entry " + i);
        }
    }

    /** One case of the oracle, ready to be evaluated. */
    private static final class Problem {
        private final JsonNode convention;
        private final int samples;
        private final float[] batch;
        private final float[] params;
        private final float[] gradient;
        private final Loss loss;
        private final Model.Pass pass;

        Problem(JsonNode one, Loss.Reduction reduction) {
            convention = one.get(reduction.name().toLowerCase(Locale.ROOT));
            samples = one.get("batch").intValue();
            batch = Oracle.floats(one.get("x"));
            float[] importance = Oracle.floats(one.get("importance"));
            // the oracle does not divide λ by n in the mean over features; here λ is always that of the sum
            double penalty =
                    one.get("lambda").doubleValue() * (reduction == Loss.Reduction.SUM ? 1 : importance.length);
            loss = new Loss(importance, reduction, penalty, 0);
            Model model = model(
                    one.get("model").textValue(),
                    one.get("n").intValue(),
                    one.get("m").intValue());
            pass = model.newPass();
            params = new float[model.layout().length()];
            gradient = new float[params.length];
            int at = 0;
            for (double value : flat(one.get("params"))) {
                params[at++] = (float) value;
            }
        }

        private static Model model(String name, int features, int hidden) {
            return switch (name) {
                case "linear" -> new Autoencoder(features, hidden, Activation.LINEAR);
                case "relu_output", "relu_output_l1" -> new Autoencoder(features, hidden, Activation.RELU);
                case "relu_hidden_tied" -> new HiddenReluAutoencoder(features, hidden);
                case "abs_untied" -> new AbsoluteValueModel(features, hidden);
                default -> throw new IllegalArgumentException(name);
            };
        }

        double gradient() {
            return pass.gradient(params, batch, samples, loss, gradient);
        }

        double loss() {
            return pass.loss(params, batch, samples, loss);
        }

        void steps(Adam adam, Optimiser settings, int steps) {
            for (int step = 0; step < steps; step++) {
                gradient();
                adam.step(params, gradient, settings, settings.learningRate());
            }
        }

        double[] expected(String field) {
            JsonNode found = convention.get(field);
            return found.isNumber() ? new double[] {found.doubleValue()} : flat(found);
        }

        private double[] flat(JsonNode matrices) {
            return Stream.of("W", "W1", "W2", "b")
                    .filter(matrices::has)
                    .flatMapToDouble(name -> Arrays.stream(Oracle.numbers(matrices.get(name))))
                    .toArray();
        }
    }
}
