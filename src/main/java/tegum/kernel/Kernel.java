package tegum.kernel;

import tegum.data.FeatureSource;
import tegum.model.Loss;
import tegum.train.Moments;
import tegum.train.Optimiser;
import tegum.train.Run;

/**
 * A compiled kernel and its memory, seen from Java: parameters, moments and gradients in the order of the
 * model's layout, whatever the order they are stored in.
 */
public final class Kernel {
    private final Blueprint blueprint;
    private final Places places;
    private final KernelHost.Instance instance;
    private final ParameterPlace numbers;

    private Kernel(Blueprint blueprint, Places places, KernelHost.Instance instance) {
        this.blueprint = blueprint;
        this.places = places;
        this.instance = instance;
        numbers = new ParameterPlace(places, instance);
    }

    /**
     * Writes the module of a blueprint and starts it.
     *
     * @throws KernelRefused if the host cannot run it
     */
    public static Kernel start(Blueprint blueprint, KernelHost host) throws KernelRefused {
        return start(blueprint, new KernelCompiler(new Places(blueprint)).compile(), host);
    }

    /** Starts a module that has been written for the blueprint. */
    static Kernel start(Blueprint blueprint, byte[] module, KernelHost host) throws KernelRefused {
        return new Kernel(blueprint, new Places(blueprint), host.instantiate(module));
    }

    /** What it was written for. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** State of the sample generator. */
    public int[] generator() {
        int[] state = new int[tegum.math.LaneGenerator.STATE_LENGTH];
        instance.read(places.generator, state);
        return state;
    }

    /** Sets the state of the sample generator. */
    public void generator(int[] state) {
        instance.write(places.generator, state, state.length);
    }

    /** The parameters, a copy. */
    public float[] parameters() {
        return parameters(0);
    }

    /** The parameters of one of several models, a copy. */
    public float[] parameters(int model) {
        return numbers.read(places.parameters, model);
    }

    /** Sets the parameters. */
    public void parameters(float[] values) {
        parameters(0, values);
    }

    /** Sets the parameters of one of several models. */
    public void parameters(int model, float[] values) {
        numbers.write(places.parameters, model, values);
    }

    /** The gradient of the last batch, a copy. */
    public float[] gradient() {
        return gradient(0);
    }

    /** The gradient of one of several models, a copy. */
    public float[] gradient(int model) {
        return numbers.read(places.gradient, model);
    }

    /** All that Adam remembers, a copy. */
    public Moments moments() {
        return moments(0);
    }

    /** All that Adam remembers of one of several models, a copy. */
    public Moments moments(int model) {
        return new Moments(
                numbers.read(places.first, model),
                numbers.read(places.second, model),
                instance.readDouble(places.power1()),
                instance.readDouble(places.power2()));
    }

    /** Sets all that Adam remembers. */
    public void moments(Moments moments) {
        moments(0, moments);
    }

    /** Sets all that Adam remembers of one of several models; the number of steps is that of all. */
    public void moments(int model, Moments moments) {
        numbers.write(places.first, model, moments.first());
        numbers.write(places.second, model, moments.second());
        instance.writeDouble(places.power1(), moments.power1());
        instance.writeDouble(places.power2(), moments.power2());
    }

    /**
     * Parameters and all that Adam and the generator remember, of every model.
     *
     * @param numbers as they are stored
     */
    record State(float[] numbers, double power1, double power2, int[] generator) {}

    /** What {@link #state(State)} goes back to. */
    State state() {
        float[] numbers = new float[(places.second - places.parameters) / Body.FLOAT + places.stored];
        instance.read(places.parameters, numbers, 0, numbers.length);
        double power1 = instance.readDouble(places.power1());
        return new State(numbers, power1, instance.readDouble(places.power2()), generator());
    }

    /** Goes back, or forward. */
    void state(State state) {
        instance.write(places.parameters, state.numbers, 0, state.numbers.length);
        instance.writeDouble(places.power1(), state.power1);
        instance.writeDouble(places.power2(), state.power2);
        generator(state.generator);
    }

    /** Whether every parameter is a finite number. */
    public boolean isFinite() {
        instance.call("finite");
        return instance.readDouble(places.finite()) == 0;
    }

    /** Sets everything that may change while it trains: data, costs, optimiser. */
    public void settings(Run run) {
        source(run.source());
        Loss loss = run.loss(run.plan().reduction());
        double scale = loss.scale() * (1 - loss.emptyShare());
        for (int model = 0; model < blueprint.models(); model++) {
            costs(model, run.importance(), scale);
        }
        hiddenCost(run.plan().penalty(), scale);
        emptyShare(loss.emptyShare());
        optimiser(run.plan().optimiser());
    }

