package tegum.experiment.exhibit;

import java.util.List;
import tegum.analysis.ConvexCut;
import tegum.experiment.Dial;
import tegum.experiment.State;

/**
 * Five features in two dimensions, all but one where a known solution has them, and one moved by hand.
 *
 * @param x first component of each
 * @param y second component of each
 * @param bias of each
 * @param chosen the one that is moved
 */
record FiveVectors(double[] x, double[] y, double[] bias, int chosen) {
    static final int COUNT = 5;

    /** Longest vector that can be set. */
    static final double LONGEST = 1.39;

    static final Dial.Choice START = new Dial.Choice(
            "start",
            "Start",
            List.of("pentagon", "two pairs", "two alone", "all alike"),
            0,
            "Where the four other vectors stand.");
    static final Dial.Choice FEATURE = new Dial.Choice(
            "feature", "Feature", List.of("x0", "x1", "x2", "x3", "x4"), 0, "The vector that is moved.");
    static final Dial.Slider TURN =
            new Dial.Slider("turn", "Turn", "", -180, 180, false, 0, "Degrees from where it starts.");
    static final Dial.Slider LONGER =
            new Dial.Slider("longer", "Longer by", "", -LONGEST, LONGEST, false, 0, "Added to its length.");
    static final Dial.Slider BIAS =
            new Dial.Slider("bias", "Bias up by", "", -0.6, 0.6, false, 0, "Added to the bias of its output.");

    private static final double RADIANS = Math.PI / 180;

    /** Angles in degrees of the vectors at each start; of a vector of length 0 the one in which it grows. */
    private static final double[][] ANGLES = {
        {90, 162, 234, 306, 18}, {90, 270, 180, 0, 45}, {90, 0, 225, 160, 290}, {90, 90, 90, 90, 90},
    };

    /** The exact optimum at p = 0.05; pairs and lone ones at length 1; and Σ‖W‖² = 1, what one direction can keep. */
    private static final double[][] LENGTHS = {
        {1.1345, 1.1345, 1.1345, 1.1345, 1.1345},
        {1, 1, 1, 1, 0},
        {1, 1, 0, 0, 0},
        {0.4472, 0.4472, 0.4472, 0.4472, 0.4472},
    };

    /** What is left out is answered with its average, 0.025 at p = 0.05. */
    private static final double[][] BIASES = {
        {-0.246, -0.246, -0.246, -0.246, -0.246}, {0, 0, 0, 0, 0.025}, {0, 0, 0.025, 0.025, 0.025}, {0, 0, 0, 0, 0},
    };

    static FiveVectors of(State state) {
        int start = state.get(START);
        int chosen = state.get(FEATURE);
        double[] x = new double[COUNT];
        double[] y = new double[COUNT];
        double[] bias = BIASES[start].clone();
        for (int i = 0; i < COUNT; i++) {
            double length = LENGTHS[start][i];
            double angle = ANGLES[start][i];
            if (i == chosen) {
                length = Math.max(0, Math.min(LONGEST, length + state.get(LONGER)));
                angle += state.get(TURN);
                bias[i] += state.get(BIAS);
            }
            x[i] = length * Math.cos(angle * RADIANS);
            y[i] = length * Math.sin(angle * RADIANS);
        }
        return new FiveVectors(x, y, bias, chosen);
    }

    /** The dials that put the tip of a vector there; of another vector than before, its own bias. */
    static State moved(State state, int feature, double x, double y) {
        int start = state.get(START);
        double length = Math.min(LONGEST, Math.sqrt(x * x + y * y));
        double turn = Math.atan2(y, x) / RADIANS - ANGLES[start][feature];
        double round = turn - 360 * Math.floor((turn + 180) / 360);
        State chosen = state.get(FEATURE) == feature
                ? state
                : state.with(FEATURE, feature).with(BIAS, 0);
        return chosen.with(TURN, round).with(LONGER, length - LENGTHS[start][feature]);
    }

    double product(int i, int j) {
        return x[i] * x[j] + y[i] * y[j];
    }

    double length(int i) {
        return Math.sqrt(product(i, i));
    }

    /** W in rows, then b. */
    double[] params() {
        double[] params = new double[3 * COUNT];
        System.arraycopy(x, 0, params, 0, COUNT);
        System.arraycopy(y, 0, params, COUNT, COUNT);
        System.arraycopy(bias, 0, params, 2 * COUNT, COUNT);
        return params;
    }

    /** WᵀW. */
    double[] gram() {
        double[] gram = new double[COUNT * COUNT];
        for (int k = 0; k < gram.length; k++) {
            gram[k] = product(k / COUNT, k % COUNT);
        }
        return gram;
    }

    /**
     * Where the chosen vector's tip adds no interference to L₁, neither at its own output nor at another one: every
     * product W_i·W_j is below zero, or no larger than what both biases take away.
     *
     * @param limit of the plane that is shown
     * @return a convex polygon, x and y of its corners
     */
    double[] free(double limit) {
        double[] area = {-limit, -limit, limit, -limit, limit, limit, -limit, limit};
        double own = Math.max(0, -bias[chosen]);
        for (int j = 0; j < COUNT; j++) {
            if (j != chosen && length(j) > 0) {
                area = ConvexCut.of(area, x[j], y[j], Math.min(own, Math.max(0, -bias[j])));
            }
        }
        return area;
    }
}
