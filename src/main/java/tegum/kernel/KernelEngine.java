package tegum.kernel;

import tegum.math.LaneGenerator;
import tegum.model.Loss;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Evaluation;
import tegum.train.Moments;
import tegum.train.Plan;
import tegum.train.RecentLoss;
import tegum.train.Run;
import tegum.train.Snapshot;
import tegum.train.Start;

/**
 * Trains with a kernel written for the run. Begins with the parameters and the generator state of the
 * reference, and agrees with it step by step as far as 32-bit floats can; left to themselves the two part,
 * for Adam makes large differences of small ones. The same bits in every browser and on the JVM, however
 * the steps are cut into calls.
 */
public final class KernelEngine implements Engine {
    /** Name of the arithmetic: kernel, first version. */
    public static final String VERSION = "k1";

    /** Every how many steps the loss is recorded; it costs up to a tenth of a step. */
    private static final int LOSS_EVERY = 16;

    /** Every how many steps a state is kept to go back to, should a number become infinite. */
    static final int KEEP_EVERY = 256;

    private final Kernels kernels;
    private final RecentLoss recent = new RecentLoss();
    private final double[] rates = new double[Kernel.MOST_STEPS];
    private Run run;
    private Kernel kernel;
    private Checkpoint kept;
    private int step;

    /**
     * A model at step 0, initialised from the run's seed.
     *
     * @throws KernelRefused if the host cannot run it
     * @throws IllegalArgumentException if no kernel is written for such a run
     */
    public KernelEngine(Run run, KernelHost host) throws KernelRefused {
        this(run, new Kernels(host));
    }

    /**
     * The same, with a kernel that may have been written before.
     *
     * @throws KernelRefused if the host cannot run it
     * @throws IllegalArgumentException if no kernel is written for such a run
     */
    public KernelEngine(Run run, Kernels kernels) throws KernelRefused {
        this(run, kernels, Chooser.blueprint(run));
    }

    /**
     * The same, in a form of one's own choice, to see what others would cost.
     *
     * @throws KernelRefused if the host cannot run it
     * @throws IllegalArgumentException if no kernel is written for such a run, or none of this form
     */
    public KernelEngine(Run run, Kernels kernels, Form form) throws KernelRefused {
        this(run, kernels, Chooser.blueprint(run, form));
    }

    private KernelEngine(Run run, Kernels kernels, Blueprint blueprint) throws KernelRefused {
        this.run = run;
        this.kernels = kernels;
        kernel = kernels.start(blueprint);
        Start start = Start.of(run);
        kernel.generator(start.generator().state());
        kernel.parameters(start.params());
        kernel.moments(Moments.none(start.params().length));
        kernel.settings(run);
        kept = state();
    }

    /** Takes one step beside the reference's, and goes back. */
    public KernelCheck check() {
        return KernelCheck.of(run, kernel, 0, rate(step));
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String words() {
        return "Its form is " + form().words() + ".";
    }

    @Override
    public int step() {
        return step;
    }

    /** How the kernel is laid out. */
    public Form form() {
        return kernel.blueprint().form();
    }

    @Override
    public boolean advance(int steps) {
        int goal = step + steps;
        while (step < goal) {
            int border = Math.min(goal, borderAfter(step));
            take(border - step);
            if (!isFinite()) {
                return replay(border);
            }
            if (step % KEEP_EVERY == 0) {
                kept = state();
            }
        }
        return true;
    }

    /** The next step after which the loss is recorded: each of the first few, then every sixteenth. */
    static int borderAfter(int step) {
        return step < LOSS_EVERY ? step + 1 : (step / LOSS_EVERY + 1) * LOSS_EVERY;
    }

    private void take(int count) {
        if (kernel.blueprint().draw().isGiven()) {
            takeGiven(count);
        } else {
            for (int i = 0; i < count; i++) {
                rates[i] = rate(step + i);
            }
            kernel.steps(rates, count);
        }
        step += count;
        if (step <= LOSS_EVERY || step % LOSS_EVERY == 0) {
            recent.add(shownLoss());
        }
    }

    /** Steps on batches that are drawn in Java, for a source that kernels do not know. */
    private void takeGiven(int count) {
        float[] batch = new float[run.plan().batch() * run.model().features()];
        for (int i = 0; i < count; i++) {
            LaneGenerator generator = new LaneGenerator(0);
            generator.restore(kernel.generator());
            run.batches().draw(generator, run.plan().batch(), batch);
            kernel.generator(generator.state());
            kernel.batch(batch);
            kernel.takeGradient();
            kernel.update(rate(step + i));
        }
    }

    private double rate(int at) {
        return rate(run.plan(), at);
    }

    static double rate(Plan plan, int at) {
        return plan.optimiser().learningRate() * plan.schedule().factor(at, plan.steps());
    }

    private double shownLoss() {
        return kernel.loss() / new Loss(run.importance(), run.plan().reduction()).scale();
    }

    /** As the reference asks: the parameters, and the last step's loss as it is shown. */
    private boolean isFinite() {
        return Float.isFinite((float) shownLoss()) && kernel.isFinite();
    }

    /** Goes back and comes forward step by step, so as to stop at the very one that failed. */
    private boolean replay(int limit) {
        restore(kept);
        while (step < limit) {
            take(1);
            if (!isFinite()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Snapshot snapshot() {
        float[] params = kernel.parameters();
        float shown = recent.isEmpty() ? Evaluation.firstLook(run, params) : recent.mean();
        return new Snapshot(step, shown, params);
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(snapshot(), kernel.moments(), kernel.generator(), recent.memory());
    }

    /** A checkpoint for its own use, without a loss to show. */
    private Checkpoint state() {
        Snapshot snapshot = new Snapshot(step, Float.NaN, kernel.parameters());
        return new Checkpoint(snapshot, kernel.moments(), kernel.generator(), recent.memory());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        int parameters = run.model().layout().length();
        int saved = checkpoint.snapshot().params().length;
        if (saved != parameters) {
            throw new IllegalArgumentException("checkpoint must have " + parameters + " parameters, got " + saved);
        }
        kernel.parameters(checkpoint.snapshot().params());
        kernel.moments(checkpoint.moments());
        kernel.generator(checkpoint.generator());
        recent.restore(checkpoint.recent());
        step = checkpoint.step();
        kept = checkpoint;
    }

    @Override
    public void change(Run changed) {
        boolean sameShape = changed.model().layout().equals(run.model().layout())
                && changed.plan().batch() == run.plan().batch()
                && changed.plan().optimiser().kind() == run.plan().optimiser().kind();
        if (!sameShape) {
            throw new IllegalArgumentException("a running model keeps its shape, batch and optimiser");
        }
        Blueprint blueprint = Chooser.blueprint(changed);
        run = changed;
        if (!blueprint.equals(kernel.blueprint())) {
            kernel = rewritten(blueprint);
        }
        kernel.settings(run);
        recent.clear();
        kept = state();
    }

    /** Another kernel with the same state: other data may ask for another form. */
    private Kernel rewritten(Blueprint blueprint) {
        try {
            Kernel other = kernels.start(blueprint);
            other.parameters(kernel.parameters());
            other.moments(kernel.moments());
            other.generator(kernel.generator());
            return other;
        } catch (KernelRefused refused) {
            throw new IllegalStateException("no kernel for the changed data: " + refused.getMessage(), refused);
        }
    }
}
