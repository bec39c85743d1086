package tegum.experiment;

import java.util.Arrays;
import tegum.data.ImportanceLaw;
import tegum.data.IndependentFeatures;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.theory.ActiveSets;
import tegum.theory.ExpectedLoss;
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
 * @param relativeDensity r: the last feature's density is r·p, at most 1 (paper, section "Non-uniform
 *     superposition")
 * @param relativeImportance r: what the last feature's importance is multiplied by (paper, section
 *     "Superposition as a phase change")
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
        double relativeImportance) {

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
                1);
    }

    /** This configuration as a run. */
    public Run run(String label, int seed) {
        return new Run(
                label,
                new Autoencoder(features, hidden, output),
                new IndependentFeatures(densities()),
                importances(),
                new Plan(steps, batch, optimiserSettings(), schedule, Loss.Reduction.MEAN),
                seed);
    }

    /**
     * The exact expected loss of this model on its data; in the search for its minimum every set of active features
     * is gone through, so n should be small.
     */
    public ExpectedLoss expectedLoss() {
        float[] densities = densities();
        float[] importances = importances();
        double[] density = new double[features];
        double[] weight = new double[features];
        for (int i = 0; i < features; i++) {
            density[i] = densities[i];
            weight[i] = importances[i];
        }
        return ExpectedLoss.of(ActiveSets.independent(density), weight, hidden, output);
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

    /** Density of each feature. */
    public float[] densities() {
        float[] densities = new float[features];
        Arrays.fill(densities, (float) density);
        densities[features - 1] = (float) Math.min(1, relativeDensity * density);
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
                    relativeImportance);
        }
    }
}
