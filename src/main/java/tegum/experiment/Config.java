package tegum.experiment;

import java.util.Arrays;
import tegum.data.ImportanceLaw;
import tegum.data.IndependentFeatures;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
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
        double relativeDensity) {

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
                1);
    }

    /** This configuration as a run. */
    public Run run(String label, int seed) {
        return new Run(
                label,
                new Autoencoder(features, hidden, output),
                new IndependentFeatures(densities()),
                importance.importances(features),
                new Plan(steps, batch, optimiserSettings(), schedule, Loss.Reduction.MEAN),
                seed);
    }

    private Optimiser optimiserSettings() {
        return optimiser == Optimiser.Kind.ADAMW
                ? Optimiser.adamW(learningRate, weightDecay)
                : Optimiser.adam(learningRate);
    }

    Config withFeatures(int value) {
        return new Config(
                value,
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
                relativeDensity);
    }

    Config withHidden(int value) {
        return new Config(
                features,
                value,
                density,
                importance,
                output,
                learningRate,
                batch,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    /** The same with another density. */
    public Config withDensity(double value) {
        return new Config(
                features,
                hidden,
                value,
                importance,
                output,
                learningRate,
                batch,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    Config withImportance(ImportanceLaw value) {
        return new Config(
                features,
                hidden,
                density,
                value,
                output,
                learningRate,
                batch,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    /** The same with another output. */
    public Config withOutput(Activation value) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                value,
                learningRate,
                batch,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    /** The same with another learning rate. */
    public Config withLearningRate(double value) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                output,
                value,
                batch,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    Config withBatch(int value) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                output,
                learningRate,
                value,
                optimiser,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    Config withOptimiser(Optimiser.Kind value) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                output,
                learningRate,
                batch,
                value,
                weightDecay,
                schedule,
                steps,
                relativeDensity);
    }

    Config withWeightDecay(double value) {
        return new Config(
                features,
                hidden,
                density,
                importance,
                output,
                learningRate,
                batch,
                optimiser,
                value,
                schedule,
                steps,
                relativeDensity);
    }

    /** The same with another schedule. */
    public Config withSchedule(Schedule value) {
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
                value,
                steps,
                relativeDensity);
    }

    /** The same with another length of plan. */
    public Config withSteps(int value) {
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
                value,
                relativeDensity);
    }

    /** The same with another density of the last feature beside the others'. */
    public Config withRelativeDensity(double value) {
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
                value);
    }

    /** Density of each feature. */
    public float[] densities() {
        float[] densities = new float[features];
        Arrays.fill(densities, (float) density);
        densities[features - 1] = (float) Math.min(1, relativeDensity * density);
        return densities;
    }
}
