package tegum.analysis;

/**
 * Sets of features that share one direction, as the first principal component of what always comes together (paper,
 * section "Correlated and anticorrelated features").
 */
public final class CollapsedSets {
    /** Members whose vectors are nearer than this count as one. A collapsed pair is 0 apart, a split one about 1.4. */
    public static final double NEAR = 0.25;

    private CollapsedSets() {}

    /**
     * How many sets have collapsed: all members represented, and within {@link #NEAR} of the first. A set that is left
     * out has not.
     *
     * @param geometry of the model
     * @param sets which set each feature belongs to, from 0, ascending
     */
    public static int count(Geometry geometry, int[] sets) {
        int collapsed = 0;
        int start = 0;
        for (int i = 1; i <= sets.length; i++) {
            if (i == sets.length || sets[i] != sets[start]) {
                collapsed += i - start > 1 && isOne(geometry, start, i) ? 1 : 0;
                start = i;
            }
        }
        return collapsed;
    }

    private static boolean isOne(Geometry geometry, int first, int end) {
        for (int i = first; i < end; i++) {
            boolean represented = geometry.norms()[i] > PlanarShape.REPRESENTED;
            if (!(represented && distance(geometry, first, i) < NEAR)) {
                return false;
            }
        }
        return true;
    }

    /** ‖W_i − W_j‖. */
    public static double distance(Geometry geometry, int i, int j) {
        double squares = 0;
        for (int k = 0; k < geometry.hidden(); k++) {
            double difference = geometry.component(k, i) - geometry.component(k, j);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
