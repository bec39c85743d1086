package tegum.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tegum.data.ImportanceLaw;
import tegum.data.Sets;
import tegum.model.Activation;
import tegum.model.Loss;
import tegum.theory.ActiveSets;
import tegum.theory.ModelLoss;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;

/**
 * Everything about a run that a person can choose, the seed apart.
 *
 * @param features n
 * @param hidden m
 * @param density p, the chance that a feature is not zero (sparsity is 1 − p)
 * @param importance law of I_i
 * @param output activation of the output
 * @param learningRate of the optimiser
 * @param batch fresh samples per step
 * @param optimiser Adam or AdamW
 * @param weightDecay of AdamW
 * @param schedule of the learning rate
 * @param steps length of the plan
 * @param relativeDensity r: the last feature's density, or the last set's, is r·p, at most 1 (paper, section "Non-uniform
 *     superposition")
 * @param relativeImportance r: what the last feature's importance is multiplied by (paper, section
 *     "Superposition as a phase change")
 * @param model which of the paper's models
 * @param data how features go together
 * @param setSize features to a set, where there are sets; the last set takes what is left
 * @param coupling ρ: how often the members of a correlated set share one draw of activity
 * @param signed whether values are on [−1, 1) and not on [0, 1)
 * @param penalty λ: price of hidden activations
 * @param samples which samples are drawn
 * @param batchSeed seed of the batches, unsigned 32-bit, where it is not that of the run
 * @param attack of adversarial training, in lengths of the mean input (paper, section "Superposition and adversarial
 *     robustness")
 */
