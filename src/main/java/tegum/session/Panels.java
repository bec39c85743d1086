package tegum.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Setting;
import tegum.protocol.Channel;
import tegum.protocol.Event;
import tegum.train.Snapshot;

/** The page's side of a sweep: the row of small models beside the one in focus. */
public final class Panels {
    private final Experiment experiment;
    private final TrainerLine line;
    private List<Snapshot> panels = List.of();
    private int goal;
    private boolean resting;
    private @Nullable String failure;
    private Runnable listener = () -> {};

    /** A row with nothing in it yet. */
    public Panels(Experiment experiment, Channel channel) {
        this.experiment = experiment;
        line = new TrainerLine(channel, "", this::take);
    }

    /** Says who wants to know of every change; called often, so it should only note it. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** The present state of each model; empty before the first report. */
    public List<Snapshot> panels() {
        return panels;
    }

    /** Whether models are being trained. */
    public boolean isBusy() {
        return !resting && (panels.isEmpty() ? goal > 0 : anyIsBefore(goal));
    }

    /** A model whose loss is no longer a number has stopped for good. */
    private boolean anyIsBefore(int step) {
        for (Snapshot snapshot : panels) {
            if (snapshot.step() < step && !Float.isNaN(snapshot.loss())) {
                return true;
            }
        }
        return false;
    }

    /** Steps that every model has taken. */
    public int furthestBehind() {
        int least = panels.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Snapshot snapshot : panels) {
            least = Math.min(least, snapshot.step());
        }
        return least;
    }

    /** Steps after which each model rests. */
    public int goal() {
        return goal;
    }

    /** What the trainer could not do, if anything. */
    public @Nullable String failure() {
        return failure;
    }

    /** Begins all models anew, with the settings at step 0 that they share. */
    public void start(List<Setting> settings, int seed, int steps) {
        goal = steps;
        panels = List.of();
        failure = null;
        Config config = experiment.with(experiment.base(), settings);
        List<String> models = new ArrayList<>();
        for (int k = 0; k < experiment.sweep().panels().size(); k++) {
            models.add(Setting.text(experiment.sweep().config(config, k).differences(Config.PLAIN)));
        }
        line.startSweep(models, seed, resting ? 0 : steps);
        changed();
    }

    /** Rests, because nobody looks, or goes on. */
    public void rest(boolean rests) {
        if (rests != resting) {
            resting = rests;
            line.train(rests ? 0 : goal);
            changed();
        }
    }

    /** Asks the trainer for what the next frame needs; called once a frame. */
    public void pump() {
        boolean due = isBusy() || panels.isEmpty();
        if (goal > 0 && due && !line.isWaiting()) {
            line.report();
        }
    }

    private void take(Event event) {
        if (event instanceof Event.Panels state) {
            panels = state.panels();
        } else if (event instanceof Event.Failed failed) {
            failure = failed.message();
        }
        changed();
    }

    private void changed() {
        listener.run();
    }
}
