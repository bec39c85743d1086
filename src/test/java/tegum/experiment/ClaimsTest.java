package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape.Kind;
import tegum.data.ImportanceLaw;
import tegum.model.Activation;
import tegum.view.Numbers;

/** Verdicts on models made by hand, on both sides of every threshold. */
final class ClaimsTest {
    private static final Config CONFIG = Config.relu(5, 2, 0.1, new ImportanceLaw.Geometric(0.9));
    private static final Reference REFERENCE = new Reference(CONFIG);

    /** Vectors in a plane, each as degrees and length, padded with dropped features. */
    private static Outcome plane(Config config, double loss, double... degreesAndLengths) {
        int features = config.features();
        float[] weights = new float[2 * features];
        for (int i = 0; i < degreesAndLengths.length / 2; i++) {
            double angle = Math.toRadians(degreesAndLengths[2 * i]);
            weights[i] = (float) (degreesAndLengths[2 * i + 1] * Math.cos(angle));
            weights[features + i] = (float) (degreesAndLengths[2 * i + 1] * Math.sin(angle));
        }
        return outcome(config, loss, weights, new float[] {-0.2f, -0.1f, 0, 0.1f, 0.5f});
    }

    private static Outcome outcome(Config config, double loss, float[] weights, float[] bias) {
        return new Outcome(config, 100, Geometry.of(weights, config.hidden(), config.features()), bias, loss);
    }

    private static Outcome lengths(double... lengths) {
        double[] plane = new double[2 * lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            plane[2 * i] = 90 * i;
            plane[2 * i + 1] = lengths[i];
        }
        return plane(CONFIG, 1, plane);
    }

    // Shape

    private static final ShapeClaim SHAPE = new ShapeClaim(
            REFERENCE,
            List.of(
                    new ShapeClaim.Row(0.1, 0.1, Kind.PENTAGON, "A pentagon"),
                    new ShapeClaim.Row(0.05, 0.2, Kind.TWO_DIGONS, "Two pairs")));

    private static final double[] PENTAGON = {0, 1.1, 72, 1.1, 144, 1.1, 216, 1.1, 288, 1.1};
    private static final double[] PAIRS = {0, 1, 90, 1, 180, 1, 270, 1};

    @Test
    void aShapeMatchesIsCloseOrDiffers() {
        assertEquals(
                new Finding("Shape", "A pentagon", "Pentagon; neighbours 72.0° to 72.0° apart", Verdict.MATCHES),
                SHAPE.check(plane(CONFIG, 1, PENTAGON)));
        assertEquals(
                new Finding(
                        "Shape",
                        "A pentagon",
                        "Two antipodal pairs (digons), 1 dropped; neighbours 90.0° to 90.0° apart",
                        Verdict.DIFFERS),
                SHAPE.check(plane(CONFIG, 1, PAIRS)));
        assertEquals(
                new Finding("Shape", "A pentagon", "Irregular; neighbours 60.0° to 84.0° apart", Verdict.CLOSE),
                SHAPE.check(plane(CONFIG, 1, 0, 1, 84, 1, 144, 1, 216, 1, 288, 1)));
        assertEquals(
                new Finding("Shape", "A pentagon", "Nothing kept, 5 dropped", Verdict.DIFFERS),
                SHAPE.check(plane(CONFIG, 1)));
        assertEquals(
                new Finding("Shape", "A pentagon", "One kept, 4 dropped", Verdict.DIFFERS),
                SHAPE.check(plane(CONFIG, 1, 30, 1)));
    }

    /** Six degrees count as exact, fifteen as near, more as another shape. */
    @ParameterizedTest
    @CsvSource({
        "5.9, MATCHES",
        "6.1, CLOSE",
        "-5.9, MATCHES",
        "-6.1, CLOSE",
        "14.9, CLOSE",
        "15.1, DIFFERS",
        "-14.9, CLOSE",
        "-15.1, DIFFERS"
    })
    void anAngleMayBeSixDegreesOff(double off, Verdict verdict) {
        assertEquals(
                verdict,
                SHAPE.check(plane(CONFIG, 1, 0, 1, 72 + off, 1, 144 + off, 1, 216 + off / 2, 1, 288, 1))
                        .verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, A pentagon",
        "0.05, Two pairs",
        "0.2, Two pairs",
        "0.09999, Two pairs",
        "0.0499, Nothing is known for these settings",
        "0.2001, Nothing is known for these settings"
    })
    void theFirstRowWhoseBoundsHoldTheDensitySpeaks(double density, String expected) {
        Finding finding = SHAPE.check(plane(CONFIG.withDensity(density), 1, PENTAGON));
        assertEquals(expected, finding.expected());
        assertEquals(expected.startsWith("Nothing"), finding.verdict() == Verdict.OPEN);
    }

