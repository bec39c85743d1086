package tegum.kernel;

import java.util.List;
import tegum.model.Loss;
import tegum.train.Ensemble;
import tegum.train.Evaluation;
import tegum.train.Moments;
import tegum.train.Run;
import tegum.train.Start;

/**
 * Trains models that differ by their seeds in the lanes of one kernel, on the same batches. Each arrives at the very
 * bits that {@link KernelEngine} gives its run alone.
 */
public final class ModelsEngine implements Ensemble {
    private final Run first;
    private final Kernel kernel;
    private final double[] rates = new double[Kernel.MOST_STEPS];
    private final boolean[] stopped;
    private final float[][] last; // of those that have stopped
    private final float[] losses;
    private final double lossScale;
    private Kernel.State kept;
    private int keptStep;
    private int left;
    private int step;

    /**
     * Models at step 0.
     *
     * @param first run of the first; the others have the seeds that follow
     * @param models 1 to 64
     * @throws KernelRefused if the host cannot run it
     * @throws IllegalArgumentException unless {@link #trains}
     */
    public ModelsEngine(Run first, int models, Kernels kernels) throws KernelRefused {
        if (!trains(first, models)) {
            throw new IllegalArgumentException("models must be small and share batches, got " + models);
        }
        this.first = first;
        stopped = new boolean[models];
        last = new float[models][0];
        losses = new float[models];
        lossScale = new Loss(first.importance(), first.plan().reduction()).scale();
        left = models;
        kernel = kernels.start(Chooser.blueprint(first, models));
        kernel.settings(first);
        kernel.generator(Start.of(first).generator().state());
        for (int k = 0; k < models; k++) {
            float[] params = Start.of(run(k)).params();
            kernel.parameters(k, params);
            kernel.moments(k, Moments.none(params.length));
        }
        kept = kernel.state();
    }

    /** Whether models of such a run can be trained together. */
    public static boolean trains(Run run, int models) {
        return models <= Blueprint.MOST_MODELS && Chooser.lanes(run);
    }

    private Run run(int model) {
        return first.seeded(first.seed() + model);
    }

    /**
     * Takes one step of the first and of the last model beside the reference's, and goes back. All have the same code;
     * to look at each would take a quarter of the time of a sparse cell.
     */
    public List<KernelCheck> check() {
        double rate = KernelEngine.rate(first.plan(), step);
        int end = stopped.length - 1;
        return List.of(KernelCheck.of(first, kernel, 0, rate), KernelCheck.of(run(end), kernel, end, rate));
    }

    @Override
    public String version() {
        return KernelEngine.VERSION;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public boolean advance(int steps) {
        int goal = step + steps;
        while (step < goal && left > 0) {
            take(Math.min(goal, KernelEngine.borderAfter(step)) - step);
            if (!isFinite()) {
                stopThoseThatFail();
            }
            if (step % KernelEngine.KEEP_EVERY == 0) {
                kept = kernel.state();
                keptStep = step;
            }
        }
        return left > 0;
    }

    private void take(int count) {
        for (int i = 0; i < count; i++) {
            rates[i] = KernelEngine.rate(first.plan(), step + i);
        }
        kernel.steps(rates, count);
        step += count;
    }

    private boolean isFinite() {
        boolean finite = kernel.isFinite();
        kernel.doubleLosses(losses);
        for (int k = 0; k < losses.length; k++) {
            finite &= stopped[k] || isFinite(losses[k]);
        }
        return finite;
    }

    /** Whether the loss that is shown is. */
    private boolean isFinite(float doubleLoss) {
        return Float.isFinite((float) (doubleLoss / 2.0 / lossScale));
    }

    /** Goes back and comes forward step by step, so that each model stops at the very one that failed. */
    private void stopThoseThatFail() {
        int goal = step;
        boolean[] failing = failing();
        kernel.state(kept);
        step = keptStep;
        for (int k = 0; k < stopped.length; k++) {
            if (stopped[k]) {
                still(k);
            }
        }
        while (step < goal) {
            take(1);
            if (!isFinite()) {
                stopFailed(failing);
            }
        }
    }

    /** A loss that was infinite for a moment between two looks does not count: nobody would have seen it. */
    private boolean[] failing() {
        boolean[] failing = new boolean[stopped.length];
        for (int k = 0; k < failing.length; k++) {
            failing[k] = !stopped[k] && !(isFinite(losses[k]) && isFinite(kernel.parameters(k)));
        }
        return failing;
    }

    private void stopFailed(boolean[] admitted) {
        boolean[] failing = failing();
        for (int k = 0; k < stopped.length; k++) {
            if (failing[k] && admitted[k]) {
                stopped[k] = true;
                last[k] = kernel.parameters(k);
                still(k);
                left--;
            }
        }
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** A model of zeros to which nothing matters never moves. */
    private void still(int model) {
        float[] zeros = new float[first.model().layout().length()];
        Moments common = kernel.moments(model);
        kernel.parameters(model, zeros);
        kernel.moments(model, new Moments(zeros, zeros, common.power1(), common.power2()));
        kernel.costs(model, new float[first.model().features()], 1);
    }

    @Override
    public float[] parameters(int model) {
        return stopped[model] ? last[model].clone() : kernel.parameters(model);
    }

    @Override
    public float[] losses(int seed, int samples) {
        int batch = first.plan().batch();
        int batches = (samples + batch - 1) / batch;
        double[] sums = new double[losses.length];
        kernel.generator(Evaluation.generator(seed).state());
        for (int i = 0; i < batches; i++) {
            kernel.sample();
            kernel.takeGradient();
            kernel.doubleLosses(losses);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += losses[k];
            }
        }
        float[] means = new float[sums.length];
        for (int k = 0; k < means.length; k++) {
            means[k] = stopped[k] ? Float.NaN : (float) (sums[k] / 2 / lossScale / batches);
        }
        return means;
    }
}
