package tegum.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.math.LaneGenerator;

/** Draw by draw, as the sources' documentation says it: what a SIMD kernel must do too. */
final class RecipesTest {
    private static final Sets SETS = new Sets(5, 2);
    private static final float[] DENSITIES = {0.3f, 0.6f, 0.1f};

    private static int[] words(LaneGenerator generator) {
        int[] words = new int[64];
        generator.draw(words, 8);
        return words;
    }

    private static float value(int word, boolean signed) {
        return signed ? (word >> 8) / 8388608f : (word >>> 8) / 16777216f;
    }

    private static float[] drawn(FeatureSource source, int samples) {
        float[] batch = new float[samples * source.features()];
        source.draw(new LaneGenerator(5), samples, batch);
        return batch;
    }

    @Test
    void signedValuesAreRoundedTwice() {
        float[] expected = new float[64];
        int[] words = words(new LaneGenerator(5));
        int limit = (int) (0.3f * 16777216f);
        for (int s = 0; s < 64; s++) {
            int u = words[s] >>> 8;
            float x = u * (1f / limit);
            float twice = 2 * x;
            expected[s] = u < limit ? twice - 1 : 0;
        }
        assertArrayEquals(expected, drawn(new IndependentFeatures(new float[] {0.3f}, true), 64));
    }

