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
 * @param lossError standard error of the loss, from the samples; NaN if it is not known
 */
public record Outcome(Config config, int step, Geometry geometry, float[] bias, double loss, double lossError) {
    /** A model whose loss is exact, or known without an error. */
    public Outcome(Config config, int step, Geometry geometry, float[] bias, double loss) {
        this(config, step, geometry, bias, loss, Double.NaN);
    }
}
