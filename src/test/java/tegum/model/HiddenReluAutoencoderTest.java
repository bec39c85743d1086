package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tegum.math.Mixer;

final class HiddenReluAutoencoderTest extends ModelContract {
    @Override
    Model model(int features, int hidden) {
        return new HiddenReluAutoencoder(features, hidden);
    }

    /** W = (1 −½ | −1 1), b = (¼ 0), x = (1 ½): a = (¾ −½), h = (¾ 0), z = (1 −⅜). */
    @Test
    void lossOfAnExampleByHand() {
        float[] params = {1, -0.5f, -1, 1, 0.25f, 0};
        float[] sample = {1, 0.5f};
        Loss loss = new Loss(new float[] {1, 2}, Loss.Reduction.SUM);
        assertEquals(2 * 0.25, model(2, 2).newPass().loss(params, sample, 1, loss));
        Loss priced = new Loss(new float[] {1, 2}, Loss.Reduction.SUM, 0.5, 0);
        assertEquals(0.5 + 0.5 * 0.75, model(2, 2).newPass().loss(params, sample, 1, priced));
    }

    /** PyTorch's convention, at both layers: where a = 0, z = 0 and h = 0 nothing is felt. */
    @Test
    void slopesAreZeroWhereThePreActivationsAre() {
        float[] gradient = {Float.NaN, Float.NaN, Float.NaN, Float.NaN};
        Loss loss = new Loss(new float[] {1, 1}, Loss.Reduction.SUM, 0.5, 0);
        model(2, 1).newPass().gradient(new float[] {0, 0, 1, 1}, new float[] {0.5f, 0.25f}, 1, loss, gradient);
        assertArrayEquals(new float[] {0, 0, 1, 1.5f}, gradient);
    }

    @Test
    void beginsAsTheAutoencoderDoes() {
        float[] here = new float[17];
        float[] there = new float[17];
        model(5, 2).initialise(new Mixer(3), here);
        new Autoencoder(5, 2, Activation.RELU).initialise(new Mixer(3), there);
        assertArrayEquals(there, here);
        assertEquals(
                new Autoencoder(5, 2, Activation.RELU).layout(), model(5, 2).layout());
    }
}
