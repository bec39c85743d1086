package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.FeatureSource;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.train.Moments;
import tegum.train.Optimiser;

/** Lanes that are models: each has the gradient that the reference gives it on the shared batch. */
final class ModelsFormTest {
    /** 64 samples are added up in one lane; where they are alike, half of the roundings may go the same way. */
    private static final double TOLERANCE = 40 * 0x1p-24;

    private record Case(
            Form form,
            Variant variant,
            int features,
            int hidden,
            int batch,
            int models,
            Blueprint.Draw draw,
            float density) {
        Blueprint blueprint() {
            return new Blueprint(variant, features, hidden, batch, form, draw, false, models);
        }

        FeatureSource source() {
            return Blueprints.source(blueprint(), density);
        }

        /** Weight of the sample of zeros. */
        double emptyShare() {
            return draw.nonEmpty() ? source().emptyChance() : 0;
        }
    }

    static List<Case> cases() {
        int[][] shapes = {{5, 2, 100, 6}, {2, 1, 200, 16}, {3, 2, 7, 1}, {1, 1, 64, 4}, {7, 3, 130, 3}};
        List<Case> cases = new ArrayList<>();
        for (Form form : List.of(Form.MODELS, Form.MODELS_COMPACT)) {
            for (Variant variant : List.of(Variant.LINEAR, Variant.RELU)) {
                for (int[] shape : shapes) {
                    for (float density : new float[] {1, 0.2f, 0.01f}) {
                        Blueprint.Draw draw = Blueprint.Draw.INDEPENDENT;
                        cases.add(new Case(form, variant, shape[0], shape[1], shape[2], shape[3], draw, density));
                    }
                }
            }
            for (Blueprint.Draw draw : Blueprints.draws(7)) {
                Variant variant = draw.signed() ? Variant.LINEAR : Variant.RELU;
                cases.add(new Case(form, variant, 7, 3, 130, 2, draw, 0.002f));
                cases.add(new Case(form, variant, 7, 3, 130, 2, draw, 0.5f));
            }
        }
        return cases;
    }

    private static float[] importance(Case of, int model) {
        float[] importance = new float[of.features];
        Arrays.fill(importance, 1);
        importance[of.features - 1] = 0.5f + model;
        return importance;
    }

    private static float[] parameters(Case of, int model) {
        Mixer mixer = new Mixer(100 + model);
        float[] params = new float[of.blueprint().parameters()];
        for (int i = 0; i < params.length; i++) {
            params[i] = (float) (0.4 * mixer.normal());
        }
        return params;
    }

    private static Kernel kernel(Case of) throws KernelRefused {
        Kernel kernel = Kernel.start(of.blueprint(), new Interpreter());
        kernel.source(of.source());
        kernel.emptyShare(of.emptyShare());
        kernel.optimiser(Optimiser.adam(1e-3));
        kernel.generator(new LaneGenerator(7).state());
        for (int model = 0; model < of.models; model++) {
            kernel.parameters(model, parameters(of, model));
            kernel.costs(model, importance(of, model), (1 - of.emptyShare()) / of.features);
            kernel.moments(model, Moments.none(of.blueprint().parameters()));
        }
        return kernel;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachModelHasItsOwnGradientAndLoss(Case of) throws KernelRefused {
        Kernel kernel = kernel(of);
        kernel.sample();
        kernel.takeGradient();
        float[] batch = kernel.batch();
        Activation output = of.variant == Variant.LINEAR ? Activation.LINEAR : Activation.RELU;
        Autoencoder model = new Autoencoder(of.features, of.hidden, output);
        for (int q = 0; q < of.models; q++) {
            float[] expected = new float[of.blueprint().parameters()];
            Loss loss = new Loss(importance(of, q), Loss.Reduction.MEAN, 0, of.emptyShare());
            double expectedLoss = model.newPass().gradient(parameters(of, q), batch, of.batch, loss, expected);
            double greatest = 0;
            for (float value : expected) {
                greatest = Math.max(greatest, Math.abs(value));
            }
            float[] gradient = kernel.gradient(q);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], gradient[i], TOLERANCE * greatest, "model " + q + ", ∂L/∂θ " + i);
            }
            assertEquals(expectedLoss, kernel.loss(q), TOLERANCE * expectedLoss, "model " + q);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aModelsBitsDoNotDependOnItsNeighbours(Case of) throws KernelRefused {
        Kernel together = kernel(of);
        together.steps(new double[] {1e-3, 1e-3}, 2);
        Case alone = new Case(of.form, of.variant, of.features, of.hidden, of.batch, 1, of.draw, of.density);
        Kernel single = kernel(alone);
        single.steps(new double[] {1e-3, 1e-3}, 2);
        assertArrayEquals(single.parameters(), together.parameters(0));
    }
}
