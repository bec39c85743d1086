package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.analysis.CoGrouping;
import tegum.analysis.Geometry;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;

/** What the check cards of correlated features say of results made by hand. */
final class CorrelatedChecksTest {
    private static final double[] DENSITIES = {1, 0.5, 0.2, 0.1, 0.05};
    private static final int[] SETS = {0, 0, 1, 1};

    private static Geometry digons(int first, int second) {
        float[] weights = new float[8];
        weights[0] = 1;
        weights[first] = -1;
        for (int i = 1; i < 4; i++) {
            if (i != first) {
                weights[4 + i] = i == second ? 1 : -1;
            }
        }
        return Geometry.of(weights, 2, 4);
    }

    @Test
    void fullyCoupledPairsCollapseAtTheExactThresholds() {
        assertEquals(
                Verdict.MATCHES,
                CollapseCheck.coupled(new int[] {0, 3, 2, 1, 0}, DENSITIES).verdict());
        assertEquals(
                Verdict.DIFFERS,
                CollapseCheck.coupled(new int[] {0, 3, 2, 2, 0}, DENSITIES).verdict());
        assertEquals(
                Verdict.OPEN,
                CollapseCheck.coupled(new int[] {0, 3, -1, 1, 0}, DENSITIES).verdict());
    }

    @Test
    void independentPairsHaveNoReasonTo() {
        assertEquals(
                Verdict.MATCHES,
                CollapseCheck.uncoupled(new int[] {2, 0, 0, 0, 0}, DENSITIES).verdict());
        assertEquals(
                Verdict.CLOSE,
                CollapseCheck.uncoupled(new int[] {0, 0, 1, 0, 0}, DENSITIES).verdict());
    }

    @Test
    void trainedModelsAreCountedBesideTheBest() {
        Finding finding = CollapseCheck.training(new int[] {1, 2, 0, -1}, new int[] {1, 1, 1, 1});
        assertEquals("as best in 1 of 3 cells, more in 1", finding.found());
    }

    @Test
    void companyIsJudgedByThePairs() {
        CoGrouping inside = new CoGrouping(4);
        CoGrouping across = new CoGrouping(4);
        for (int k = 0; k < 10; k++) {
            inside.addFactors(digons(1, 2));
            across.addFactors(digons(k % 2 == 0 ? 2 : 3, 1));
        }
        List<Finding> right = GroupingCheck.of(null, across, inside, SETS, true, true);
        assertEquals(Verdict.OPEN, right.get(0).verdict(), "nothing is known of independent ones");
        assertEquals(Verdict.MATCHES, right.get(1).verdict());
        assertEquals(Verdict.MATCHES, right.get(2).verdict());
        List<Finding> wrong = GroupingCheck.of(inside, inside, across, SETS, true, true);
        assertEquals(Verdict.DIFFERS, wrong.get(0).verdict());
        assertEquals(Verdict.DIFFERS, wrong.get(1).verdict());
        assertEquals(Verdict.DIFFERS, wrong.get(2).verdict());
        List<Finding> neurons = GroupingCheck.of(null, inside, across, SETS, true, false);
        assertEquals(Verdict.MATCHES, neurons.get(1).verdict(), "what comes together shares a neuron");
        assertEquals(Verdict.MATCHES, neurons.get(2).verdict());
        List<Finding> strangers = GroupingCheck.of(null, across, inside, SETS, true, false);
        assertEquals(Verdict.DIFFERS, strangers.get(1).verdict());
        assertEquals(Verdict.DIFFERS, strangers.get(2).verdict());
    }
}
