package tegum.experiment;

import tegum.analysis.CollapsedSets;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.math.Elementary;

/** A number that every feature or every pair of a set has, restricted to those that a claim speaks of. */
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
    },
    /** cos(W_i, W_j) of two members of one set, for every such pair. */
    COSINE_WITHIN("Cosine within a set", true) {
        @Override
        double[] range(Outcome outcome) {
            return pairs(outcome, Quantity::cosine);
        }
    },
    /** The angle between two members of one set, in degrees. */
    ANGLE_WITHIN("Angle within a set, degrees", true) {
        @Override
        double[] range(Outcome outcome) {
            return pairs(outcome, Quantity::degrees);
        }
    },
    /** ‖W_i − W_j‖ of two members of one set: below a quarter they have collapsed into one direction. */
    APART("Distance within a set", true) {
        @Override
        double[] range(Outcome outcome) {
            return pairs(outcome, CollapsedSets::distance);
        }
    },
    /** The least cosine that W_i has with any other vector: −1 where it has an antipode. */
    OPPOSITE("Cosine with the most opposite", true) {
        @Override
        double of(Geometry geometry, float[] bias, int i) {
            double least = 1;
            for (int j = 0; j < geometry.features(); j++) {
                least = j == i ? least : Math.min(least, cosine(geometry, i, j));
            }
            return least;
        }
    };

    /** A number of two features. */
    private interface OfPair {
        double of(Geometry geometry, int i, int j);
    }

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

    /** The number of feature i, where it is one of each feature. */
    double of(Geometry geometry, float[] bias, int i) {
        throw new IllegalStateException(title + " is a number of pairs");
    }

    private static double cosine(Geometry geometry, int i, int j) {
        double lengths = geometry.norms()[i] * geometry.norms()[j];
        return lengths == 0 ? 0 : Math.max(-1, Math.min(1, geometry.dot(i, j) / lengths));
    }

    private static double degrees(Geometry geometry, int i, int j) {
        double cosine = cosine(geometry, i, j);
        return 360 * Elementary.turnsOf(Math.sqrt(1 - cosine * cosine), cosine);
    }

    /** Least and most over the pairs of represented features of one set. */
    private static double[] pairs(Outcome outcome, OfPair number) {
        Geometry geometry = outcome.geometry();
        int[] sets = outcome.config().setsOfFeatures();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sets.length; i++) {
            for (int j = 0; j < i; j++) {
                if (sets[i] == sets[j] && isKept(geometry, i) && isKept(geometry, j)) {
                    double value = number.of(geometry, i, j);
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return least <= most ? new double[] {least, most} : new double[0];
    }

    private static boolean isKept(Geometry geometry, int i) {
        return geometry.norms()[i] > PlanarShape.REPRESENTED;
    }

    /** Least and most over the features it speaks of; empty where there are none. */
    double[] range(Outcome outcome) {
        Geometry geometry = outcome.geometry();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < geometry.features(); i++) {
            if (isKept(geometry, i) == represented) {
                double value = of(geometry, outcome.bias(), i);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least <= most ? new double[] {least, most} : new double[0];
    }
}
