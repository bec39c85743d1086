package tegum.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tegum.experiment.Config;
import tegum.experiment.Setting;
import tegum.math.Split;
import tegum.protocol.Command;
import tegum.protocol.Event;
import tegum.train.Engine;
import tegum.train.Snapshot;

/**
 * The models of a sweep, trained side by side: whichever is furthest behind goes next. Each is the
 * very run that {@link TrainingSession} would train with the same setting and seed.
 */
final class SweepSession implements Work {
    private final int number;
    private final Consumer<Event> events;
    private final Slice slice;
    private final List<Engine> engines = new ArrayList<>();
    private final List<Stride> strides = new ArrayList<>();
    private final List<Snapshot> shown = new ArrayList<>();
    private final List<Boolean> failed = new ArrayList<>();
    private int goal;
    private boolean reportAsked;

    SweepSession(Command.StartSweep start, EngineMaker makers, Clock clock, Consumer<Event> events) {
        number = start.run();
        this.events = events;
        slice = new Slice(clock);
        goal = start.step();
        for (String model : Split.at(';', start.models())) {
            Config config = Config.PLAIN.with(Setting.parseAll(model));
            Engine engine = makers.make(config.run("", start.seed())).engine();
            engines.add(engine);
            strides.add(new Stride(clock));
            shown.add(engine.snapshot());
            failed.add(false);
        }
    }

    @Override
    public int run() {
        return number;
    }

    @Override
    public void handle(Command command) {
        if (command instanceof Command.Train train) {
            goal = train.step();
        } else if (command instanceof Command.Report) {
            reportAsked = true;
            if (!isTraining()) {
                report();
            }
        }
    }

    @Override
    public boolean isBusy() {
        return isTraining() || reportAsked;
    }

    private boolean isTraining() {
        return furthestBehind() >= 0;
    }

    /** Index of the model with the fewest steps among those that have some left; -1 if none has. */
    private int furthestBehind() {
        int behind = -1;
        for (int k = 0; k < engines.size(); k++) {
            int step = engines.get(k).step();
            boolean left = !failed.get(k) && step < goal;
            if (left && (behind < 0 || step < engines.get(behind).step())) {
                behind = k;
            }
        }
        return behind;
    }

    @Override
    public void slice() {
        slice.begin();
        while (isTraining() && !slice.isOver()) {
            int k = furthestBehind();
            if (!strides.get(k).advance(engines.get(k), goal)) {
                fail(k);
            }
        }
        if (reportAsked) {
            report();
        }
    }

    /** A model whose loss is no longer finite keeps the last state that was shown, and says so by its loss. */
    private void fail(int k) {
        Snapshot last = shown.get(k);
        failed.set(k, true);
        shown.set(k, new Snapshot(last.step(), Float.NaN, last.params()));
    }

    private void report() {
        for (int k = 0; k < engines.size(); k++) {
            if (!failed.get(k)) {
                shown.set(k, engines.get(k).snapshot());
            }
        }
        reportAsked = false;
        events.accept(new Event.Panels(number, goal, List.copyOf(shown)));
    }
}