    /**
     * Sets what batches are drawn by.
     *
     * @param source of the blueprint's law; with its empty samples or without is for the blueprint to say
     */
    public void source(FeatureSource source) {
        new RecipePlace(places, instance).write(source);
    }

    /**
     * Sets the weight of the sample of zeros, where the blueprint's batches leave such samples out.
     *
     * @param share ε, from 0 to below 1; the costs are those of samples that are drawn, multiplied by 1 − ε
     */
    public void emptyShare(double share) {
        double samples = blueprint.batch() * share / (1 - share);
        instance.write(places.leftOut(), new float[] {(float) samples}, 0, 1);
    }

    /** Loss of the last batch: mean over its samples of Σ_i I_i (x_i − y_i)², times the scale that the costs hold. */
    public double loss() {
        return loss(0);
    }

    /** The same of one of several models. */
    public double loss(int model) {
        if (!blueprint.form().lanesAreModels()) {
            return instance.readDouble(places.loss()) / 2;
        }
        float[] losses = new float[1];
        instance.read(places.modelLosses + Body.FLOAT * model, losses, 0, 1);
        return losses[0] / 2.0;
    }

    /** The same of all models, doubled, where lanes are models. */
    void doubleLosses(float[] losses) {
        instance.read(places.modelLosses, losses, 0, losses.length);
    }

    /** Sets β₁, β₂, ε and weight decay. */
    public void optimiser(Optimiser optimiser) {
        instance.writeDouble(places.beta1(), optimiser.beta1());
        instance.writeDouble(places.beta2(), optimiser.beta2());
        boolean decays = optimiser.kind() == Optimiser.Kind.ADAMW;
        instance.writeDouble(places.decay(), decays ? optimiser.weightDecay() : 0);
        float[] constants = {
            (float) optimiser.beta1(),
            (float) (1 - optimiser.beta1()),
            (float) optimiser.beta2(),
            (float) (1 - optimiser.beta2()),
            (float) optimiser.epsilon()
        };
        instance.write(places.optimiser, constants, 0, constants.length);
    }

    /**
     * Sets what an error costs: c_i = 2 I_i · scale / B.
     *
     * @param importance I, one per feature
     * @param scale 1 for a sum over features, 1/n for a mean; times the weight of the samples that are drawn
     */
    public void costs(float[] importance, double scale) {
        costs(0, importance, scale);
    }

    /** The same of one of several models. */
    public void costs(int model, float[] importance, double scale) {
        boolean lanes = blueprint.form().lanesAreModels();
        int first = lanes ? 4 * (model / 4 * Places.padded(importance.length)) + model % 4 : 0;
        float[] cost = new float[1];
        for (int i = 0; i < importance.length; i++) {
            cost[0] = (float) (2 * importance[i] * scale / blueprint.batch());
            instance.write(places.cost + Body.FLOAT * (first + (lanes ? 4 * i : i)), cost, 0, 1);
        }
    }

    /**
     * Sets the price of hidden activations, where the blueprint has one.
     *
     * @param penalty λ
     * @param scale as in {@link #costs}
     */
    public void hiddenCost(double penalty, double scale) {
        instance.write(places.hiddenCost(), new float[] {(float) (penalty * scale / blueprint.batch())}, 0, 1);
    }

    /** Sets the density of each feature, for the dense draw. */
    public void densities(float[] density) {
        int[] thresholds = new int[density.length];
        for (int i = 0; i < density.length; i++) {
            thresholds[i] = (int) (density[i] * 0x1p24f);
        }
        new RecipePlace(places, instance).thresholds(thresholds);
    }

    /** Sets the table of gaps, for the sparse draw: see {@link tegum.data.GapTable}. */
    public void gaps(int[] table) {
        instance.write(places.gaps, table, table.length);
    }

    /** Draws a batch into its place. */
    public void sample() {
        instance.call("sample");
    }

    /** Gradient and loss of the batch in its place. */
    public void takeGradient() {
        instance.call("gradient");
    }

    /** Moves the parameters by the gradient. */
    public void update(double rate) {
        instance.writeDouble(places.rates, rate);
        instance.call("update");
    }

    /**
     * Takes whole steps.
     *
     * @param rates learning rate of each step, from the first on
     * @param count how many, 1 to {@link #MOST_STEPS}
     */
    public void steps(double[] rates, int count) {
        for (int i = 0; i < count; i++) {
            instance.writeDouble(places.rates + 8 * i, rates[i]);
        }
        instance.call("steps", count);
    }

    /** Most steps in one call. */
    public static final int MOST_STEPS = Places.MOST_STEPS;

    /** The batch in its place, rows of n; empty samples may have moved to the end. */
    public float[] batch() {
        return layout().read();
    }

    /** Puts a batch into its place: rows of n. */
    public void batch(float[] rows) {
        layout().write(rows);
    }

    private BatchPlace layout() {
        return new BatchPlace(places, instance);
    }
}
