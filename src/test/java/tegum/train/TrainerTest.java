package tegum.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.IndependentFeatures;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.model.Model;

final class TrainerTest {
    private static final Optimiser ADAM = Optimiser.adam(1e-2);

    private static Run run(int features, double density, int batch, Optimiser optimiser, Schedule schedule, int seed) {
        float[] importance = new float[features];
        for (int i = 0; i < features; i++) {
            importance[i] = 1f / (i + 1);
        }
        return new Run(
                "test",
                new Autoencoder(features, 2, Activation.RELU),
                IndependentFeatures.uniform(features, density),
                importance,
                new Plan(100, batch, optimiser, schedule, Loss.Reduction.MEAN),
                seed);
    }

    private static Run run(int seed) {
        return run(5, 0.3, 100, ADAM, Schedule.CONSTANT, seed);
    }

    static List<Run> kinds() {
        return List.of(
                run(1),
                run(5, 0.3, 64, Optimiser.adamW(1e-2, 0.1), Schedule.COSINE, 2),
                run(3, 1, 1, ADAM, Schedule.LINEAR, -1));
    }

    private static Trainer after(Run run, int... advances) {
        Trainer trainer = new Trainer(run);
        for (int steps : advances) {
            assertTrue(trainer.advance(steps));
        }
        return trainer;
    }

    private static void assertSame(Engine expected, Engine found) {
        assertEquals(expected.step(), found.step());
        assertEquals(expected.snapshot().loss(), found.snapshot().loss());
        assertArrayEquals(expected.snapshot().params(), found.snapshot().params());
        assertArrayEquals(
                expected.checkpoint().moments().first(),
                found.checkpoint().moments().first());
        assertArrayEquals(
                expected.checkpoint().moments().second(),
                found.checkpoint().moments().second());
        assertArrayEquals(expected.checkpoint().generator(), found.checkpoint().generator());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void howTheStepsAreCutMakesNoDifference(Run run) {
        assertSame(after(run, 100), after(run, 40, 60));
        assertSame(after(run, 100), after(run, 0, 1, 99, 0));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lookingMakesNoDifference(Run run) {
        Trainer looked = new Trainer(run);
        for (int step = 0; step < 100; step++) {
            looked.snapshot();
            looked.checkpoint();
            looked.advance(1);
        }
        assertSame(after(run, 100), looked);
    }

    @Test
    void sameSeedSameBitsAndAnotherSeedOthers() {
        assertSame(after(run(7), 50), after(run(7), 50));
        assertFalse(Arrays.equals(
                after(run(7), 50).snapshot().params(),
                after(run(8), 50).snapshot().params()));
    }

    /** One step taken apart: initial weights, first batch, gradient, Adam. */
    @Test
    void aStepIsDrawGradientAdam() {
        Run run = run(9);
        Mixer mixer = new Mixer(9);
        LaneGenerator generator = new LaneGenerator(mixer);
        float[] params = new float[15];
        run.model().initialise(mixer, params);
        assertArrayEquals(params, new Trainer(run).snapshot().params());

        float[] batch = new float[500];
        run.source().draw(generator, 100, batch);
        float[] gradient = new float[15];
        double loss = run.model()
                .newPass()
                .gradient(params, batch, 100, new Loss(run.importance(), Loss.Reduction.MEAN), gradient);
        new Adam(15).step(params, gradient, ADAM, 1e-2);

        Snapshot found = after(run, 1).snapshot();
        assertArrayEquals(params, found.params());
        assertEquals(5 * loss, found.loss(), 1e-6 * loss);
        assertEquals(1, found.step());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnExactlyFromACheckpoint(Run run) {
        Trainer whole = new Trainer(run);
        whole.advance(37);
        Checkpoint kept = whole.checkpoint();
        assertEquals(37, kept.step());
        whole.advance(63);

        Trainer fresh = new Trainer(run);
        fresh.restore(kept);
        assertEquals(kept.snapshot().loss(), fresh.snapshot().loss());
        fresh.advance(63);
        assertSame(whole, fresh);

        whole.restore(kept);
        whole.advance(63);
        assertSame(fresh, whole);
    }

    @Test
    void aCheckpointAtTheBeginningIsAReset() {
        Trainer trainer = new Trainer(run(3));
        Checkpoint start = trainer.checkpoint();
        trainer.advance(30);
        trainer.restore(start);
        assertSame(new Trainer(run(3)), trainer);
    }

    @Test
    void aSnapshotDoesNotMoveWithTheTraining() {
        Trainer trainer = after(run(3), 10);
        float[] then = trainer.snapshot().params();
        float[] copy = then.clone();
        trainer.advance(10);
        assertArrayEquals(copy, then);
    }

    @Test
    void restoreRefusesAnotherShape() {
        Checkpoint other = new Trainer(run(4, 0.3, 100, ADAM, Schedule.CONSTANT, 1)).checkpoint();
        Trainer trainer = after(run(1), 5);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> trainer.restore(other));
        assertEquals("checkpoint must have 15 parameters, got 12", refused.getMessage());
        assertSame(after(run(1), 5), trainer);
    }

    @Test
    void changeGoesOnWithOtherDataAndRate() {
        Trainer changed = after(run(1), 20);
        changed.change(run(5, 0.9, 100, Optimiser.adam(1e-3), Schedule.CONSTANT, 1));
        changed.advance(20);
        Trainer unchanged = after(run(1), 40);
        assertEquals(40, changed.step());
        assertFalse(
                Arrays.equals(changed.snapshot().params(), unchanged.snapshot().params()));
        // denser data have a larger loss, and what was lost before is forgotten
        assertTrue(changed.snapshot().loss() > 1.5 * unchanged.snapshot().loss());
    }

    @Test
    void changeToTheSameIsNoChange() {
        Trainer changed = after(run(1), 20);
        changed.change(run(1));
        changed.advance(20);
        assertArrayEquals(
                after(run(1), 40).snapshot().params(), changed.snapshot().params());
    }

    @Test
    void changeRefusesOtherShapes() {
        Trainer trainer = after(run(1), 5);
        for (Run other : List.of(
                run(4, 0.3, 100, ADAM, Schedule.CONSTANT, 1),
                run(5, 0.3, 101, ADAM, Schedule.CONSTANT, 1),
                run(5, 0.3, 100, Optimiser.adamW(1e-2, 0), Schedule.CONSTANT, 1))) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> trainer.change(other));
            assertEquals("a running model keeps its shape, batch and optimiser", refused.getMessage());
        }
        trainer.advance(5);
        assertSame(after(run(1), 10), trainer);
    }

