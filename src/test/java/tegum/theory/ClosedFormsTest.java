package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.analysis.Geometry;
import tegum.model.Activation;

/** Formulas against sums, against each other, and against the numbers of the cards E5 to E10. */
final class ClosedFormsTest {
    private static final Random RANDOM = new Random(5);

    private static double between(double low, double high) {
        return low + (high - low) * RANDOM.nextDouble();
    }

    /** The midpoint rule with 200,000 points errs by less than 1e-9 on these integrands. */
    private static double sum(java.util.function.DoubleUnaryOperator f) {
        double sum = 0;
        int count = 200_000;
        for (int k = 0; k < count; k++) {
            sum += f.applyAsDouble((k + 0.5) / count);
        }
        return sum / count;
    }

    @Test
    void ownAndCrossAreTheirIntegrals() {
        for (int k = 0; k < 40; k++) {
            double a = k == 0 ? 0 : k == 1 ? 1 : between(0, 2);
            double b = between(-0.8, 0.5);
            double c = k == 2 ? 0 : between(-1.5, 1.5);
            double own = sum(x -> Math.pow(x - Math.max(0, a * x + b), 2));
            double cross = sum(x -> Math.pow(Math.max(0, c * x + b), 2));
            assertEquals(own, FirstOrder.own(a, b), 1e-9, "a " + a + " b " + b);
            assertEquals(cross, FirstOrder.cross(c, b), 1e-9, "c " + c + " b " + b);
        }
    }

    @Test
    void slopesAreCentralDifferences() {
        double h = 1e-6;
        for (int k = 0; k < 40; k++) {
            double a = between(0.1, 2);
            double b = between(-0.8, 0.5);
            double c = between(0.05, 1.5) * (k % 2 == 0 ? 1 : -1);
            assertEquals(
                    (FirstOrder.own(a + h, b) - FirstOrder.own(a - h, b)) / (2 * h), FirstOrder.ownByA(a, b), 1e-8);
            assertEquals(
                    (FirstOrder.own(a, b + h) - FirstOrder.own(a, b - h)) / (2 * h), FirstOrder.ownByB(a, b), 1e-8);
            assertEquals(
                    (FirstOrder.cross(c + h, b) - FirstOrder.cross(c - h, b)) / (2 * h),
                    FirstOrder.crossByC(c, b),
                    1e-7);
            assertEquals(
                    (FirstOrder.cross(c, b + h) - FirstOrder.cross(c, b - h)) / (2 * h),
                    FirstOrder.crossByB(c, b),
                    1e-8);
        }
    }

    @Test
    void interferenceBelowZeroIsFree() {
        assertTrue(FirstOrder.cross(-0.7, 0) == 0);
        assertTrue(FirstOrder.cross(-0.7, -0.2) == 0);
        assertTrue(FirstOrder.cross(0.1, -0.2) == 0);
        assertTrue(FirstOrder.cross(0.3, -0.2) > 0);
    }

