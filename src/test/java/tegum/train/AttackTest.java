package tegum.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tegum.data.FeatureSource;
import tegum.data.IndependentFeatures;
import tegum.data.InputLength;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.model.Model;

/** Adversarial training: which samples a model sees, and that nothing else changes. */
final class AttackTest {
    private static final int N = 6;
    private static final int M = 2;
    private static final int BATCH = 16;

    private static Run run(double attack, Model model, int seed) {
        float[] ones = new float[N];
        Arrays.fill(ones, 1);
        Plan plan = new Plan(
                500, BATCH, Optimiser.adam(0.01), Schedule.CONSTANT, Loss.Reduction.MEAN, 0, Plan.Samples.ALL, attack);
        return new Run("", model, IndependentFeatures.uniform(N, 0.3), ones, plan, seed);
    }

    private static Run run(double attack) {
        return run(attack, new Autoencoder(N, M, Activation.RELU), 3);
    }

    private static float[] batch() {
        float[] batch = new float[BATCH * N];
        IndependentFeatures.uniform(N, 0.3).draw(new LaneGenerator(9), BATCH, batch);
        return batch;
    }

    private static float[] params(Model model) {
        Mixer mixer = new Mixer(7);
        float[] params = new float[model.layout().length()];
        for (int k = 0; k < params.length; k++) {
            params[k] = (float) (0.6 * mixer.normal());
        }
        return params;
    }

    @Test
    void everySampleIsMovedAlongOneRowOfTheProductByTheLengthAskedFor() {
        Run run = run(0.4);
        float[] params = params(run.model());
        float[] batch = batch();
        double length = 0.4 * InputLength.mean(run.source());
        Set<Integer> attacked = new HashSet<>();
        for (int step = 0; step < 40; step++) {
            float[] inputs = new Attack(run, run.model().newPass())
                    .on(params, batch, step)
                    .clone();
            for (int s = 0; s < BATCH; s++) {
                double[] moved = new double[N];
                double squares = 0;
                for (int j = 0; j < N; j++) {
                    moved[j] = (double) inputs[s * N + j] - batch[s * N + j];
                    squares += moved[j] * moved[j];
                }
                assertEquals(length, Math.sqrt(squares), 1e-6);
                attacked.add(along(params, moved, length));
            }
        }
        assertEquals(Set.of(0, 1, 2, 3, 4, 5), attacked);
    }

    /** The feature whose row of WᵀW a move follows. */
    private static int along(float[] params, double[] moved, double length) {
        for (int i = 0; i < N; i++) {
            double product = 0;
            double squares = 0;
            for (int j = 0; j < N; j++) {
                double overlap = 0;
                for (int k = 0; k < M; k++) {
                    overlap += (double) params[k * N + i] * params[k * N + j];
                }
                product += overlap * moved[j];
                squares += overlap * overlap;
            }
            if (product / Math.sqrt(squares) > length * (1 - 1e-6)) {
                return i;
            }
        }
        throw new AssertionError("no feature is attacked");
    }

    @Test
    void withoutAnAttackTheModelSeesTheBatchItself() {
        float[] batch = batch();
        Run run = run(0);
        assertSame(batch, new Attack(run, run.model().newPass()).on(params(run.model()), batch, 5));
    }

    /** Weights of zero have no direction: as if nobody attacked. */
    @Test
    void aFeatureWithoutWeightsIsNotAttacked() {
        Run run = run(0.5);
        float[] batch = batch();
        float[] zeros = new float[run.model().layout().length()];
        assertArrayEquals(batch, new Attack(run, run.model().newPass()).on(zeros, batch, 0));
    }

    /** In a model of two matrices it is the row of their product. */
    @Test
    void theDirectionIsTheSlopeOfAnOutput() {
        for (Model model : new Model[] {new Autoencoder(N, M, Activation.LINEAR), new AbsoluteValueModel(N, M)}) {
            float[] params = params(model);
            double[] direction = new double[N];
            model.newPass().direction(params, 4, direction);
            int outward = model instanceof AbsoluteValueModel ? N * M : 0;
            for (int j = 0; j < N; j++) {
                double slope = 0;
                for (int k = 0; k < M; k++) {
                    float u = outward == 0 ? params[k * N + 4] : params[outward + 4 * M + k];
                    slope += (double) u * params[k * N + j];
                }
                assertEquals(slope, direction[j], 1e-12);
            }
        }
    }

    @Test
    void theSameStepsInPiecesMeetTheSameAttacks() {
        Trainer whole = new Trainer(run(0.3));
        Trainer parts = new Trainer(run(0.3));
        assertTrue(whole.advance(60));
        assertTrue(parts.advance(25));
        Checkpoint kept = parts.checkpoint();
        assertTrue(parts.advance(7));
        parts.restore(kept);
        assertTrue(parts.advance(35));
        assertArrayEquals(whole.snapshot().params(), parts.snapshot().params());
    }

    @Test
    void otherBatchesAndOtherStrengthsGiveOtherModels() {
        float[] plain = trained(run(0));
        float[] attacked = trained(run(0.3));
        assertFalse(Arrays.equals(plain, attacked));
        assertFalse(Arrays.equals(attacked, trained(run(0.31))));
        Run other = run(0.3);
        assertFalse(Arrays.equals(
                attacked,
                trained(new Run(
                        "",
                        other.model(),
                        other.source(),
                        other.importance(),
                        other.plan(),
                        other.seed(),
                        OptionalInt.of(77)))));
    }

    private static float[] trained(Run run) {
        Trainer trainer = new Trainer(run);
        assertTrue(trainer.advance(50));
        return trainer.snapshot().params();
    }

    /** The paper's finding, small: what is attacked in training holds fewer features. */
    @Test
    void adversarialTrainingLowersFeaturesPerDimension() {
        double before = Double.POSITIVE_INFINITY;
        for (double attack : new double[] {0, 0.4, 0.8}) {
            Trainer trainer = new Trainer(run(attack, new Autoencoder(N, M, Activation.RELU), 1));
            assertTrue(trainer.advance(2000));
            double squares = 0;
            for (int k = 0; k < N * M; k++) {
                double weight = trainer.snapshot().params()[k];
                squares += weight * weight;
            }
            assertTrue(squares / M < 0.9 * before, attack + ": " + squares / M + " after " + before);
            before = squares / M;
        }
    }

    /** Of one dense feature the mean length is 1/2; of many, √(n/3). */
    @Test
    void inputsAreAsLongAsTheirLawSays() {
        assertEquals(0.5, InputLength.mean(IndependentFeatures.uniform(1, 1)), 0.02);
        assertEquals(Math.sqrt(100), InputLength.mean(IndependentFeatures.uniform(300, 1)), 0.02);
        FeatureSource sparse = IndependentFeatures.uniform(400, 0.05);
        assertEquals(InputLength.mean(sparse), InputLength.mean(IndependentFeatures.uniform(400, 0.05)));
        assertNotEquals(InputLength.mean(sparse), InputLength.mean(sparse.nonEmpty()) * 2);
    }
}
