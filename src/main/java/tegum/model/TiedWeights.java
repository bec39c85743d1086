package tegum.model;

import java.util.Arrays;
import java.util.List;
import tegum.math.Mixer;

/** What the tied models have in common: W of shape (m, n), then b of shape (n), and how they begin. */
final class TiedWeights {
    /** The original initialises ten models at once in one tensor; see {@link #initialise}. */
    private static final int INSTANCES = 10;

    private TiedWeights() {}

    static Layout layout(int features, int hidden) {
        return new Layout(List.of(
                new Layout.Slice("W", hidden, features, 0), new Layout.Slice("b", 1, features, hidden * features)));
    }

    /**
     * W ~ N(0, 2 / (m (n + 10))), b = 0: Xavier's rule as it comes out for the authors' tensor of
     * shape (10, n, m), where PyTorch takes the fans from the first axis too.
     */
    static void initialise(int features, int hidden, Mixer mixer, float[] params) {
        double deviation = Math.sqrt(2.0 / (hidden * (features + INSTANCES)));
        int weights = hidden * features;
        for (int i = 0; i < weights; i++) {
            params[i] = (float) (deviation * mixer.normal());
        }
        Arrays.fill(params, weights, weights + features, 0);
    }
}
