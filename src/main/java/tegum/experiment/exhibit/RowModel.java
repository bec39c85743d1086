package tegum.experiment.exhibit;

import java.util.Arrays;
import tegum.analysis.Geometry;
import tegum.experiment.Config;

/**
 * One trained model of {@link DensityRows}.
 *
 * @param cell index in its survey
 * @param params W, then b: the very array that the results hold
 * @param loss measured
 */
record RowModel(int cell, float[] params, double loss, Geometry geometry, float[] bias) {
    static RowModel of(int cell, Config config, float[] params, double loss) {
        int weights = config.hidden() * config.features();
        Geometry geometry = Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features());
        return new RowModel(cell, params, loss, geometry, Arrays.copyOfRange(params, weights, params.length));
    }
}
