package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Sudden changes of single features in a recorded run: a feature jumps while its dimensionality D_i moves fast, from
 * one level to another (paper, section "Learning dynamics", discrete energy-level jumps).
 */
public final class Jumps {
    /**
     * What counts as a jump.
     *
     * @param window moments over which a change is measured, at least 1
     * @param fast change of D_i within a window that is fast
     * @param least by how much D_i must have changed when it is slow again
     * @param begin index of the first moment that is looked at: before it every feature moves
     */
    public record Rule(int window, double fast, double least, int begin) {}

    /**
     * A jump.
     *
     * @param feature which jumps
     * @param from index of its first moment
     * @param to index of its last moment
     * @param before D_i at the first
     * @param after D_i at the last
     */
    public record Jump(int feature, int from, int to, double before, double after) {
        /** By how much D_i changes, with its sign. */
        public double rise() {
            return after - before;
        }
    }

    private Jumps() {}

    /**
     * The jumps of all features, the earliest first.
     *
     * @param shares D_i of every feature, one row for each moment
     */
    public static List<Jump> of(double[][] shares, Rule rule) {
        List<Jump> jumps = new ArrayList<>();
        int features = shares.length == 0 ? 0 : shares[0].length;
        for (int i = 0; i < features; i++) {
            addOf(i, shares, rule, jumps);
        }
        jumps.sort((one, other) -> one.from() == other.from()
                ? Integer.compare(one.feature(), other.feature())
                : Integer.compare(one.from(), other.from()));
        return jumps;
    }

    private static void addOf(int feature, double[][] shares, Rule rule, List<Jump> jumps) {
        int last = shares.length - rule.window;
        int k = rule.begin;
        while (k < last) {
            int from = k;
            int sign = direction(shares, feature, k, rule);
            while (k < last && sign != 0 && direction(shares, feature, k, rule) == sign) {
                k++;
            }
            int to = k - 1 + rule.window;
            if (sign != 0 && Math.abs(shares[to][feature] - shares[from][feature]) >= rule.least) {
                jumps.add(new Jump(feature, from, to, shares[from][feature], shares[to][feature]));
            }
            k = Math.max(k, from + 1);
        }
    }

    /** 1 while it rises fast, −1 while it falls fast, else 0. */
    private static int direction(double[][] shares, int feature, int k, Rule rule) {
        double change = shares[k + rule.window][feature] - shares[k][feature];
        return Math.abs(change) < rule.fast ? 0 : change > 0 ? 1 : -1;
    }

    /**
     * Of each step from a moment to the next, whether any feature jumps meanwhile.
     *
     * @param moments how many there are; the answer is one shorter
     */
    public static boolean[] covered(List<Jump> jumps, int moments) {
        boolean[] covered = new boolean[moments - 1];
        for (Jump jump : jumps) {
            for (int k = jump.from; k < jump.to; k++) {
                covered[k] = true;
            }
        }
        return covered;
    }

    /**
     * The share of a loss's fall, from a moment to the last, that happens while some feature jumps.
     *
     * @param losses one for each moment
     * @param begin index of the moment from which the fall is counted
     * @return from 0 to 1 where the loss only falls; NaN if it does not fall at all
     */
    public static double shareOfFall(List<Jump> jumps, double[] losses, int begin) {
        boolean[] covered = covered(jumps, losses.length);
        double inside = 0;
        for (int k = begin; k + 1 < losses.length; k++) {
            inside += covered[k] ? losses[k] - losses[k + 1] : 0;
        }
        double all = losses[begin] - losses[losses.length - 1];
        return all > 0 ? inside / all : Double.NaN;
    }
}
