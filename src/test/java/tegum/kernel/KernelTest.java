package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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

/** Every form on odd shapes, against the reference, on the same batch from the same state. */
final class KernelTest {
    /**
     * A gradient is a sum of B n terms or fewer in 32 bits, four lanes wide and block by block: its error is
     * that of some hundred roundings that go their own ways, 10 · 2⁻²⁴ of the greatest element, and double
     * that for the cancelling of d against x.
     */
    private static final double TOLERANCE = 20 * 0x1p-24;

    private record Case(
            Variant variant, Form form, int features, int hidden, int batch, Blueprint.Draw draw, float density) {
        Blueprint blueprint() {
            return new Blueprint(variant, features, hidden, batch, form, draw, false);
        }

        FeatureSource source() {
            return Blueprints.source(blueprint(), density);
        }

        /** Weight of the sample of zeros. */
        double emptyShare() {
            return draw.nonEmpty() ? source().emptyChance() : 0;
        }
    }

    /** Shape by shape a model and a density in turn, so that every form meets all four. */
    static List<Case> cases() {
        int[][] shapes = {
            {1, 1, 1}, {5, 2, 1000}, {7, 3, 3}, {33, 9, 100}, {2, 1, 17}, {20, 5, 128}, {3, 7, 50}, {43, 21, 70}
        };
        List<Case> cases = new ArrayList<>();
        for (Form form : Form.FOR_ONE_MODEL) {
            for (int k = 0; k < shapes.length; k++) {
                Variant variant = k % 2 == 0 ? Variant.RELU : Variant.LINEAR;
                float density = k % 4 < 2 ? 0.1f : 1;
                Blueprint.Draw draw = Blueprint.Draw.INDEPENDENT;
                cases.add(new Case(variant, form, shapes[k][0], shapes[k][1], shapes[k][2], draw, density));
            }
            cases.addAll(sets(form));
        }
        return cases;
    }

    /** Sets, and batches without empty samples: where nearly all would be empty, and where hardly one would. */
    private static List<Case> sets(Form form) {
        List<Case> cases = new ArrayList<>();
        int[][] shapes = {{5, 2, 192}, {22, 7, 67}}; // one fills its blocks, one does not
        for (int[] shape : shapes) {
            for (Blueprint.Draw draw : Blueprints.draws(shape[0])) {
                boolean small = shape[0] == 5;
                float[] rare = small ? new float[] {1e-4f, 0.6f} : new float[] {0.003f};
                for (float density : draw.nonEmpty() ? rare : new float[] {0.2f}) {
                    Variant variant = draw.signed() ? Variant.LINEAR : Variant.RELU;
                    cases.add(new Case(variant, form, shape[0], shape[1], shape[2], draw, density));
                }
            }
        }
        return cases;
    }

    private static Kernel kernel(Case of) throws KernelRefused {
        Kernel kernel = Kernel.start(of.blueprint(), new Interpreter());
        kernel.source(of.source());
        kernel.costs(importance(of.features), (1 - of.emptyShare()) / of.features);
        kernel.emptyShare(of.emptyShare());
        kernel.optimiser(Optimiser.adam(1e-3));
        kernel.moments(Moments.none(of.blueprint().parameters()));
        Mixer mixer = new Mixer(7);
        kernel.generator(new LaneGenerator(mixer).state());
        float[] params = new float[of.blueprint().parameters()];
        for (int i = 0; i < params.length; i++) {
            params[i] = (float) (0.4 * mixer.normal());
        }
        kernel.parameters(params);
        return kernel;
    }

    private static float[] importance(int features) {
        float[] importance = new float[features];
        for (int i = 0; i < features; i++) {
            importance[i] = 1 - 0.5f * i / features;
        }
        return importance;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientAndLossAreThoseOfTheReference(Case of) throws KernelRefused {
        Kernel kernel = kernel(of);
        kernel.sample();
        kernel.takeGradient();
        Autoencoder model = new Autoencoder(
                of.features, of.hidden, of.variant == Variant.LINEAR ? Activation.LINEAR : Activation.RELU);
        float[] expected = new float[of.blueprint().parameters()];
        Loss loss = new Loss(importance(of.features), Loss.Reduction.MEAN, 0, of.emptyShare());
        double expectedLoss = model.newPass().gradient(kernel.parameters(), kernel.batch(), of.batch, loss, expected);
        double greatest = 0;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float[] gradient = kernel.gradient();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], gradient[i], TOLERANCE * greatest, "∂L/∂θ " + i);
        }
        assertEquals(expectedLoss, kernel.loss(), TOLERANCE * expectedLoss);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStepIsItsThreeParts(Case of) throws KernelRefused {
        Kernel parts = kernel(of);
        parts.sample();
        parts.takeGradient();
        parts.update(1e-3);
        Kernel whole = kernel(of);
        whole.steps(new double[] {1e-3}, 1);
        assertArrayEquals(parts.parameters(), whole.parameters());
        assertArrayEquals(parts.generator(), whole.generator());
        assertEquals(parts.loss(), whole.loss());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGivenBatchIsWorkedOn(Case of) throws KernelRefused {
        Kernel kernel = kernel(of);
        kernel.sample();
        kernel.takeGradient();
        Kernel given = kernel(of);
        given.batch(kernel.batch());
        given.takeGradient();
        assertArrayEquals(kernel.gradient(), given.gradient());
    }
}
