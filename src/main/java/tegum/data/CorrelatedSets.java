package tegum.data;

import java.util.Arrays;
import tegum.math.LaneGenerator;

/**
 * Features that come together: with probability ρ one draw decides whether all members of a set are active, otherwise
 * each has a draw of its own; what is active has a value of its own, uniform on [0, 1) or, signed, on [−1, 1). With ρ
 * = 1 these are the paper's correlated features (section "Correlated and anticorrelated features"), with ρ = 0
 * independent ones. Every member has the density of its set, and ρ is the correlation of two members' activity.
 *
 * <p>Draws: blocks of 64 samples; in a block one set after the other; 64 words, one for each sample, of each of the
 * following in order. u is the upper 24 bits of a word, t = ⌊p 2²⁴⌋, c = ⌊ρ 2²⁴⌋.
 *
 * <ol>
 *   <li>if ρ &lt; 1, coupling: the sample's set is shared where u &lt; c
 *   <li>activity of the set's first member, and if ρ &lt; 1 of each further one: active where u &lt; t. Where the
 *       set is shared, and always if ρ = 1, all members are what the first is
 *   <li>the value of each member: (r ≫ 8) 2⁻²⁴ from the unsigned word, or 2⁻²³ times the signed one; 0 if not active
 * </ol>
 *
 * <p>A last block that is not full is drawn whole and its surplus left out.
 *
 * <p>Without empty samples the words are the same, and the limits c and t of a sample are others until it has an
 * active feature: chances on the condition that there will be one, rounded to the nearest 2⁻²⁴. Let S_k be the
 * chance that one of the sets from k on is active, S = S_{k+1}, s the members of set k, O_s = S and O_j = p + (1 −
 * p) O_{j+1}. Then c′ = ρ (p + (1 − p) S) / S_k, t′ = p / (p + (1 − p) S) where the set is shared, and t′_j = p / O_j
 * for member j where it is not.
 */
public final class CorrelatedSets implements FeatureSource {
    private final Sets sets;
    private final int[] limit;
    private final int coupling;
    private final boolean signed;
    private final boolean whole;

    // while a sample has no active feature
    private final int[] firstCoupling;
    private final int[] firstShared;
    private final int[] firstOwn; // of each feature
    private final double some;

    private final SetBlock members;
    private final Block block;
    private final boolean[] shared = new boolean[Block.SIZE];
    private final boolean[] active;

    /**
     * Features in sets with a density each.
     *
     * @param density p_k in [2⁻²⁴, 1] of the members of each set
     * @param coupling ρ in [0, 1]
     * @param signed whether values are on [−1, 1)
     */
    public CorrelatedSets(Sets sets, float[] density, float coupling, boolean signed) {
        this(sets, sets.limits(density), Limits.ofShare(coupling), signed, true);
    }

    private CorrelatedSets(Sets sets, int[] limit, int coupling, boolean signed, boolean whole) {
        this.sets = sets;
        this.limit = limit;
        this.coupling = coupling;
        this.signed = signed;
        this.whole = whole;
        members = new SetBlock(sets, signed);
        block = members.block;
        active = members.active;
        firstCoupling = new int[limit.length];
        firstShared = new int[limit.length];
        firstOwn = new int[sets.features()];
        double later = 0;
        for (int k = limit.length - 1; k >= 0; k--) {
            later = condition(k, later);
        }
        some = later;
    }

    /** Limits of set k on the condition that one from k on is active; the chance of that from that of the later ones. */
    private double condition(int k, double later) {
        double p = Limits.chance(limit[k]);
        double rho = Limits.chance(coupling);
        double own = later;
        for (int i = sets.start(k + 1) - 1; i >= sets.start(k); i--) {
            own = Limits.either(p, own);
            firstOwn[i] = Limits.conditional(p, own);
        }
        double together = Limits.either(p, later);
        double any = rho * together + (1 - rho) * own;
        firstShared[k] = Limits.conditional(p, together);
        firstCoupling[k] = Limits.conditional(rho * together, any);
        return any;
    }

    /** Which features belong together. */
    public Sets sets() {
        return sets;
    }

    /** Whether values are on [−1, 1) and not on [0, 1). */
    public boolean signed() {
        return signed;
    }

    /** c, from 0 to 2²⁴. */
    public int coupling() {
        return coupling;
    }

    /** t of the members of set k. */
    public int threshold(int k) {
        return limit[k];
    }

    /** c′ of set k, while a sample has no active feature and empty samples are left out. */
    public int firstCoupling(int k) {
        return firstCoupling[k];
    }

    /** t′ of set k where it is shared. */
    public int firstShared(int k) {
        return firstShared[k];
    }

    /** t′ of feature i where its set is not shared. */
    public int firstOwn(int i) {
        return firstOwn[i];
    }

    /** Whether ρ = 1: all sets are shared, and no coupling is drawn. */
    public boolean isCoupled() {
        return coupling == Limits.ALWAYS;
    }

    @Override
    public int features() {
        return sets.features();
    }

    @Override
    public double density(int i) {
        return Limits.chance(limit[i / sets.size()]) / (whole ? 1 : some);
    }

    @Override
    public double emptyChance() {
        return whole ? 1 - some : 0;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new CorrelatedSets(sets, limit, coupling, signed, false);
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        for (int start = 0; start < samples; start += Block.SIZE) {
            int filled = Math.min(Block.SIZE, samples - start);
            Arrays.fill(block.begun, whole);
            for (int k = 0; k < limit.length; k++) {
                couple(k, generator);
                decide(k, generator);
                members.write(k, generator, start, filled, batch);
            }
        }
    }

    private void couple(int k, LaneGenerator generator) {
        if (isCoupled()) {
            Arrays.fill(shared, true);
            return;
        }
        block.next(generator);
        for (int s = 0; s < Block.SIZE; s++) {
            shared[s] = block.draw(s) < (block.begun[s] ? coupling : firstCoupling[k]);
        }
    }

    private void decide(int k, LaneGenerator generator) {
        for (int j = 0; j < sets.length(k); j++) {
            boolean drawn = j == 0 || !isCoupled();
            if (drawn) {
                block.next(generator);
            }
            for (int s = 0; s < Block.SIZE; s++) {
                boolean follows = j > 0 && shared[s];
                int first = shared[s] ? firstShared[k] : firstOwn[sets.start(k) + j];
                boolean on = follows ? active[s] : block.draw(s) < (block.begun[s] ? limit[k] : first);
                active[j * Block.SIZE + s] = on;
                block.begun[s] |= on;
            }
        }
    }
}
