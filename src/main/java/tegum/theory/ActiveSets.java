package tegum.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.data.Sets;

/**
 * Which features are active together, and how often. What is active has independent values, uniform on
 * [0, 1]; what is not is zero.
 *
 * @param features n
 * @param cases every set of features that can be active at once, some in two parts; their probabilities add up to 1
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
     * Correlated sets: with probability {@code coupling} one draw decides for all members of a set, otherwise each has
     * its own (see {@link tegum.data.CorrelatedSets}).
     *
     * @param density of the members of each set, in [0, 1]
     * @param coupling ρ in [0, 1]
     */
    public static ActiveSets correlated(Sets sets, double[] density, double coupling) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int k = 0; k < density.length; k++) {
            List<Case> own = List.of(new Case(0, 1));
            for (int i = sets.start(k); i < sets.start(k + 1); i++) {
                own = split(own, 1 << i, density[k]);
            }
            cases = times(cases, mixed(split(List.of(new Case(0, 1)), members(sets, k), density[k]), own, coupling));
        }
        return new ActiveSets(sets.features(), cases);
    }

    /** The first distribution with probability {@code share}, otherwise the second. */
    private static List<Case> mixed(List<Case> first, List<Case> second, double share) {
        List<Case> cases = new ArrayList<>();
        for (Case one : first) {
            add(cases, one.mask, share * one.probability);
        }
        for (Case one : second) {
            add(cases, one.mask, (1 - share) * one.probability);
        }
        return cases;
    }

    /** Both, each by itself. */
    private static List<Case> times(List<Case> first, List<Case> second) {
        List<Case> more = new ArrayList<>();
        for (Case one : first) {
            for (Case other : second) {
                add(more, one.mask | other.mask, one.probability * other.probability);
            }
        }
        return more;
    }

    private static int members(Sets sets, int k) {
        return (1 << sets.start(k + 1)) - (1 << sets.start(k));
    }

    /**
     * Anticorrelated sets: of an active set exactly one member is active, each as often as the others.
     *
     * @param density probability that each set is active
     */
    public static ActiveSets anticorrelated(Sets sets, double[] density) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int k = 0; k < density.length; k++) {
            List<Case> one = new ArrayList<>();
            add(one, 0, 1 - density[k]);
            for (int i = sets.start(k); i < sets.start(k + 1); i++) {
                add(one, 1 << i, density[k] / sets.length(k));
            }
            cases = times(cases, one);
        }
        return new ActiveSets(sets.features(), cases);
    }

    /**
     * Sets whose first member is the parent of the others: a child is active only where its parent is, and there with
     * probability {@code share}, each by itself (see {@link tegum.data.ParentAndChildren}).
     *
     * @param density of each set's parent, in [0, 1]
     * @param share ρ in [0, 1]
     */
    public static ActiveSets parentAndChildren(Sets sets, double[] density, double share) {
        List<Case> cases = List.of(new Case(0, 1));
        for (int k = 0; k < density.length; k++) {
            List<Case> together = List.of(new Case(1 << sets.start(k), 1));
            for (int i = sets.start(k) + 1; i < sets.start(k + 1); i++) {
                together = split(together, 1 << i, share);
            }
            cases = times(cases, mixed(together, List.of(new Case(0, 1)), density[k]));
        }
        return new ActiveSets(sets.features(), cases);
    }

    /**
     * Correlated sets: one draw decides for all members of a set (paper, section "Correlated and
     * anticorrelated features").
     *
     * @param density probability that a set is active
     */
    public static ActiveSets correlated(int sets, int size, double density) {
        return correlated(new Sets(sets * size, size), all(sets, density), 1);
    }

    /**
     * Anticorrelated sets: of an active set exactly one member is active, each as often as the others.
     *
     * @param density probability that a set is active, so that each member's own density is density / size
     */
    public static ActiveSets anticorrelated(int sets, int size, double density) {
        return anticorrelated(new Sets(sets * size, size), all(sets, density));
    }

    private static double[] all(int count, double density) {
        double[] densities = new double[count];
        Arrays.fill(densities, density);
        return densities;
    }

    /** E[x_i], half the chance that feature i is active: the best bias of a feature left out. */
    public double mean(int i) {
        double mean = 0;
        for (Case active : cases) {
            mean += active.has(i) ? active.probability / 2 : 0;
        }
        return mean;
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
