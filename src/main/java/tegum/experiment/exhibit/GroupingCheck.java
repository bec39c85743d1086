package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.CoGrouping;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;

/** The check card of {@link CoGroupingMatrix}. */
final class GroupingCheck {
    /** Standard deviations of a share that any one of the pairs may be off by chance. */
    private static final double SIGMAS = 4;

    private GroupingCheck() {}

    static List<Finding> of(
            @Nullable CoGrouping independent,
            @Nullable CoGrouping correlated,
            @Nullable CoGrouping anticorrelated,
            int[] sets,
            boolean equal,
            boolean factors) {
        List<Finding> findings = new ArrayList<>();
        if (independent != null) {
            findings.add(equal ? even(independent, sets) : uneven(independent));
        }
        if (correlated != null) {
            String expected = factors
                    ? "Paper: orthogonal inside a pair, so less often together than others"
                    : "What comes together shares a neuron more often than others";
            findings.add(compared("Correlated pairs", expected, correlated, sets, factors ? -1 : 1));
        }
        if (anticorrelated != null) {
            String expected = factors
                    ? "Paper: opposite inside a pair, so more often together than others"
                    : "What excludes each other shares a neuron less often than others";
            findings.add(compared("Anticorrelated pairs", expected, anticorrelated, sets, factors ? 1 : -1));
        }
        return findings;
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
    private static Finding even(CoGrouping grouping, int[] sets) {
        double mean = mean(grouping, sets);
        double sigma = Math.sqrt(mean * (1 - mean) / grouping.models());
        double off = Math.max(grouping.largest() - mean, mean - grouping.smallest());
        return new Finding(
                "Independent features",
                "Exact, by symmetry: every two equally often",
                CoGroupingMatrix.percent(grouping.smallest()) + " to "
                        + CoGroupingMatrix.percent(grouping.largest()) + ", mean "
                        + CoGroupingMatrix.percent(mean),
                off <= SIGMAS * sigma ? Verdict.MATCHES : Verdict.DIFFERS);
    }

    private static Finding uneven(CoGrouping grouping) {
        return new Finding(
                "Independent features",
                "The paper asks whether models group the same features",
                CoGroupingMatrix.percent(grouping.smallest()) + " to " + CoGroupingMatrix.percent(grouping.largest())
                        + " of the models, by pair",
                Verdict.OPEN);
    }

    /** Members of a pair beside features of different pairs: together more often if {@code sign} is 1, else less. */
    private static Finding compared(String what, String expected, CoGrouping grouping, int[] sets, int sign) {
        double within = grouping.mean(sets, true);
        double across = grouping.mean(sets, false);
        String found = CoGroupingMatrix.percent(within) + " inside a pair, " + CoGroupingMatrix.percent(across)
                + " across pairs";
        return new Finding(what, expected, found, sign * (within - across) > 0 ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
