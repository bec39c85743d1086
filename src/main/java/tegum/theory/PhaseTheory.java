package tegum.theory;

/**
 * The paper's theory of its two phase diagrams (section "Superposition as a phase change"): the loss of
 * each fixed solution, of which the smallest wins.
 *
 * <p>One feature is the extra one, of importance r; the others have importance 1. All have density p.
 * A feature that is not represented costs u(p) = p/3 − p²/4 times its importance, an antipodal pair
 * p²/6 times the sum of both, since only samples with both active err, by min(x, y), and E[min²] = 1/6.
 */
public final class PhaseTheory {
    /** Density at which an antipodal pair and one feature left out cost the same: 4/7. */
    public static final double TRIPLE = 4.0 / 7;

    private PhaseTheory() {}

    /** What becomes of the extra feature. */
    public enum Phase {
        /** It is not represented. */
        IGNORED,
        /** It has a dimension of its own. */
        DEDICATED,
        /** It shares a dimension, as one end of an antipodal pair. */
        SUPERPOSED
    }

    /** u(p) = p/3 − p²/4, the variance of a feature: its loss if it is not represented. */
    public static double left(double p) {
        return p / 3 - p * p / 4;
    }

    /** Two features, one dimension: the loss of the best solution that treats the extra feature so. */
    public static double ofTwo(Phase phase, double p, double r) {
        return switch (phase) {
            case IGNORED -> r * left(p);
            case DEDICATED -> left(p);
            case SUPERPOSED -> (1 + r) * p * p / 6;
        };
    }

    /** Three features, two dimensions: the loss of the best solution that treats the extra feature so. */
    public static double ofThree(Phase phase, double p, double r) {
        return switch (phase) {
            case IGNORED -> r * left(p);
            // another one is left out, or the other two are antipodal
            case DEDICATED -> Math.min(left(p), p * p / 3);
            case SUPERPOSED -> (1 + r) * p * p / 6;
        };
    }

    /** The phase of least loss, two features in one dimension; on a boundary the first in order. */
    public static Phase bestOfTwo(double p, double r) {
        Phase best = Phase.IGNORED;
        for (Phase phase : Phase.values()) {
            best = ofTwo(phase, p, r) < ofTwo(best, p, r) ? phase : best;
        }
        return best;
    }

    /** The phase of least loss, three features in two dimensions; on a boundary the first in order. */
    public static Phase bestOfThree(double p, double r) {
        Phase best = Phase.IGNORED;
        for (Phase phase : Phase.values()) {
            best = ofThree(phase, p, r) < ofThree(best, p, r) ? phase : best;
        }
        return best;
    }

    /** Density below which superposition beats leaving the extra feature out: p = 4r/(2 + 5r); holds for p below 4/7. */
    public static double ignoredBelow(double r) {
        return 4 * r / (2 + 5 * r);
    }

    /** Density below which superposition beats a dimension for the extra feature, of two: p = 4/(5 + 2r). */
    public static double dedicatedBelow(double r) {
        return 4 / (5 + 2 * r);
    }
}
