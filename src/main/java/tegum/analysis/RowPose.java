package tegum.analysis;

/**
 * Weights of two hidden dimensions in one pose for all models: hidden space has no preferred directions, so models that
 * differ by a turn or a mirror are the same, and should look the same side by side.
 *
 * <p>The first feature that is represented points right, and the first one after it that lies off its line is above.
 */
public final class RowPose {
    /** A shorter vector has no direction worth turning to. */
    private static final double SHORT = 0.3;

    /** As near to the line, by the sine of its angle, a vector is on it: 11°. */
    private static final double ON_LINE = 0.2;

    private RowPose() {}

    /**
     * The same model, turned and if need be mirrored.
     *
     * @param params W, two rows of n, then whatever else the model has
     * @param features n
     * @return a copy, all after W as it was
     */
    public static float[] of(float[] params, int features) {
        float[] turned = params.clone();
        int first = 0;
        while (first < features && norm(params, features, first) < SHORT) {
            first++;
        }
        if (first == features) {
            return turned;
        }
        double length = norm(params, features, first);
        double cos = params[first] / length;
        double sin = params[features + first] / length;
        double mirror = 0;
        for (int i = 0; i < features; i++) {
            double x = cos * params[i] + sin * params[features + i];
            double y = cos * params[features + i] - sin * params[i];
            if (mirror == 0 && i > first && Math.abs(y) > Math.max(SHORT, ON_LINE * Math.abs(x))) {
                mirror = y < 0 ? -1 : 1;
            }
            turned[i] = (float) x;
            turned[features + i] = (float) y;
        }
        for (int i = 0; mirror < 0 && i < features; i++) {
            turned[features + i] = -turned[features + i];
        }
        return turned;
    }

    private static double norm(float[] params, int features, int i) {
        return Math.sqrt(params[i] * params[i] + params[features + i] * params[features + i]);
    }
}
