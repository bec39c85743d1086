package tegum.experiment;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tegum.theory.Optimum;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Stepping;

/**
 * The models of one cell of a survey, found piece by piece. What is found depends on configuration, seed and engine
 * alone, so it is the same in a worker, in several, and on the JVM.
 */
public final class CellWork {
    /** Evaluation seed of trained models, and how many batches of 1024 samples tell them apart. */
    private static final int EVALUATION = 1;

    private static final int BATCHES = 16;

    /** The same for a moment of a run: all have the same samples, and there are hundreds of them. */
    private static final int BATCHES_OF_MOMENT = 4;

    private final Config config;
    private final Survey.Method method;
    private final int seed;
    private final Trainers trainers;
    private final Solver solver;
    private final float[] losses;
    private final float[][] params;
    private final int models;
    private OptionalInt batchSeed = OptionalInt.empty();
    private int done;
    private @Nullable Engine engine;
    private @Nullable Ensemble ensemble;

    /**
     * Work that has not begun.
     *
     * @param models how many are trained, from how many starts the optimum is sought, or how many moments of a run are kept
     * @param seed of the first model, or of the starts
     * @param trainers asked where models are trained
     * @param solver asked where the optimum is sought
     */
    public CellWork(Config config, Survey.Method method, int models, int seed, Trainers trainers, Solver solver) {
        this.config = config;
        this.method = method;
        this.models = models;
        this.seed = seed;
        this.trainers = trainers;
        this.solver = solver;
        int kept = method == Survey.Method.SOLVE ? 1 : models;
        losses = new float[kept];
        params = new float[kept][];
    }

    /** What is to be advanced next, one model or all together; nothing where no model is trained. */
    public @Nullable Stepping next() {
        boolean trains = method != Survey.Method.SOLVE;
        if (trains && engine == null && ensemble == null && !isDone()) {
            ensemble = method == Survey.Method.TRAIN && done == 0 && models > 1
                    ? trainers.together(shared().run("", seed), models).orElse(null)
                    : null;
            engine = ensemble == null ? trainers.alone(run()) : null;
        }
        return ensemble == null ? engine : ensemble;
    }

    /** The configuration with batches that all models can have: those of the first, unless it says whose. */
    private Config shared() {
        return config.batchSeed().isPresent() ? config : config.withBatchSeed(OptionalInt.of(seed));
    }

    /** The run of the model that is next: each has a seed of its own, but for moments of one and the same run. */
    private Run run() {
        return config.run("", method == Survey.Method.RECORD ? seed : seed + done);
    }

    /** Step at which the next model is finished. */
    public int goal() {
        return step(done);
    }

    /** How many steps the k-th model has been trained. */
    public int step(int k) {
        return method == Survey.Method.RECORD ? Survey.step(config.steps(), models, k) : config.steps();
    }

    /** Whether all models are there. */
    public boolean isDone() {
        return done == losses.length;
    }

    /** Takes what {@link #next} has trained, or finds the optimum at a stretch. */
    public void finish(boolean finite) {
        if (ensemble != null) {
            take(ensemble);
        } else if (engine != null) {
            take(engine, finite);
            done++;
        } else {
            solve();
            done++;
        }
    }

    private void take(Ensemble trained) {
        System.arraycopy(trained.losses(EVALUATION, BATCHES * Evaluation.BATCH), 0, losses, 0, models);
        for (int k = 0; k < models; k++) {
            params[k] = trained.parameters(k);
        }
        batchSeed = shared().batchSeed();
        ensemble = null;
        done = models;
    }

    private void take(Engine trained, boolean finite) {
        params[done] = trained.snapshot().params();
        losses[done] = finite
                ? (float) new Evaluation(run(), params[done], EVALUATION)
                        .advance(method == Survey.Method.RECORD ? BATCHES_OF_MOMENT : BATCHES)
                        .loss()
                : Float.NaN;
        boolean goesOn = method == Survey.Method.RECORD && done + 1 < models;
        if (goesOn && !finite) {
            leaveRest();
        }
        engine = goesOn && finite ? trained : null;
    }

    /** A run that has left the numbers stays where it is. */
    private void leaveRest() {
        for (int k = done + 1; k < models; k++) {
            params[k] = params[done];
            losses[k] = Float.NaN;
        }
        done = models - 1;
    }

    private void solve() {
        Optimum optimum = solver.find(config, models, seed);
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
            Stepping next = next();
            finish(next == null || next.advance(goal() - next.step()));
        }
        return answer();
    }

    /** What has been found. */
    public Results.Answer answer() {
        return new Results.Answer(losses, params, batchSeed);
    }
}
