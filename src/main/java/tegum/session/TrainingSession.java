package tegum.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Setting;
import tegum.protocol.Command;
import tegum.protocol.Edits;
import tegum.protocol.Event;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Evaluation;
import tegum.train.History;
import tegum.train.Run;
import tegum.train.Snapshot;

/**
 * One run in training: trains towards a goal, records, answers questions, goes back on demand. Where
 * it goes back to need not be recorded: it restores the nearest earlier checkpoint and trains again,
 * with the same changes, to the same bits.
 */
final class TrainingSession implements Work {
    /** Every how many recorded snapshots a checkpoint is kept. */
    private static final int CHECKPOINT_EVERY = 16;

    private static final int EVALUATION_SEED = 1;

    private final int number;
    private final Consumer<Event> events;
    private final Slice slice;
    private final Config begun;
    private final int seed;
    private final EngineMaker.Made made;
    private final Engine engine;
    private final Stride stride;
    private final History history = new History();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private Edits edits;
    private int goal;
    private int reported = -1;
    private boolean reportAsked;
    private @Nullable Measurement measurement;

    /** A question about the loss, being answered bit by bit while training rests. */
    private record Measurement(int step, int samples, Evaluation evaluation) {}

    TrainingSession(Command.Start start, EngineMaker engines, Clock clock, Consumer<Event> events) {
        number = start.run();
        this.events = events;
        slice = new Slice(clock);
        stride = new Stride(clock);
        begun = Config.PLAIN.with(Setting.parseAll(start.settings()));
        seed = start.seed();
        edits = Edits.parse(start.edits());
        goal = start.step();
        made = engines.make(run(begun));
        engine = made.engine();
        tellEngine();
        record();
        apply(edits.at(0));
    }

    private void tellEngine() {
        String words = engine.words() + (made.check().isEmpty() ? "" : " " + made.check());
        events.accept(new Event.Trains(number, engine.version(), words, made.refusal(), stride.pace()));
    }

    private void measure(Measurement asked) {
        Evaluation evaluation = asked.evaluation.advance(1);
        if (evaluation.samples() >= asked.samples) {
            measurement = null;
            events.accept(new Event.Measured(number, asked.step, evaluation.loss(), evaluation.error()));
        }
    }

    private Run run(Config config) {
        return config.run("", seed);
    }

    @Override
    public int run() {
        return number;
    }

    @Override
    public void handle(Command command) {
        if (command instanceof Command.Train train) {
            goal = Math.max(train.step(), engine.step());
        } else if (command instanceof Command.Report) {
            reportAsked = true;
            if (!isTraining()) {
                report();
            }
        } else if (command instanceof Command.Change change) {
            change(Setting.parse(change.setting()));
        } else if (command instanceof Command.Fork fork) {
            fork(fork.step());
        } else if (command instanceof Command.Measure measure) {
            measurement = new Measurement(
                    measure.step(),
                    measure.samples(),
                    new Evaluation(run(configAfter(measure.step())), measure.params(), EVALUATION_SEED));
        }
    }

    @Override
    public boolean isBusy() {
        return isTraining() || reportAsked || measurement != null;
    }

    private boolean isTraining() {
        return engine.step() < goal;
    }

    @Override
    public void slice() {
        slice.begin();
        while (isTraining() && !slice.isOver()) {
            if (!advance(goal)) {
                stop();
            }
        }
        while (measurement != null && !slice.isOver()) {
            measure(measurement);
        }
        if (reportAsked) {
            report();
        }
    }

    /** Trains a little, at most to {@code limit}, and does what is due where it arrives. */
    private boolean advance(int limit) {
        int due = Math.min(history.nextAfter(engine.step()), edits.nextAfter(engine.step()));
        if (!stride.advance(engine, Math.min(limit, due))) {
            return false;
        }
        record();
        apply(edits.at(engine.step()));
        return true;
    }

    private void record() {
        int step = engine.step();
        if (step % history.interval() != 0) {
            return;
        }
        if (history.offer(engine.snapshot()) && step % (CHECKPOINT_EVERY * history.interval()) == 0) {
            checkpoints.removeIf(kept -> kept.step() % (CHECKPOINT_EVERY * history.interval()) != 0);
            checkpoints.add(engine.checkpoint());
        }
    }

    private void apply(List<Setting> settings) {
        if (!settings.isEmpty()) {
            engine.change(run(configAfter(engine.step())));
            tellEngine();
        }
    }

    /** The configuration with which training goes on after {@code step}. */
    private Config configAfter(int step) {
        return begun.with(edits.upTo(step).settings());
    }

    private void change(Setting setting) {
        int step = engine.step();
        measurement = null;
        edits = edits.upTo(step).with(new Edits.Edit(step, setting));
        apply(edits.at(step));
        events.accept(new Event.Changed(number, step, setting.text()));
    }

    private void fork(int step) {
        measurement = null;
        edits = edits.upTo(step);
        history.truncate(step);
        checkpoints.removeIf(kept -> kept.step() > step);
        Checkpoint from = checkpoints.get(checkpoints.size() - 1);
        engine.change(run(begun.with(edits.before(from.step()))));
        engine.restore(from);
        apply(edits.at(from.step()));
        while (engine.step() < step) {
            engine.advance(Math.min(step, edits.nextAfter(engine.step())) - engine.step());
            apply(edits.at(engine.step()));
        }
        goal = step;
        reported = Math.min(reported, step - 1);
        events.accept(new Event.Forked(number, step));
    }

    private void stop() {
        goal = engine.step();
        events.accept(new Event.Stopped(number, engine.step(), history.last().step()));
    }

    /** Sends what was recorded since the last report, and the present state. */
    private void report() {
        List<Snapshot> fresh = new ArrayList<>();
        for (Snapshot snapshot : history.snapshots()) {
            if (snapshot.step() > reported && snapshot.step() < engine.step()) {
                fresh.add(snapshot);
            }
        }
        fresh.add(engine.snapshot());
        reported = engine.step();
        reportAsked = false;
        if (stride.hasNews()) {
            tellEngine();
        }
        events.accept(new Event.Progress(number, goal, fresh));
    }
}
