package tegum.session;

import java.util.List;
import tegum.experiment.Setting;
import tegum.view.Numbers;

/** What a reader should know who waits for a run that rests. */
final class Hint {
    private Hint() {}

    /** What is shown, and what Play would do; empty if there is nothing to say. */
    static String of(LiveRun run) {
        if (run.isPlaying() || run.stopped() != null || run.failure() != null) {
            return "";
        }
        int step = run.live().step();
        if (!run.isFollowing()) {
            return "This is the past. Play goes on from the latest step, " + Numbers.count(step) + ".";
        }
        if (step == 0) {
            return "Not trained yet: press Play.";
        }
        List<Setting> waiting = run.edits().at(run.furthest());
        if (!waiting.isEmpty()) {
            Setting last = waiting.get(waiting.size() - 1);
            return "Not trained with " + last.key().sign() + " = " + last.value() + " yet: press Play.";
        }
        return "";
    }
}
