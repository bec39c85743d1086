package tegum.view;

import java.util.Arrays;
import java.util.List;
import tegum.analysis.Geometry;

/** Directions of features in the hidden plane. */
final class Angles {
    private Angles() {}

    /** Directions of the given features in radians, ascending. */
    static double[] sorted(Geometry geometry, List<Integer> features) {
        double[] angles = new double[features.size()];
        for (int k = 0; k < angles.length; k++) {
            angles[k] = Math.atan2(geometry.component(1, features.get(k)), geometry.component(0, features.get(k)));
        }
        Arrays.sort(angles);
        return angles;
    }

    /** Degrees from each direction to the next one round the circle. */
    static double[] between(Geometry geometry, List<Integer> features) {
        double[] angles = sorted(geometry, features);
        double[] gaps = new double[angles.length];
        for (int k = 0; k < angles.length; k++) {
            double next = k + 1 < angles.length ? angles[k + 1] : angles[0] + 2 * Math.PI;
            gaps[k] = (next - angles[k]) * 180 / Math.PI;
        }
        return gaps;
    }
}
