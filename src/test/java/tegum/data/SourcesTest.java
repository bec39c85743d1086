package tegum.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.math.LaneGenerator;

/**
 * What every source keeps, and how often any two features are active together. Statistics hold to within four
 * standard deviations.
 */
final class SourcesTest {
    private static final int SAMPLES = 64 * 3000;
    private static final float[] DENSITIES = {0.5f, 0.3f, 0.02f};
    private static final Sets SETS = new Sets(7, 3);

    /** A source, and the chance that features i and j, in different places, are both active. */
    private record Law(FeatureSource source, boolean signed, Pair pair) {}

    private interface Pair {
        double of(int i, int j);
    }

    private static double p(int i) {
        return DENSITIES[i / 3];
    }

    private static int length(int i) {
        return i < 6 ? 3 : 1;
    }

    private static Named<Law> named(String name, FeatureSource source, boolean signed, Pair pair) {
        return Named.of(name, new Law(source, signed, pair));
    }

    private static Pair coupled(double rho) {
        return (i, j) -> i / 3 == j / 3 ? rho * p(i) + (1 - rho) * p(i) * p(i) : p(i) * p(j);
    }

    /** A child comes with its parent, the first of its set, and never alone. */
    private static Pair family(double rho) {
        return (i, j) -> share(i, rho) * share(j, rho) * (i / 3 == j / 3 ? p(i) : p(i) * p(j));
    }

    private static double share(int i, double rho) {
        return i % 3 == 0 ? 1 : rho;
    }

    static Stream<Named<Law>> laws() {
        float[] each = {0.5f, 0.5f, 0.5f, 0.3f, 0.3f, 0.3f, 0.02f};
        float[] members = {1 / 3f, 0.1f, 0.02f};
        Pair apart = (i, j) -> p(i) * p(j);
        return Stream.of(
                        named("independent", new IndependentFeatures(each), false, apart),
                        named("signed", new IndependentFeatures(each, true), true, apart),
                        named("gaps", new GapFeatures(7, 0.05, false), false, (i, j) -> 0.0025),
                        named("signed gaps", new GapFeatures(7, 0.003, true), true, (i, j) -> 9e-6),
                        named("correlated", new CorrelatedSets(SETS, DENSITIES, 1, false), false, coupled(1)),
                        named("half", new CorrelatedSets(SETS, DENSITIES, 0.5f, true), true, coupled(0.5)),
                        named("uncoupled", new CorrelatedSets(SETS, DENSITIES, 0, false), false, apart),
                        named("parents", new ParentAndChildren(SETS, DENSITIES, 0.4f, false), false, family(0.4)),
                        named("parents only", new ParentAndChildren(SETS, DENSITIES, 0, true), true, family(0)),
                        named(
                                "anticorrelated",
                                AnticorrelatedSets.ofSets(SETS, DENSITIES, false),
                                false,
                                (i, j) -> i / 3 == j / 3 ? 0 : p(i) / length(i) * p(j) / length(j)),
                        named(
                                "anticorrelated each",
                                AnticorrelatedSets.ofMembers(SETS, members, true),
                                true,
                                (i, j) -> i / 3 == j / 3 ? 0 : members[i / 3] * members[j / 3]))
                .flatMap(law -> Stream.of(law, nonEmpty(law)));
    }

    /** Without empty samples everything that is active is so in as many samples, of fewer. */
    private static Named<Law> nonEmpty(Named<Law> law) {
        Law whole = law.getPayload();
        double some = 1 - whole.source.emptyChance();
        return named(
                law.getName() + ", not empty",
                whole.source.nonEmpty(),
                whole.signed,
                (i, j) -> whole.pair.of(i, j) / some);
    }

    private static float[] draw(FeatureSource source, int seed, int samples) {
        float[] batch = new float[samples * source.features()];
        source.draw(new LaneGenerator(seed), samples, batch);
        return batch;
    }

