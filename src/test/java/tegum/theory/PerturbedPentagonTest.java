package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;

/** The numbers of the card of E11, and each branch against a finer descent of its own. */
final class PerturbedPentagonTest {
    private static final double[] RATIOS = {0.1, 0.147, 0.215, 0.316, 0.464, 0.681, 1, 1.47, 2.15, 3.16, 4.64, 6.81, 10
    };
    private static final PerturbedPentagon USUAL = PerturbedPentagon.of(Varied.DENSITY, 0.05, RATIOS);

    /** Half a percent, as the card says. */
    @ParameterizedTest
    @CsvSource({
        "0.2,0.005543,0.004972",
        "0.3,0.006317,0.006608",
        "0.5,0.007312,0.009841",
        "1,0.008917,0.017706",
        "5,0.016542,0.069372",
        "10,0.023483,0.10583"
    })
    void theLossesOfTheCard(double ratio, double pentagon, double digons) {
        assertEquals(pentagon, USUAL.branch(Shape.PENTAGON).loss(ratio), 0.005 * pentagon);
        assertEquals(digons, USUAL.branch(Shape.DIGONS).loss(ratio), 0.005 * digons);
    }

    @ParameterizedTest
    @CsvSource({"0.005,0.145", "0.02,0.186", "0.05,0.269", "0.08,0.360", "0.1,0.427"})
    void theCrossingsOfTheCard(double density, double crossing) {
        assertEquals(
                crossing, PerturbedPentagon.of(Varied.DENSITY, density, RATIOS).crossing(), 0.003);
    }

    /** Norms and biases of the varied feature and of the others, to ± 0.01 where the card prints one number. */
    @ParameterizedTest
    @CsvSource({
        "0.215,1.145,1.084,-0.456,-0.146",
        "0.316,1.164,1.107,-0.405,-0.185",
        "1,1.133,1.133,-0.244,-0.244",
        "10,0.994,1.07,-0.001,-0.25"
    })
    void theLengthsOfTheCard(double ratio, double varied, double others, double bias, double otherBias) {
        Branch.Point point = at(Shape.PENTAGON, ratio);
        double[] params = point.params();
        assertEquals(varied, norm(params, 4), 0.01);
        assertEquals(others, norm(params, 0), 0.01);
        assertEquals(bias, params[14], 0.01);
        assertEquals(otherBias, params[10], 0.01);
        assertEquals(0, params[4], 1e-9, "upright");
        assertTrue(params[9] > 0, "upright");
    }

    /** Degrees from the varied vector to its neighbours, as the card has them, rounded. */
    @ParameterizedTest
    @CsvSource({"0.316,66", "0.464,68.5", "1,72", "4.64,76", "10,76"})
    void theAnglesOfTheCard(double ratio, double degrees) {
        double[] params = at(Shape.PENTAGON, ratio).params();
        double least = 180;
        for (int i = 0; i < 4; i++) {
            least = Math.min(least, Math.abs(Math.toDegrees(Math.atan2(params[i], params[5 + i]))));
        }
        assertEquals(degrees, least, 1);
    }

    private static Branch.Point at(Shape shape, double ratio) {
        for (Branch.Point point : USUAL.branch(shape).points()) {
            if (point.ratio() == ratio) {
                return point;
            }
        }
        throw new AssertionError(ratio);
    }

    private static double norm(double[] params, int i) {
        return Math.hypot(params[i], params[5 + i]);
    }

    @ParameterizedTest
    @CsvSource({"DENSITY,0.05,0.4", "DENSITY,0.1,2.6", "IMPORTANCE,0.05,0.368", "IMPORTANCE,0.05,3.9"})
    void betweenItsPointsABranchIsWhereAFinerDescentEnds(Varied varied, double density, double ratio) {
        PerturbedPentagon five = PerturbedPentagon.of(varied, density, RATIOS);
        Branch branch = five.branch(Shape.PENTAGON);
        Branch.Point near = branch.points().get(0);
        for (Branch.Point point : branch.points()) {
            near = Math.abs(point.ratio() - ratio) < Math.abs(near.ratio() - ratio) ? point : near;
        }
        ExpectedLoss loss = PerturbedPentagon.expectedLoss(varied, density, ratio);
        double exact = loss.value(Lbfgs.minimise(loss, near.params()));
        assertEquals(exact, branch.loss(ratio), 1e-3 * exact);
    }

    @Test
    void pentagonAndPairsCrossWhereImportanceFalls() {
        PerturbedPentagon five = PerturbedPentagon.of(Varied.IMPORTANCE, 0.05, RATIOS);
        double crossing = five.crossing();
        assertEquals(0.368, crossing, 0.002);
        ExpectedLoss loss = PerturbedPentagon.expectedLoss(Varied.IMPORTANCE, 0.05, crossing);
        double pentagon = loss.value(
                Lbfgs.minimise(loss, five.branch(Shape.PENTAGON).points().get(2).params()));
        double pairs = loss.value(five.branch(Shape.DIGONS).points().get(3).params());
        assertEquals(pairs, pentagon, 2e-3 * pairs);
    }

    /** A pair at densities p and q errs by min(x, y)² on both sides when both are active: at most pq/3 in all. */
    @Test
    void pairsCostWhatTheirClosedFormSays() {
        for (double ratio : RATIOS) {
            double p = 0.05;
            double q = ratio * p;
            double without = 2 * p * p / 3 + q / 3 - q * q / 4;
            double withLast = p * p / 3 + p * q / 3 + p / 3 - p * p / 4;
            assertEquals(without, USUAL.branch(Shape.DIGONS).loss(ratio), 0.005 * without);
            double exact = USUAL.branch(Shape.DIGONS_WITH_LAST).loss(ratio);
            assertTrue(exact <= withLast, "less than at unit length");
            assertEquals(withLast, exact, 0.03 * withLast);
        }
    }

    @Test
    void thePentagonGivesWayBelowTheCrossing() {
        Branch branch = USUAL.branch(Shape.PENTAGON);
        assertTrue(branch.has(0.15));
        assertFalse(branch.has(0.1));
        assertTrue(Double.isNaN(branch.loss(0.1)));
        assertTrue(USUAL.branch(Shape.DIGONS).isStable(0.15));
        assertFalse(USUAL.branch(Shape.DIGONS).isStable(5), "a common feature does not stay out");
        assertFalse(USUAL.branch(Shape.DIGONS_WITH_LAST).isStable(0.12));
    }

    @Test
    void denseFeaturesFormNoPairs() {
        PerturbedPentagon dense = PerturbedPentagon.of(Varied.DENSITY, 1, RATIOS);
        assertTrue(dense.branch(Shape.DIGONS).points().isEmpty());
        assertTrue(Double.isNaN(dense.crossing()));
        assertTrue(Double.isNaN(dense.branch(Shape.DIGONS).loss(1)));
    }
}
