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
        double gradient(float[] params, float[] batch, int samples, Loss loss, float[] gradient);
    }
}