public record Config(
        int features,
        int hidden,
        double density,
        ImportanceLaw importance,
        Activation output,
        double learningRate,
        int batch,
        Optimiser.Kind optimiser,
        double weightDecay,
        Schedule schedule,
        int steps,
        double relativeDensity,
        double relativeImportance,
        ModelKind model,
        DataKind data,
        int setSize,
        double coupling,
        boolean signed,
        double penalty,
        Plan.Samples samples,
        OptionalInt batchSeed,
        double attack) {

    /** One feature in one dimension, trained as usual: what settings that are written in full differ from. */
    public static final Config PLAIN = relu(1, 1, 1, new ImportanceLaw.Equal());

    /** Checks each number against the widest rule of its key; an experiment may narrow it. */
    public Config {
        Key.FEATURES.check(features);
        Key.HIDDEN.check(hidden);
        Key.DENSITY.check(density);
        Key.LEARNING_RATE.check(learningRate);
        Key.BATCH.check(batch);
        Key.WEIGHT_DECAY.check(weightDecay);
        Key.STEPS.check(steps);
        Key.RELATIVE_DENSITY.check(relativeDensity);
        Key.RELATIVE_IMPORTANCE.check(relativeImportance);
        Key.SET_SIZE.check(setSize);
        Key.COUPLING.check(coupling);
        Key.PENALTY.check(penalty);
        Key.ATTACK.check(attack);
    }

    /**
     * A ReLU model trained as the authors' notebook does (batch 1024, learning rate 1e-3, 10,000
     * steps), but by Adam, so that norms are not pulled in by weight decay.
     */
    public static Config relu(int features, int hidden, double density, ImportanceLaw importance) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                Activation.RELU,
                1e-3,
                1024,
                Optimiser.Kind.ADAM,
                0.01,
                Schedule.CONSTANT,
                10_000,
                1,
                1,
                ModelKind.AUTOENCODER,
                DataKind.INDEPENDENT,
                2,
                1,
                false,
                0,
                Plan.Samples.ALL,
                OptionalInt.empty(),
                0);
    }

    /** The same with settings changed in order. Each obeys its key's own rule; no experiment's is asked. */
    public Config with(List<Setting> settings) {
        Config config = this;
        for (Setting setting : settings) {
            config = setting.key().write(config, setting.value());
        }
        return config;
    }

    /** The settings that make {@code other} this one. */
    public List<Setting> differences(Config other) {
        List<Setting> settings = new ArrayList<>();
        for (Key key : Key.values()) {
            String value = key.read(this);
            if (!value.equals(key.read(other))) {
                settings.add(new Setting(key, value));
            }
        }
        return settings;
    }

    /** This configuration as a run. */
    public Run run(String label, int seed) {
        return new Run(
                label,
                model.of(this),
                data.of(this),
                importances(),
                new Plan(steps, batch, optimiserSettings(), schedule, Loss.Reduction.MEAN, penalty, samples, attack),
                seed,
                batchSeed);
    }

    /**
     * The exact expected loss of this model on its data; in the search for its minimum every set of active features
     * is gone through, so n should be small.
     *
     * @throws InvalidInput unless {@link #isExact}
     */
    public ModelLoss expectedLoss() {
        if (!isExact()) {
            throw new InvalidInput(
                    Problem.OUT_OF_RANGE,
                    Key.SIGNED.id(),
                    "what the model is for, and lambda 0, for an exact loss",
                    Key.SIGNED.read(this) + " with lambda " + Key.PENALTY.read(this));
        }
        float[] importances = importances();
        double[] weight = new double[features];
        for (int i = 0; i < features; i++) {
            weight[i] = importances[i];
        }
        return model.expectedLoss(this, weight);
    }

    /** Which features are active together, and how often. */
    public ActiveSets activeSets() {
        return data.activeSets(this);
    }

    /** Whether theory knows the expected loss of this model on its data: signed values of absolute ones alone. */
    public boolean isExact() {
        return signed == (model == ModelKind.ABSOLUTE) && penalty == 0;
    }

    private Optimiser optimiserSettings() {
        return optimiser == Optimiser.Kind.ADAMW
                ? Optimiser.adamW(learningRate, weightDecay)
                : Optimiser.adam(learningRate);
    }

    /** The same with another number of features. */
    public Config withFeatures(int value) {
        Draft draft = new Draft(this);
        draft.features = value;
        return draft.config();
    }

    /** The same with another number of dimensions. */
    public Config withHidden(int value) {
        Draft draft = new Draft(this);
        draft.hidden = value;
        return draft.config();
    }

    /** The same with another density. */
    public Config withDensity(double value) {
        Draft draft = new Draft(this);
        draft.density = value;
        return draft.config();
    }

    /** The same with another importance law. */
    public Config withImportance(ImportanceLaw value) {
        Draft draft = new Draft(this);
        draft.importance = value;
        return draft.config();
    }

    /** The same with another output. */
    public Config withOutput(Activation value) {
        Draft draft = new Draft(this);
        draft.output = value;
        return draft.config();
    }

    /** The same with another learning rate. */
    public Config withLearningRate(double value) {
        Draft draft = new Draft(this);
        draft.learningRate = value;
        return draft.config();
    }

    /** The same with another batch. */
    public Config withBatch(int value) {
        Draft draft = new Draft(this);
        draft.batch = value;
        return draft.config();
    }

    /** The same with another optimiser. */
    public Config withOptimiser(Optimiser.Kind value) {
        Draft draft = new Draft(this);
        draft.optimiser = value;
        return draft.config();
    }

    /** The same with another weight decay. */
    public Config withWeightDecay(double value) {
        Draft draft = new Draft(this);
        draft.weightDecay = value;
        return draft.config();
    }

    /** The same with another schedule. */
    public Config withSchedule(Schedule value) {
        Draft draft = new Draft(this);
        draft.schedule = value;
        return draft.config();
    }

    /** The same with another length of plan. */
    public Config withSteps(int value) {
        Draft draft = new Draft(this);
        draft.steps = value;
        return draft.config();
    }

    /** The same with another density of the last feature beside the others'. */
    public Config withRelativeDensity(double value) {
        Draft draft = new Draft(this);
        draft.relativeDensity = value;
        return draft.config();
    }

    /** The same with another importance of the last feature beside its law's. */
    public Config withRelativeImportance(double value) {
        Draft draft = new Draft(this);
        draft.relativeImportance = value;
        return draft.config();
    }

    /** The same with another model. */
    public Config withModel(ModelKind value) {
        Draft draft = new Draft(this);
        draft.model = value;
        return draft.config();
    }

    /** The same with another kind of data. */
    public Config withData(DataKind value) {
        Draft draft = new Draft(this);
        draft.data = value;
        return draft.config();
    }

    /** The same with another number of features to a set. */
    public Config withSetSize(int value) {
        Draft draft = new Draft(this);
        draft.setSize = value;
        return draft.config();
    }

    /** The same with another coupling within sets. */
    public Config withCoupling(double value) {
        Draft draft = new Draft(this);
        draft.coupling = value;
        return draft.config();
    }

    /** The same with another kind of values. */
    public Config withSigned(boolean value) {
        Draft draft = new Draft(this);
        draft.signed = value;
        return draft.config();
    }

    /** The same with another price of hidden activations. */
    public Config withPenalty(double value) {
        Draft draft = new Draft(this);
        draft.penalty = value;
        return draft.config();
    }

    /** The same with another choice of samples. */
    public Config withSamples(Plan.Samples value) {
        Draft draft = new Draft(this);
        draft.samples = value;
        return draft.config();
    }

    /** The same on batches of another seed. */
    public Config withBatchSeed(OptionalInt value) {
        Draft draft = new Draft(this);
        draft.batchSeed = value;
        return draft.config();
    }

    /** The same with another attack. */
    public Config withAttack(double value) {
        Draft draft = new Draft(this);
        draft.attack = value;
        return draft.config();
    }

    /** Density of each feature. */
    public float[] densities() {
        return densities(features);
    }

    /** The sets that its features stand in, where they do. */
    public Sets sets() {
        return new Sets(features, setSize);
    }

    /** Which set each feature belongs to, from 0; empty where features know nothing of each other. */
    public int[] setsOfFeatures() {
        int[] sets = new int[data == DataKind.INDEPENDENT ? 0 : features];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = i / setSize;
        }
        return sets;
    }

    /** Density of each set; what it means is the kind of data's. */
    float[] setDensities() {
        return densities(sets().count());
    }

    /** The same, at most 1 divided by the members of the set. */
    float[] memberDensities() {
        float[] densities = setDensities();
        for (int k = 0; k < densities.length; k++) {
            densities[k] = Math.min(densities[k], 1f / sets().length(k));
        }
        return densities;
    }

    private float[] densities(int count) {
        float[] densities = new float[count];
        Arrays.fill(densities, (float) density);
        densities[count - 1] = (float) Math.min(1, relativeDensity * density);
        return densities;
    }

    /** Importance of each feature. */
    public float[] importances() {
        float[] importances = importance.importances(features);
        importances[features - 1] = (float) (importances[features - 1] * relativeImportance);
        return importances;
    }

    /** A configuration while one part of it changes, so that each change names that part alone. */
    private static final class Draft {
        private int features;
        private int hidden;
        private double density;
        private ImportanceLaw importance;
        private Activation output;
        private double learningRate;
        private int batch;
        private Optimiser.Kind optimiser;
        private double weightDecay;
        private Schedule schedule;
        private int steps;
        private double relativeDensity;
        private double relativeImportance;
        private ModelKind model;
        private DataKind data;
        private int setSize;
        private double coupling;
        private boolean signed;
        private double penalty;
        private Plan.Samples samples;
        private OptionalInt batchSeed;
        private double attack;

        Draft(Config config) {
            features = config.features;
            hidden = config.hidden;
            density = config.density;
            importance = config.importance;
            output = config.output;
            learningRate = config.learningRate;
            batch = config.batch;
            optimiser = config.optimiser;
            weightDecay = config.weightDecay;
            schedule = config.schedule;
            steps = config.steps;
            relativeDensity = config.relativeDensity;
            relativeImportance = config.relativeImportance;
            model = config.model;
            data = config.data;
            setSize = config.setSize;
            coupling = config.coupling;
            signed = config.signed;
            penalty = config.penalty;
            samples = config.samples;
            batchSeed = config.batchSeed;
            attack = config.attack;
        }

        Config config() {
            return new Config(
                    features,
                    hidden,
                    density,
                    importance,
                    output,
                    learningRate,
                    batch,
                    optimiser,
                    weightDecay,
                    schedule,
                    steps,
                    relativeDensity,
                    relativeImportance,
                    model,
                    data,
                    setSize,
                    coupling,
                    signed,
                    penalty,
                    samples,
                    batchSeed,
                    attack);
        }
    }
}
