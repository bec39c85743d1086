package tegum.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Which features are active together, and how often. What is active has independent values, uniform on
 * [0, 1]; what is not is zero.
 *
 * @param features n
 * @param cases every set of features that can be active at once; their probabilities add up to 1
 */
public record ActiveSets(int features, List<Case> cases) {
    /** More features have too many sets to go through. */
    public static final int MOST_FEATURES = 12;

    /**
     * One set.
     *
     * @param mask bit i is set if feature i is active
     * @param probability how often just this set is active, above 0
     */
    public record Case(int mask, double probability) {
        /** Whether feature i is active. */
        public boolean has(int i) {
            return (mask >>> i & 1) == 1;
        }
    }

    /**
     * Refuses what cannot be gone through.
     *
     * @throws IllegalArgumentException unless there are 1 to {@link #MOST_FEATURES} features
     */
    public ActiveSets {
        if (features < 1 || features > MOST_FEATURES) {
            throw new IllegalArgumentException("features must be 1 to " + MOST_FEATURES + ", got " + features);
        }
    }

    /**
     * Every feature by itself (paper, section "Demonstrating superposition").
     *
     * @param density probability p_i of each feature, in [0, 1]
     */
    public static ActiveSets independent(double[] density) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int i = 0; i < density.length; i++) {
            cases = split(cases, 1 << i, density[i]);
        }
        return new ActiveSets(density.length, cases);
    }

    /**
     * Correlated sets: one draw decides for all members of a set (paper, section "Correlated and
     * anticorrelated features").
     *
     * @param density probability that a set is active
     */
    public static ActiveSets correlated(int sets, int size, double density) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int s = 0; s < sets; s++) {
            cases = split(cases, members(s, size), density);
        }
        return new ActiveSets(sets * size, cases);
    }

    /**
     * Anticorrelated sets: of an active set exactly one member is active, each as often as the others.
     *
     * @param density probability that a set is active, so that each member's own density is density / size
     */
    public static ActiveSets anticorrelated(int sets, int size, double density) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int s = 0; s < sets; s++) {
            List<Case> more = new ArrayList<>();
            for (Case known : cases) {
                add(more, known.mask, known.probability * (1 - density));
                for (int i = 0; i < size; i++) {
                    add(more, known.mask | 1 << (s * size + i), known.probability * density / size);
                }
            }
            cases = more;
        }
        return new ActiveSets(sets * size, cases);
    }

    /** E[x_i], half the chance that feature i is active: the best bias of a feature left out. */
    public double mean(int i) {
        double mean = 0;
        for (Case active : cases) {
            mean += active.has(i) ? active.probability / 2 : 0;
        }
        return mean;
    }

    private static int members(int set, int size) {
        return ((1 << size) - 1) << (set * size);
    }

    private static List<Case> split(List<Case> cases, int mask, double probability) {
        List<Case> more = new ArrayList<>();
        for (Case known : cases) {
            add(more, known.mask, known.probability * (1 - probability));
            add(more, known.mask | mask, known.probability * probability);
        }
        return more;
    }

    private static void add(List<Case> cases, int mask, double probability) {
        if (probability > 0) {
            cases.add(new Case(mask, probability));
        }
    }
}
