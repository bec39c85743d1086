package tegum.experiment;

import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;

/** A number that every feature has, restricted to those features that a claim speaks of. */
public enum Quantity {
    /** D_i of the represented features. */
    DIMENSIONALITY("Dimensionality", true) {
        @Override
        double of(Geometry geometry, float[] bias, int i) {
            return geometry.dimensionality()[i];
        }
    },
    /** ‖W_i‖ of the represented features. */
    NORM("Lengths", true) {
        @Override
        double of(Geometry geometry, float[] bias, int i) {
            return geometry.norms()[i];
        }
    },
    /** b_i of the represented features. */
    BIAS("Bias of those kept", true) {
        @Override
        double of(Geometry geometry, float[] bias, int i) {
            return bias[i];
        }
    },
    /** b_i of the features that are dropped. */
    DROPPED_BIAS("Bias of those dropped", false) {
        @Override
        double of(Geometry geometry, float[] bias, int i) {
            return bias[i];
        }
    };

    private final String title;
    private final boolean represented;

    Quantity(String title, boolean represented) {
        this.title = title;
        this.represented = represented;
    }

    /** Heading of its line on a check card. */
    public String title() {
        return title;
    }

    abstract double of(Geometry geometry, float[] bias, int i);

    /** Least and most over the features it speaks of; empty where there are none. */
    double[] range(Outcome outcome) {
        Geometry geometry = outcome.geometry();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] > PlanarShape.REPRESENTED == represented) {
                double value = of(geometry, outcome.bias(), i);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least <= most ? new double[] {least, most} : new double[0];
    }
}
