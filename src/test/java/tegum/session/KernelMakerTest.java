package tegum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tegum.data.IndependentFeatures;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.kernel.Interpreter;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.protocol.Edits;
import tegum.protocol.Permalink;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;

/** Which engine a run gets, and what the page can say of it. */
final class KernelMakerTest {
    private static Run run(int features) {
        float[] importance = new float[features];
        java.util.Arrays.fill(importance, 1);
        Plan plan = new Plan(100, 16, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.MEAN);
        IndependentFeatures source = IndependentFeatures.uniform(features, 0.1f);
        return new Run("", new Autoencoder(features, 2, Activation.RELU), source, importance, plan, 1);
    }

    @Test
    void aKernelIsTakenAndDescribed() {
        EngineMaker.Made made = new KernelMaker(new Interpreter()).make(run(5));
        assertEquals("k1", made.engine().version());
        assertEquals("", made.refusal());
        assertTrue(
                made.engine().words().startsWith("Its form is "), made.engine().words());
        assertTrue(made.check().startsWith("One step beside the reference"), made.check());
        assertEquals(0, made.engine().step());
    }

    @Test
    void whereThereIsNoneTheReferenceTrainsAndSaysWhy() {
        EngineMaker.Made large = new KernelMaker(new Interpreter()).make(run(513));
        assertEquals("r1", large.engine().version());
        assertEquals("features must be from 1 to 512, got 513", large.refusal());
        KernelHost strict = module -> {
            throw new KernelRefused("CompileError: refused by policy");
        };
        EngineMaker.Made refused = new KernelMaker(strict).make(run(5));
        assertEquals("r1", refused.engine().version());
        assertEquals("CompileError: refused by policy", refused.refusal());
    }

    /** Whatever a kernel's memory gets, the last of the module's constants is another. */
    @Test
    void aKernelThatIsWrongIsNotTaken() {
        KernelHost faulty = module -> {
            KernelHost.Instance right = new Interpreter().instantiate(module);
            return (KernelHost.Instance) java.lang.reflect.Proxy.newProxyInstance(
                    KernelHost.class.getClassLoader(),
                    new Class<?>[] {KernelHost.Instance.class},
                    (proxy, method, arguments) -> method.getName().equals("readDouble")
                            ? (Object) (1.001 * right.readDouble((int) arguments[0]))
                            : method.invoke(right, arguments));
        };
        EngineMaker.Made made = new KernelMaker(faulty).make(run(5));
        assertEquals("r1", made.engine().version());
        assertTrue(made.refusal().contains("the loss differs by 0.00"), made.refusal());
    }

    @Test
    void thePageHearsOfTheEngineAndItsLinkNamesIt() {
        Experiment experiment = Experiments.named("five-features");
        for (EngineMaker maker : List.of(EngineMaker.REFERENCE, new KernelMaker(new Interpreter()))) {
            Loopback line = new Loopback(maker);
            Lab lab = new Lab(experiment, line.page(), new Permalink("r1", 3, List.of(), Edits.NONE, -1));
            line.settle();
            boolean kernel = maker != EngineMaker.REFERENCE;
            assertEquals(kernel ? "k1" : "r1", lab.trains().engine());
            assertEquals(kernel, lab.trains().words().contains("Its form is "));
            assertTrue(
                    lab.link().text().contains(kernel ? "&eng=k1&" : "&eng=r1&"),
                    lab.link().text());
        }
    }

    @Test
    void aLinkTrainsToTheSameBitsAgain() {
        Experiment experiment = Experiments.named("five-features");
        String text = "v=1&eng=k1&seed=11&p=0.1&batch=16&edits=12:p=1;20:lr=0.002&step=33";
        Permalink link = Permalink.read(experiment, "r1", text).link();
        float[] first = null;
        for (int time = 0; time < 2; time++) {
            Loopback line = new Loopback(new KernelMaker(new Interpreter()));
            Lab lab = new Lab(experiment, line.page(), link);
            while (lab.shown().step() < 33) {
                line.turn();
                lab.pump();
            }
            assertEquals("k1", lab.trains().engine());
            float[] params = lab.shown().params();
            org.junit.jupiter.api.Assertions.assertArrayEquals(Objects.requireNonNullElse(first, params), params);
            first = params;
        }
    }
}
