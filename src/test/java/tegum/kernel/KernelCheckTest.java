package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Loss;
import tegum.model.Model;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Snapshot;

/** What the check says of kernels that are right, of kernels that are not, and what it leaves behind. */
final class KernelCheckTest {
    private static Run run(Model model, int batch, FeatureSource source, double penalty, int seed) {
        int features = source.features();
        float[] importance = new float[features];
        for (int i = 0; i < features; i++) {
            importance[i] = (float) (1.0 / (1 + i));
        }
        Optimiser optimiser = Optimiser.adamW(1e-3, 0.01);
        Plan plan = new Plan(100, batch, optimiser, Schedule.CONSTANT, Loss.Reduction.MEAN, penalty, Plan.Samples.ALL);
        return new Run("", model, source, importance, plan, seed);
    }

    private static Run run(Activation output, int features, int hidden, int batch, float density, int seed) {
        Model model = new Autoencoder(features, hidden, output);
        return run(model, batch, IndependentFeatures.uniform(features, density), 0, seed);
    }

    static List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int[][] shapes = {{1, 1, 1}, {2, 1, 1024}, {5, 2, 1024}, {7, 3, 100}, {20, 5, 1000}, {80, 20, 64}};
        for (int[] shape : shapes) {
            for (float density : new float[] {1, 0.3f, 0.05f, 0.01f}) {
                for (int seed = 0; seed < 3; seed++) {
                    Activation output = seed == 2 ? Activation.LINEAR : Activation.RELU;
                    runs.add(run(output, shape[0], shape[1], shape[2], density, seed));
                }
            }
        }
        IndependentFeatures signed = new IndependentFeatures(new float[] {0.5f, 0.2f, 0.9f, 0.1f, 0.4f, 0.4f}, true);
        IndependentFeatures uneven = new IndependentFeatures(new float[] {0.5f, 0.2f, 0.9f, 0.1f, 0.4f, 0.4f});
        for (Model model : List.of(
                new Autoencoder(6, 3, Activation.RELU),
                new HiddenReluAutoencoder(6, 3),
                new AbsoluteValueModel(6, 7))) {
            for (double penalty : new double[] {0, 0.01}) {
                runs.add(run(model, 100, signed, penalty, 5));
                runs.add(run(model, 100, uneven, penalty, 6));
                runs.add(run(model, 300, IndependentFeatures.uniform(6, 0.02), penalty, 7));
            }
        }
        Sets sets = new Sets(6, 2);
        float[] density = {0.003f, 0.02f, 0.3f};
        for (FeatureSource source : List.of(
                IndependentFeatures.uniform(6, 0.001f),
                uneven,
                new CorrelatedSets(sets, density, 0.5f, false),
                AnticorrelatedSets.ofSets(sets, density, true))) {
            Run all = run(new Autoencoder(6, 3, Activation.RELU), 500, source, 0, 8);
            runs.add(all);
            Optimiser optimiser = all.plan().optimiser();
            Plan plan =
                    new Plan(100, 500, optimiser, Schedule.CONSTANT, Loss.Reduction.MEAN, 0, Plan.Samples.NON_EMPTY);
            runs.add(new Run("", all.model(), source, all.importance(), plan, 9));
        }
        return runs;
    }

    @Test
    void whatHasNoKernelIsRefused() {
        Run large = run(Activation.RELU, 513, 2, 64, 0.01f, 1);
        assertThrows(IllegalArgumentException.class, () -> new KernelEngine(large, new Interpreter()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRightKernelPassesWithRoomToSpare(Run run) throws KernelRefused {
        KernelEngine engine = new KernelEngine(run, new Interpreter());
        KernelCheck check = engine.check();
        assertTrue(check.passes(), engine.form() + " " + check);
        assertTrue(check.loss() < check.tolerance() / 2, check.toString());
        assertTrue(check.gradient() < check.tolerance() / 2, check.toString());
        assertTrue(check.parameters() < 0.5, check.toString());
    }

    @Test
    void theRunGoesOnAsIfNothingHadBeen() throws KernelRefused {
        Run run = run(Activation.RELU, 5, 2, 64, 0.3f, 1);
        KernelEngine checked = new KernelEngine(run, new Interpreter());
        checked.check();
        KernelEngine plain = new KernelEngine(run, new Interpreter());
        checked.advance(40);
        plain.advance(40);
        Snapshot expected = plain.snapshot();
        assertArrayEquals(expected.params(), checked.snapshot().params());
        assertEquals(expected.loss(), checked.snapshot().loss());
        assertArrayEquals(plain.checkpoint().generator(), checked.checkpoint().generator());
        assertArrayEquals(
                plain.checkpoint().moments().second(),
                checked.checkpoint().moments().second());
    }

    /** A host that writes something else than it is told to. */
    private static final class Faulty implements KernelHost {
        private final int address;
        private final float factor;

        Faulty(int address, float factor) {
            this.address = address;
            this.factor = factor;
        }

        @Override
        public Instance instantiate(byte[] module) throws KernelRefused {
            Instance right = new Interpreter().instantiate(module);
            return (Instance) java.lang.reflect.Proxy.newProxyInstance(
                    Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("write")
                                && arguments[0].equals(address)
                                && arguments[1] instanceof float[] values) {
                            float[] wrong = Arrays.copyOf(values, values.length);
                            wrong[(int) arguments[2]] *= factor;
                            arguments[1] = wrong;
                        }
                        return method.invoke(right, arguments);
                    });
        }
    }

    @Test
    void aFaultOfAThousandthIsSeen() throws KernelRefused {
        Run run = run(Activation.RELU, 5, 2, 1024, 0.3f, 1);
        Places places = new Places(Chooser.blueprint(run));
        for (int address : new int[] {places.cost, places.optimiser}) {
            assertTrue(new KernelEngine(run, new Faulty(address, 1)).check().passes());
            assertFalse(
                    new KernelEngine(run, new Faulty(address, 1.001f)).check().passes());
        }
    }

    @Test
    void whatIsNotANumberDoesNotPass() {
        assertFalse(new KernelCheck(Double.NaN, 0, 0, 1).passes());
        assertFalse(new KernelCheck(0, Double.NaN, 0, 1).passes());
        assertFalse(new KernelCheck(0, 0, Double.NaN, 1).passes());
        assertTrue(new KernelCheck(0, 0, 0, 1).passes());
    }
}
