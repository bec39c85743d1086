package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The stages through which a model of correlated sets learns, found in what is known of it at moments of its training
 * (paper, section "Learning dynamics"). The stages follow one another: a stage begins at the first moment from the
 * beginning of the one before at which its rule holds, and lasts until the next one begins.
 */
public final class Regimes {
    /** A stage, in order. */
    public enum Stage {
        /** Random weights find their way. */
        BEGINNING(0),
        /** Each set has one direction: the rank-2 solution of principal components. */
        TOGETHER(1),
        /** A third direction grows, and the sets fan out along it. */
        FANNED(2),
        /** The members of a set stand at right angles. */
        APART(3),
        /** Each feature has an opposite partner of the other set: an octahedron. */
        OPPOSED(4);

        private final int index;

        Stage(int index) {
            this.index = index;
        }

        /** Its place in the order, from 0. */
        public int index() {
            return index;
        }
    }

    /** Vectors on one side of this mean cosine, 60°, are more together than apart. */
    private static final double TOGETHER = 0.5;

    /** A third direction counts as one at this share of the first. */
    private static final double GROWN = 0.5;

    /** Within 12° of a right angle. */
    private static final double RIGHT = 0.2;

    /** Within 18° of opposite. */
    private static final double OPPOSITE = -0.95;

    /**
     * A stage of a run.
     *
     * @param from index of its first moment
     * @param until index of the next stage's first moment, or of the last moment
     */
    public record Regime(Stage stage, int from, int until) {}

    private Regimes() {}

    /**
     * The stages of a run, in order; one that is over as it begins is left out.
     *
     * @param moments at least one, in order
     */
    public static List<Regime> of(List<SetAngles> moments) {
        Stage[] stages = Stage.values();
        int[] begins = new int[stages.length];
        int reached = 0;
        for (int k = 0; k < moments.size(); k++) {
            while (reached + 1 < stages.length && holds(stages[reached + 1], moments.get(k))) {
                begins[++reached] = k;
            }
        }
        List<Regime> regimes = new ArrayList<>();
        for (int stage = 0; stage <= reached; stage++) {
            int until = stage == reached ? moments.size() - 1 : begins[stage + 1];
            if (until > begins[stage] || stage == reached) {
                regimes.add(new Regime(stages[stage], begins[stage], until));
            }
        }
        return regimes;
    }

    private static boolean holds(Stage stage, SetAngles at) {
        return switch (stage) {
            case BEGINNING -> true;
            case TOGETHER -> at.together() > TOGETHER;
            case FANNED -> at.together() < TOGETHER && last(at) > GROWN * at.singular()[0];
            case APART -> at.slant() < RIGHT;
            case OPPOSED -> at.opposition() < OPPOSITE;
        };
    }

    private static double last(SetAngles at) {
        return at.singular()[at.singular().length - 1];
    }
}
