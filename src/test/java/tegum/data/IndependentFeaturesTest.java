package tegum.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.math.Decimal;
import tegum.math.LaneGenerator;

/** Statistics hold to within four standard deviations, each stated where it is used. */
final class IndependentFeaturesTest {
    private static final int SAMPLES = 64 * 2000;
    private static final float[] DENSITIES = {1, 0.7f, 0.2f, 0.05f, 0.003f};

    /** A value that is not zero is uniform: mean 1/2, variance 1/12, and squares of mean 1/3, variance 4/45. */
    @Test
    void densityMeanAndSpreadAreThoseOfTheLaw() {
        float[] batch = draw(new IndependentFeatures(DENSITIES), 1, SAMPLES);
        for (int i = 0; i < DENSITIES.length; i++) {
            double p = DENSITIES[i];
            double count = 0;
            double sum = 0;
            double squares = 0;
            for (int s = 0; s < SAMPLES; s++) {
                double x = batch[s * DENSITIES.length + i];
                assertTrue(x >= 0 && x < 1, () -> "got " + x);
                count += x != 0 ? 1 : 0;
                sum += x;
                squares += x * x;
            }
            // at p = 1 one in 2²⁴ is zero
            assertEquals(p, count / SAMPLES, 4 * Math.sqrt(p * (1 - p) / SAMPLES) + 1e-4 * (p == 1 ? 1 : 0));
            assertEquals(0.5, sum / count, 4 * Math.sqrt(1 / 12.0 / count));
            assertEquals(1 / 3.0, squares / count, 4 * Math.sqrt(4 / 45.0 / count));
        }
    }

    /**
     * For features with variance u the sample covariance of N pairs deviates by u/√N; neighbours in a
     * sample, and one feature in a sample and in the next and the next but 3, 7 and 63 (lanes, vectors, blocks).
     */
    @Test
    void featuresAndSamplesKnowNothingOfEachOther() {
        double p = 0.3;
        int features = 5;
        float[] batch = draw(IndependentFeatures.uniform(features, p), 2, SAMPLES);
        double mean = p / 2;
        double variance = p / 3 - p * p / 4;
        for (int distance : new int[] {1, 2, 3, 4, features, 4 * features, 8 * features, 64 * features}) {
            int pairs = batch.length - distance;
            double sum = 0;
            for (int k = 0; k < pairs; k++) {
                sum += (batch[k] - mean) * (batch[k + distance] - mean);
            }
            assertEquals(0, sum / pairs, 4 * variance / Math.sqrt(pairs), "distance " + distance);
        }
    }

    /** The coarsest values at density p are 1/⌊p 2²⁴⌋ apart; ten equal drawers of N values deviate by √(.09 N). */
    @ParameterizedTest
    @ValueSource(floats = {1, 0.2f, 0.01f})
    void valuesAreUniform(float density) {
        float[] batch = draw(IndependentFeatures.uniform(4, density), 3, SAMPLES);
        int[] drawers = new int[10];
        int count = 0;
        for (float x : batch) {
            if (x != 0) {
                drawers[(int) (10 * x)]++;
                count++;
            }
        }
        for (int drawer : drawers) {
            assertEquals(count / 10.0, drawer, 4 * Math.sqrt(0.09 * count));
        }
    }

    @Test
    void aBatchOf100IsThePrefixOfABatchOf128() {
        IndependentFeatures source = new IndependentFeatures(DENSITIES);
        LaneGenerator short100 = new LaneGenerator(4);
        LaneGenerator full128 = new LaneGenerator(4);
        float[] few = new float[100 * 5];
        float[] many = new float[128 * 5];
        source.draw(short100, 100, few);
        source.draw(full128, 128, many);
        assertArrayEquals(Arrays.copyOf(many, few.length), few);
        assertArrayEquals(full128.state(), short100.state());
    }

    /** Feature after feature, 64 samples each, as a kernel draws them: value u / t where u &lt; t = ⌊p 2²⁴⌋. */
    @Test
    void valuesFollowTheRecipeDrawByDraw() {
        float[] densities = {0.6f, 1, 0.1f};
        float[] batch = draw(new IndependentFeatures(densities), 5, 128);
        LaneGenerator generator = new LaneGenerator(5);
        int[] words = new int[64];
        for (int block = 0; block < 2; block++) {
            for (int i = 0; i < 3; i++) {
                generator.draw(words, 8);
                int limit = (int) (densities[i] * 16777216f);
                float inverse = 1f / limit;
                for (int s = 0; s < 64; s++) {
                    int u = words[s] >>> 8;
                    assertEquals(u < limit ? u * inverse : 0, batch[(64 * block + s) * 3 + i]);
                }
            }
        }
    }

    @Test
    void onlyTheBatchIsWritten() {
        float[] batch = new float[3 * 70 + 5];
        Arrays.fill(batch, -1);
        IndependentFeatures.uniform(3, 1).draw(new LaneGenerator(6), 70, batch);
        for (int k = 0; k < batch.length; k++) {
            assertEquals(k >= 3 * 70, batch[k] == -1);
        }
    }

    @Test
    void tellsItsSizeAndDensities() {
        IndependentFeatures source = new IndependentFeatures(DENSITIES);
        assertEquals(5, source.features());
        for (int i = 0; i < 5; i++) {
            assertEquals(DENSITIES[i], source.density(i), 0x1p-24);
        }
        assertEquals(1, source.density(0));
        assertEquals(0x1p-24, IndependentFeatures.uniform(1, 0x1p-24).density(0));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0.1f, 1.001f, Float.NaN, 0x1p-25f})
    void refusesWhatIsNoDensityAndNamesIt(float density) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new IndependentFeatures(new float[] {0.5f, density}));
        assertEquals("density must be in [2^-24, 1], got " + Decimal.text(density), refused.getMessage());
    }

    private static float[] draw(IndependentFeatures source, int seed, int samples) {
        float[] batch = new float[samples * source.features()];
        source.draw(new LaneGenerator(seed), samples, batch);
        return batch;
    }
}
