package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;

/** The check card of {@link SeedShares}: of how many runs each claim of the experiment holds. */
final class SeedCheck {
    /** Of so many runs, in parts of twenty, most agree. */
    private static final int MOST = 15;

    /** Of so many, about half. */
    private static final int HALF = 8;

    private SeedCheck() {}

    /** Standard deviation of the difference of two counts in twenty runs each, if one share is behind both. */
    private static double chance(int matches, int stated) {
        double share = Math.max(1, Math.min(2 * SeedShares.SEEDS - 1, matches + stated)) / (2.0 * SeedShares.SEEDS);
        return Math.sqrt(2 * SeedShares.SEEDS * share * (1 - share));
    }

    /**
     * One line for each claim that says something about these settings.
     *
     * @param stated of how many runs each claim is said to hold, −1 where nothing is said
     * @param complete whether these are all runs; before that nothing is judged
     */
    static List<Finding> of(List<SeedRun> runs, List<Integer> stated, boolean complete) {
        int claims = 0;
        for (SeedRun run : runs) {
            claims = Math.max(claims, run.findings().size());
        }
        List<Finding> lines = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            add(lines, runs, claim, stated.get(claim), complete);
        }
        return lines;
    }

    private static void add(List<Finding> lines, List<SeedRun> runs, int claim, int stated, boolean complete) {
        Finding said = null;
        int matches = 0;
        int close = 0;
        for (SeedRun run : runs) {
            Finding finding = claim < run.findings().size() ? run.findings().get(claim) : null;
            if (finding != null && finding.verdict() != Verdict.OPEN) {
                said = finding;
                matches += finding.verdict() == Verdict.MATCHES ? 1 : 0;
                close += finding.verdict() == Verdict.CLOSE ? 1 : 0;
            }
        }
        if (said != null) {
            String found = matches + " of " + runs.size() + " runs" + (close == 0 ? "" : ", " + close + " more close");
            lines.add(new Finding(
                    said.what(), said.expected(), found, complete ? verdict(matches, close, stated) : Verdict.OPEN));
        }
    }

    /** A small share is a result, no failure; where a share is stated, that is what is compared. */
    private static Verdict verdict(int matches, int close, int stated) {
        if (stated >= 0) {
            double off = Math.abs(matches - stated);
            double chance = chance(matches, stated);
            return off <= 2 * chance ? Verdict.MATCHES : off <= 4 * chance ? Verdict.CLOSE : Verdict.DIFFERS;
        }
        if (matches >= MOST) {
            return Verdict.MATCHES;
        }
        return matches + close >= HALF ? Verdict.CLOSE : Verdict.OPEN;
    }
}
