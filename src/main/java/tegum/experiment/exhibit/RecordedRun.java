package tegum.experiment.exhibit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Results;
import tegum.experiment.Survey;

/**
 * A run at the moments at which it was kept.
 *
 * @param config what was trained
 * @param answer of the survey
 * @param steps of each moment
 * @param losses sum over features, on the same samples at every moment
 * @param shares D_i of every feature, one row for each moment
 * @param perDimension ‖W‖² / m = 1/D* at each moment, features for each dimension
 */
record RecordedRun(
        Config config,
        Results.Answer answer,
        double[] steps,
        double[] losses,
        double[][] shares,
        double[] perDimension) {
    /** The run of a survey's only cell; null if it is not there, or has left the numbers. */
    static @Nullable RecordedRun of(Survey survey, Results results) {
        Results.Answer answer = results.get(0);
        return answer == null || Float.isNaN(answer.losses()[answer.losses().length - 1])
                ? null
                : of(survey.config(0), answer);
    }

    private static RecordedRun of(Config config, Results.Answer answer) {
        int moments = answer.losses().length;
        double[] steps = new double[moments];
        double[] losses = new double[moments];
        double[][] shares = new double[moments][];
        double[] perDimension = new double[moments];
        for (int k = 0; k < moments; k++) {
            Geometry geometry = geometry(config, answer.params()[k]);
            steps[k] = Survey.step(config.steps(), moments, k);
            losses[k] = answer.losses()[k];
            shares[k] = geometry.dimensionality();
            perDimension[k] = 1 / geometry.dimensionsPerFeature();
        }
        return new RecordedRun(config, answer, steps, losses, shares, perDimension);
    }

    private static Geometry geometry(Config config, float[] params) {
        int weights = config.hidden() * config.features();
        return Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features());
    }

    /** How many moments there are. */
    int moments() {
        return steps.length;
    }

    /** The weights at a moment; worked out anew, for WᵀW of all moments is large. */
    Geometry geometry(int moment) {
        return geometry(config, answer.params()[moment]);
    }

    /** W, then b, at a moment. */
    float[] params(int moment) {
        return answer.params()[moment];
    }

    /** The moment that is nearest to a step, the earlier of two. */
    int nearest(double step) {
        return (int) Math.ceil(step * (moments() - 1) / config.steps() - 0.5);
    }
}
