package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.math.Mixer;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Layout;
import tegum.model.Loss;
import tegum.model.Model;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Snapshot;
import tegum.train.Trainer;

final class KernelEngineTest {
    private static final Optimiser ADAM = Optimiser.adam(1e-2);

    private static Run run(Model model, FeatureSource source, int batch, Optimiser optimiser, Schedule schedule) {
        return run(model, source, new Plan(100, batch, optimiser, schedule, Loss.Reduction.MEAN));
    }

    private static Run run(Model model, FeatureSource source, Plan plan) {
        float[] importance = new float[model.features()];
        for (int i = 0; i < importance.length; i++) {
            importance[i] = 1f / (i + 1);
        }
        return new Run("test", model, source, importance, plan, 1);
    }

    private static Run five(double density, Optimiser optimiser, Schedule schedule) {
        FeatureSource source = IndependentFeatures.uniform(5, density);
        return run(new Autoencoder(5, 2, Activation.RELU), source, 61, optimiser, schedule);
    }

    /** Dense, compact, Gram and given batches; all schedules; both optimisers. */
    static List<Run> kinds() {
        FeatureSource sparse = IndependentFeatures.uniform(24, 0.05);
        return List.of(
                five(1, ADAM, Schedule.CONSTANT),
                five(0.05, Optimiser.adamW(1e-2, 0.1), Schedule.LINEAR),
                run(new Autoencoder(24, 5, Activation.LINEAR), sparse, 40, ADAM, Schedule.COSINE),
                run(new HiddenReluAutoencoder(4, 3), new Striped(4, 0.4), 9, ADAM, Schedule.LINEAR));
    }

    private static KernelEngine engine(Run run) {
        try {
            return new KernelEngine(run, new Interpreter());
        } catch (KernelRefused refused) {
            throw new AssertionError(refused);
        }
    }

    private static KernelEngine after(Run run, int... advances) {
        KernelEngine engine = engine(run);
        for (int steps : advances) {
            assertTrue(engine.advance(steps));
        }
        return engine;
    }

    private static void assertSame(Engine expected, Engine found) {
        assertEquals(expected.step(), found.step());
        Checkpoint one = expected.checkpoint();
        Checkpoint other = found.checkpoint();
        assertEquals(one.snapshot().loss(), other.snapshot().loss());
        assertArrayEquals(one.snapshot().params(), other.snapshot().params());
        assertArrayEquals(one.moments().first(), other.moments().first());
        assertArrayEquals(one.moments().second(), other.moments().second());
        assertEquals(one.moments().power1(), other.moments().power1());
        assertEquals(one.moments().power2(), other.moments().power2());
        assertArrayEquals(one.generator(), other.generator());
        assertArrayEquals(one.recent().losses(), other.recent().losses());
        assertEquals(one.recent().seen(), other.recent().seen());
    }

