package tegum.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.protocol.Channel;
import tegum.protocol.Permalink;
import tegum.train.Schedule;

/**
 * The state of an experiment's page: a run, and what a person does with it. The page draws whatever is here whenever
 * the listener of changes is called.
 */
public final class Lab extends LiveRun {
    private final Highlight highlight = new Highlight();
    private boolean held;

    /**
     * Begins the run that a link describes; if it names a step, trains to it and rests there.
     *
     * @param channel to a {@link TrainerDesk}
     */
    public Lab(Experiment experiment, Channel channel, Permalink link) {
        super(experiment, channel, link);
    }

    // Playing

    /** Trains from the latest step to the end of the plan; at the end, for as long again. */
    public void play() {
        follow();
        pace().play(live().step());
        pump();
        changed();
    }

    /** Stops training where it is. */
    public void pause() {
        pace().rest();
        line().train(0);
        line().report();
        changed();
    }

    /** Plays or pauses. */
    public void toggle() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /** Trains {@code count} steps and rests. */
    public void step(int count) {
        if (isPlaying()) {
            line().train(0);
        }
        follow();
        pace().goTo(live().step() + count);
        pump();
        changed();
    }

    /** Goes at another speed. */
    public void setSpeed(Speed speed) {
        pace().setSpeed(speed);
        if (isPlaying() && pace().isPaced()) {
            line().train(pace().unasked());
        }
        changed();
    }

    /** Asks the trainer for what the next frame needs; called once a frame. */
    public void pump() {
        if (held || line().isWaiting()) {
            return;
        }
        if (isPlaying()) {
            line().train(pace().goal(live().step()));
            line().report();
        } else {
            measure();
        }
    }

    // Looking back

    /**
     * Shows the recorded moment nearest to {@code step}, and training rests meanwhile; at or past the
     * last one, follows training again.
     */
    public void scrub(int step) {
        recording().look(step);
        looked();
    }

    /** Moves the cursor by recorded moments: -1 is the one before. */
    public void scrubBy(int count) {
        recording().lookBy(count);
        looked();
    }

    private void looked() {
        if (!isFollowing() && isPlaying()) {
            pause();
        }
        changed();
    }

    /** Makes the moment shown the present: training goes on from there, and what came after is kept as a ghost. */
    public void resumeHere() {
        if (!isFollowing()) {
            goBack(shown());
        }
    }

    // Beginning again

    /** Begins again with the same settings and seed: the same bits. */
    public void reset() {
        begin(course().from(begun()), null, 0);
    }

    /** Begins again with another seed, and plays. */
    public void reseed(int seed) {
        begin(course().seeded(seed), "seed " + Permalink.seedText(seed()), 0);
        play();
    }

    /** Begins again with the experiment's own settings but for these, and plays. */
    public void present(List<Setting> settings) {
        begin(course().from(experiment().with(experiment().base(), settings)), null, 0);
        play();
    }

    /** Begins the run of another link of this experiment, trains to its step and rests there. */
    public void open(Permalink link) {
        begin(Course.of(experiment(), link), null, Math.max(0, link.step()));
    }

    /** Begins again with some settings changed and trains, flat out, to {@code step}. */
    public void focus(List<Setting> settings, int step) {
        List<String> names = new ArrayList<>();
        for (Setting setting : settings) {
            names.add(setting.key().id() + " = " + setting.key().read(config()));
        }
        begin(course().from(experiment().with(begun(), settings)), Join.with(", ", names), step);
    }

    private void begin(Course course, @Nullable String ghost, int step) {
        highlight.keepWithin(course.begun().features());
        restart(course, ghost, step);
    }

    // Changing settings

    /**
     * Changes one setting: live where it can be, from the latest step; otherwise begins again. A run
     * that is under way or has finished trains on with it; one that was paused waits.
     *
     * @throws tegum.experiment.InvalidInput if the value breaks the setting's rule; nothing is changed
     */
    public void choose(Setting setting) {
        Config current = latest();
        Config wanted = experiment().with(current, setting);
        if (wanted.equals(current)) {
            scrub(Integer.MAX_VALUE);
            return;
        }
        Key key = setting.key();
        boolean goesOn = isPlaying() || live().step() >= end();
        if (key.effect() == Key.Effect.LIVE && furthest() > 0 && !hasRunDown(current)) {
            changeLive(new Setting(key, key.read(wanted)), goesOn);
        } else {
            begin(course().from(wanted), key.id() + " = " + key.read(current), 0);
            if (goesOn) {
                play();
            }
        }
    }

    /** Past the end of its plan a schedule that falls to 0 leaves no learning rate to train on with. */
    private boolean hasRunDown(Config current) {
        return current.schedule() != Schedule.CONSTANT && furthest() >= begun().steps();
    }

    private void changeLive(Setting plain, boolean goesOn) {
        follow();
        change(plain);
        boolean bySteps = isPlaying() && !pace().isPaced();
        pace().extendTo(furthest() + Math.max(1, begun().steps() / 2));
        if (goesOn && !bySteps) {
            play();
        }
        changed();
    }

    /**
     * Changes one setting as long as a hand is on it: training rests until {@link #letGo}, so that all
     * the values on the way make one change.
     *
     * @throws tegum.experiment.InvalidInput if the value breaks the setting's rule; nothing is changed
     */
    public void drag(Setting setting) {
        if (!held) {
            held = true;
            line().train(0);
        }
        choose(setting);
    }

    /** Whether a hand is on a setting. */
    public boolean isDragged() {
        return held;
    }

    /** Ends a drag: training goes on, if it did before. */
    public void letGo() {
        if (held) {
            held = false;
            changed();
        }
    }

    /** After a loss that is not finite: goes back to the last snapshot, halves the learning rate, plays. */
    public void halveLearningRate() {
        if (stopped() == null) {
            return;
        }
        goBack(live());
        String half = Decimal.text(Decimal.round(config().learningRate() / 2, 6));
        choose(new Setting(Key.LEARNING_RATE, half));
        play();
    }

    // Pointing

    /** The feature that is marked everywhere: the one pointed at, else the pinned one, else -1. */
    public int highlight() {
        return highlight.feature();
    }

    /** Marks a feature everywhere while it is pointed at; -1 for none. */
    public void point(int feature) {
        if (highlight.point(feature)) {
            changed();
        }
    }

    /** Marks a feature until it is chosen again or let go; -1 lets go. */
    public void pin(int feature) {
        highlight.pin(feature);
        changed();
    }
}
