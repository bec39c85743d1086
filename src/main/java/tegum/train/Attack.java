package tegum.train;

import tegum.data.InputLength;
import tegum.math.Mixer;
import tegum.model.Model;

/**
 * Adversarial training (paper, section "Superposition and adversarial robustness"): before a step every sample of its
 * batch is moved against one feature i, drawn at random for each step,
 *
 * <pre>  x + ε δ_i / ‖δ_i‖₂     δ_i = (WᵀW)_i     ε = strength · mean ‖x‖₂</pre>
 *
 * and the model is to return what the sample was before. The direction is the model's own as it is at that step; it
 * counts as given, so no gradient goes through it. A sample of zeros that is counted and not drawn is not moved.
 *
 * <p>Which feature it is depends on the seed of the batches and the step alone: a run without an attack keeps its bits,
 * and a run that goes on from a checkpoint meets the same attacks.
 */
final class Attack {
    /** Keeps the features that are attacked apart from what the same seed draws otherwise. */
    private static final int STREAM = 0x5A77_AC8E;

    /** A shorter direction is none: a feature without weights cannot be attacked. */
    private static final double SHORTEST = 1e-9;

    private final Model.Pass pass;
    private final int features;
    private final int seed;
    private final double length; // ε
    private final double[] direction;
    private final float[] inputs;

    Attack(Run run, Model.Pass pass) {
        this.pass = pass;
        boolean attacks = run.plan().attack() > 0;
        features = run.model().features();
        seed = run.seedOfBatches() ^ STREAM;
        length = attacks ? run.plan().attack() * InputLength.mean(run.batches()) : 0;
        direction = new double[features];
        inputs = new float[attacks ? run.plan().batch() * features : 0];
    }

    /** The batch as the model sees it at a step: itself where nothing is attacked. */
    float[] on(float[] params, float[] batch, int step) {
        if (length == 0) {
            return batch;
        }
        pass.direction(params, feature(step), direction);
        double squares = 0;
        for (double component : direction) {
            squares += component * component;
        }
        double norm = Math.sqrt(squares);
        double factor = norm < SHORTEST ? 0 : length / norm;
        for (int at = 0; at < inputs.length; at++) {
            inputs[at] = (float) (batch[at] + factor * direction[at % features]);
        }
        return inputs;
    }

    private int feature(int step) {
        return (int) ((Mixer.at(seed, step) >>> 8) * 0x1p-24 * features);
    }
}