    @Test
    void theScheduleMultipliesTheRate() {
        // past the plan's end the linear schedule stands still
        Run run = run(5, 0.3, 64, ADAM, Schedule.LINEAR, 1);
        assertArrayEquals(
                after(run, 100).snapshot().params(), after(run, 130).snapshot().params());
        assertFalse(Arrays.equals(
                after(run, 98).snapshot().params(), after(run, 100).snapshot().params()));
    }

    /** Weight decay 10 at rate 1 multiplies every parameter by −9 at each step: 3e38 is passed after some 40. */
    @Test
    void stopsWhereNumbersEnd() {
        Trainer trainer = new Trainer(run(5, 0.3, 64, Optimiser.adamW(1, 10), Schedule.CONSTANT, 1));
        assertFalse(trainer.advance(1000));
        int failed = trainer.step();
        assertTrue(failed > 5 && failed < 60, () -> "stopped at " + failed);
        assertFalse(trainer.advance(1));

        Trainer before = new Trainer(run(5, 0.3, 64, Optimiser.adamW(1, 10), Schedule.CONSTANT, 1));
        assertTrue(before.advance(failed - 1));
        for (float parameter : before.snapshot().params()) {
            assertTrue(Float.isFinite(parameter));
        }
    }

    /** The same runaway: what is shown is a float, and passes the largest when weights are only some 1e9. */
    @Test
    void stopsWhereTheLossCanNoLongerBeShown() {
        Trainer trainer = new Trainer(run(5, 0.3, 64, Optimiser.adamW(1, 10), Schedule.CONSTANT, 1));
        while (trainer.advance(1)) {
            assertTrue(Float.isFinite(trainer.snapshot().loss()));
        }
        for (float parameter : trainer.snapshot().params()) {
            assertTrue(Float.isFinite(parameter));
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(Activation.values())
                .flatMap(output -> Stream.of(ADAM, Optimiser.adamW(1e-2, 0.1), Optimiser.adamW(1, 1))
                        .flatMap(optimiser -> Stream.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)
                                .map(value -> Arguments.of(output, optimiser, value))));
    }

