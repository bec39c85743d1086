package tegum.experiment;

import tegum.analysis.Geometry;

/**
 * A trained model as claims see it.
 *
 * @param config its settings
 * @param step how far it has come
 * @param geometry its weights and their quantities
 * @param bias b, one number per feature
 * @param loss sum over features, mean over many fresh samples; NaN while not measured
 */
public record Outcome(Config config, int step, Geometry geometry, float[] bias, double loss) {}
