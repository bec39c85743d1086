package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ReluAutoencoderTest extends ModelContract {
    @Override
    Model model(int features, int hidden) {
        return new Autoencoder(features, hidden, Activation.RELU);
    }

    @Test
    void lossOfAnExampleByHand() {
        // W = (1 −½), b = (¼ 0): z = (1¼ −½), x′ = (1¼ 0) for x = (1 0)
        float[] params = {1, -0.5f, 0.25f, 0};
        Loss loss = new Loss(new float[] {1, 2}, Loss.Reduction.SUM);
        assertEquals(0.0625, model(2, 1).newPass().loss(params, new float[] {1, 0}, 1, loss));
    }

    /** PyTorch's convention. With slope 1 the bias would feel −2 x here. */
    @Test
    void slopeIsZeroWhereThePreActivationIsZero() {
        float[] gradient = {Float.NaN, Float.NaN, Float.NaN, Float.NaN};
        Loss loss = new Loss(new float[] {1, 1}, Loss.Reduction.SUM);
        double found = model(2, 1).newPass().gradient(new float[4], new float[] {0.5f, 0.25f}, 1, loss, gradient);
        assertEquals(0.25 + 0.0625, found);
        assertArrayEquals(new float[4], gradient);
    }
}
