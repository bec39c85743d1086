package tegum.model;

import tegum.math.Mixer;

/**
 * A model: what its parameters are, how they begin, and how loss and gradient follow from them. The
 * parameters themselves are a flat array that the model does not own.
 */
public interface Model {
    /** n, features in and out. */
    int features();

    /** m, hidden dimensions. */
    int hidden();

    /** Where the parameters lie. */
    Layout layout();

    /** Writes initial parameters drawn from {@code mixer}. */
    void initialise(Mixer mixer, float[] params);

    /** Working memory for evaluating this model; one per thread of training. */
    Pass newPass();

    /** Loss and gradient on a batch. Allocates nothing once made. */
    interface Pass {
        /**
         * Loss on a batch.
         *
         * @param batch samples rows of n
         */
        double loss(float[] params, float[] batch, int samples, Loss loss);

        /**
         * Loss on a batch, and its gradient.
         *
         * @param batch samples rows of n
         * @param gradient receives ∂L/∂params, in the order of the layout; what it held is overwritten
         */
        default double gradient(float[] params, float[] batch, int samples, Loss loss, float[] gradient) {
            return gradient(params, batch, batch, samples, loss, gradient);
        }

        /**
         * The same where the model sees other numbers than those that it is to return, as in adversarial training. The
         * inputs count as given: the gradient does not go through them.
         *
         * @param inputs what the model sees, samples rows of n
         * @param batch what the targets are made of, samples rows of n
         */
        double gradient(float[] params, float[] inputs, float[] batch, int samples, Loss loss, float[] gradient);

        /**
         * Where output i grows fastest while every unit is open: ∂z_i/∂x, row i of the product of both matrices, which
         * is (WᵀW)_i where weights are tied.
         *
         * @param direction receives it, n numbers
         */
        void direction(float[] params, int i, double[] direction);
    }
}