    /** S of one feature is its density, so that the last limit is 2²⁴; of two, p₀ + (1 − p₀) p₁. */
    @Test
    void withoutEmptySamplesTheLimitIsTheConditionalChanceUntilSomethingIsActive() {
        float[] densities = {0.25f, 0.125f};
        LaneGenerator generator = new LaneGenerator(5);
        int[] first = words(generator);
        int[] second = words(generator);
        double either = 0.25 + 0.75 * 0.125;
        int limit = (int) Math.round(0x1p24 * 0.25 / either);
        float[] expected = new float[128];
        for (int s = 0; s < 64; s++) {
            boolean begun = first[s] >>> 8 < limit;
            expected[2 * s] = begun ? (first[s] >>> 8) * (1f / limit) : 0;
            int next = begun ? 1 << 21 : 1 << 24;
            expected[2 * s + 1] = second[s] >>> 8 < next ? (second[s] >>> 8) * (1f / next) : 0;
        }
        assertArrayEquals(expected, drawn(new IndependentFeatures(densities).nonEmpty(), 64));
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 0.4f, 0})
    void correlatedSets(float coupling) {
        boolean signed = coupling == 0.4f;
        LaneGenerator generator = new LaneGenerator(5);
        float[] expected = new float[128 * 5];
        for (int block = 0; block < 2; block++) {
            for (int k = 0; k < 3; k++) {
                int[] shared = coupling < 1 ? words(generator) : new int[64];
                int members = k < 2 ? 2 : 1;
                int[][] activity = new int[members][];
                for (int j = 0; j < members; j++) {
                    activity[j] = j == 0 || coupling < 1 ? words(generator) : activity[0];
                }
                for (int j = 0; j < members; j++) {
                    int[] values = words(generator);
                    for (int s = 0; s < 64; s++) {
                        int decides = shared[s] >>> 8 < (int) (coupling * 16777216f) ? 0 : j;
                        boolean active = activity[decides][s] >>> 8 < (int) (DENSITIES[k] * 16777216f);
                        expected[(64 * block + s) * 5 + 2 * k + j] = active ? value(values[s], signed) : 0;
                    }
                }
            }
        }
        assertArrayEquals(expected, drawn(new CorrelatedSets(SETS, DENSITIES, coupling, signed), 128));
    }

    @Test
    void parentsAndChildren() {
        LaneGenerator generator = new LaneGenerator(5);
        float[] expected = new float[128 * 5];
        for (int block = 0; block < 2; block++) {
            for (int k = 0; k < 3; k++) {
                int[] parent = words(generator);
                int members = k < 2 ? 2 : 1;
                int[] child = members == 2 ? words(generator) : parent;
                for (int j = 0; j < members; j++) {
                    int[] values = words(generator);
                    for (int s = 0; s < 64; s++) {
                        boolean active = parent[s] >>> 8 < (int) (DENSITIES[k] * 16777216f)
                                && (j == 0 || child[s] >>> 8 < (int) (0.4f * 16777216f));
                        expected[(64 * block + s) * 5 + 2 * k + j] = active ? value(values[s], true) : 0;
                    }
                }
            }
        }
        assertArrayEquals(expected, drawn(new ParentAndChildren(SETS, DENSITIES, 0.4f, true), 128));
    }

    @Test
    void anticorrelatedSets() {
        LaneGenerator generator = new LaneGenerator(5);
        float[] expected = new float[128 * 5];
        for (int block = 0; block < 2; block++) {
            for (int k = 0; k < 3; k++) {
                int[] activity = words(generator);
                int[] values = words(generator);
                int members = k < 2 ? 2 : 1;
                long limit = (int) (DENSITIES[k] * 16777216f);
                for (int s = 0; s < 64; s++) {
                    int u = activity[s] >>> 8;
                    for (int j = 0; j < members; j++) {
                        boolean active = limit * j / members <= u && u < limit * (j + 1) / members;
                        expected[(64 * block + s) * 5 + 2 * k + j] = active ? value(values[s], false) : 0;
                    }
                }
            }
        }
        assertArrayEquals(expected, drawn(AnticorrelatedSets.ofSets(SETS, DENSITIES, false), 128));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.3, 0.02, 0.001})
    void gaps(double p) {
        for (boolean whole : new boolean[] {true, false}) {
            int[] table = GapTable.of(p);
            LaneGenerator generator = new LaneGenerator(5);
            List<Long> line = new ArrayList<>();
            long end = 70 * 3;
            long at = 0;
            List<Long> found = new ArrayList<>(); // samples that are not empty
            while (whole ? at < end : found.size() < 70 || at < (found.get(69) + 1) * 3) {
                int[] words = new int[8];
                generator.draw(words, 1);
                for (int u : words) {
                    int c = u & 255;
                    int e = table[c];
                    int g = u >>> 8 < e >>> 8 ? c : e & 255;
                    at += g;
                    if (g != 255) {
                        line.add(at);
                        if (!found.contains(at / 3)) {
                            found.add(at / 3);
                        }
                        at++;
                    }
                }
            }
            line.removeIf(position -> whole ? position >= end : found.indexOf(position / 3) >= 70);
            float[] expected = new float[70 * 3];
            int[] values = new int[8];
            for (int j = 0; j < line.size(); j++) {
                if (j % 8 == 0) {
                    generator.draw(values, 1);
                }
                long sample = line.get(j) / 3;
                int row = whole ? (int) sample : found.indexOf(sample);
                expected[row * 3 + (int) (line.get(j) % 3)] = value(values[j % 8], true);
            }
            FeatureSource source = new GapFeatures(3, p, true);
            LaneGenerator own = new LaneGenerator(5);
            float[] batch = new float[70 * 3];
            (whole ? source : source.nonEmpty()).draw(own, 70, batch);
            assertArrayEquals(expected, batch);
            assertArrayEquals(generator.state(), own.state());
        }
    }

    /** What the 2³² words say together, against P(g) = p (1 − p)^g and P(255) = (1 − p)^255. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.01, 0.003, 1e-4})
    void theTablesLawIsTheTruncatedGeometricOne(double p) {
        int[] table = GapTable.of(p);
        double[] law = new double[256];
        for (int c = 0; c < 256; c++) {
            int threshold = table[c] >>> 8;
            law[c] += threshold * 0x1p-32;
            law[table[c] & 255] += (0x1p24 - threshold) * 0x1p-32;
        }
        for (int g = 0; g < 256; g++) {
            double expected = Math.pow(1 - p, g) * (g < 255 ? p : 1);
            assertEquals(expected, law[g], 5e-10, "gap " + g);
        }
    }

    /** The number of active features in batches of 1024 × 5 is binomial. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.01, 0.003, 1e-4})
    void gapsGiveAsManyActiveFeaturesAsTheLaw(double p) {
        GapFeatures source = new GapFeatures(5, p, false);
        LaneGenerator generator = new LaneGenerator(21);
        float[] batch = new float[1024 * 5];
        int batches = 400;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < batches; k++) {
            source.draw(generator, 1024, batch);
            int count = 0;
            for (float x : batch) {
                count += x != 0 ? 1 : 0;
            }
            sum += count;
            squares += (double) count * count;
        }
        double mean = 5120 * p;
        double variance = mean * (1 - p);
        // at p = 1 one value in 2²⁴ is zero
        assertEquals(mean, sum / batches, 4 * Math.sqrt(variance / batches) + 5120 * 1e-6);
        double second = squares / batches - 2 * mean * sum / batches + mean * mean;
        double fourth = variance * (1 + 3 * variance * (1 - 2.0 / 5120)); // of a binomial law
        assertEquals(variance, second, 4 * Math.sqrt(Math.max(0, fourth - variance * variance) / batches) + 1e-2);
    }
}