    @Test
    void theKindsAreOfDifferentForms() {
        List<Form> forms = kinds().stream().map(run -> engine(run).form()).toList();
        assertEquals(Form.DENSE, forms.get(0));
        assertEquals(Form.COMPACT, forms.get(1));
        assertTrue(forms.get(2).isGram());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void howTheStepsAreCutMakesNoDifference(Run run) {
        KernelEngine whole = after(run, 75);
        assertSame(whole, after(run, 40, 35));
        assertSame(whole, after(run, 0, 1, 16, 1, 46, 11, 0));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lookingMakesNoDifference(Run run) {
        KernelEngine looked = engine(run);
        for (int step = 0; step < 35; step++) {
            looked.snapshot();
            looked.checkpoint();
            looked.advance(1);
        }
        assertSame(after(run, 35), looked);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itBeginsAsTheReferenceDoes(Run run) {
        assertSame(new Trainer(run), engine(run));
        assertEquals("k1", engine(run).version());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnExactlyFromACheckpoint(Run run) {
        KernelEngine whole = after(run, 21);
        Checkpoint kept = whole.checkpoint();
        whole.advance(50);
        KernelEngine fresh = engine(run);
        fresh.restore(kept);
        assertEquals(kept.snapshot().loss(), fresh.snapshot().loss());
        fresh.advance(50);
        assertSame(whole, fresh);
        whole.restore(kept);
        whole.advance(50);
        assertSame(fresh, whole);
    }

    @Test
    void aCheckpointOfAnotherShapeIsRefused() {
        Checkpoint other = engine(kinds().get(2)).checkpoint();
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> engine(five(1, ADAM, Schedule.CONSTANT)).restore(other))
                .getMessage();
        assertEquals("checkpoint must have 15 parameters, got 144", message);
    }

    /** Step by step, each from the engine's own state, with rates that change and past the end of the plan. */
    @ParameterizedTest
    @MethodSource({"variants", "others"})
    void everyStepAgreesWithTheReference(Variant variant, Run run) {
        KernelEngine engine = engine(run);
        for (int step = 0; step < 12; step++) {
            if (step == 8) {
                Checkpoint late = engine.checkpoint();
                Snapshot snapshot =
                        new Snapshot(97, late.snapshot().loss(), late.snapshot().params());
                engine.restore(new Checkpoint(snapshot, late.moments(), late.generator(), late.recent()));
            }
            Checkpoint before = engine.checkpoint();
            assertTrue(engine.advance(1));
            new Agreement(variant, asDrawn(run, engine.form()), before).checkState(engine.checkpoint());
        }
    }

    /** A sparse form draws features of one density by gaps, whose recipe is another than that of the dense draw. */
    private static Run asDrawn(Run run, Form form) {
        if (!form.isSparse() || !(run.source() instanceof IndependentFeatures source)) {
            return run;
        }
        FeatureSource gaps = new GapFeatures(source.features(), source.density(0), source.signed());
        return new Run(run.label(), run.model(), gaps, run.importance(), run.plan(), run.seed());
    }

    /** Every variant, drawn in every way, with and without a price on hidden activations. */
    static List<Arguments> variants() {
        float[] densities = {0.9f, 0.5f, 0.2f, 0.7f, 0.1f};
        Plan priced = new Plan(100, 20, ADAM, Schedule.LINEAR, Loss.Reduction.SUM, 0.2, Plan.Samples.ALL);
        Optimiser adamW = Optimiser.adamW(1e-2, 0.1);
        Model relu = new Autoencoder(5, 2, Activation.RELU);
        Model linear = new Autoencoder(5, 3, Activation.LINEAR);
        Model absolute = new AbsoluteValueModel(4, 6);
        Model hiddenRelu = new HiddenReluAutoencoder(5, 3);
        return List.of(
                of(Variant.RELU, run(relu, new IndependentFeatures(densities), 70, ADAM, Schedule.COSINE)),
                of(Variant.RELU, run(relu, new IndependentFeatures(densities, true), 70, adamW, Schedule.LINEAR)),
                of(Variant.RELU, run(relu, new Striped(5, 0.5), 30, adamW, Schedule.LINEAR)),
                of(Variant.RELU, run(relu, new GapFeatures(5, 0.1, true), 30, ADAM, Schedule.CONSTANT)),
                of(Variant.RELU, run(relu, new GapFeatures(5, 1, false), 30, ADAM, Schedule.CONSTANT)),
                of(Variant.RELU, run(relu, IndependentFeatures.uniform(5, 0.03), 100, ADAM, Schedule.CONSTANT)),
                of(Variant.LINEAR, run(linear, new Striped(5, 0.5), priced)),
                of(Variant.LINEAR, run(linear, new IndependentFeatures(densities), priced)),
                of(Variant.HIDDEN_RELU, run(hiddenRelu, new IndependentFeatures(densities, true), priced)),
                of(Variant.HIDDEN_RELU, run(hiddenRelu, new GapFeatures(5, 0.2, true), priced)),
                of(Variant.ABSOLUTE, run(absolute, IndependentFeatures.uniform(4, 1), 33, adamW, Schedule.COSINE)),
                of(Variant.ABSOLUTE, run(absolute, new Striped(4, 0.5), priced)));
    }

    /** The same without empty samples, rare features and frequent ones; sets of both kinds. */
    static List<Arguments> others() {
        Plan rare = new Plan(100, 70, ADAM, Schedule.LINEAR, Loss.Reduction.SUM, 0, Plan.Samples.NON_EMPTY);
        Plan priced = new Plan(100, 33, ADAM, Schedule.COSINE, Loss.Reduction.MEAN, 0.2, Plan.Samples.NON_EMPTY);
        Plan all = new Plan(100, 33, ADAM, Schedule.CONSTANT, Loss.Reduction.MEAN);
        Model relu = new Autoencoder(5, 2, Activation.RELU);
        Model linear = new Autoencoder(24, 5, Activation.LINEAR);
        Model absolute = new AbsoluteValueModel(5, 6);
        Model hiddenRelu = new HiddenReluAutoencoder(5, 3);
        float[] densities = {0.9f, 0.001f, 0.2f, 0.7f, 0.1f};
        Sets sets = new Sets(5, 2);
        float[] each = {0.003f, 0.2f, 0.4f};
        return List.of(
                of(Variant.RELU, run(relu, IndependentFeatures.uniform(5, 0.001), rare)),
                of(Variant.RELU, run(relu, new IndependentFeatures(densities), rare)),
                of(Variant.RELU, run(relu, new Striped(5, 0.02), rare)),
                of(Variant.LINEAR, run(linear, IndependentFeatures.uniform(24, 0.003), rare)),
                of(Variant.LINEAR, run(linear, new GapFeatures(24, 0.4, true), rare)),
                of(Variant.HIDDEN_RELU, run(hiddenRelu, new IndependentFeatures(densities, true), priced)),
                of(Variant.ABSOLUTE, run(absolute, new CorrelatedSets(sets, each, 0.5f, true), priced)),
                of(Variant.RELU, run(relu, AnticorrelatedSets.ofSets(sets, each, false), rare)),
                of(Variant.RELU, run(relu, new CorrelatedSets(sets, each, 1, false), all)),
                of(Variant.RELU, run(relu, new CorrelatedSets(sets, each, 0.5f, true), all)),
                of(Variant.ABSOLUTE, run(absolute, AnticorrelatedSets.ofMembers(sets, each, true), all)),
                of(Variant.LINEAR, run(linear, AnticorrelatedSets.ofSets(new Sets(24, 8), each, false), all)));
    }

    private static Arguments of(Variant variant, Run run) {
        return Arguments.of(variant, run);
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void theScheduleMultipliesTheRate(Schedule schedule) {
        Plan plan = new Plan(20, 30, ADAM, schedule, Loss.Reduction.MEAN);
        Run run = run(new Autoencoder(5, 2, Activation.RELU), IndependentFeatures.uniform(5, 1), plan);
        float[] end = after(run, 20).snapshot().params();
        float[] past = after(run, 30).snapshot().params();
        assertEquals(schedule == Schedule.CONSTANT, !Arrays.equals(end, past));
        assertFalse(Arrays.equals(after(run, 17).snapshot().params(), end));
    }

    /** From dense to compact and back, by way of what an attack does: the state stays, what follows is exact. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "0.05, 1", "0.3, 0.3"})
    void anotherDensityKeepsTheState(double first, double second) {
        KernelEngine engine = after(five(first, ADAM, Schedule.CONSTANT), 20);
        Checkpoint before = engine.checkpoint();
        Form form = engine.form();
        Run changed = five(second, ADAM, Schedule.CONSTANT);
        engine.change(changed);
        assertEquals(first == second, form == engine.form());
        Checkpoint now = engine.checkpoint();
        assertEquals(20, now.step());
        assertArrayEquals(before.snapshot().params(), now.snapshot().params());
        assertArrayEquals(before.moments().first(), now.moments().first());
        assertArrayEquals(before.moments().second(), now.moments().second());
        assertEquals(before.moments().power2(), now.moments().power2());
        assertArrayEquals(before.generator(), now.generator());

        KernelEngine fresh = engine(changed);
        fresh.restore(now);
        engine.advance(20);
        fresh.advance(20);
        assertSame(fresh, engine);
    }

    /** Between all samples and those that are not empty, and from sets that come together to sets that do not. */
    @Test
    void anotherWayToDrawHoldsFromTheNextStep() {
        Plan all = new Plan(100, 40, ADAM, Schedule.CONSTANT, Loss.Reduction.SUM);
        Plan some = new Plan(100, 40, ADAM, Schedule.CONSTANT, Loss.Reduction.SUM, 0, Plan.Samples.NON_EMPTY);
        Model model = new Autoencoder(5, 2, Activation.RELU);
        Sets sets = new Sets(5, 2);
        float[] each = {0.03f, 0.2f, 0.1f};
        FeatureSource together = new CorrelatedSets(sets, each, 1, false);
        FeatureSource apart = AnticorrelatedSets.ofSets(sets, each, false);
        KernelEngine engine = after(run(model, together, all), 3);
        for (Run changed : List.of(
                run(model, together, some),
                run(model, apart, some),
                run(model, new CorrelatedSets(sets, each, 0.3f, false), all),
                run(model, new Striped(5, 0.2), some))) {
            engine.change(changed);
            Checkpoint before = engine.checkpoint();
            engine.advance(1);
            new Agreement(Variant.RELU, changed, before).checkState(engine.checkpoint());
        }
    }

    @Test
    void anotherRateOrImportanceHoldsFromTheNextStep() {
        Run slow = five(1, ADAM, Schedule.CONSTANT);
        KernelEngine engine = after(slow, 5);
        Checkpoint before = engine.checkpoint();
        Run fast = new Run(
                "test",
                slow.model(),
                slow.source(),
                new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.5f},
                new Plan(100, 61, Optimiser.adam(0.1), Schedule.CONSTANT, Loss.Reduction.SUM),
                1);
        engine.change(fast);
        engine.advance(1);
        new Agreement(Variant.RELU, fast, before).checkState(engine.checkpoint());
    }

    @Test
    void changeRefusesOtherShapes() {
        Run run = five(1, ADAM, Schedule.CONSTANT);
        KernelEngine engine = after(run, 5);
        FeatureSource source = run.source();
        for (Run other : List.of(
                run(new Autoencoder(5, 3, Activation.RELU), source, 17, ADAM, Schedule.CONSTANT),
                run(run.model(), source, 18, ADAM, Schedule.CONSTANT),
                five(1, Optimiser.adamW(1e-2, 0), Schedule.CONSTANT))) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> engine.change(other));
            assertEquals("a running model keeps its shape, batch and optimiser", refused.getMessage());
        }
        engine.advance(5);
        assertSame(after(run, 10), engine);
    }

    @ParameterizedTest
    @CsvSource({
        "513, 2, 10, 'features must be from 1 to 512, got 513'",
        "5, 129, 10, 'hidden must be from 1 to 128, got 129'",
        "5, 2, 8193, 'batch must be from 1 to 8192, got 8193'",
        "5, 2, 0, 'batch must be from 1 to 8192, got 0'"
    })
    void sizesOutOfRangeAreRefused(int features, int hidden, int batch, String message) {
        Model model = new Autoencoder(features, hidden, Activation.RELU);
        Run run = run(model, IndependentFeatures.uniform(features, 1), batch, ADAM, Schedule.CONSTANT);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new KernelEngine(run, new Interpreter()))
                        .getMessage());
    }

    @Test
    void aModelWithoutEmittersIsRefused() {
        Model model = new Model() {
            @Override
            public int features() {
                return 3;
            }

            @Override
            public int hidden() {
                return 1;
            }

            @Override
            public Layout layout() {
                return new Layout(List.of(new Layout.Slice("b", 1, 3, 0)));
            }

            @Override
            public void initialise(Mixer mixer, float[] params) {}

            @Override
            public Pass newPass() {
                throw new AssertionError();
            }
        };
        Run run = run(model, new Striped(3, 1), 5, ADAM, Schedule.CONSTANT);
        assertEquals(
                "no kernel is written for this kind of model",
                assertThrows(IllegalArgumentException.class, () -> new KernelEngine(run, new Interpreter()))
                        .getMessage());
    }

    @Test
    void aHostThatRefusesIsHeard() {
        KernelHost host = module -> {
            throw new KernelRefused("no vectors here");
        };
        Run run = five(1, ADAM, Schedule.CONSTANT);
        assertEquals(
                "no vectors here",
                assertThrows(KernelRefused.class, () -> new KernelEngine(run, host))
                        .getMessage());
    }

    /**
     * Weight decay 10 at rate 1 multiplies every parameter by −9 at each step. Loss and parameters run away so fast
     * that the reference and the kernel, which agree in all but the last bits, end at the same step.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.05})
    void stopsWhereNumbersEnd(double density) {
        Optimiser runaway = Optimiser.adamW(1, 10);
        FeatureSource source = new Striped(5, density);
        Run run = run(new Autoencoder(5, 2, Activation.RELU), source, 64, runaway, Schedule.CONSTANT);
        Trainer reference = new Trainer(run);
        assertFalse(reference.advance(1000));
        KernelEngine engine = engine(run);
        assertFalse(engine.advance(1000));
        assertEquals(reference.step(), engine.step());
        assertFalse(engine.advance(1));

        KernelEngine before = after(run, reference.step() - 1);
        assertFalse(before.advance(1));
        assertEquals(reference.step(), before.step());
    }

    /** ReLU makes 0 of a pre-activation that is no number, so that the loss does not tell. */
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aParameterThatIsNoNumberIsNoticedInItsStep(float value) {
        for (Run run : kinds()) {
            KernelEngine engine = after(run, 20);
            Checkpoint checkpoint = engine.checkpoint();
            int parameters = checkpoint.snapshot().params().length;
            for (int broken : new int[] {0, parameters / 2, parameters - 1}) {
                float[] params = checkpoint.snapshot().params().clone();
                params[broken] = value;
                Snapshot snapshot = new Snapshot(20, 1, params);
                engine.restore(
                        new Checkpoint(snapshot, checkpoint.moments(), checkpoint.generator(), checkpoint.recent()));
                assertFalse(engine.advance(30), "parameter " + broken);
                assertEquals(21, engine.step());
                assertFalse(engine.advance(1), "parameter " + broken + ", a step later");
            }
        }
    }

    @Test
    void anotherSeedGivesOtherBits() {
        Run run = five(1, ADAM, Schedule.CONSTANT);
        Run other = new Run("test", run.model(), run.source(), run.importance(), run.plan(), 2);
        assertNotEquals(
                Arrays.hashCode(after(run, 5).snapshot().params()),
                Arrays.hashCode(after(other, 5).snapshot().params()));
    }
}
