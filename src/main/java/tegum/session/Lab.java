package tegum.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Outcome;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Edits;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;
import tegum.protocol.Permalink;
import tegum.train.Schedule;
import tegum.train.Snapshot;
import tegum.train.Trainer;
import tegum.view.Numbers;
import tegum.view.Timeline;

/**
 * The state of an experiment's page: what is being trained, how far it is, which moment is shown.
 * What a person does comes in as calls, what the trainer says as events; the page draws whatever is
 * here whenever {@link #version} has changed.
 */
public final class Lab {
    private static final int MEASURED_SAMPLES = 1 << 21;
    private static final int NOWHERE = -1;

    private final Experiment experiment;
    private final Channel channel;
    private Config begun;
    private int seed;
    private Edits edits;
    /** Changes that the trainer has not confirmed yet, in the order they were sent. */
    private final List<Setting> unconfirmed = new ArrayList<>();

    private int run;
    private Recording recording;
    private Snapshot live;
    private int cursor = NOWHERE;
    private int target;
    private int latestChange;
    private int end;
    private boolean paced;
    private boolean held;
    private boolean reportAsked;
    private int forks;
    private Speed speed = Speed.TWENTY;
    private int pointed = NOWHERE;
    private int pinned = NOWHERE;
    private int measuredStep = NOWHERE;
    private int measuring = NOWHERE;
    private double measuredLoss = Double.NaN;
    private double measuredError = Double.NaN;
    private Event.@Nullable Stopped stopped;
    private @Nullable String failure;
    private String engine = Trainer.VERSION;
    private int version;
    private Runnable listener = () -> {};

    /**
     * Begins the run that a link describes; if it names a step, trains to it and rests there.
     *
     * @param channel to a {@link TrainerDesk}
     */
    public Lab(Experiment experiment, Channel channel, Permalink link) {
        this.experiment = experiment;
        this.channel = channel;
        begun = experiment.with(experiment.base(), link.settings());
        seed = link.seed();
        edits = link.edits();
        recording = new Recording(begun.features(), begun.hidden());
        live = firstSnapshot();
        channel.receive(this::take);
        start(Math.max(0, link.step()));
    }

    // What is

    /** The experiment. */
    public Experiment experiment() {
        return experiment;
    }

    /** Counts changes of anything below. */
    public int version() {
        return version;
    }

    /** Says who wants to know of every change; called often, so it should only note it. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** Version of the arithmetic that trains. */
    public String engine() {
        return engine;
    }

    /** Seed of the run. */
    public int seed() {
        return seed;
    }

    /** The settings with which training would go on from the moment shown. */
    public Config config() {
        return isFollowing() ? latest() : configAfter(shown().step());
    }

    private Config latest() {
        return configAfter(present());
    }

    private Config configAfter(int step) {
        return experiment.with(begun, edits().upTo(step).settings());
    }

    /** The settings at step 0. */
    public Config begun() {
        return begun;
    }

    /** Changes made while training. One that is not confirmed yet stands at the moment known here. */
    public Edits edits() {
        Edits all = edits;
        for (Setting setting : unconfirmed) {
            all = all.upTo(present()).with(new Edits.Edit(present(), setting));
        }
        return all;
    }

    /** The furthest step known here; a change may be confirmed before the report of its step comes. */
    private int present() {
        return Math.max(latestChange, live.step());
    }

    /** The furthest moment of training known here. */
    public Snapshot live() {
        return live;
    }

    /** The moment that all figures show. */
    public Snapshot shown() {
        if (cursor == NOWHERE) {
            return live;
        }
        int nearest = recording.history().nearest(cursor);
        return nearest < 0 ? live : recording.history().snapshots().get(nearest);
    }

    /** Whether the figures follow training, as against showing a moment in its past. */
    public boolean isFollowing() {
        return cursor == NOWHERE;
    }

    /** Whether training goes on, or is asked to. */
    public boolean isPlaying() {
        return target > live.step();
    }

    /** The step at which play stops by itself. */
    public int end() {
        return end;
    }

    /** Whether play goes on past the end of the plan. */
    public boolean isExtended() {
        return end > begun.steps();
    }

    private boolean isFinished() {
        return live.step() >= end;
    }

    /** Whether the moment shown had all of its plan, and at least half a plan with the settings it has. */
    private boolean isTrained() {
        int step = shown().step();
        return step >= begun.steps() && step - edits().upTo(step).lastStep() >= begun.steps() / 2;
    }

