package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.FeatureSource;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Loss;
import tegum.model.Model;
import tegum.train.Moments;
import tegum.train.Optimiser;

/** Models with a hidden ReLU and a price on hidden activations, signed inputs, against the reference. */
final class KernelVariantsTest {
    /** As in {@link KernelTest}. */
    private static final double TOLERANCE = 20 * 0x1p-24;

    private record Case(
            Variant variant,
            Form form,
            double penalty,
            int features,
            int hidden,
            int batch,
            Blueprint.Draw draw,
            float density) {
        Blueprint blueprint() {
            return new Blueprint(variant, features, hidden, batch, form, draw, penalty > 0);
        }

        FeatureSource source() {
            return Blueprints.source(blueprint(), density);
        }

        /** Weight of the sample of zeros. */
        double emptyShare() {
            return draw.nonEmpty() ? source().emptyChance() : 0;
        }

        Case(Variant variant, Form form, double penalty, int[] shape, Blueprint.Draw draw, float density) {
            this(variant, form, penalty, shape[0], shape[1], shape[2], draw, density);
        }

        Model model() {
            return switch (variant) {
                case LINEAR -> new Autoencoder(features, hidden, Activation.LINEAR);
                case RELU -> new Autoencoder(features, hidden, Activation.RELU);
                case HIDDEN_RELU -> new HiddenReluAutoencoder(features, hidden);
                case ABSOLUTE -> new AbsoluteValueModel(features, hidden);
            };
        }
    }

    static List<Case> cases() {
        int[][] shapes = {{1, 1, 1}, {5, 2, 100}, {7, 3, 3}, {33, 9, 70}, {8, 5, 64}, {6, 13, 17}, {3, 2, 90}};
        List<Case> cases = new ArrayList<>();
        for (Form form : List.of(Form.DENSE, Form.COMPACT, Form.SPARSE_INPUT)) {
            for (Variant variant : Variant.values()) {
                for (int k = 0; k < shapes.length; k++) {
                    double penalty = k % 2 == 0 ? 0.3 : 0;
                    float density = k % 3 < 2 ? 0.2f : 1;
                    cases.add(new Case(variant, form, penalty, shapes[k], Blueprint.Draw.SIGNED, density));
                }
                List<Blueprint.Draw> draws = Blueprints.draws(7);
                for (int k = 0; k < draws.size(); k++) {
                    float density = k % 2 == 0 ? 0.002f : 0.7f;
                    cases.add(new Case(variant, form, 0.2, new int[] {7, 4, 90}, draws.get(k), density));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientAndLossAreThoseOfTheReference(Case of) throws KernelRefused {
        float[] importance = new float[of.features];
        Arrays.fill(importance, 0.7f);
        Kernel kernel = kernel(of, importance);
        kernel.sample();
        kernel.takeGradient();
        Loss loss = new Loss(importance, Loss.Reduction.MEAN, of.penalty, of.emptyShare());
        float[] expected = new float[of.blueprint().parameters()];
        double expectedLoss =
                of.model().newPass().gradient(kernel.parameters(), kernel.batch(), of.batch, loss, expected);
        // outputs and targets of about 1 cancel: what rounds is 2 I · scale before it does
        double greatest = 2 * importance[0] / of.features;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float[] gradient = kernel.gradient();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], gradient[i], TOLERANCE * greatest, "∂L/∂θ " + i);
        }
        assertEquals(expectedLoss, kernel.loss(), TOLERANCE * expectedLoss);
    }

    private static Kernel kernel(Case of, float[] importance) throws KernelRefused {
        Kernel kernel = Kernel.start(of.blueprint(), new Interpreter());
        kernel.source(of.source());
        double scale = (1 - of.emptyShare()) / of.features;
        kernel.costs(importance, scale);
        kernel.hiddenCost(of.penalty, scale);
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
}
