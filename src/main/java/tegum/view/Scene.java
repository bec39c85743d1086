package tegum.view;

import tegum.analysis.Geometry;
import tegum.analysis.Inspection;

/**
 * All that views may look at: one model at one moment, its past, and where the reader points.
 *
 * @param geometry the model's weights and the quantities that follow from them
 * @param bias b, one number per feature
 * @param importance I, one number per feature
 * @param inspection what one chosen input does in the model
 * @param timeline the run so far
 * @param highlight the feature that is marked everywhere, or -1
 */
public record Scene(
        Geometry geometry, float[] bias, float[] importance, Inspection inspection, Timeline timeline, int highlight) {}
