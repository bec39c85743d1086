package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;

final class InspectionTest {
    private static final int FEATURES = 7;
    private static final int HIDDEN = 3;

    @ParameterizedTest
    @EnumSource(Activation.class)
    void outputsAreThoseOfTheModelsForwardPass(Activation function) {
        Autoencoder model = new Autoencoder(FEATURES, HIDDEN, function);
        Mixer mixer = new Mixer(11);
        float[] params = new float[model.layout().length()];
        model.initialise(mixer, params);
        float[] bias = model.layout().slice("b").of(params);
        for (int i = 0; i < FEATURES; i++) {
            bias[i] = params[HIDDEN * FEATURES + i] = (float) (0.3 * mixer.normal());
        }
        float[] input = new float[FEATURES];
        for (int i = 0; i < FEATURES; i += 2) {
            input[i] = (float) mixer.uniform();
        }

        Inspection found = Inspection.of(geometry(model, params), bias, function, input);

        for (int i = 0; i < FEATURES; i++) {
            // The loss that weighs output i alone is its squared error: the model's own forward pass, from outside.
            float[] onlyThis = new float[FEATURES];
            onlyThis[i] = 1;
            double squared = model.newPass().loss(params, input, 1, new Loss(onlyThis, Loss.Reduction.SUM));
            assertEquals(squared, found.error(i) * found.error(i), 1e-12, "output " + i);
        }
    }

    @Test
    void partsAreThoseOfTheDefinition() {
        // W_0 = (1, 0), W_1 = (-0.5, 1), W_2 = (0.25, 0)
        Geometry geometry = Geometry.of(new float[] {1, -0.5f, 0.25f, 0, 1, 0}, 2, 3);
        float[] bias = {-0.125f, 0.5f, -0.25f};

        Inspection found = Inspection.of(geometry, bias, Activation.RELU, new float[] {1, 0.5f, 1});

        assertArrayEquals(new double[] {1, 0.5}, found.hidden());
        assertArrayEquals(new double[] {1, 0.625, 0.0625}, found.own());
        assertArrayEquals(new double[] {0.25, 0, 0.25}, found.positive());
        assertArrayEquals(new double[] {-0.25, -0.625, -0.0625}, found.negative());
        assertArrayEquals(new double[] {-0.125, 0.5, -0.25}, found.bias());
        assertArrayEquals(new double[] {0.875, 0.5, 0}, found.preActivation());
        assertArrayEquals(new double[] {0.875, 0.5, 0}, found.output());
    }

    @Test
    void reluCutsWhatIsNegativeAndLinearCutsNothing() {
        Geometry geometry = Geometry.of(new float[] {1, -1}, 1, 2);
        float[] bias = {0, 0.25f};
        float[] input = {1, 0};

        Inspection cut = Inspection.of(geometry, bias, Activation.RELU, input);
        Inspection whole = Inspection.of(geometry, bias, Activation.LINEAR, input);

        assertEquals(0.75, cut.cut(1));
        assertEquals(0, cut.output()[1]);
        assertEquals(0, whole.cut(1));
        assertEquals(-0.75, whole.output()[1]);
    }

    @Test
    void withNothingOnOnlyTheBiasSpeaks() {
        Geometry geometry = Geometry.of(new float[] {1, -1}, 1, 2);
        Inspection found = Inspection.of(geometry, new float[] {0.5f, -0.5f}, Activation.RELU, new float[2]);
        assertArrayEquals(new double[] {0.5, 0}, found.output());
        assertTrue(Arrays.stream(found.own()).allMatch(own -> own == 0));
    }

    private static Geometry geometry(Autoencoder model, float[] params) {
        return Geometry.of(model.layout().slice("W").of(params), model.hidden(), model.features());
    }
}