    @Test
    void aShapeIsOpenOutsideThePlane() {
        float[] weights = new float[15];
        weights[0] = 1;
        weights[6] = 0.51f;
        weights[12] = 0.5f;
        Config space = CONFIG.withHidden(3);
        assertEquals(
                new Finding("Shape", Reference.SILENT, "2 vectors longer than 0.5", Verdict.OPEN),
                SHAPE.check(outcome(space, 1, weights, new float[5])));
        weights[6] = 0;
        assertEquals(
                "1 vector longer than 0.5",
                SHAPE.check(outcome(space, 1, weights, new float[5])).found());
    }

    @Test
    void twoVectorsAreAsFarApartAsTheSmallerAngle() {
        assertEquals(
                "Two kept, 3 dropped; 90.0° apart",
                SHAPE.check(plane(CONFIG, 1, 0, 1, 90, 1)).found());
    }

    /** Half-trained nonsense, four vectors 18 to 126 degrees apart, is near to nothing. */
    @Test
    void anIrregularShapeThatIsNearNothingDiffers() {
        Config config = CONFIG.withDensity(0.15);
        assertEquals(
                Verdict.DIFFERS,
                SHAPE.check(plane(config, 1, 0, 1, 18, 1, 144, 1, 260, 1)).verdict());
    }

    @Test
    void sixVectorsInThreeOppositePairsAreAnOctahedron() {
        Config config = CONFIG.withFeatures(6).withHidden(3);
        float[] weights = new float[18];
        for (int i = 0; i < 6; i++) {
            weights[(i / 2) * 6 + i] = i % 2 == 0 ? 1 : -1;
        }
        assertEquals(
                "6 vectors longer than 0.5: three antipodal pairs (octahedron)",
                SHAPE.check(outcome(config, 1, weights, new float[6])).found());
        weights[5] = 0.9f;
        assertEquals(
                "6 vectors longer than 0.5",
                SHAPE.check(outcome(config, 1, weights, new float[6])).found());
    }

    // Range

    private static final RangeClaim NORMS = new RangeClaim(
            REFERENCE,
            Quantity.NORM,
            List.of(new RangeClaim.Row(0.1, 0.9, 1.1, 0.05), new RangeClaim.Row(1, 1, 1, 0.1)));

    @ParameterizedTest
    @CsvSource({
        "0.9, 1.1, MATCHES", // both bounds
        "0.951, 0.952, MATCHES", // inside
        "0.851, 1.149, MATCHES", // within the tolerance on both sides
        "0.849, 1, CLOSE", // just outside it, below
        "1, 1.151, CLOSE", // just outside it, above
        "0.701, 1.299, CLOSE", // four tolerances
        "0.699, 1, DIFFERS",
        "1, 1.301, DIFFERS",
        "0.6, 1.0, DIFFERS"
    })
    void aRangeMatchesWithinItsToleranceAndIsCloseWithinFour(double least, double most, Verdict verdict) {
        assertEquals(verdict, NORMS.check(lengths(least, most)).verdict());
    }

    @Test
    void aRangeSaysWhatItExpectsAndFinds() {
        assertEquals(
                new Finding("Lengths", "Exact optimum: 0.90 to 1.10", "1.00 to 1.12", Verdict.MATCHES),
                NORMS.check(lengths(1.12, 1, 1.05, 0.2)));
        assertEquals(
                new Finding("Lengths", "Exact optimum: 1.00", "0.95", Verdict.MATCHES),
                NORMS.check(plane(CONFIG.withDensity(1), 1, 0, 0.95)));
        assertEquals(
                new Finding("Lengths", "Exact optimum: 0.90 to 1.10", "none", Verdict.DIFFERS),
                NORMS.check(lengths(0.4)));
        assertEquals(
                new Finding("Lengths", Reference.SILENT, "0.95", Verdict.OPEN),
                NORMS.check(plane(CONFIG.withDensity(0.2), 1, 0, 0.95)));
        assertEquals(
                Verdict.OPEN,
                NORMS.check(plane(CONFIG.withOutput(Activation.LINEAR), 1, 0, 0.95))
                        .verdict());
    }

    @Test
    void numbersThatAreNoneDiffer() {
        float[] weights = new float[10];
        weights[0] = Float.NaN;
        weights[1] = Float.POSITIVE_INFINITY;
        Outcome broken = outcome(CONFIG, Double.NaN, weights, new float[5]);
        assertEquals(Verdict.DIFFERS, NORMS.check(broken).verdict());
        assertFalse(SHAPE.check(broken).verdict() == Verdict.MATCHES);
    }

