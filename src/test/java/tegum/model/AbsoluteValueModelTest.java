package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.math.Mixer;

final class AbsoluteValueModelTest extends ModelContract {
    @Override
    Model model(int features, int hidden) {
        return new AbsoluteValueModel(features, hidden);
    }

    @Override
    boolean isSigned() {
        return true;
    }

    /** Card E22: two neurons to a feature, one for each sign, give |x| without a loss. */
    @Test
    void twoNeuronsPerFeatureAreEnough() {
        float[] params = {
            1, 0, -1, 0, 0, 2, 0, -0.5f, // W₁: neurons x₀, −x₀, 2 x₁, −½ x₁
            1, 1, 0, 0, 0, 0, 0.5f, 2, // W₂
            0, 0
        };
        float[] batch = {1, -1, -0.25f, 0.5f, 0, -0.75f};
        Loss loss = new Loss(new float[] {1, 1}, Loss.Reduction.SUM);
        float[] gradient = new float[params.length];
        assertEquals(0, model(2, 4).newPass().gradient(params, batch, 3, loss, gradient));
        assertArrayEquals(new float[params.length], gradient);
    }

    /** W₁ = (1 −½), W₂ = (½ 2)ᵀ, b = (¼ −¼), x = (−½ −2): h = ½, y = (½ ¾), target (½ 2). */
    @Test
    void lossOfAnExampleByHand() {
        float[] params = {1, -0.5f, 0.5f, 2, 0.25f, -0.25f};
        float[] sample = {-0.5f, -2};
        Loss loss = new Loss(new float[] {1, 2}, Loss.Reduction.SUM, 3, 0);
        assertEquals(0 + 2 * 1.25 * 1.25 + 3 * 0.5, model(2, 1).newPass().loss(params, sample, 1, loss));
    }

    @Test
    void layoutIsInwardOutwardBias() {
        assertEquals(
                List.of(
                        new Layout.Slice("W1", 2, 5, 0),
                        new Layout.Slice("W2", 5, 2, 10),
                        new Layout.Slice("b", 1, 5, 20)),
                model(5, 2).layout().slices());
    }

    /** Uniform within ±B has variance B²/3, whose sample of N deviates by B² √(4/45/N): four of them. */
    @ParameterizedTest
    @CsvSource({"5, 2", "12, 3", "100, 40"})
    void initialWeightsAreUniformWithinTheRulesBound(int features, int hidden) {
        Model model = model(features, hidden);
        double bound = Math.sqrt(6.0 / (hidden * features));
        Mixer mixer = new Mixer(1);
        float[] params = new float[model.layout().length()];
        int weights = 2 * hidden * features;
        int draws = 1 + 20_000 / weights;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            model.initialise(mixer, params);
            for (int i = 0; i < weights; i++) {
                assertTrue(Math.abs(params[i]) <= (float) bound);
                sum += params[i];
                squares += (double) params[i] * params[i];
            }
            assertArrayEquals(new float[features], model.layout().slice("b").of(params));
        }
        double count = (double) draws * weights;
        assertEquals(bound * bound / 3, squares / count, 4 * bound * bound * Math.sqrt(4 / 45.0 / count));
        assertEquals(0, sum / count, 4 * bound / Math.sqrt(3 * count));
    }
}
