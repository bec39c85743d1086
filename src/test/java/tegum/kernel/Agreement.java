package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import tegum.math.LaneGenerator;
import tegum.train.Checkpoint;
import tegum.train.Moments;
import tegum.train.Optimiser;
import tegum.train.Run;
import tegum.train.Trainer;

/**
 * Whether a kernel's step agrees with the reference's from the same state: the generator to the bit, the gradient
 * within {@link RoundingBound}, Adam's memory and the parameters within what follows from it.
 *
 * <p>With δ the bound of the gradient g: m = β₁ m₀ + (1 − β₁) g is off by (1 − β₁) δ and four roundings, each of two
 * constants, of two products and a sum, and one for what the reference stores: 6 u. v likewise, where g counts twice.
 * The change of a parameter is size · m / (√v · root + ε): every operand that t changes is rounded once, then there
 * are six operations, 12 u in all; it is evaluated at the four corners of m ± and v ±, for it grows with m and falls
 * with v. Two roundings more for what decay leaves of the parameter, and one for the difference, on either side.
 */
final class Agreement {
    private static final double U = RoundingBound.U;

    /** Below it floats are no longer rounded relatively. */
    private static final double SMALLEST = Float.MIN_VALUE;

    private final Run run;
    private final Checkpoint before;
    private final float[] batch;
    private final float[] gradient;
    private final double loss;
    private final RoundingBound bound;

    /** The reference's step from {@code before}. */
    Agreement(Variant variant, Run run, Checkpoint before) {
        this.run = run;
        this.before = before;
        int samples = run.plan().batch();
        float[] params = before.snapshot().params();
        batch = new float[samples * run.model().features()];
        LaneGenerator generator = new LaneGenerator(0);
        generator.restore(before.generator());
        run.batches().draw(generator, samples, batch);
        gradient = new float[params.length];
        loss = run.model()
                .newPass()
                .gradient(params, batch, samples, run.loss(run.plan().reduction()), gradient);
        bound = new RoundingBound(variant, run, params, batch);
    }

    /** The batch that the reference draws. */
    float[] batch() {
        return batch;
    }

    void checkLoss(double found) {
        assertEquals(loss, found, bound.loss(), "loss");
    }

    void checkGradient(float[] found) {
        assertEquals(gradient.length, found.length);
        for (int i = 0; i < gradient.length; i++) {
            assertEquals(gradient[i], found[i], bound.gradient[i] + U * Math.abs(gradient[i]), "∂L/∂θ " + i);
        }
    }

    /** The state after the step. */
    void checkState(Checkpoint found) {
        Trainer reference = new Trainer(run);
        reference.restore(before);
        assertTrue(reference.advance(1));
        Checkpoint expected = reference.checkpoint();
        assertArrayEquals(expected.generator(), found.generator());
        assertEquals(expected.moments().power1(), found.moments().power1());
        assertEquals(expected.moments().power2(), found.moments().power2());
        assertEquals(expected.snapshot().params().length, found.snapshot().params().length);
        for (int i = 0; i < gradient.length; i++) {
            checkElement(i, expected, found);
        }
    }

    private void checkElement(int i, Checkpoint expected, Checkpoint found) {
        Optimiser adam = run.plan().optimiser();
        double g = gradient[i];
        double delta = bound.gradient[i];
        double rest1 = 1 - adam.beta1();
        double rest2 = 1 - adam.beta2();
        Moments old = before.moments();
        double m = expected.moments().first()[i];
        double mBound =
                rest1 * delta + 6 * U * (adam.beta1() * Math.abs(old.first()[i]) + rest1 * Math.abs(g)) + SMALLEST;
        assertEquals(m, found.moments().first()[i], mBound, "m " + i);
        double v = expected.moments().second()[i];
        double vBound = rest2 * (2 * Math.abs(g) + delta) * delta + 7 * U * v + 2 * SMALLEST;
        assertEquals(v, found.moments().second()[i], vBound, "v " + i);
        double rate = adam.learningRate()
                * run.plan().schedule().factor(before.step(), run.plan().steps());
        double size = rate / (1 - expected.moments().power1());
        double root = 1 / Math.sqrt(1 - expected.moments().power2());
        double change = size * m / (Math.sqrt(v) * root + adam.epsilon());
        double off = 0;
        double most = Math.abs(change);
        for (int corner = 0; corner < 4; corner++) {
            double mThere = m + (corner % 2 == 0 ? mBound : -mBound);
            double vThere = Math.max(0, v + (corner < 2 ? vBound : -vBound));
            double there = size * mThere / (Math.sqrt(vThere) * root + adam.epsilon());
            off = Math.max(off, Math.abs(there - change));
            most = Math.max(most, Math.abs(there));
        }
        double theta = Math.abs(before.snapshot().params()[i]);
        double tolerance = off + 12 * U * most + 4 * U * (theta + most) + SMALLEST;
        assertEquals(expected.snapshot().params()[i], found.snapshot().params()[i], tolerance, "θ " + i);
    }
}
