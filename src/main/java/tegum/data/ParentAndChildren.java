package tegum.data;

import java.util.Arrays;
import tegum.math.LaneGenerator;

/**
 * Features with a hierarchy: the first member of a set is the parent of the others. A child is active only in samples
 * in which its parent is, and there with probability ρ, each child by itself; what is active has a value of its own,
 * uniform on [0, 1) or, signed, on [−1, 1). The density of a set is its parent's; that of a child is ρ times as much.
 * With ρ = 1 these are correlated features. Not in the paper, which asks what structure beyond correlation would do.
 *
 * <p>Draws: blocks of 64 samples; in a block one set after the other; 64 words, one for each sample, of each of the
 * following in order. u is the upper 24 bits of a word, t = ⌊p 2²⁴⌋, c = ⌊ρ 2²⁴⌋.
 *
 * <ol>
 *   <li>the parent: active where u &lt; t
 *   <li>each child: active where its parent is and u &lt; c
 *   <li>the value of each member: (r ≫ 8) 2⁻²⁴ from the unsigned word, or 2⁻²³ times the signed one; 0 if not active
 * </ol>
 *
 * <p>A last block that is not full is drawn whole and its surplus left out. Without empty samples the words are the
 * same; while a sample has no active feature set k has t′ = ⌊2²⁴ p_k / (1 − Π_{j≥k} (1 − p_j)) + ½⌋ in place of t.
 */
public final class ParentAndChildren implements FeatureSource {
    private final Sets sets;
    private final int[] limit;
    private final int[] firstLimit;
    private final int childLimit;
    private final double some;
    private final boolean signed;
    private final boolean whole;
    private final SetBlock members;
    private final Block block;
    private final boolean[] active;

    /**
     * Parents with a density each.
     *
     * @param density p_k in [2⁻²⁴, 1] of each set's parent
     * @param share ρ in [0, 1]: how often a child comes with its parent
     * @param signed whether values are on [−1, 1)
     */
    public ParentAndChildren(Sets sets, float[] density, float share, boolean signed) {
        this(sets, sets.limits(density), Limits.ofShare(share), signed, true);
    }

    private ParentAndChildren(Sets sets, int[] limit, int childLimit, boolean signed, boolean whole) {
        this.sets = sets;
        this.limit = limit;
        this.childLimit = childLimit;
        this.signed = signed;
        this.whole = whole;
        members = new SetBlock(sets, signed);
        block = members.block;
        active = members.active;
        firstLimit = new int[limit.length];
        double later = 0;
        for (int k = limit.length - 1; k >= 0; k--) {
            double p = Limits.chance(limit[k]);
            later = Limits.either(p, later);
            firstLimit[k] = Limits.conditional(p, later);
        }
        some = later;
    }

    @Override
    public int features() {
        return sets.features();
    }

    @Override
    public double density(int i) {
        int k = i / sets.size();
        double own = i == sets.start(k) ? 1 : Limits.chance(childLimit);
        return Limits.chance(limit[k]) * own / (whole ? 1 : some);
    }

    @Override
    public double emptyChance() {
        return whole ? 1 - some : 0;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new ParentAndChildren(sets, limit, childLimit, signed, false);
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        for (int start = 0; start < samples; start += Block.SIZE) {
            int filled = Math.min(Block.SIZE, samples - start);
            Arrays.fill(block.begun, whole);
            for (int k = 0; k < limit.length; k++) {
                decide(k, generator);
                members.write(k, generator, start, filled, batch);
            }
        }
    }

    private void decide(int k, LaneGenerator generator) {
        block.next(generator);
        for (int s = 0; s < Block.SIZE; s++) {
            active[s] = block.draw(s) < (block.begun[s] ? limit[k] : firstLimit[k]);
            block.begun[s] |= active[s];
        }
        for (int j = 1; j < sets.length(k); j++) {
            block.next(generator);
            for (int s = 0; s < Block.SIZE; s++) {
                active[j * Block.SIZE + s] = active[s] && block.draw(s) < childLimit;
            }
        }
    }
}
