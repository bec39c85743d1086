package tegum.experiment.exhibit;

import java.util.Arrays;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.view.DimensionalityPlot;

/**
 * What one model of a survey shows.
 *
 * @param cell index in the survey
 * @param features n
 * @param hidden m
 * @param density p
 * @param params W, then b
 * @param column its shares, as the plot takes them
 */
record SharedModel(
        int cell, int features, int hidden, double density, float[] params, DimensionalityPlot.Column column) {
    static SharedModel of(int cell, int features, int hidden, double density, float[] params) {
        Geometry geometry = geometry(params, features, hidden);
        double[] learned = new double[geometry.represented(PlanarShape.REPRESENTED)];
        int next = 0;
        for (int i = 0; i < features; i++) {
            if (geometry.norms()[i] > PlanarShape.REPRESENTED) {
                learned[next++] = geometry.dimensionality()[i];
            }
        }
        Arrays.sort(learned);
        DimensionalityPlot.Column column = new DimensionalityPlot.Column(
                1 / density, geometry.dimensionality(), learned, geometry.dimensionsPerFeature());
        return new SharedModel(cell, features, hidden, density, params, column);
    }

    private static Geometry geometry(float[] params, int features, int hidden) {
        return Geometry.of(Arrays.copyOf(params, features * hidden), hidden, features);
    }

    /** Its vectors; worked out anew, since W{@code ᵀ}W of 400 features is large. */
    Geometry geometry() {
        return geometry(params, features, hidden);
    }

    /** Σ D_i. */
    double total() {
        double total = 0;
        for (double share : column.shares()) {
            total += share;
        }
        return total;
    }

    /** The share below which {@code part} of the learned features lie; NaN if none is learned. */
    double quantile(double part) {
        return column.quantile(part);
    }

    /** How many features are learned for each dimension. */
    double learnedPerDimension() {
        return (double) column.learned().length / hidden;
    }
}