    /** Two of length 1 at right angles, three dropped: each quantity speaks of its own features. */
    @Test
    void quantitiesSpeakOfTheKeptOrOfTheDropped() {
        Outcome two = plane(CONFIG, 1, 0, 1, 90, 2, 0, 0.5);
        assertArrayEquals(new double[] {1, 2}, Quantity.NORM.range(two), 1e-6);
        assertArrayEquals(new double[] {0.8, 1}, Quantity.DIMENSIONALITY.range(two), 1e-6);
        assertArrayEquals(new double[] {-0.2, -0.1}, Quantity.BIAS.range(two), 1e-6);
        assertArrayEquals(new double[] {0, 0.5}, Quantity.DROPPED_BIAS.range(two), 1e-6);
        assertEquals(0, Quantity.DROPPED_BIAS.range(plane(CONFIG, 1, PENTAGON)).length);
        assertEquals(0, Quantity.NORM.range(plane(CONFIG, 1)).length);
    }

    /** Whatever its length: D_i = ‖W_i‖² / Σ_j (Ŵ_i·W_j)² = 1 / (1 + 2 cos² 72° + 2 cos² 144°) = 2/5. */
    @Test
    void aRegularPentagonGivesEachFeatureTwoFifthsOfADimension() {
        assertArrayEquals(new double[] {0.4, 0.4}, Quantity.DIMENSIONALITY.range(plane(CONFIG, 1, PENTAGON)), 1e-6);
    }

    // Loss

    private static final LossClaim LOSS = LossClaim.exact(REFERENCE, "0.1:0.05 1:0.002");

    @ParameterizedTest
    @CsvSource({
        "0.05, MATCHES",
        "0.05099, MATCHES",
        "0.04901, MATCHES",
        "0.05101, CLOSE",
        "0.04899, CLOSE",
        "0.05499, CLOSE",
        "0.04501, CLOSE",
        "0.05501, DIFFERS",
        "0.04499, DIFFERS",
        "0, DIFFERS",
        "Infinity, DIFFERS",
        "NaN, OPEN"
    })
    void aLossMatchesWithinTwoPerCentAndIsCloseWithinTen(double loss, Verdict verdict) {
        assertEquals(verdict, LOSS.check(plane(CONFIG, loss, PENTAGON)).verdict());
    }

    @Test
    void aLossIsSaidWithFourDigits() {
        assertEquals(
                new Finding("Loss", "Exact optimum: 0.05000", "0.1235", Verdict.DIFFERS),
                LOSS.check(plane(CONFIG, 0.12345678, PENTAGON)));
        assertEquals(
                new Finding("Loss", "Exact optimum: 0.002000", "0.002010", Verdict.MATCHES),
                LOSS.check(plane(CONFIG.withDensity(1), 0.00201, PENTAGON)));
        assertEquals(
                "not measured yet",
                LOSS.check(plane(CONFIG, Double.NaN, PENTAGON)).found());
        assertEquals(
                new Finding("Loss", Reference.SILENT, "0.05000", Verdict.OPEN),
                LOSS.check(plane(CONFIG.withDensity(0.1000001), 0.05, PENTAGON)));
    }

    // Reference

    @Test
    void aReferenceIsAboutTheModelAndNotAboutItsTraining() {
        assertTrue(REFERENCE.covers(
                CONFIG.withDensity(0.9).withBatch(1).withLearningRate(1).withSteps(1)));
        assertFalse(REFERENCE.covers(CONFIG.withData(DataKind.CORRELATED)));
        assertFalse(REFERENCE.covers(CONFIG.withFeatures(6)));
        assertFalse(REFERENCE.covers(CONFIG.withHidden(1)));
        assertFalse(REFERENCE.covers(CONFIG.withOutput(Activation.LINEAR)));
        assertFalse(REFERENCE.covers(CONFIG.withImportance(new ImportanceLaw.Geometric(0.91))));
        assertFalse(REFERENCE.covers(CONFIG.withImportance(new ImportanceLaw.Linear(1, 0.6561))));
    }

    // The model as a whole

    /** Two pairs of length 1 in a plane: half a dimension each, two in all. */
    @Test
    void theWholeMatchesIsCloseOrDiffers() {
        assertWhole(WholeClaim.Whole.PER_FEATURE, 0.5);
        assertWhole(WholeClaim.Whole.SHARES, 2);
        assertWhole(WholeClaim.Whole.MEAN_SHARE, 0.5);
    }

