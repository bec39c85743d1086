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

    /** The cosine of two features that count as opposite, up to 18° off. */
    private static final double OPPOSITE = -0.95;

    private static final double KEPT = 0.25; // two features of length 1/2

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
        return new SeedRun(seed, loss, name(config, geometry), experiment.check(outcome), params);
    }

    /** Where features come in sets, opposite ones of one set are another solution than those of two. */
    private static String name(Config config, Geometry geometry) {
        int[] sets = config.setsOfFeatures();
        int inside = 0;
        int across = 0;
        for (int i = 0; i < sets.length; i++) {
            for (int j = 0; j < sets.length; j++) {
                double lengths = geometry.norms()[i] * geometry.norms()[j];
                if (lengths > KEPT && geometry.dot(i, j) < OPPOSITE * lengths) {
                    inside += sets[i] == sets[j] ? 1 : 0;
                    across += sets[i] == sets[j] ? 0 : 1;
                }
            }
        }
        String opposite = inside + across == 0
                ? ""
                : across == 0 ? ", inside sets" : inside == 0 ? ", across sets" : ", inside and across sets";
        return GeometryName.of(geometry) + opposite;
    }

    private static double[] doubles(float[] params) {
        double[] copy = new double[params.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = params[i];
        }
        return copy;
    }
}
