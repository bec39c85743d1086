package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;
import tegum.experiment.Verdict;

/** Which verdicts can be given yet. */
final class Verdicts {
    private Verdicts() {}

    /** What is found in the moment of a run that is shown, with such verdicts as can be given yet. */
    static List<Finding> of(LiveRun run, Outcome shown) {
        return due(run.experiment().check(shown), !run.isPlaying(), isTrained(run));
    }

    /** Whether the moment shown had all of its plan, and at least half a plan with the settings it has. */
    private static boolean isTrained(LiveRun run) {
        int step = run.shown().step();
        int plan = run.begun().steps();
        return step >= plan && step - run.edits().upTo(step).lastStep() >= plan / 2;
    }

    /**
     * Findings whose verdicts wait where it is too early for them: all of them while training goes on,
     * and until a run has been trained, what differs may yet agree and what matches may yet move.
     */
    private static List<Finding> due(List<Finding> findings, boolean rests, boolean trained) {
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