    /** What a reader who waits should know: what is shown, and what Play would do; empty if nothing. */
    public String hint() {
        if (isPlaying() || stopped != null || failure != null) {
            return "";
        }
        if (!isFollowing()) {
            return "This is the past. Play goes on from the latest step, " + Numbers.count(live.step()) + ".";
        }
        if (live.step() == 0) {
            return "Not trained yet: press Play.";
        }
        List<Setting> waiting = edits().at(present());
        if (!waiting.isEmpty()) {
            Setting last = waiting.get(waiting.size() - 1);
            return "Not trained with " + last.key().sign() + " = " + last.value() + " yet: press Play.";
        }
        return "";
    }

    /** How fast play goes. */
    public Speed speed() {
        return speed;
    }

    /** The feature that is marked everywhere: the one pointed at, else the pinned one, else -1. */
    public int highlight() {
        return pointed == NOWHERE ? pinned : pointed;
    }

    /** The feature that stays marked, or -1. */
    public int pinned() {
        return pinned;
    }

    /** Where loss or parameters stopped being finite, if they did. */
    public Event.@Nullable Stopped stopped() {
        return stopped;
    }

    /** What the trainer could not do, if anything. */
    public @Nullable String failure() {
        return failure;
    }

    /** The run so far, as a curve. */
    public Timeline timeline() {
        List<Timeline.Event> changes = new ArrayList<>();
        for (Edits.Edit edit : edits().list()) {
            changes.add(new Timeline.Event(
                    edit.step(),
                    edit.setting().key().id() + " = " + edit.setting().value()));
        }
        return recording.timeline(shown().step(), end, changes);
    }

    /** The moment shown, for claims. Its loss is NaN until it has been measured. */
    public Outcome outcome(tegum.analysis.Geometry geometry, float[] bias) {
        boolean measured = measuredStep == shown().step();
        return new Outcome(
                config(),
                shown().step(),
                geometry,
                bias,
                measured ? measuredLoss : Double.NaN,
                measured ? measuredError : Double.NaN);
    }

    /** The experiment's findings at the moment shown, with such verdicts as can be given yet. */
    public List<Finding> findings(tegum.analysis.Geometry geometry, float[] bias) {
        return Verdicts.due(experiment.check(outcome(geometry, bias)), !isPlaying(), isTrained());
    }

    /** A link to the moment shown. */
    public Permalink link() {
        int step = shown().step();
        return new Permalink(engine, seed, Permalink.settings(experiment, begun), edits().upTo(step), step);
    }

    // What a person does

    /** Trains from the latest step to the end of the plan; at the end, for as long again. */
    public void play() {
        follow();
        if (isFinished()) {
            extendTo(live.step() + 1);
        }
        target = end;
        paced = true;
        pump();
        changed();
    }