    /**
     * A parameter that is no number makes a pre-activation that is none, which ReLU hides from the loss;
     * the step that meets it says so, be it a weight or a bias, of a feature that is present or not.
     */
    @ParameterizedTest
    @MethodSource("broken")
    void aPreActivationThatIsNoNumberIsNoticedInItsStep(Activation output, Optimiser optimiser, float value) {
        Run run = new Run(
                "test",
                new Autoencoder(5, 2, output),
                new IndependentFeatures(new float[] {1, 0.5f, 0.1f, 0.01f, 1e-6f}),
                new float[] {1, 1, 1, 1, 1},
                new Plan(100, 16, optimiser, Schedule.CONSTANT, Loss.Reduction.MEAN),
                1);
        for (int broken = 0; broken < 15; broken++) {
            Trainer trainer = after(run, 3);
            Checkpoint checkpoint = trainer.checkpoint();
            checkpoint.snapshot().params()[broken] = value;
            trainer.restore(checkpoint);
            assertFalse(trainer.advance(1), "parameter " + broken);
            assertFalse(trainer.advance(1), "parameter " + broken + ", a step later");
        }
    }

    @Test
    void reluHidesFromTheLossWhatIsNoNumber() {
        Model model = new Autoencoder(5, 2, Activation.RELU);
        float[] params = new float[15];
        params[1] = Float.NaN;
        float[] batch = {0.5f, 0, 0, 0, 0};
        Loss loss = new Loss(new float[] {1, 1, 1, 1, 1}, Loss.Reduction.SUM);
        assertEquals(0.25, model.newPass().loss(params, batch, 1, loss));
    }

    /** The other half of the proof: out of numbers come numbers, however large. */
    @ParameterizedTest
    @EnumSource
    void finiteParametersGiveAFiniteLoss(Activation output) {
        Model model = new Autoencoder(512, 128, output);
        float[] params = new float[model.layout().length()];
        float[] gradient = new float[params.length];
        float[] batch = new float[2 * 512];
        float[] importance = new float[512];
        Mixer mixer = new Mixer(1);
        for (int i = 0; i < params.length; i++) {
            params[i] = (mixer.next() & 1) == 0 ? Float.MAX_VALUE : -Float.MAX_VALUE;
        }
        Arrays.fill(batch, 1);
        Arrays.fill(importance, 100);
        Loss loss = new Loss(importance, Loss.Reduction.SUM);
        assertTrue(Double.isFinite(model.newPass().loss(params, batch, 2, loss)));
        assertTrue(Double.isFinite(model.newPass().gradient(params, batch, 2, loss, gradient)));
        for (float slope : gradient) {
            assertFalse(Float.isNaN(slope));
        }
    }

    @Test
    void theLossBeforeTheFirstStepIsMeasured() {
        Snapshot start = new Trainer(run(1)).snapshot();
        assertEquals(0, start.step());
        double expected =
                new Evaluation(run(1), start.params(), 12345).advance(200).loss();
        // 4096 samples of a loss whose deviation is about its mean: four of 1/64
        assertEquals(expected, start.loss(), 4 / 64.0 * expected);
        assertNotEquals(0, start.loss());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFirstSnapshotCanBeHadWithoutATrainer(Run run) {
        Snapshot expected = new Trainer(run).snapshot();
        Snapshot found = Trainer.first(run.model(), run.seed());
        assertEquals(0, found.step());
        assertTrue(Float.isNaN(found.loss()), "nobody has measured it");
        assertArrayEquals(expected.params(), found.params());
    }

    @Test
    void versionIsThatOfTheGoldenDigests() {
        assertEquals("r1", new Trainer(run(1)).version());
    }

    private static Run onBatchesOf(int batches, int seed) {
        Run run = run(seed);
        return new Run("", run.model(), run.source(), run.importance(), run.plan(), seed, OptionalInt.of(batches));
    }

    @Test
    void batchesMayHaveASeedOfTheirOwn() {
        assertArrayEquals(
                after(run(5), 20).snapshot().params(),
                after(onBatchesOf(5, 5), 20).snapshot().params(),
                "the run's own seed, said");
        Trainer other = new Trainer(onBatchesOf(6, 5));
        assertArrayEquals(
                new Trainer(run(5)).snapshot().params(), other.snapshot().params(), "weights are the seed's");
        assertArrayEquals(
                new Trainer(run(6)).checkpoint().generator(), other.checkpoint().generator());
        other.advance(1);
        assertFalse(Arrays.equals(
                after(run(5), 1).snapshot().params(), other.snapshot().params()));
        assertArrayEquals(
                after(onBatchesOf(6, 5), 1).snapshot().params(),
                after(onBatchesOf(6, 4).seeded(5), 1).snapshot().params());
    }
}
