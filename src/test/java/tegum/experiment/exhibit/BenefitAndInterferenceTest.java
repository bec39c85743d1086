package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tegum.data.ImportanceLaw;
import tegum.experiment.Config;
import tegum.experiment.Drag;
import tegum.experiment.Finding;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.theory.Orders;
import tegum.view.ArrowPlane;
import tegum.view.Mark;

final class BenefitAndInterferenceTest {
    private static final BenefitAndInterference EXHIBIT = new BenefitAndInterference();

    private static State state(int start, int feature, double turn, double longer, double bias) {
        return State.of(EXHIBIT)
                .with(FiveVectors.START, start)
                .with(FiveVectors.FEATURE, feature)
                .with(FiveVectors.TURN, turn)
                .with(FiveVectors.LONGER, longer)
                .with(FiveVectors.BIAS, bias);
    }

    @Test
    void thePentagonIsTheExactOptimum() {
        double loss =
                Orders.loss(Orders.of(FiveVectors.of(State.of(EXHIBIT)).params(), LossTerms.importance(), 2), 0.05);
        assertEquals(0.008904, loss, 1e-6);
    }

    /** Each bar against samples: exactly one feature present, uniform on [0, 1]; the sum over which one it is. */
    @Test
    void theBarsAreWhatOneFeatureAtATimeCosts() {
        FiveVectors vectors = FiveVectors.of(state(1, 4, 20, 0.6, -0.1));
        Random random = new Random(7);
        int count = 400_000;
        for (int i = 0; i < FiveVectors.COUNT; i++) {
            double linear = 0;
            double rectified = 0;
            for (int k = 0; k < count; k++) {
                double x = random.nextDouble();
                for (int j = 0; j < FiveVectors.COUNT; j++) {
                    double wanted = i == j ? x : 0;
                    double sum = vectors.product(i, j) * x;
                    linear += Math.pow(wanted - sum, 2);
                    rectified += Math.pow(wanted - Math.max(0, sum + vectors.bias()[i]), 2);
                }
            }
            assertEquals(linear / count, LossTerms.sum(LossTerms.linear(vectors, i)), 2e-3);
            assertEquals(rectified / count, LossTerms.sum(LossTerms.rectified(vectors, i)), 2e-3);
        }
    }

    @Test
    void thePartsAreTheFirstOrder() {
        FiveVectors vectors = FiveVectors.of(state(0, 2, -35, 0.1, 0.2));
        double sum = 0;
        for (int i = 0; i < FiveVectors.COUNT; i++) {
            sum += LossTerms.sum(LossTerms.rectified(vectors, i));
        }
        assertEquals(Orders.of(vectors.params(), LossTerms.importance(), 2)[1], sum, 1e-12);
    }

    @Test
    void productsBelowZeroCostALinearModelAlone() {
        FiveVectors pairs = FiveVectors.of(state(1, 0, 0, 0, 0));
        assertTrue(LossTerms.linear(pairs, 0)[2] > 0.3);
        assertEquals(0, LossTerms.rectified(pairs, 0)[2]);
        FiveVectors raised = FiveVectors.of(state(1, 0, 0, 0, 0.3));
        assertNotEquals(0, LossTerms.rectified(raised, 0)[2]);
    }

    /** Inside the area no product costs anything; outside of it some does. */
    @Test
    void theTintedAreaIsWhereInterferenceIsFree() {
        Random random = new Random(5);
        int inside = 0;
        for (int trial = 0; trial < 2000; trial++) {
            State moved = FiveVectors.moved(
                    State.of(EXHIBIT).with(FiveVectors.START, trial % 2),
                    0,
                    random.nextDouble() * 2 - 1,
                    random.nextDouble() * 2 - 1);
            FiveVectors vectors = FiveVectors.of(moved);
            double cost = 0;
            for (int j = 1; j < FiveVectors.COUNT; j++) {
                cost += tegum.theory.FirstOrder.cross(vectors.product(0, j), vectors.bias()[0])
                        + Math.max(
                                0,
                                tegum.theory.FirstOrder.cross(vectors.product(0, j), vectors.bias()[j])
                                        - Math.pow(Math.max(0, vectors.bias()[j]), 2));
            }
            boolean isIn = contains(vectors.free(1.5), vectors.x()[0], vectors.y()[0]);
            inside += isIn ? 1 : 0;
            assertEquals(isIn, cost <= 1e-15, "cost " + cost);
        }
        assertTrue(inside > 40, inside + " of 2000");
    }

    private static boolean contains(double[] polygon, double x, double y) {
        boolean isIn = polygon.length >= 6;
        for (int k = 0; k < polygon.length; k += 2) {
            int next = (k + 2) % polygon.length;
            double side = (polygon[next] - polygon[k]) * (y - polygon[k + 1])
                    - (polygon[next + 1] - polygon[k + 1]) * (x - polygon[k]);
            isIn &= side >= 0;
        }
        return isIn;
    }

    @Test
    void whatIsDraggedFollowsThePointer() {
        State start = State.of(EXHIBIT).with(FiveVectors.BIAS, 0.2);
        ArrowPlane plane = (ArrowPlane) EXHIBIT.panes(start).get(0).picture();
        State dragged = EXHIBIT.drag(start, new Drag(0, Mark.feature(3), 400, 430, 0, 0, 260, 90));
        FiveVectors vectors = FiveVectors.of(dragged);
        assertEquals(3, vectors.chosen());
        assertEquals(plane.valueX(400, 260), vectors.x()[3], 1e-9);
        assertEquals(plane.valueY(400, 90), vectors.y()[3], 1e-9);
        assertEquals(-0.246, vectors.bias()[3], 1e-12);
    }

    /** As the page says: of a pentagon's loss at p = 0.05 one and two features together make nine tenths, one alone less than half. */
    @Test
    void mostOfTheLossIsOfOneFeatureOrTwo() {
        double[] orders = Orders.of(FiveVectors.of(State.of(EXHIBIT)).params(), LossTerms.importance(), 2);
        double loss = Orders.loss(orders, 0.05);
        double one = LossTerms.weight(1, 5, 0.05) * orders[1] / loss;
        double two = LossTerms.weight(2, 5, 0.05) * orders[2] / loss;
        assertEquals(0.37, one, 0.01);
        assertTrue(one + two > 0.9 && one + two < 0.95, one + " + " + two);
    }

    @Test
    void closedFormsMatchWhereverTheDialsStand() {
        for (int start = 0; start < 4; start++) {
            for (double bias : new double[] {-0.4, 0, 0.5}) {
                State state = state(start, 4, 50, 0.3, bias);
                for (Finding finding : EXHIBIT.findings(state)) {
                    assertNotEquals(Verdict.DIFFERS, finding.verdict(), finding.toString());
                }
            }
        }
        double loss = Config.relu(5, 2, 0.05, new ImportanceLaw.Equal())
                .expectedLoss()
                .value(FiveVectors.of(State.of(EXHIBIT)).params());
        assertEquals(0.008904, loss, 1e-6);
    }
}
