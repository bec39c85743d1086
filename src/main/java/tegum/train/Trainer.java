package tegum.train;

import java.util.Arrays;
import tegum.data.FeatureSource;
import tegum.math.LaneGenerator;
import tegum.model.Loss;
import tegum.model.Model;

/**
 * The reference engine: one step draws a fresh batch, takes the gradient of the loss and lets Adam
 * move the parameters. A pure function of its {@link Run} (and of the changes made on the way): the
 * same bits on the JVM, in JavaScript and in WebAssembly.
 */
public final class Trainer implements Engine {
    /** Name of the arithmetic: reference, first version. */
    public static final String VERSION = "r1";

    private final Model.Pass pass;
    private final LaneGenerator generator;
    private final Adam adam;
    private final RecentLoss recent = new RecentLoss();
    private final float[] params;
    private final float[] gradient;
    private final float[] batch;
    private Run run;
    private FeatureSource source;
    private Loss loss;
    private Attack attack;
    private int step;

    /** A model at step 0, initialised from the run's seed. */
    public Trainer(Run run) {
        this.run = run;
        source = run.batches();
        loss = run.loss(run.plan().reduction());
        Model model = run.model();
        Start start = Start.of(run);
        generator = start.generator();
        params = start.params();
        gradient = new float[params.length];
        batch = new float[run.plan().batch() * model.features()];
        pass = model.newPass();
        attack = new Attack(run, pass);
        adam = new Adam(params.length);
    }

    /**
     * The first snapshot of a seed, its loss unknown: NaN. A page that asks for no more needs nothing of what draws
     * samples, measures and trains.
     */
    public static Snapshot first(Model model, int seed) {
        return new Snapshot(0, Float.NaN, Start.of(model, seed).params());
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public boolean advance(int steps) {
        for (int i = 0; i < steps; i++) {
            if (!advanceOne()) {
                return false;
            }
        }
        return true;
    }

    private boolean advanceOne() {
        Plan plan = run.plan();
        source.draw(generator, plan.batch(), batch);
        float[] inputs = attack.on(params, batch, step);
        double reduced = pass.gradient(params, inputs, batch, plan.batch(), loss, gradient);
        double rate = plan.optimiser().learningRate() * plan.schedule().factor(step, plan.steps());
        adam.step(params, gradient, plan.optimiser(), rate);
        double shown = reduced / loss.scale();
        recent.add(shown);
        step++;
        return Float.isFinite((float) shown) && allFinite(params);
    }

    /**
     * The loss alone would not tell: ReLU makes 0 of a pre-activation that is NaN. The parameters do.
     * While they are finite floats no pre-activation, a sum of products of three numbers below 2¹²⁸,
     * leaves the range of a double; and one that is not finite never becomes so again, whatever Adam
     * multiplies it by or adds to it.
     */
    private static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Snapshot snapshot() {
        float shown = recent.isEmpty() ? Evaluation.firstLook(run, params) : recent.mean();
        return new Snapshot(step, shown, Arrays.copyOf(params, params.length));
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(snapshot(), adam.moments(), generator.state(), recent.memory());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        float[] saved = checkpoint.snapshot().params();
        if (saved.length != params.length) {
            throw new IllegalArgumentException(
                    "checkpoint must have " + params.length + " parameters, got " + saved.length);
        }
        System.arraycopy(saved, 0, params, 0, params.length);
        adam.restore(checkpoint.moments());
        generator.restore(checkpoint.generator());
        recent.restore(checkpoint.recent());
        step = checkpoint.step();
    }

    @Override
    public void change(Run changed) {
        boolean sameShape = changed.model().layout().equals(run.model().layout())
                && changed.plan().batch() == run.plan().batch()
                && changed.plan().optimiser().kind() == run.plan().optimiser().kind();
        if (!sameShape) {
            throw new IllegalArgumentException("a running model keeps its shape, batch and optimiser");
        }
        run = changed;
        source = changed.batches();
        loss = changed.loss(changed.plan().reduction());
        attack = new Attack(changed, pass);
        recent.clear();
    }
}
