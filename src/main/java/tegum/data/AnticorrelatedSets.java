package tegum.data;

import java.util.Arrays;
import tegum.math.Decimal;
import tegum.math.LaneGenerator;

/**
 * Features that exclude one another: a set is active with probability q, and of an active set exactly one member is,
 * each as often as the others, with a value uniform on [0, 1) or, signed, on [−1, 1) (paper, section "Correlated and
 * anticorrelated features").
 *
 * <p>There are two conventions for what density means. The paper's is that of the set, q = p, so that a member of a
 * set of s has p / s: {@link #ofSets}. Later work gives each member the density, q = p s: {@link #ofMembers}.
 *
 * <p>Draws: blocks of 64 samples; in a block one set after the other; for each 64 words of activity, one for each
 * sample, then 64 words of value. With u the upper 24 bits of a word and t = ⌊q 2²⁴⌋ the set is active where u &lt;
 * t, and its member i is where lo_i ≤ u &lt; lo_{i+1}, lo_i = ⌊t i / s⌋. The value is (r ≫ 8) 2⁻²⁴ from the unsigned
 * word, or 2⁻²³ times the signed one. A last block that is not full is drawn whole and its surplus left out.
 *
 * <p>Without empty samples the words are the same; while a sample has no active feature set k has t′ = ⌊2²⁴ q_k /
 * (1 − Π_{j≥k} (1 − q_j)) + ½⌋ in place of t, and lo_i follows from it.
 */
public final class AnticorrelatedSets implements FeatureSource {
    private final Sets sets;
    private final int[] limit;
    private final int[] firstLimit;
    private final double some;
    private final boolean signed;
    private final boolean whole;
    private final Block block = new Block();
    private final int[] member = new int[Block.SIZE];

    private AnticorrelatedSets(Sets sets, int[] limit, boolean signed, boolean whole) {
        this.sets = sets;
        this.limit = limit;
        this.signed = signed;
        this.whole = whole;
        firstLimit = new int[limit.length];
        double later = 0;
        for (int k = limit.length - 1; k >= 0; k--) {
            double q = Limits.chance(limit[k]);
            later = Limits.either(q, later);
            firstLimit[k] = Limits.conditional(q, later);
        }
        some = later;
    }

    /**
     * The paper's convention: a set's density is the chance that one of its members is active.
     *
     * @param density q_k in [2⁻²⁴, 1] of each set
     * @param signed whether values are on [−1, 1)
     */
    public static AnticorrelatedSets ofSets(Sets sets, float[] density, boolean signed) {
        return new AnticorrelatedSets(sets, sets.limits(density), signed, true);
    }

    /**
     * The other convention: a set's density is that of each of its members.
     *
     * @param density p_k of the members of each set, from 2⁻²⁴ to 1 divided by how many they are
     * @param signed whether values are on [−1, 1)
     */
    public static AnticorrelatedSets ofMembers(Sets sets, float[] density, boolean signed) {
        float[] whole = new float[density.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = density[k] * sets.length(k);
            if (!(whole[k] <= 1)) {
                throw new IllegalArgumentException("density of " + sets.length(k)
                        + " features that exclude one another must be at most 1 together, got "
                        + Decimal.text(density[k]) + " for each");
            }
        }
        return ofSets(sets, whole, signed);
    }

    /** Which features exclude one another. */
    public Sets sets() {
        return sets;
    }

    /** Whether values are on [−1, 1) and not on [0, 1). */
    public boolean signed() {
        return signed;
    }

    /** lo_j of set k, whose member j is active from there to lo_{j+1}; t of the set for j = s. */
    public int threshold(int k, int j) {
        return low(limit[k], j, sets.length(k));
    }

    /** The same while a sample has no active feature, where empty samples are left out. */
    public int firstThreshold(int k, int j) {
        return low(firstLimit[k], j, sets.length(k));
    }

    @Override
    public int features() {
        return sets.features();
    }

    @Override
    public double density(int i) {
        int k = i / sets.size();
        int t = limit[k];
        int length = sets.length(k);
        int place = i - sets.start(k);
        return Limits.chance(low(t, place + 1, length) - low(t, place, length)) / (whole ? 1 : some);
    }

    @Override
    public double emptyChance() {
        return whole ? 1 - some : 0;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new AnticorrelatedSets(sets, limit, signed, false);
    }

    /** ⌊t i / s⌋, exact: t i is below 2³³, and a quotient that is no integer is 1/s away from one. */
    private static int low(int t, int i, int length) {
        return (int) Math.floor((double) t * i / length);
    }

    /** The member i with lo_i ≤ u < lo_{i+1}: ⌊u s / t⌋, or one more, as lo is rounded down. */
    private static int member(int u, int t, int length) {
        int i = (int) Math.floor((double) u * length / t);
        return i + 1 < length && u >= low(t, i + 1, length) ? i + 1 : i;
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        int features = sets.features();
        for (int start = 0; start < samples; start += Block.SIZE) {
            int filled = Math.min(Block.SIZE, samples - start);
            Arrays.fill(batch, start * features, (start + filled) * features, 0);
            Arrays.fill(block.begun, whole);
            for (int k = 0; k < limit.length; k++) {
                decide(k, generator);
                block.next(generator);
                for (int s = 0; s < filled; s++) {
                    if (member[s] >= 0) {
                        batch[(start + s) * features + sets.start(k) + member[s]] = Block.value(block.words[s], signed);
                    }
                }
            }
        }
    }

    /** Which member of set k is active in each sample, −1 where none is. */
    private void decide(int k, LaneGenerator generator) {
        block.next(generator);
        for (int s = 0; s < Block.SIZE; s++) {
            int t = block.begun[s] ? limit[k] : firstLimit[k];
            int u = block.draw(s);
            member[s] = u < t ? member(u, t, sets.length(k)) : -1;
            block.begun[s] |= u < t;
        }
    }
}
