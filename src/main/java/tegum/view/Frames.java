package tegum.view;

import tegum.analysis.Geometry;

/** The limits of hidden space: ±1.5, and in steps further out where a vector needs it. */
final class Frames {
    private static final double[] STEPS = {1.5, 2, 3, 5, 10, 15, 20, 30, 50};

    /** Share of the frame that vectors may fill: beyond it there is no room for their labels. */
    private static final double FILLED = 0.93;

    private Frames() {}

    /** The first limit that holds {@code reach}; steps, since a frame that moves with W hides W's motion. */
    static double limit(double reach) {
        double scale = 1;
        while (scale < 1e36) {
            for (double step : STEPS) {
                if (reach <= FILLED * step * scale) {
                    return step * scale;
                }
            }
            scale *= 100;
        }
        return scale;
    }

    /** The largest component of any feature's vector; components that are not finite do not count. */
    static double reach(Geometry geometry) {
        double reach = 0;
        for (int i = 0; i < geometry.features(); i++) {
            for (int k = 0; k < geometry.hidden() && isFinite(geometry, i); k++) {
                reach = Math.max(reach, Math.abs(geometry.component(k, i)));
            }
        }
        return reach;
    }

    /** Whether feature i's vector can be drawn at all. */
    static boolean isFinite(Geometry geometry, int i) {
        for (int k = 0; k < geometry.hidden(); k++) {
            double component = geometry.component(k, i);
            if (Double.isNaN(component) || Double.isInfinite(component)) {
                return false;
            }
        }
        return true;
    }
}
