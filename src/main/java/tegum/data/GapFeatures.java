package tegum.data;

import java.util.Arrays;
import tegum.math.LaneGenerator;

/**
 * Independent features of one density drawn from one active feature to the next, which takes as many draws as there
 * are active features and not as there are features: the law of {@link IndependentFeatures} by another recipe, that
 * of a SIMD kernel for sparse data.
 *
 * <p>All features of all samples stand in one line: position P is feature P mod n of sample ⌊P / n⌋. First the active
 * positions, then their values:
 *
 * <ol>
 *   <li>P = 0. Repeat: draw a pair of vectors A, B; for each of its 8 words in order take the gap g from {@link
 *       GapTable}, P += g, and if g ≠ 255 note P, then P += 1. End after a pair with P ≥ B n for B samples. Noted
 *       positions from B n on are dropped. No word is kept for the next batch.
 *   <li>Draw as many words as there are positions left, rounded up to whole pairs. In order, x = (r ≫ 8) 2⁻²⁴ from
 *       the unsigned word, or 2⁻²³ times the signed one where features are signed.
 * </ol>
 *
 * <p>Without empty samples the line goes on until it has B samples with an active feature: the samples ⌊P / n⌋ that
 * have one are numbered 0, 1, 2 … in order. End after a pair where sample number B − 1 is there and P lies beyond
 * its end. Positions of samples from number B on are dropped.
 */
public final class GapFeatures implements FeatureSource {
    private final int features;
    private final double density;
    private final boolean signed;
    private final boolean whole;
    private final int[] table;
    private final int[] words = new int[LaneGenerator.PAIR];
    private int[] places = new int[1024]; // places in the batch of what is active
    private int count;

    /**
     * Features of one density.
     *
     * @param features n
     * @param density p in [2⁻²⁴, 1]
     * @param signed whether values are on [−1, 1)
     */
    public GapFeatures(int features, double density, boolean signed) {
        this(features, density, signed, true);
    }

    private GapFeatures(int features, double density, boolean signed, boolean whole) {
        this.features = features;
        this.density = density;
        this.signed = signed;
        this.whole = whole;
        table = GapTable.of(density);
    }

    /** Whether values are on [−1, 1) and not on [0, 1). */
    public boolean signed() {
        return signed;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public double density(int i) {
        return density / (whole ? 1 : some());
    }

    @Override
    public double emptyChance() {
        return whole ? 1 - some() : 0;
    }

    private double some() {
        double some = 0;
        for (int i = 0; i < features; i++) {
            some = Limits.either(density, some);
        }
        return some;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new GapFeatures(features, density, signed, false);
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        count = 0;
        if (whole) {
            walk(generator, samples * features);
        } else {
            walkNonEmpty(generator, samples);
        }
        Arrays.fill(batch, 0, samples * features, 0);
        for (int j = 0; j < count; j++) {
            if (j % LaneGenerator.PAIR == 0) {
                generator.draw(words, 1);
            }
            batch[places[j]] = Block.value(words[j % LaneGenerator.PAIR], signed);
        }
    }

    private void walk(LaneGenerator generator, int end) {
        int position = 0;
        while (position < end) {
            generator.draw(words, 1);
            for (int word : words) {
                int gap = GapTable.gap(table, word);
                position += gap;
                if (gap != GapTable.OPEN) {
                    note(position, end);
                    position++;
                }
            }
        }
    }

    private void walkNonEmpty(LaneGenerator generator, int samples) {
        int position = 0; // from the start of the last sample found
        int found = 0;
        while (found < samples || (found == samples && position < features)) {
            generator.draw(words, 1);
            for (int word : words) {
                int gap = GapTable.gap(table, word);
                position += gap;
                if (gap != GapTable.OPEN) {
                    if (position >= features || found == 0) {
                        position %= features;
                        found++;
                    }
                    note((found - 1) * features + position, samples * features);
                    position++;
                }
            }
        }
    }

    private void note(int place, int end) {
        if (place < end) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }
    }
}
