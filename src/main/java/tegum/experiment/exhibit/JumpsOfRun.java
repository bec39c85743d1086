package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Jumps;
import tegum.analysis.Jumps.Jump;
import tegum.experiment.Results;
import tegum.view.Numbers;

/**
 * The jumps of a recorded run, and what of its loss falls inside them. Counted from a tenth of the run on: before that
 * every feature moves.
 */
final class JumpsOfRun {
    private final RecordedRun run;
    private final List<Jump> jumps;
    private final int begin;

    JumpsOfRun(RecordedRun run) {
        this.run = run;
        Jumps.Rule rule = FeatureJumps.rule();
        begin = rule.begin();
        jumps = Jumps.of(run.shares(), rule);
    }

    /** Whether these are the jumps of the very run that is there now. */
    @SuppressWarnings("ReferenceEquality") // answers are never written to
    boolean isOf(Results results) {
        return results.get(0) == run.answer();
    }

    RecordedRun run() {
        return run;
    }

    /** The earliest first. */
    List<Jump> jumps() {
        return jumps;
    }

    /** Those by which D changes most, in the order of their steps. */
    List<Jump> largest(int most) {
        List<Jump> largest = new ArrayList<>(jumps);
        largest.sort((one, other) -> Double.compare(Math.abs(other.rise()), Math.abs(one.rise())));
        List<Jump> kept = new ArrayList<>(largest.subList(0, Math.min(most, largest.size())));
        kept.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return kept;
    }

    /** The step in the middle of a jump. */
    double middle(Jump jump) {
        return run.steps()[(jump.from() + jump.to()) / 2];
    }

    /** From which step jumps are counted. */
    String since() {
        return "from step " + Numbers.count((int) run.steps()[begin]) + " on";
    }

    /** The share of the loss's fall that happens inside jumps. */
    double shareOfFall() {
        return Jumps.shareOfFall(jumps, run.losses(), begin);
    }

    /** The share of the steps that lie inside jumps. */
    double shareOfSteps() {
        boolean[] covered = Jumps.covered(jumps, run.moments());
        int inside = 0;
        for (int k = begin; k < covered.length; k++) {
            inside += covered[k] ? 1 : 0;
        }
        return (double) inside / (covered.length - begin);
    }

    /** A jump in words. */
    String words(Jump jump) {
        return "x" + jump.feature() + " from D = " + Numbers.fixed(jump.before(), 2) + " to "
                + Numbers.fixed(jump.after(), 2) + ", steps " + Numbers.count((int) run.steps()[jump.from()]) + " to "
                + Numbers.count((int) run.steps()[jump.to()]);
    }

    /** All of them in a sentence. */
    String words() {
        StringBuilder text = new StringBuilder();
        text.append(jumps.isEmpty() ? "No feature jumps " : Numbers.count(jumps.size()) + " jumps ")
                .append(since());
        for (int k = 0; k < jumps.size(); k++) {
            text.append(k == 0 ? ": " : "; ").append(words(jumps.get(k)));
        }
        return text.append('.').toString();
    }
}
