package tegum.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Results;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.experiment.Survey;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;
import tegum.train.Snapshot;

/**
 * Workers that go through the cells of a survey. Which worker takes which cell depends on time; what comes out does
 * not. A worker that dies is replaced, and its cell done again.
 */
public final class Pool {
    /** Opens lines to trainers. */
    public interface Hire {
        /**
         * Starts a worker.
         *
         * @param method what it is to do
         * @param opened gets the line once the worker is up
         * @param broken hears why, when it does not come up or is gone
         */
        void open(Survey.Method method, Consumer<Channel> opened, Consumer<String> broken);
    }

    /** Beyond this many seconds the pool asks before it goes on. */
    private static final double LONG = 150;

    /** Milliseconds of work before it judges: code is slow at first, until it has been optimised. */
    private static final double JUDGED_AFTER = 3000;

    /** Times that a cell is given to a worker before it is given up. */
    private static final int TRIES = 3;

    private final int size;
    private final Hire hire;
    private final Clock clock;
    private final List<Worker> workers = new ArrayList<>();
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private Runnable listener = () -> {};
    private Results results = Results.NONE;
    private @Nullable Survey survey;
    private @Nullable String failure;
    private String engine = "";
    private int[] tries = {};
    private int limit;
    private int shortage;
    private int jobs;
    private int open;
    private int doneHere;
    private double spent;
    private double since;
    private boolean paused;
    private boolean asking;
    private boolean judged;

    /**
     * A pool that has nobody yet: workers are hired when there is work.
     *
     * @param size how many workers there may be at once
     */
    public Pool(int size, Hire hire, Clock clock) {
        this.size = size;
        this.hire = hire;
        this.clock = clock;
    }

    /** Says who wants to know of every change; called often, so it should only note it. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** Begins a survey, from what is known of it already; whatever was under way is dropped. */
    public void start(Survey newSurvey, Results known) {
        end();
        survey = newSurvey;
        int cells = newSurvey.cells().size();
        results = known.cells() == cells ? known : Results.empty(cells);
        tries = new int[cells];
        open = 0;
        doneHere = 0;
        spent = 0;
        since = clock.now();
        failure = null;
        paused = false;
        asking = false;
        judged = false;
        for (int k = 0; k < cells; k++) {
            if (results.get(k) == null) {
                waiting.add(k);
                open++;
            }
        }
        limit = Math.min(size, open);
        shortage = 0;
        for (int k = 0; k < limit; k++) {
            workers.add(new Worker(newSurvey.method()));
        }
        changed();
    }

    /** Lets workers finish their cells and gives out no more. */
    public void pause() {
        if (isRunning()) {
            spent += clock.now() - since;
            paused = true;
            changed();
        }
    }

    /** Goes on after a pause, or after the pool has asked. */
    public void resume() {
        if (paused || asking) {
            since = clock.now();
            paused = false;
            asking = false;
            for (Worker worker : List.copyOf(workers)) {
                worker.next();
            }
            changed();
        }
    }

    /** Ends all workers; what is done is kept. */
    public void cancel() {
        end();
        changed();
    }

    private void end() {
        for (Worker worker : workers) {
            worker.leave();
        }
        workers.clear();
        waiting.clear();
        open = 0;
        paused = false;
        asking = false;
    }

    /** How many models a cell holds. */
    public int perCell() {
        return survey == null ? 1 : survey.kept();
    }

    /** Whether what is found are models that are trained, rather than optima. */
    public boolean trains() {
        return survey != null && survey.method() != Survey.Method.SOLVE;
    }

    /** What has been found so far. */
    public Results results() {
        return results;
    }

    /** Whether a survey is under way, be it paused. */
    public boolean isBusy() {
        return open > 0;
    }

    /** Whether cells are being worked on. */
    public boolean isRunning() {
        return open > 0 && !paused && !asking;
    }

    /** Whether somebody has paused it. */
    public boolean isPaused() {
        return open > 0 && paused;
    }

    /** Whether it waits for {@link #resume} because the survey would take long. */
    public boolean isAsking() {
        return open > 0 && asking;
    }

    /** Seconds until all is done, at the pace so far; NaN while unknown. */
    public double secondsLeft() {
        return doneHere == 0 ? Double.NaN : worked() / doneHere * open / 1000;
    }

