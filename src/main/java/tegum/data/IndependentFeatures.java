package tegum.data;

import java.util.Arrays;
import tegum.math.LaneGenerator;

/**
 * Features that know nothing of each other: feature i is zero with probability 1 − p_i, else uniform
 * on [0, 1) (paper, section "Demonstrating superposition", data), or on [−1, 1) where they are signed (section
 * "Computing in superposition").
 *
 * <p>One 24-bit draw u decides and gives the value: with t = ⌊p 2²⁴⌋ the feature is x = u / t where u &lt;
 * t, else 0. Samples are drawn in blocks of 64, all 64 values of a feature before the next feature:
 * the memory order of a SIMD kernel, which must draw the same batch. A last block that is not full is
 * drawn whole and its surplus left out. Exactly: x = fl(u · fl(1/t)); signed, x = fl(fl(2 x) − 1).
 *
 * <p>Without empty samples: while the sample has no active feature, feature i has t′_i = ⌊2²⁴ p_i / (1 − Π_{j≥i}
 * (1 − p_j)) + ½⌋ in place of t_i, its chance on the condition that one of the features from i on is active. The
 * draws are as many; the last feature's t′ is 2²⁴.
 */
public final class IndependentFeatures implements FeatureSource {
    private final int[] limit;
    private final float[] inverse;
    private final int[] firstLimit;
    private final float[] firstInverse;
    private final double some; // chance that any is active
    private final boolean signed;
    private final boolean whole;
    private final Block block = new Block();

    /**
     * Features with a density each, uniform on [0, 1).
     *
     * @param density p_i in [2⁻²⁴, 1] for each of the n features
     */
    public IndependentFeatures(float[] density) {
        this(density, false);
    }

    /**
     * Features with a density each.
     *
     * @param density p_i in [2⁻²⁴, 1] for each of the n features
     * @param signed whether values are on [−1, 1)
     */
    public IndependentFeatures(float[] density, boolean signed) {
        this(limits(density), signed, true);
    }

    private IndependentFeatures(int[] limit, boolean signed, boolean whole) {
        this.limit = limit;
        this.signed = signed;
        this.whole = whole;
        inverse = inverses(limit);
        firstLimit = new int[limit.length];
        double later = 0;
        for (int i = limit.length - 1; i >= 0; i--) {
            double p = Limits.chance(limit[i]);
            later = Limits.either(p, later);
            firstLimit[i] = Limits.conditional(p, later);
        }
        some = later;
        firstInverse = inverses(firstLimit);
    }

    private static int[] limits(float[] density) {
        int[] limits = new int[density.length];
        for (int i = 0; i < density.length; i++) {
            limits[i] = Limits.of(density[i]);
        }
        return limits;
    }

    private static float[] inverses(int[] limits) {
        float[] inverses = new float[limits.length];
        for (int i = 0; i < limits.length; i++) {
            inverses[i] = (float) (1.0 / limits[i]);
        }
        return inverses;
    }

    /** {@code features} features of one density. */
    public static IndependentFeatures uniform(int features, double density) {
        float[] densities = new float[features];
        Arrays.fill(densities, (float) density);
        return new IndependentFeatures(densities);
    }

    /** t_i, from 1 to 2²⁴. */
    public int threshold(int i) {
        return limit[i];
    }

    /** t′_i, that of a sample without an active feature where empty samples are left out. */
    public int firstThreshold(int i) {
        return firstLimit[i];
    }

    /** Whether values are on [−1, 1) and not on [0, 1). */
    public boolean signed() {
        return signed;
    }

    @Override
    public int features() {
        return limit.length;
    }

    @Override
    public double density(int i) {
        return Limits.chance(limit[i]) / (whole ? 1 : some);
    }

    @Override
    public double emptyChance() {
        return whole ? 1 - some : 0;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new IndependentFeatures(limit, signed, false);
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        int features = limit.length;
        for (int start = 0; start < samples; start += Block.SIZE) {
            int filled = Math.min(Block.SIZE, samples - start);
            Arrays.fill(block.begun, whole);
            for (int i = 0; i < features; i++) {
                block.next(generator);
                for (int s = 0; s < filled; s++) {
                    batch[(start + s) * features + i] = value(i, s);
                }
            }
        }
    }

    private float value(int i, int s) {
        int draw = block.draw(s);
        if (draw >= (block.begun[s] ? limit[i] : firstLimit[i])) {
            return 0;
        }
        float x = (float) (draw * (double) (block.begun[s] ? inverse[i] : firstInverse[i]));
        block.begun[s] = true;
        // in two steps, each rounded to a float: 2x is exact, and a kernel subtracts in single precision
        return signed ? (float) (2.0 * x - 1) : x;
    }
}