    private static void assertWhole(WholeClaim.Whole whole, double value) {
        assertEquals(Verdict.MATCHES, whole(whole, 0.1, value + 0.09).verdict());
        assertEquals(Verdict.CLOSE, whole(whole, 0.1, value - 0.29).verdict());
        assertEquals(Verdict.DIFFERS, whole(whole, 0.1, value + 0.31).verdict());
        assertEquals(Verdict.OPEN, whole(whole, 0.2, value).verdict());
        assertEquals(Verdict.MATCHES, whole(whole, 0, value).verdict(), "a row that speaks of all densities");
        assertEquals("Exact: " + Numbers.tick(value), whole(whole, 0.1, value).expected());
    }

    private static Finding whole(WholeClaim.Whole whole, double density, double value) {
        List<WholeClaim.Row> rows = List.of(new WholeClaim.Row(density, value, 0.1));
        return new WholeClaim(REFERENCE, whole, "Exact: ", rows).check(plane(CONFIG, 1, PAIRS));
    }

    // Sets

    private static final Config SETS = Config.relu(4, 2, 0.1, new ImportanceLaw.Equal())
            .withData(DataKind.CORRELATED)
            .withSetSize(2);

    private static Verdict ofSets(Quantity quantity, String row, double... degrees) {
        double[] plane = new double[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            plane[2 * i] = degrees[i];
            plane[2 * i + 1] = 1;
        }
        return RangeClaim.of(new Reference(SETS), quantity, "0.1:" + row)
                .check(plane(SETS, 1, plane))
                .verdict();
    }

    @Test
    void pairsOfASetAreComparedWithOneAnotherAlone() {
        assertEquals(Verdict.MATCHES, ofSets(Quantity.COSINE_WITHIN, "0..0±0.05", 0, 90, 180, 270));
        assertEquals(Verdict.MATCHES, ofSets(Quantity.COSINE_WITHIN, "0..0±0.05", 0, 92, 180, 270));
        assertEquals(Verdict.CLOSE, ofSets(Quantity.COSINE_WITHIN, "0..0±0.05", 0, 96, 180, 270));
        assertEquals(Verdict.DIFFERS, ofSets(Quantity.COSINE_WITHIN, "0..0±0.05", 0, 180, 90, 270));
        assertEquals(Verdict.MATCHES, ofSets(Quantity.COSINE_WITHIN, "-1..-1±0.02", 0, 180, 90, 270));
        assertEquals(Verdict.MATCHES, ofSets(Quantity.ANGLE_WITHIN, "60..65±1", 0, 60, 100, 165));
        assertEquals(Verdict.CLOSE, ofSets(Quantity.ANGLE_WITHIN, "60..65±1", 0, 60, 100, 167));
        assertEquals(Verdict.MATCHES, ofSets(Quantity.APART, "0..0±0.1", 10, 10, 100, 100));
        assertEquals(Verdict.DIFFERS, ofSets(Quantity.APART, "0..0±0.1", 10, 10, 100, 180));
    }

    @Test
    void theMostOppositeVectorMayBeAnyOther() {
        assertEquals(Verdict.MATCHES, ofSets(Quantity.OPPOSITE, "-1..-1±0.02", 0, 90, 180, 270));
        assertEquals(Verdict.MATCHES, ofSets(Quantity.OPPOSITE, "-1..-1±0.02", 0, 180, 90, 270));
        assertEquals(Verdict.DIFFERS, ofSets(Quantity.OPPOSITE, "-1..-1±0.02", 0, 90, 180, 225));
    }

    @Test
    void collapsedSetsAreCounted() {
        Claim one = WholeClaim.of(new Reference(SETS), WholeClaim.Whole.COLLAPSED, "Exact: ", "0.1:1±0");
        double[] collapsed = {0, 0.7, 0, 0.7, 90, 1, 180, 1};
        assertEquals(
                new Finding("Collapsed sets", "Exact: 1", "1", Verdict.MATCHES), one.check(plane(SETS, 1, collapsed)));
        assertEquals(new Finding("Collapsed sets", "Exact: 1", "0", Verdict.DIFFERS), one.check(plane(SETS, 1, PAIRS)));
    }

    @Test
    void whereNothingIsLostLittleIsAllowed() {
        LossClaim nothing = LossClaim.exact(new Reference(SETS), "0.1:0");
        assertEquals(Verdict.MATCHES, nothing.check(plane(SETS, 1e-4, PAIRS)).verdict());
        assertEquals(Verdict.CLOSE, nothing.check(plane(SETS, 1.1e-4, PAIRS)).verdict());
        assertEquals(Verdict.DIFFERS, nothing.check(plane(SETS, 1.1e-3, PAIRS)).verdict());
    }
}
