package tegum.data;

import tegum.math.Decimal;
import tegum.math.LaneGenerator;

/**
 * Features that know nothing of each other: feature i is zero with probability 1 − p_i, else uniform
 * on [0, 1) (paper, section "Demonstrating superposition", data).
 *
 * <p>One 24-bit draw u decides and gives the value: with t = ⌊p 2²⁴⌋ the feature is u / t where u &lt;
 * t, else 0. Samples are drawn in blocks of 64, all 64 values of a feature before the next feature:
 * the memory order of a SIMD kernel, which must draw the same batch. A last block that is not full is
 * drawn whole and its surplus left out.
 */
public final class IndependentFeatures implements FeatureSource {
    private static final int BLOCK = 64;
    private static final int PAIRS_PER_FEATURE = BLOCK / LaneGenerator.PAIR;

    private final int[] threshold;
    private final float[] inverse;
    private final int[] words = new int[BLOCK];

    /**
     * Features with a density each.
     *
     * @param density p_i in [2⁻²⁴, 1] for each of the n features
     */
    public IndependentFeatures(float[] density) {
        threshold = new int[density.length];
        inverse = new float[density.length];
        for (int i = 0; i < density.length; i++) {
            if (!(density[i] >= 0x1p-24f && density[i] <= 1)) {
                throw new IllegalArgumentException("density must be in [2^-24, 1], got " + Decimal.text(density[i]));
            }
            threshold[i] = (int) (density[i] * 0x1p24f);
            inverse[i] = (float) (1.0 / threshold[i]);
        }
    }

    /** {@code features} features of one density. */
    public static IndependentFeatures uniform(int features, double density) {
        float[] densities = new float[features];
        java.util.Arrays.fill(densities, (float) density);
        return new IndependentFeatures(densities);
    }

    @Override
    public int features() {
        return threshold.length;
    }

    @Override
    public double density(int i) {
        return threshold[i] * 0x1p-24;
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        int features = threshold.length;
        for (int start = 0; start < samples; start += BLOCK) {
            int filled = Math.min(BLOCK, samples - start);
            for (int i = 0; i < features; i++) {
                generator.draw(words, PAIRS_PER_FEATURE);
                int limit = threshold[i];
                double factor = inverse[i];
                for (int s = 0; s < filled; s++) {
                    int draw = words[s] >>> 8;
                    batch[(start + s) * features + i] = draw < limit ? (float) (draw * factor) : 0;
                }
            }
        }
    }
}
