package tegum.experiment;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tegum.theory.ModelLoss;
import tegum.theory.Optimum;
import tegum.train.Engine;
import tegum.train.Evaluation;
import tegum.train.Run;

/**
 * The models of one cell of a survey, found piece by piece. What is found depends on configuration, seed and engine
 * alone, so it is the same in a worker, in several, and on the JVM.
 */
public final class CellWork {
    /** Evaluation seed of trained models, and how many batches of 1024 samples tell them apart. */
    private static final int EVALUATION = 1;

    private static final int BATCHES = 16;

    private final Config config;
    private final Survey.Method method;
    private final int seed;
    private final Function<Run, Engine> engines;
    private final float[] losses;
    private final float[][] params;
    private final int models;
    private int done;
    private @Nullable Engine engine;

    /**
     * Work that has not begun.
     *
     * @param models how many are trained, or from how many starts the optimum is sought
     * @param seed of the first model, or of the starts
     */
    public CellWork(Config config, Survey.Method method, int models, int seed, Function<Run, Engine> engines) {
        this.config = config;
        this.method = method;
        this.models = models;
        this.seed = seed;
        this.engines = engines;
        int kept = method == Survey.Method.SOLVE ? 1 : models;
        losses = new float[kept];
        params = new float[kept][];
    }

    /** The engine that is to be advanced next; nothing where no model is trained. */
    public @Nullable Engine engine() {
        if (method == Survey.Method.TRAIN && engine == null && !isDone()) {
            engine = engines.apply(config.run("", seed + done));
        }
        return engine;
    }

    /** Step at which each model is finished. */
    public int goal() {
        return config.steps();
    }

    /** Whether all models are there. */
    public boolean isDone() {
        return done == losses.length;
    }

    /** Takes the model that {@link #engine} has trained, or finds the optimum at a stretch. */
    public void finish(boolean finite) {
        Engine trained = engine;
        if (trained != null) {
            Run run = config.run("", seed + done);
            params[done] = trained.snapshot().params();
            losses[done] = finite
                    ? (float) new Evaluation(run, params[done], EVALUATION)
                            .advance(BATCHES)
                            .loss()
                    : Float.NaN;
            engine = null;
        } else {
            solve();
        }
        done++;
    }

    private void solve() {
        ModelLoss exact = config.expectedLoss();
        Optimum optimum = Optimum.of(exact, models, seed);
        losses[0] = (float) optimum.loss();
        float[] found = new float[optimum.params().length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) optimum.params()[i];
        }
        params[0] = found;
    }

    /** Does all of it without a pause. */
    public Results.Answer complete() {
        while (!isDone()) {
            Engine next = engine();
            finish(next == null || next.advance(goal() - next.step()));
        }
        return answer();
    }

    /** What has been found. */
    public Results.Answer answer() {
        return new Results.Answer(losses, params);
    }
}
