package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;

/** Which verdicts can be given yet. */
final class Verdicts {
    private Verdicts() {}

    /**
     * Findings whose verdicts wait where it is too early for them: all of them while training goes on,
     * and until a run has been trained, what differs may yet agree and what matches may yet move.
     */
    static List<Finding> due(List<Finding> findings, boolean rests, boolean trained) {
        List<Finding> due = new ArrayList<>();
        for (Finding finding : findings) {
            Verdict verdict = rests ? due(finding.verdict(), trained) : Verdict.OPEN;
            due.add(new Finding(finding.what(), finding.expected(), finding.found(), verdict));
        }
        return due;
    }

    private static Verdict due(Verdict verdict, boolean trained) {
        if (trained) {
            return verdict;
        }
        return verdict == Verdict.MATCHES || verdict == Verdict.CLOSE ? Verdict.CLOSE : Verdict.OPEN;
    }
}
