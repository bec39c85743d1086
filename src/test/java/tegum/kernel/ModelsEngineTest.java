package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.experiment.Config;
import tegum.experiment.Setting;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

/** Models in the lanes of one kernel, beside each of them alone. */
final class ModelsEngineTest {
    private static final String DENSE = "p=0.8 n=2 m=1 ri=3 batch=40 lr=0.01 sched=cosine steps=70 batches=9";
    private static final String SPARSE = "p=0.1 n=3 m=2 imp=exp:0.7 batch=64 steps=70 opt=adamw batches=4294967295";
    private static final String UNEVEN = "p=0.2 n=5 m=2 r=0.5 out=linear signed=yes batch=32 steps=70 batches=0";

    private static Run run(String settings, int seed) {
        return Config.PLAIN.with(Setting.parseAll(settings)).run("", seed);
    }

    @ParameterizedTest
    @CsvSource({DENSE + ", MODELS, 6", SPARSE + ", MODELS_COMPACT, 5", UNEVEN + ", MODELS, 1"})
    void eachLaneArrivesAtTheBitsOfItsRunAlone(String settings, Form form, int models) throws KernelRefused {
        Kernels kernels = new Kernels(new Interpreter());
        ModelsEngine together = new ModelsEngine(run(settings, 3), models, kernels);
        together.check().forEach(check -> assertTrue(check.passes(), check.toString()));
        assertTrue(together.advance(33));
        assertTrue(together.advance(37));
        assertEquals(70, together.step());
        for (int k = 0; k < models; k++) {
            KernelEngine alone = new KernelEngine(run(settings, 3 + k), kernels);
            assertEquals(form, alone.form());
            assertTrue(alone.check().passes());
            assertTrue(alone.advance(70));
            assertArrayEquals(alone.snapshot().params(), together.parameters(k), "model " + k);
        }
    }

    /** Where batches are dense: by gaps they are drawn in another order. */
    @ParameterizedTest
    @CsvSource({DENSE, UNEVEN})
    void theyTrainOnTheBatchesThatTheReferenceTrainsOn(String settings) throws KernelRefused {
        ModelsEngine together = new ModelsEngine(run(settings, 3), 4, new Kernels(new Interpreter()));
        together.advance(3);
        for (int k = 0; k < 4; k++) {
            Trainer reference = new Trainer(run(settings, 3 + k));
            reference.advance(3);
            assertArrayEquals(reference.snapshot().params(), together.parameters(k), 1e-5f, "model " + k);
        }
    }

    /** The samples of 64-sample blocks are the evaluation's own, so only rounding is between the two. */
    @ParameterizedTest
    @CsvSource({"p=1 n=2 m=1 batch=128 batches=5", "p=0.3 n=3 m=1 r=0.5 batch=256 batches=5"})
    void lossesAreThoseOfTheReferencesSamples(String settings) throws KernelRefused {
        ModelsEngine together = new ModelsEngine(run(settings, 3), 5, new Kernels(new Interpreter()));
        together.advance(20);
        float[][] params = new float[5][];
        for (int k = 0; k < 5; k++) {
            params[k] = together.parameters(k);
        }
        float[] losses = together.losses(1, 4096);
        for (int k = 0; k < 5; k++) {
            double expected = new Evaluation(run(settings, 3 + k), params[k], 1)
                    .advance(4)
                    .loss();
            assertEquals(expected, losses[k], 2e-6 * expected, "model " + k);
        }
    }

    /** Weight decay of more than 2 doubles and turns the weights at each step; the starts decide who fails first. */
    @Test
    void aModelThatLeavesTheNumbersStopsAloneAndWhereItWouldAlone() throws KernelRefused {
        String wild = "p=0.5 n=2 m=1 batch=16 lr=1 opt=adamw wd=2.2 steps=600 batches=7";
        Kernels kernels = new Kernels(new Interpreter());
        ModelsEngine together = new ModelsEngine(run(wild, 0), 6, kernels);
        int[] stopped = new int[6];
        boolean left = true;
        for (int k = 0; k < 6; k++) {
            KernelEngine alone = new KernelEngine(run(wild, k), kernels);
            assertFalse(alone.advance(600));
            stopped[k] = alone.step();
        }
        while (left && together.step() < 600) {
            left = together.advance(10);
        }
        assertFalse(left);
        boolean apart = false;
        for (int k = 0; k < 6; k++) {
            KernelEngine alone = new KernelEngine(run(wild, k), kernels);
            alone.advance(600);
            assertArrayEquals(alone.snapshot().params(), together.parameters(k), "model " + k);
            assertTrue(Float.isNaN(together.losses(1, 64)[k]));
            apart |= stopped[k] != stopped[0];
        }
        assertTrue(apart, "all stop at step " + stopped[0] + ": nobody is seen to go on");
    }

    @Test
    void largeModelsAndThoseWithBatchesOfTheirOwnAreNotTaken() {
        assertTrue(ModelsEngine.trains(run("n=5 m=2 batches=1", 0), 64));
        assertFalse(ModelsEngine.trains(run("n=5 m=2 batches=1", 0), 65));
        assertFalse(ModelsEngine.trains(run("n=5 m=2", 0), 4));
        assertFalse(ModelsEngine.trains(run("n=20 m=5 batches=1", 0), 4));
        assertFalse(ModelsEngine.trains(run("n=5 m=2 lambda=0.1 batches=1", 0), 4));
        assertFalse(ModelsEngine.trains(run("n=5 m=2 draw=nonempty batches=1", 0), 4));
        assertFalse(ModelsEngine.trains(run("n=6 m=2 data=correlated p=0.1 batches=1", 0), 4));
        assertFalse(ModelsEngine.trains(run("n=5 m=2 model=hidden-relu batches=1", 0), 4));
        Kernels kernels = new Kernels(new Interpreter());
        assertThrows(IllegalArgumentException.class, () -> new ModelsEngine(run("n=5 m=2", 0), 4, kernels));
    }
}