    /** Stops training where it is. */
    public void pause() {
        target = 0;
        paced = false;
        send(new Command.Train(run, 0));
        askForReport();
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
            send(new Command.Train(run, 0));
        }
        follow();
        target = live.step() + count;
        end = Math.max(end, target);
        paced = false;
        pump();
        changed();
    }

    /** Begins again with the same settings and seed: the same bits. */
    public void reset() {
        edits = Edits.NONE;
        restart(null, 0);
    }

    /** Begins again with another seed, and plays. */
    public void reseed(int newSeed) {
        String name = "seed " + Permalink.seedText(seed);
        seed = newSeed;
        edits = Edits.NONE;
        restart(name, 0);
        play();
    }

    /** Goes at another speed. */
    public void setSpeed(Speed newSpeed) {
        speed = newSpeed;
        if (isPlaying() && paced) {
            send(new Command.Train(run, speed.isFree() ? target : 0));
        }
        changed();
    }

    /**
     * Changes one setting: live where it can be, from the latest step; otherwise begins again. A run
     * that is under way or has finished trains on with it; one that was paused waits.
     *
     * @throws tegum.experiment.InvalidInput if the value breaks the setting's rule; nothing is changed
     */
    public void choose(Setting setting) {
        Config current = latest();
        Config wanted = experiment.with(current, setting);
        if (wanted.equals(current)) {
            scrub(Integer.MAX_VALUE);
            return;
        }
        boolean goesOn = isPlaying() || isFinished();
        if (setting.key().effect() == Key.Effect.LIVE && present() > 0 && !hasRunDown(current)) {
            change(new Setting(setting.key(), setting.key().read(wanted)), goesOn);
        } else {
            String name = setting.key().id() + " = " + setting.key().read(current);
            begun = wanted;
            edits = Edits.NONE;
            restart(name, 0);
            if (goesOn) {
                play();
            }
        }
    }

    /** Past the end of its plan a schedule that falls to 0 leaves no learning rate to train on with. */
    private boolean hasRunDown(Config current) {
        return current.schedule() != Schedule.CONSTANT && present() >= begun.steps();
    }

    private void change(Setting plain, boolean goesOn) {
        follow();
        send(new Command.Change(run, plain.key().id() + "=" + plain.value()));
        unconfirmed.add(plain);
        measuredStep = NOWHERE;
        measuring = NOWHERE;
        boolean bySteps = isPlaying() && !paced;
        extendTo(present() + Math.max(1, begun.steps() / 2));
        if (goesOn && !bySteps) {
            play();
        }
        changed();
    }

    /** Makes the plan longer, by whole plans, until it holds {@code step}. */
    private void extendTo(int step) {
        if (end < step) {
            end = (step + begun.steps() - 1) / begun.steps() * begun.steps();
        }
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
            send(new Command.Train(run, 0));
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

    /** Begins again with the experiment's own settings but for these, and plays. */
    public void present(List<Setting> settings) {
        begun = experiment.with(experiment.base(), settings);
        edits = Edits.NONE;
        restart(null, 0);
        play();
    }

    /** Begins the run of another link of this experiment, trains to its step and rests there. */
    public void open(Permalink link) {
        begun = experiment.with(experiment.base(), link.settings());
        seed = link.seed();
        edits = link.edits();
        restart(null, Math.max(0, link.step()));
    }

    /** Begins again with one setting changed and trains, flat out, to {@code step}. */
    public void focus(List<Setting> settings, int step) {
        List<String> names = new ArrayList<>();
        for (Setting setting : settings) {
            names.add(setting.key().id() + " = " + setting.key().read(config()));
        }
        String name = Join.with(", ", names);
        begun = experiment.with(begun, settings);
        edits = Edits.NONE;
        restart(name, step);
    }

    /**
     * Shows the recorded moment nearest to {@code step}, and training rests meanwhile; at or past the
     * last one, follows training again.
     */
    public void scrub(int step) {
        cursor = step >= live.step() ? NOWHERE : Math.max(0, step);
        if (!isFollowing() && isPlaying()) {
            pause();
        }
        changed();
    }

    /** Moves the cursor by recorded moments: -1 is the one before. */
    public void scrubBy(int count) {
        List<Snapshot> snapshots = recording.history().snapshots();
        boolean past = recording.history().last().step() < live.step();
        int at = isFollowing() && past ? snapshots.size() : recording.history().nearest(shown().step());
        int index = Math.max(0, at + count);
        scrub(index < snapshots.size() ? snapshots.get(index).step() : live.step());
    }

    /** Makes the moment shown the present: training goes on from there, and what came after is kept as a ghost. */
    public void resumeHere() {
        if (!isFollowing()) {
            fork(shown());
        }
    }

    /** After a loss that is not finite: goes back to the last snapshot, halves the learning rate, plays. */
    public void halveLearningRate() {
        if (stopped == null) {
            return;
        }
        fork(live);
        String half = Decimal.text(Decimal.round(config().learningRate() / 2, 6));
        choose(new Setting(Key.LEARNING_RATE, half));
        play();
    }

    /** Marks a feature everywhere while it is pointed at; -1 for none. */
    public void point(int feature) {
        if (pointed != feature) {
            pointed = feature;
            changed();
        }
    }

    /** Marks a feature until it is chosen again or let go; -1 lets go. */
    public void pin(int feature) {
        pinned = pinned == feature ? NOWHERE : feature;
        changed();
    }

    // Once a frame

    /** Asks the trainer for what the next frame needs; called once a frame. */
    public void pump() {
        if (held || reportAsked || forks > 0) {
            return;
        }
        if (isPlaying()) {
            boolean grant = paced && !speed.isFree();
            int goal = grant ? Math.min(target, live.step() + speed.stepsPerFrame()) : target;
            send(new Command.Train(run, goal));
            askForReport();
        } else if (needsMeasure()) {
            measuring = shown().step();
            send(new Command.Measure(
                    run, measuring, MEASURED_SAMPLES, shown().params().clone()));
        }
    }

    private boolean needsMeasure() {
        int step = shown().step();
        return step > 0 && step != measuredStep && step != measuring && stopped == null;
    }

    // What the trainer says

    private void take(Frame frame) {
        Event event = EventCodec.decode(frame);
        if (event instanceof Event.Ready ready) {
            engine = ready.engine();
        } else if (event.run() != run) {
            return;
        } else if (event instanceof Event.Progress progress) {
            takeProgress(progress);
        } else if (event instanceof Event.Changed confirmed) {
            takeChanged(confirmed);
        } else if (event instanceof Event.Forked) {
            takeForked();
        } else if (event instanceof Event.Stopped where) {
            takeStopped(where);
        } else if (event instanceof Event.Measured measured) {
            takeMeasured(measured);
        } else if (event instanceof Event.Failed failed) {
            failure = failed.message();
            target = 0;
        }
        changed();
    }

    private void takeForked() {
        forks--;
        if (forks == 0) {
            askForReport();
        }
    }

    /** What arrives while a way back is under way was sent before it, and speaks of what is forgotten. */
    private void takeProgress(Event.Progress progress) {
        if (forks > 0) {
            return;
        }
        reportAsked = false;
        for (Snapshot snapshot : progress.snapshots()) {
            if (stopped == null || snapshot.step() <= stopped.lastFinite()) {
                recording.offer(snapshot);
                live = snapshot;
            }
        }
    }

    private void takeStopped(Event.Stopped where) {
        if (forks > 0) {
            return;
        }
        stopped = where;
        target = 0;
        cursor = NOWHERE;
        askForReport();
    }

    /** A loss measured before a change that is not confirmed yet is that of the old settings. */
    private void takeMeasured(Event.Measured measured) {
        if (forks > 0 || !unconfirmed.isEmpty()) {
            return;
        }
        measuredStep = measured.step();
        measuredLoss = measured.loss();
        measuredError = measured.error();
        measuring = NOWHERE;
    }

    /**
     * The step at which a change took hold is the trainer's to say: it may have gone on meanwhile.
     * Confirmations come in the order of the changes; one that arrives while a way back is under way
     * is of a change before it, which outlives it only if it is not past the step gone back to.
     */
    private void takeChanged(Event.Changed confirmed) {
        Edits.Edit edit = new Edits.Edit(confirmed.step(), Setting.parse(confirmed.setting()));
        if (forks == 0) {
            unconfirmed.remove(0);
            latestChange = confirmed.step();
        } else if (confirmed.step() > live.step()) {
            return;
        }
        edits = edits.upTo(confirmed.step()).with(edit);
    }

    // How it is done

    /** Training goes on from the latest step, and never from one that is not finite. */
    private void follow() {
        cursor = NOWHERE;
        if (stopped != null) {
            fork(live);
        }
    }

    private void fork(Snapshot from) {
        Timeline.Curve before = recording.ghost("before");
        boolean worthIt = recording.isWorthKeeping() && from.step() < live.step();
        edits = edits.upTo(from.step());
        recording.truncate(from.step());
        if (worthIt) {
            recording.show(before);
        }
        live = from;
        cursor = NOWHERE;
        target = 0;
        stopped = null;
        latestChange = 0;
        forks++;
        unconfirmed.clear();
        measuredStep = NOWHERE;
        measuring = NOWHERE;
        send(new Command.Fork(run, from.step()));
        changed();
    }

    private void restart(@Nullable String ghost, int step) {
        Timeline.Curve before = ghost == null || !recording.isWorthKeeping() ? null : recording.ghost(ghost);
        recording = new Recording(begun.features(), begun.hidden());
        if (before != null) {
            recording.show(before);
        }
        if (pinned >= begun.features()) {
            pinned = NOWHERE;
        }
        pointed = NOWHERE;
        live = firstSnapshot();
        start(step);
    }

    private void start(int step) {
        run++;
        cursor = NOWHERE;
        target = step;
        end = Math.max(begun.steps(), step);
        paced = false;
        forks = 0;
        unconfirmed.clear();
        stopped = null;
        failure = null;
        measuredStep = NOWHERE;
        measuring = NOWHERE;
        reportAsked = false;
        latestChange = 0;
        recording.offer(live);
        send(new Command.Start(run, Setting.text(begun.differences(Config.PLAIN)), seed, edits.text(), step));
        askForReport();
        changed();
    }

    /** The model before training, which needs no trainer. */
    private Snapshot firstSnapshot() {
        return Trainer.first(begun.run(experiment.id(), seed));
    }

    private void askForReport() {
        reportAsked = true;
        send(new Command.Report(run));
    }

    private void send(Command command) {
        channel.send(CommandCodec.encode(command));
    }

    private void changed() {
        version++;
        listener.run();
    }
}