    private static void assertChance(double chance, double count, double of, String about) {
        assertEquals(chance, count / of, 4 * Math.sqrt(chance * (1 - chance) / of) + 1e-9, about);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void densitiesAndPairsAreThoseOfTheLaw(Law law) {
        int n = law.source.features();
        float[] batch = draw(law.source, 11, SAMPLES);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                int both = 0;
                for (int s = 0; s < SAMPLES; s++) {
                    both += batch[s * n + i] != 0 && batch[s * n + j] != 0 ? 1 : 0;
                }
                double chance = i == j ? law.source.density(i) : law.pair.of(j, i);
                assertChance(chance, both, SAMPLES, i + " and " + j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void asManySamplesAreEmptyAsItSays(Law law) {
        int n = law.source.features();
        float[] batch = draw(law.source, 12, SAMPLES);
        int empty = 0;
        for (int s = 0; s < SAMPLES; s++) {
            boolean any = false;
            for (int i = 0; i < n; i++) {
                any |= batch[s * n + i] != 0;
            }
            empty += any ? 0 : 1;
        }
        assertChance(law.source.emptyChance(), empty, SAMPLES, "empty");
    }

    /** Uniform on [0, 1): mean 1/2, variance 1/12; on [−1, 1): mean 0, variance 1/3; fourth moments say how sure. */
    @ParameterizedTest
    @MethodSource("laws")
    void valuesAreUniformAndKnowNothingOfEachOther(Law law) {
        int n = law.source.features();
        float[] batch = draw(law.source, 13, SAMPLES);
        double mean = law.signed ? 0 : 0.5;
        double variance = law.signed ? 1 / 3.0 : 1 / 12.0;
        double spread = law.signed ? 4 / 45.0 : 1 / 180.0; // of squared distances from the mean
        double count = 0;
        double sum = 0;
        double squares = 0;
        double pairs = 0;
        double products = 0;
        for (int k = 0; k < batch.length; k++) {
            if (batch[k] != 0) {
                double value = batch[k] - mean;
                assertTrue(Math.abs(value) <= 1 - mean && batch[k] < 1);
                count++;
                sum += value;
                squares += value * value;
                for (int j = k + 1; j % n != 0; j++) {
                    pairs += batch[j] != 0 ? 1 : 0;
                    products += batch[j] != 0 ? value * (batch[j] - mean) : 0;
                }
            }
        }
        assertEquals(0, sum / count, 4 * Math.sqrt(variance / count));
        assertEquals(variance, squares / count, 4 * Math.sqrt(spread / count));
        assertEquals(0, products / pairs, 4 * variance / Math.sqrt(pairs));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void onlyTheBatchIsWrittenWhateverStoodThere(Law law) {
        int n = law.source.features();
        float[] batch = new float[100 * n + 5];
        Arrays.fill(batch, -3);
        law.source.draw(new LaneGenerator(14), 100, batch);
        assertArrayEquals(draw(law.source, 14, 100), Arrays.copyOf(batch, 100 * n));
        for (int k = 100 * n; k < batch.length; k++) {
            assertEquals(-3, batch[k]);
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void lastBatchesLeaveNothingBehind(Law law) {
        LaneGenerator generator = new LaneGenerator(15);
        float[] batch = new float[33 * law.source.features()];
        law.source.draw(generator, 33, batch);
        int[] state = generator.state();
        law.source.draw(generator, 33, batch);
        float[] second = batch.clone();
        generator.restore(state);
        law.source.draw(generator, 33, batch);
        assertArrayEquals(second, batch);
    }

    @Test
    void theLastSetTakesWhatIsLeft() {
        assertEquals(3, SETS.count());
        assertEquals(6, SETS.start(2));
        assertEquals(7, SETS.start(3));
        assertEquals(1, SETS.length(2));
        assertThrows(IllegalArgumentException.class, () -> new Sets(3, 0));
    }

    @Test
    void whatIsNoLawIsRefused() {
        IllegalArgumentException crowded = assertThrows(
                IllegalArgumentException.class,
                () -> AnticorrelatedSets.ofMembers(SETS, new float[] {0.1f, 0.4f, 1}, false));
        assertEquals(
                "density of 3 features that exclude one another must be at most 1 together, got 0.4 for each",
                crowded.getMessage());
        IllegalArgumentException coupling =
                assertThrows(IllegalArgumentException.class, () -> new CorrelatedSets(SETS, DENSITIES, 1.5f, false));
        assertEquals("coupling must be in [0, 1], got 1.5", coupling.getMessage());
        IllegalArgumentException few =
                assertThrows(IllegalArgumentException.class, () -> new CorrelatedSets(SETS, new float[2], 1, false));
        assertEquals("3 sets need as many densities, got 2", few.getMessage());
    }
}