    @Test
    void theOrdersAddUpToTheLossAndTheFirstTwoAreTheClosedForms() {
        int n = 4;
        int m = 2;
        double[] importance = {1, 0.8, 0.5, 2};
        double[] params = new double[m * n + n];
        for (int i = 0; i < params.length; i++) {
            params[i] = between(-0.9, 0.9);
        }
        double[] gram = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gram[i * n + j] = params[i] * params[j] + params[n + i] * params[n + j];
            }
        }
        double[] bias = Arrays.copyOfRange(params, m * n, params.length);
        double[] orders = Orders.of(params, importance, m);
        assertEquals(FirstOrder.none(bias, importance), orders[0], 1e-14);
        assertEquals(
                FirstOrder.benefit(gram, bias, importance) + FirstOrder.interference(gram, bias, importance),
                orders[1],
                1e-13);
        double p = 0.3;
        double[] density = new double[n];
        Arrays.fill(density, p);
        double loss = ExpectedLoss.of(ActiveSets.independent(density), importance, m, Activation.RELU)
                .value(params);
        assertEquals(loss, Orders.loss(orders, p), 1e-13);
    }

    /** E6: theory and true optimum; tolerance half a percent of the printed digits. */
    @ParameterizedTest
    @CsvSource({
        "1,.3,IGNORED,.0250,.0250",
        "1,3,DEDICATED,.0833,.0833",
        "0.7,0.7,IGNORED,.0776,.0776",
        "0.7,1,IGNORED,.1108,.1082",
        "0.5,0.3,IGNORED,.0313,.0313",
        "0.5,1,SUPERPOSED,.0833,.0763",
        "0.3,0.1,IGNORED,.00775,.00775",
        "0.1,0.1,SUPERPOSED,.00183,.00176",
        "0.5,1.5,DEDICATED,.1042,.0937"
    })
    void thePhasesOfTwoFeatures(double p, double r, PhaseTheory.Phase phase, double theory, double truth) {
        PhaseTheory.Phase best = PhaseTheory.bestOfTwo(p, r);
        assertEquals(phase, best);
        assertEquals(theory, PhaseTheory.ofTwo(best, p, r), 0.005 * theory);
        ExpectedLoss loss =
                ExpectedLoss.of(ActiveSets.independent(new double[] {p, p}), new double[] {1, r}, 1, Activation.RELU);
        Optimum optimum = Optimum.of(loss, 16, 1);
        assertEquals(truth, optimum.loss(), 0.006 * truth);
        assertTrue(optimum.loss() <= PhaseTheory.ofTwo(best, p, r) + 1e-12);
    }

    @Test
    void onTheBoundariesTwoPhasesCostTheSame() {
        for (double r = 0.1; r < 1; r += 0.1) {
            double p = PhaseTheory.ignoredBelow(r);
            assertEquals(
                    PhaseTheory.ofTwo(PhaseTheory.Phase.IGNORED, p, r),
                    PhaseTheory.ofTwo(PhaseTheory.Phase.SUPERPOSED, p, r),
                    1e-15);
            double q = PhaseTheory.dedicatedBelow(1 / r);
            assertEquals(
                    PhaseTheory.ofTwo(PhaseTheory.Phase.DEDICATED, q, 1 / r),
                    PhaseTheory.ofTwo(PhaseTheory.Phase.SUPERPOSED, q, 1 / r),
                    1e-15);
        }
        assertEquals(PhaseTheory.TRIPLE, PhaseTheory.ignoredBelow(1), 1e-15);
        assertEquals(PhaseTheory.TRIPLE, PhaseTheory.dedicatedBelow(1), 1e-15);
    }

    /** E7: three features in two dimensions, and the note that at p = .5, r = 1.5 the extra one is dedicated. */
    @Test
    void thePhasesOfThreeFeatures() {
        assertEquals(PhaseTheory.Phase.DEDICATED, PhaseTheory.bestOfThree(0.5, 1.5));
        assertEquals(PhaseTheory.Phase.SUPERPOSED, PhaseTheory.bestOfThree(0.3, 0.5));
        assertEquals(PhaseTheory.Phase.IGNORED, PhaseTheory.bestOfThree(0.8, 0.5));
        ExpectedLoss loss = ExpectedLoss.of(
                ActiveSets.independent(new double[] {0.5, 0.5, 0.5}), new double[] {1, 1, 1.5}, 2, Activation.RELU);
        Optimum optimum = Optimum.of(loss, 24, 1);
        assertEquals(0.0763, optimum.loss(), 0.0763 * 0.005);
        assertEquals(1, Geometry.of(optimum.weights(3), 2, 3).norms()[2], 0.01);
        assertEquals(0, Geometry.of(optimum.weights(3), 2, 3).superposition()[2], 0.01);
    }

    /** E7c against the general expectation, whose bias is zero here. */
    @Test
    void theBiasFreeSurfaceIsTheExpectedLoss() {
        for (int k = 0; k < 60; k++) {
            double w1 = between(-1.4, 1.4);
            double w2 = between(-1.4, 1.4);
            double p = between(0.01, 1);
            double r = between(0.1, 3);
            ExpectedLoss loss = ExpectedLoss.of(
                    ActiveSets.independent(new double[] {p, p}), new double[] {1, r}, 1, Activation.RELU);
            double exact = loss.value(new double[] {w1, w2, 0, 0});
            // sixteen points across the kink that the exact coordinate leaves
            assertEquals(exact, BiasFreeSurface.loss(w1, w2, p, r), 1e-4, w1 + " " + w2 + " " + p);
        }
    }

    @Test
    void theBiasFreeMinimaOfTheCard() {
        double confused = Math.sqrt(0.5);
        for (double p : new double[] {0.3, 0.7, 1}) {
            assertEquals(p / 3 - p * p / 4, BiasFreeSurface.loss(confused, confused, p, 1), 1e-15);
        }
        double p = 0.1;
        double w = Math.sqrt((8 - 5 * p) / (8 - 6 * p));
        assertEquals(1.0067, w, 1e-4);
        double least = BiasFreeSurface.loss(w, -w, p, 1);
        for (double d : new double[] {-1e-3, 1e-3}) {
            assertTrue(least < BiasFreeSurface.loss(w + d, -w, p, 1));
            assertTrue(least < BiasFreeSurface.loss(w + d, -w - d, p, 1));
        }
        assertEquals(0.0956, BiasFreeSurface.loss(0.73, 0.68, 0.8, 0.8), 5e-5);
    }

    private static double[] polygon(int k) {
        double[] cosines = new double[k - 1];
        for (int i = 1; i < k; i++) {
            cosines[i - 1] = Math.cos(2 * Math.PI * i / k);
        }
        return cosines;
    }

    private static double[] repeated(Object... pairs) {
        return Arrays.stream(pairs)
                .flatMapToDouble(pair -> {
                    double[] two = (double[]) pair;
                    double[] all = new double[(int) two[0]];
                    Arrays.fill(all, two[1]);
                    return Arrays.stream(all);
                })
                .toArray();
    }

    /** E10: loss, ‖W‖² and b of each figure. */
    @Test
    void thePolytopesOfTheCard() {
        check(polygon(3), 0, 1, 0);
        check(repeated(new double[] {3, -1.0 / 3}), 0, 1, 0);
        check(polygon(5), .015826, 1.3700, -.2823);
        check(polygon(6), .048192, 1.7438, -.6181);
        // of a cube's vertices three are at one side, three across a face, one opposite
        check(
                repeated(new double[] {3, 1.0 / 3}, new double[] {3, -1.0 / 3}, new double[] {1, -1}),
                .020736,
                1.463,
                -.357);
    }

    private static void check(double[] cosines, double loss, double squaredNorm, double bias) {
        Uniform best = Uniform.of(cosines);
        assertEquals(loss, best.loss(), 1e-6);
        assertEquals(squaredNorm, best.squaredNorm(), 1e-3);
        assertEquals(bias, best.bias(), 1e-3);
    }
}
