package tegum.experiment.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.CoGrouping;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;

/** The check card of {@link CoGroupingMatrix}. */
final class GroupingCheck {
    /** Standard deviations of a share that any one of the pairs may be off by chance. */
    private static final double SIGMAS = 4;

    private static final String INDEPENDENT = "Independent features";
    private static final String MISSING = "nothing trained yet";

    private GroupingCheck() {}

    static List<Finding> of(
            @Nullable CoGrouping independent,
            @Nullable CoGrouping correlated,
            @Nullable CoGrouping anticorrelated,
            int[] sets,
            boolean equal,
            boolean factors) {
        String correlatedExpected = factors
                ? "Paper: orthogonal inside a pair, so less often together than others"
                : "What comes together shares a neuron more often than others";
        String anticorrelatedExpected = factors
                ? "Paper: opposite inside a pair, so more often together than others"
                : "What excludes each other shares a neuron less often than others";
        return List.of(
                equal ? even(independent, sets) : uneven(independent),
                compared("Correlated pairs", correlatedExpected, correlated, sets, factors ? -1 : 1),
                compared("Anticorrelated pairs", anticorrelatedExpected, anticorrelated, sets, factors ? 1 : -1));
    }

    private static double mean(CoGrouping grouping, int[] sets) {
        int n = sets.length;
        double within = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                within += grouping.share(i, j);
            }
        }
        return 2 * within / (n * (n - 1));
    }

    /** Equal features can be exchanged, so no two are grouped more often than others, but for chance. */
    private static Finding even(@Nullable CoGrouping grouping, int[] sets) {
        String expected = "Exact, by symmetry: every two equally often, but for chance";
        if (grouping == null) {
            return new Finding(INDEPENDENT, expected, MISSING, Verdict.OPEN);
        }
        double mean = mean(grouping, sets);
        double sigma = Math.sqrt(mean * (1 - mean) / grouping.models());
        double off = Math.max(grouping.largest() - mean, mean - grouping.smallest());
        return new Finding(
                INDEPENDENT,
                expected,
                CoGroupingMatrix.percent(grouping.smallest()) + " to "
                        + CoGroupingMatrix.percent(grouping.largest()) + ", mean "
                        + CoGroupingMatrix.percent(mean),
                off <= SIGMAS * sigma ? Verdict.MATCHES : Verdict.DIFFERS);
    }

    private static Finding uneven(@Nullable CoGrouping grouping) {
        String expected = "The paper asks whether models group the same features";
        if (grouping == null) {
            return new Finding(INDEPENDENT, expected, MISSING, Verdict.OPEN);
        }
        return new Finding(
                INDEPENDENT,
                expected,
                CoGroupingMatrix.percent(grouping.smallest()) + " to " + CoGroupingMatrix.percent(grouping.largest())
                        + " of the models, by pair",
                Verdict.OPEN);
    }

    /** Members of a pair beside features of different pairs: together more often if {@code sign} is 1, else less. */
    private static Finding compared(String what, String expected, @Nullable CoGrouping grouping, int[] sets, int sign) {
        if (grouping == null) {
            return new Finding(what, expected, MISSING, Verdict.OPEN);
        }
        double within = grouping.mean(sets, true);
        double across = grouping.mean(sets, false);
        String found = CoGroupingMatrix.percent(within) + " inside a pair, " + CoGroupingMatrix.percent(across)
                + " across pairs";
        return new Finding(what, expected, found, sign * (within - across) > 0 ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