    private double worked() {
        return spent + (isRunning() ? clock.now() - since : 0);
    }

    /** What went wrong for good, if anything. */
    public @Nullable String failure() {
        return failure;
    }

    /** Version of the arithmetic that the workers train with; empty before one has said so. */
    public String engine() {
        return engine;
    }

    /** How many workers are left since memory ran out; 0 if it has not. */
    public int shortage() {
        return shortage;
    }

    /** Half as many workers need half the memory. Cells that were being worked on wait for those that stay. */
    private void halve() {
        limit = Math.max(1, limit / 2);
        shortage = limit;
        while (workers.size() > limit) {
            Worker last = workers.remove(workers.size() - 1);
            last.leave();
            if (last.cell >= 0) {
                tries[last.cell]--;
                waiting.addFirst(last.cell);
            }
        }
    }

    private void done(int cell, Results.Answer answer) {
        results = results.with(cell, answer);
        open--;
        doneHere++;
        if (!judged && isRunning() && doneHere >= Math.max(size, 3) && worked() >= JUDGED_AFTER) {
            judged = true;
            if (secondsLeft() > LONG) {
                spent += clock.now() - since;
                asking = true;
            }
        }
        if (open == 0) {
            end();
        }
        changed();
    }

    private void changed() {
        listener.run();
    }

    /** One worker and the cell that it has in hand. */
    private final class Worker {
        private final Survey.Method method;
        private @Nullable Channel channel;
        private int cell = -1;
        private int job;
        private boolean over;

        Worker(Survey.Method method) {
            this.method = method;
            hire.open(method, this::opened, this::broken);
        }

        private void opened(Channel line) {
            if (over) {
                line.close();
                return;
            }
            channel = line;
            line.receive(this::take);
            next();
        }

        /** Takes the next cell, if there is one and nobody has paused. */
        void next() {
            Survey wanted = survey;
            if (over || channel == null || cell >= 0 || !isRunning() || wanted == null) {
                return;
            }
            Integer taken = waiting.poll();
            if (taken != null) {
                cell = taken;
                job = ++jobs;
                tries[cell]++;
                channel.send(CommandCodec.encode(new Command.FindCell(
                        job,
                        Setting.text(wanted.config(cell).differences(Config.PLAIN)),
                        wanted.method().name(),
                        wanted.models(),
                        wanted.seed(cell))));
            }
        }

        private void take(Frame frame) {
            Event event = EventCodec.decode(frame);
            if (over || event.run() != job || cell < 0) {
                return;
            }
            if (event instanceof Event.Trains trains) {
                engine = trains.engine();
            } else if (event instanceof Event.Found found) {
                int finished = cell;
                cell = -1;
                done(finished, answer(found));
                next();
            } else if (event instanceof Event.Failed failed) {
                broken(failed.message());
            }
        }

        private void broken(String why) {
            if (over) {
                return;
            }
            leave();
            workers.remove(this);
            boolean isShort = Shortage.isMeant(why);
            if (isShort) {
                halve();
            }
            if (cell >= 0 && tries[cell] < TRIES) {
                waiting.addFirst(cell);
            } else if (cell >= 0) {
                failure = why;
                open--;
            } else if (channel == null && !(isShort && !workers.isEmpty())) {
                failure = why; // it never came up: the next would not either
            }
            if (channel != null && open > 0 && workers.size() < limit) {
                workers.add(new Worker(method));
            } else if (workers.isEmpty()) {
                Pool.this.end();
            }
            for (Worker worker : List.copyOf(workers)) {
                worker.next(); // a cell may have come back while it rested
            }
            changed();
        }

        void leave() {
            over = true;
            if (channel != null) {
                channel.close();
            }
        }
    }

    private static Results.Answer answer(Event.Found found) {
        List<Snapshot> models = found.models();
        String batches = found.batches();
        float[] losses = new float[models.size()];
        float[][] params = new float[models.size()][];
        for (int k = 0; k < losses.length; k++) {
            losses[k] = models.get(k).loss();
            params[k] = models.get(k).params();
        }
        return new Results.Answer(
                losses, params, batches.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Rule.Seed.parse(batches)));
    }
}
