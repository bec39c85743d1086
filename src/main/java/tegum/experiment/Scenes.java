package tegum.experiment;

import java.util.Arrays;
import tegum.analysis.Geometry;
import tegum.analysis.Inspection;
import tegum.view.Scene;
import tegum.view.Timeline;

/** Puts together what views look at. */
public final class Scenes {
    private Scenes() {}

    /**
     * The scene of a model at one moment.
     *
     * @param config of the model
     * @param params in the order of the model: W first, or the W₁ of two matrices, and b last
     * @param input x for the inspector, one value per feature
     * @param timeline the run so far
     * @param highlight the feature that is marked, or -1
     */
    public static Scene of(Config config, float[] params, float[] input, Timeline timeline, int highlight) {
        int weights = config.hidden() * config.features();
        Geometry geometry = Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features());
        float[] bias = Arrays.copyOfRange(params, params.length - config.features(), params.length);
        return new Scene(
                geometry,
                bias,
                config.importances(),
                config.setsOfFeatures(),
                Inspection.of(geometry, bias, config.output(), input),
                timeline,
                highlight);
    }
}
