package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.math.Mixer;

final class LinearAutoencoderTest extends ModelContract {
    @Override
    Model model(int features, int hidden) {
        return new Autoencoder(features, hidden, Activation.LINEAR);
    }

    @Test
    void lossOfAnExampleByHand() {
        // W = (1 −½), b = (¼ 0): h = 1, x′ = (1¼ −½) for x = (1 0)
        float[] params = {1, -0.5f, 0.25f, 0};
        Loss loss = new Loss(new float[] {1, 2}, Loss.Reduction.SUM);
        assertEquals(0.0625 + 2 * 0.25, model(2, 1).newPass().loss(params, new float[] {1, 0}, 1, loss));
        Loss mean = new Loss(new float[] {1, 2}, Loss.Reduction.MEAN);
        assertEquals((0.0625 + 2 * 0.25) / 2, model(2, 1).newPass().loss(params, new float[] {1, 0}, 1, mean));
    }

    /**
     * The rule's deviation √(2 / (m (n + 10))). The sample variance of N normal numbers has a relative
     * deviation of √(2/N): four of them.
     */
    @ParameterizedTest
    @CsvSource({"5, 2", "12, 3", "400, 30"})
    void initialWeightsHaveTheRulesDeviation(int features, int hidden) {
        Model model = model(features, hidden);
        Layout.Slice weights = model.layout().slice("W");
        Layout.Slice bias = model.layout().slice("b");
        Mixer mixer = new Mixer(1);
        float[] params = new float[model.layout().length()];
        int draws = 1 + 20_000 / weights.length();
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            model.initialise(mixer, params);
            for (float w : weights.of(params)) {
                sum += w;
                squares += (double) w * w;
            }
            assertArrayEquals(new float[features], bias.of(params));
        }
        double count = (double) draws * weights.length();
        double variance = 2.0 / (hidden * (features + 10));
        assertEquals(variance, squares / count, 4 * variance * Math.sqrt(2 / count));
        assertEquals(0, sum / count, 4 * Math.sqrt(variance / count));
    }

    @Test
    void layoutIsWeightsThenBias() {
        assertEquals(
                new Layout(java.util.List.of(new Layout.Slice("W", 2, 5, 0), new Layout.Slice("b", 1, 5, 10))),
                model(5, 2).layout());
    }
}
