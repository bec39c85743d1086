package tegum.bench;

import java.util.List;
import java.util.Optional;

/**
 * What the kernel engine is to reach, as ratios to the best form of plain JavaScript in the same run.
 *
 * @param wanted the ratio to reach
 * @param inC what the study in C reached; 0 if it says nothing
 */
record Target(String model, int features, int hidden, double density, double wanted, double inC) {
    /** TensorFlow.js is to be left behind by this factor, everywhere. */
    static final double OVER_TENSORFLOW = 15;

    /** Share of the multiply-add limit that the dense step is to reach at the two larger models. */
    static final double DENSE_SHARE = 0.7;

    /** How much slower the chosen form may be than the best one. */
    static final double CHOICE = 0.1;

    /** Models of a sweep in lanes, beside one after the other. */
    static final double LANES = 2.5;

    /** Speed of k workers, as a share of k times the speed of one. */
    static final double POOL_SHARE = 0.9;

    static final List<Target> ALL = List.of(
            new Target("relu", 5, 2, 1, 17, 20),
            new Target("relu", 5, 2, 0.1, 11, 13),
            new Target("relu", 5, 2, 0.01, 13, 16),
            new Target("relu", 20, 5, 1, 13, 16),
            new Target("relu", 20, 5, 0.1, 9, 11),
            new Target("relu", 20, 5, 0.01, 9, 11),
            new Target("relu", 80, 20, 1, 16, 19),
            new Target("relu", 80, 20, 0.1, 12, 14),
            new Target("relu", 80, 20, 0.01, 13, 16),
            new Target("relu", 400, 30, 1, 16, 19),
            new Target("relu", 400, 30, 0.1, 11, 13),
            new Target("relu", 400, 30, 0.01, 17, 20),
            new Target("abs", 100, 40, 1, 10, 0),
            new Target("abs", 100, 40, 0.1, 10, 12),
            new Target("abs", 100, 40, 0.01, 7, 8));

    /** Those that a quick run measures: one of each kind. */
    static List<Target> quick() {
        return ALL.stream()
                .filter(target -> target.density == 0.1 && target.features != 400 && target.features != 5)
                .toList();
    }

    static Optional<Target> of(Results.Configuration measured) {
        return ALL.stream()
                .filter(target -> target.model.equals(measured.model())
                        && target.features == measured.features()
                        && target.hidden == measured.hidden()
                        && target.density == measured.density())
                .findFirst();
    }
}
