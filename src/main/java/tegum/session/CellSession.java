package tegum.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import tegum.experiment.CellWork;
import tegum.experiment.Config;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.Solver;
import tegum.experiment.Survey;
import tegum.experiment.Trainers;
import tegum.protocol.Command;
import tegum.protocol.Event;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Run;
import tegum.train.Snapshot;
import tegum.train.Stepping;

/** The models of one cell of a survey, a slice at a time. */
final class CellSession implements Work {
    private final int number;
    private final Consumer<Event> events;
    private final Slice slice;
    private final Stride stride;
    private final CellWork work;
    private boolean told;

    CellSession(Command.FindCell cell, EngineMaker engines, Solver solver, Clock clock, Consumer<Event> events) {
        number = cell.run();
        this.events = events;
        slice = new Slice(clock);
        stride = new Stride(clock);
        work = new CellWork(
                Config.PLAIN.with(Setting.parseAll(cell.settings())),
                Survey.Method.valueOf(cell.method()),
                cell.models(),
                cell.seed(),
                new Trainers() {
                    @Override
                    public Engine alone(Run run) {
                        return engine(engines.make(run));
                    }

                    @Override
                    public Optional<Ensemble> together(Run first, int models) {
                        Optional<Ensemble> all = engines.together(first, models);
                        all.ifPresent(ensemble -> tell(ensemble.version(), ""));
                        return all;
                    }
                },
                solver);
    }

    private void tell(String version, String refusal) {
        events.accept(new Event.Trains(number, version, "", refusal, 0));
    }

    /** Short of memory another engine would only hide it; the pool knows what to do. */
    private Engine engine(EngineMaker.Made made) {
        if (Shortage.isMeant(made.refusal())) {
            throw new IllegalStateException(made.refusal());
        }
        tell(made.engine().version(), made.refusal());
        return made.engine();
    }

    @Override
    public int run() {
        return number;
    }

    @Override
    public void handle(Command command) {
        // a cell is worked through, or its worker is ended
    }

    @Override
    public boolean isBusy() {
        return !told;
    }

    @Override
    public void slice() {
        slice.begin();
        while (!work.isDone() && !slice.isOver()) {
            Stepping next = work.next();
            if (next == null) {
                work.finish(true);
            } else {
                boolean finite = stride.advance(next, work.goal());
                if (!finite || next.step() >= work.goal()) {
                    work.finish(finite);
                }
            }
        }
        if (work.isDone()) {
            told = true;
            tell(work.answer());
        }
    }

    private void tell(Results.Answer answer) {
        OptionalInt seed = answer.batchSeed();
        String batches = seed.isEmpty() ? "" : Integer.toUnsignedString(seed.getAsInt());
        List<Snapshot> models = new ArrayList<>();
        for (int k = 0; k < answer.losses().length; k++) {
            models.add(new Snapshot(work.step(k), answer.losses()[k], answer.params()[k]));
        }
        events.accept(new Event.Found(number, batches, models));
    }
}
