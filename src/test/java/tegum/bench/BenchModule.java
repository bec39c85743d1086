package tegum.bench;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;
import tegum.kernel.ProductModule;
import tegum.kernel.StepParts;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.RecentLoss;
import tegum.train.Run;
import tegum.train.Snapshot;

/**
 * The engines, without the page, the worker and the messages: what {@code ./tegum bench} times. Compiled by TeaVM
 * twice, to JavaScript and to WebAssembly, with the options of the site's trainer; no part of the site.
 *
 * <p>Through the trainer's own protocol a run at full speed would be timed with its snapshots (one in ten steps at
 * first), checkpoints and messages; for a model of five features those cost more than its steps.
 */
public final class BenchModule {
    private static final List<Engine> ENGINES = new ArrayList<>();
    private static final List<Run> RUNS = new ArrayList<>();
    private static final List<Ensemble> ENSEMBLES = new ArrayList<>();
    private static final List<StepParts> PARTS = new ArrayList<>();

    private BenchModule() {}

    /** Why an engine cannot train a model, such as "not built"; empty if it can. */
    @JSExport
    public static String missing(String engine, String model) {
        return Contenders.missing(engine, model);
    }

    /**
     * An engine at step 0.
     *
     * @param density p
     * @param weights where it begins: for every feature a row of m weights, and all biases 0; the absolute-value model
     *     has those of W1, then those of W2
     * @return its handle
     */
    @JSExport
    public static int open(
            String engine, String model, int features, int hidden, int batch, double density, Float32Array weights) {
        Run run = Contenders.run(model, features, hidden, batch, density);
        Engine opened = Contenders.open(engine, run);
        float[] start = new float[weights.getLength()];
        for (int i = 0; i < start.length; i++) {
            start[i] = weights.get(i);
        }
        begin(opened, Contenders.arranged(run.model().layout(), start));
        ENGINES.add(opened);
        RUNS.add(run);
        return ENGINES.size() - 1;
    }

    /** Trains. What is timed. */
    @JSExport
    public static void train(int handle, int steps) {
        if (!ENGINES.get(handle).advance(steps)) {
            throw new IllegalStateException("the loss is no longer a number");
        }
    }

    /** One more step, and the mean over features of its batch's loss. */
    @JSExport
    public static double loss(int handle) {
        Engine engine = ENGINES.get(handle);
        begin(engine, engine.snapshot().params());
        train(handle, 1);
        return engine.snapshot().loss() / RUNS.get(handle).model().features();
    }

    /**
     * From here, but as if at step 0 and with no losses remembered: the first steps are those whose loss every engine
     * records. Nothing else depends on the step, since the learning rate is constant; Adam keeps its own count.
     */
    private static void begin(Engine engine, float[] params) {
        Checkpoint here = engine.checkpoint();
        engine.restore(new Checkpoint(
                new Snapshot(0, here.snapshot().loss(), params),
                here.moments(),
                here.generator(),
                new RecentLoss().memory()));
    }

    /** Models of a sweep in the lanes of one kernel; returns their handle. */
    @JSExport
    public static int openTogether(int features, int hidden, int batch, double density, int models) {
        ENSEMBLES.add(Contenders.together(Contenders.run("relu", features, hidden, batch, density), models));
        return ENSEMBLES.size() - 1;
    }

    /** Trains all models of {@link #openTogether}, so many steps each. */
    @JSExport
    public static void trainTogether(int handle, int steps) {
        if (!ENSEMBLES.get(handle).advance(steps)) {
            throw new IllegalStateException("no loss is a number any longer");
        }
    }

    /** A kernel whose parts are called one by one; returns its handle. */
    @JSExport
    public static int openParts(int features, int hidden, int batch, double density) {
        PARTS.add(Contenders.parts(Contenders.run("relu", features, hidden, batch, density)));
        return PARTS.size() - 1;
    }

    /** Repeats a part, see {@link StepParts#repeat}. */
    @JSExport
    public static void repeat(int handle, String part, int times) {
        PARTS.get(handle).repeat(part, times);
    }

    /** The module that {@link ProductModule} writes. */
    @JSExport
    public static Int8Array product(int features, int hidden) {
        return Int8Array.copyFromJavaArray(ProductModule.of(features, hidden));
    }

    /** How an engine lays out its steps, in a word. */
    @JSExport
    public static String form(int handle) {
        return Contenders.form(ENGINES.get(handle));
    }
}
