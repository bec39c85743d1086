package tegum.view;

import tegum.analysis.Geometry;
import tegum.analysis.Inspection;

/**
 * All that views may look at: one model at one moment, its past, and where the reader points.
 *
 * @param geometry the model's weights and the quantities that follow from them
 * @param bias b, one number per feature
 * @param importance I, one number per feature
 * @param sets which set each feature belongs to, from 0; empty where features know nothing of each other
 * @param inspection what one chosen input does in the model
 * @param timeline the run so far
 * @param highlight the feature that is marked everywhere, or -1
 */
public record Scene(
        Geometry geometry,
        float[] bias,
        float[] importance,
        int[] sets,
        Inspection inspection,
        Timeline timeline,
        int highlight) {
    /** The colour of feature i: of its set, where there are sets, otherwise of its importance. */
    public Colour colour(int i) {
        return sets.length == 0 ? new Colour.Importance(importance[i]) : SetInk.colour(sets[i]);
    }
}
