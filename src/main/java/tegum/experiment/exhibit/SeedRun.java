package tegum.experiment.exhibit;

import java.util.Arrays;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.GeometryName;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;

/**
 * What training from one seed came to.
 *
 * @param seed of the run
 * @param loss exact where {@link #isExact}, otherwise measured; NaN where training left the numbers
 * @param geometry its name
 * @param findings of the experiment's claims, in order; none where training left the numbers
 * @param params W, then b: the very array of the result
 */
record SeedRun(int seed, double loss, String geometry, List<Finding> findings, float[] params) {
    /** Up to so many features the expected loss is worked out exactly, in a few milliseconds. */
    private static final int EXACT = 6;

    static boolean isExact(Config config) {
        return config.features() <= EXACT && config.isExact();
    }

    static SeedRun of(Experiment experiment, Config config, int seed, double measured, float[] params) {
        if (Double.isNaN(measured)) {
            return new SeedRun(seed, measured, "diverged", List.of(), params);
        }
        int weights = config.hidden() * config.features();
        Geometry geometry = Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features());
        float[] bias = Arrays.copyOfRange(params, params.length - config.features(), params.length);
        double loss = isExact(config) ? config.expectedLoss().value(doubles(params)) : measured;
        Outcome outcome = new Outcome(config, config.steps(), geometry, bias, loss);
        return new SeedRun(seed, loss, GeometryName.of(geometry), experiment.check(outcome), params);
    }

    private static double[] doubles(float[] params) {
        double[] copy = new double[params.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = params[i];
        }
        return copy;
    }
}
