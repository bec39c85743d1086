package tegum.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;
import tegum.experiment.Setting;
import tegum.protocol.Channel;
import tegum.protocol.Edits;
import tegum.protocol.Event;
import tegum.protocol.Permalink;
import tegum.train.Snapshot;
import tegum.view.Timeline;

/**
 * A run as the page knows it while a trainer trains it: its settings, how far it is, what has been seen of it, which
 * moment is shown.
 */
public abstract class LiveRun {
    private final Experiment experiment;
    private final TrainerLine line;
    private final Pace pace = new Pace();
    private Course course;
    private Recording recording;
    private Measured measured = new Measured();
    private Event.@Nullable Stopped stopped;
    private @Nullable String failure;
    private Runnable listener = () -> {};

    /** Begins the run that a link describes; if it names a step, trains to it and rests there. */
    LiveRun(Experiment experiment, Channel channel, Permalink link) {
        this.experiment = experiment;
        course = Course.of(experiment, link);
        recording = new Recording(course);
        line = new TrainerLine(channel, link.engine(), this::take);
        start(Math.max(0, link.step()));
    }

    // What is

    /** The experiment. */
    public final Experiment experiment() {
        return experiment;
    }

    /** Says who wants to know of every change; called often, so it should only note it. */
    public final void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** Seed of the run. */
    public final int seed() {
        return course.seed();
    }

    /** What is known of the engine that trains. */
    public final Event.Trains trains() {
        return line.trains();
    }

    /** The settings at step 0. */
    public final Config begun() {
        return course.begun();
    }

    /** The settings with which training would go on from the moment shown. */
    public final Config config() {
        return isFollowing() ? latest() : course.after(shown().step(), live().step());
    }

    /** The settings with which training would go on from the furthest step. */
    final Config latest() {
        return course.after(furthest(), live().step());
    }

    /** Changes made while training. One that is not confirmed yet stands at the moment known here. */
    public final Edits edits() {
        return course.edits(live().step());
    }

    /** The furthest step that is known of. */
    final int furthest() {
        return course.furthest(live().step());
    }

    /** The furthest moment of training known here. */
    public final Snapshot live() {
        return recording.live();
    }

    /** The moment that all figures show. */
    public final Snapshot shown() {
        return recording.shown();
    }

    /** Whether the figures follow training, as against showing a moment in its past. */
    public final boolean isFollowing() {
        return recording.isFollowing();
    }

    /** Whether training goes on, or is asked to. */
    public final boolean isPlaying() {
        return pace.goesOnFrom(live().step());
    }

    /** The step at which play stops by itself. */
    public final int end() {
        return pace.end();
    }

    /** Whether play goes on past the end of the plan. */
    public final boolean isExtended() {
        return pace.isExtended();
    }

    /** How fast play goes. */
    public final Speed speed() {
        return pace.speed();
    }

    /** Where loss or parameters stopped being finite, if they did. */
    public final Event.@Nullable Stopped stopped() {
        return stopped;
    }

    /** What the trainer could not do, if anything. */
    public final @Nullable String failure() {
        return failure;
    }

    /** What a reader who waits should know: what is shown, and what Play would do; empty if nothing. */
    public final String hint() {
        return Hint.of(this);
    }

    /** The run so far, as a curve. */
    public final Timeline timeline() {
        return recording.timeline(end(), edits());
    }

    /** A link to the moment shown. */
    public final Permalink link() {
        int step = shown().step();
        return new Permalink(trains().engine(), seed(), course.settings(), edits().upTo(step), step);
    }

    /** The moment shown, for claims. Its loss is NaN until it has been measured. */
    public final Outcome outcome(Geometry geometry, float[] bias) {
        int step = shown().step();
        return new Outcome(config(), step, geometry, bias, measured.loss(step), measured.error(step));
    }

    /** The experiment's findings at the moment shown, with such verdicts as can be given yet. */
    public final List<Finding> findings(Geometry geometry, float[] bias) {
        return Verdicts.of(this, outcome(geometry, bias));
    }

    // What those who handle it do

    final TrainerLine line() {
        return line;
    }

    final Pace pace() {
        return pace;
    }

    final Course course() {
        return course;
    }

    final Recording recording() {
        return recording;
    }

    /**
     * Begins another run.
     *
     * @param ghost what to call the curve so far, which stays for comparison; null if it is not to
     * @param step to train to, flat out
     */
    final void restart(Course next, @Nullable String ghost, int step) {
        Recording before = recording;
        course = next;
        recording = new Recording(next);
        if (ghost != null) {
            recording.keepGhost(ghost, before);
        }
        start(step);
    }

    private void start(int step) {
        pace.begin(begun().steps(), step);
        measured = new Measured();
        stopped = null;
        failure = null;
        line.start(course, step);
        changed();
    }

    /** Follows training from the furthest step, and never from one that is not finite. */
    final void follow() {
        recording.follow();
        if (stopped != null) {
            goBack(live());
        }
    }

    /** Makes a moment the furthest one. */
    final void goBack(Snapshot moment) {
        course.backTo(moment.step());
        recording.backTo(moment);
        pace.rest();
        stopped = null;
        measured = new Measured();
        line.goBack(moment.step());
        changed();
    }

    /** Changes a setting at the furthest step. */
    final void change(Setting setting) {
        line.change(setting);
        course.ask(setting);
        measured = new Measured();
    }

    /** Asks for the exact loss of the moment shown, unless it is known or cannot be had. */
    final void measure() {
        Snapshot moment = shown();
        if (moment.step() > 0 && stopped == null && measured.isMissing(moment.step())) {
            measured.ask(moment.step());
            line.measure(moment);
        }
    }

    final void changed() {
        listener.run();
    }

    // What the trainer says

    private void take(Event event) {
        if (event instanceof Event.Changed confirmed) {
            takeChanged(confirmed);
        } else if (event instanceof Event.Failed failed) {
            failure = failed.message();
            pace.rest();
        } else if (!line.isGoingBack()) {
            takeState(event);
        }
        changed();
    }

    /** What arrives while a way back is under way was sent before it, and speaks of what is forgotten. */
    private void takeState(Event event) {
        if (event instanceof Event.Progress progress) {
            takeProgress(progress);
        } else if (event instanceof Event.Stopped where) {
            stopped = where;
            pace.rest();
            recording.keepUpTo(where.lastFinite());
            line.report();
        } else if (event instanceof Event.Measured answer && course.isConfirmed()) {
            measured.take(answer); // before a change was confirmed it would be the loss with the old settings
        }
    }

    private void takeProgress(Event.Progress progress) {
        for (Snapshot snapshot : progress.snapshots()) {
            if (stopped == null || snapshot.step() <= stopped.lastFinite()) {
                recording.take(snapshot);
            }
        }
    }

    /** A change that was made before a way back outlives it only if it is not past the step gone back to. */
    private void takeChanged(Event.Changed confirmed) {
        Edits.Edit edit = new Edits.Edit(confirmed.step(), Setting.parse(confirmed.setting()));
        if (!line.isGoingBack()) {
            course.confirm(edit);
        } else if (confirmed.step() <= live().step()) {
            course.keep(edit);
        }
    }
}
