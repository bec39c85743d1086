package tegum.session;

import org.jspecify.annotations.Nullable;
import tegum.experiment.Solver;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;

/**
 * The trainer's side of the line: takes commands, trains in slices, sends events. Runs in a worker,
 * or on the page's own thread where there is none; whoever owns it calls {@link #slice} again and
 * again while it is busy.
 */
public final class TrainerDesk {
    private final Channel channel;
    private final Clock clock;
    private final EngineMaker engines;
    private final Solver solver;
    private final Runnable wake;
    private @Nullable Work work;

    /**
     * A desk at the end of a line.
     *
     * @param channel to the page
     * @param engines that train
     * @param solver that finds optima
     * @param clock for the length of slices
     * @param wake called when there is work after there was none
     */
    public TrainerDesk(Channel channel, EngineMaker engines, Solver solver, Clock clock, Runnable wake) {
        this.channel = channel;
        this.engines = engines;
        this.solver = solver;
        this.clock = clock;
        this.wake = wake;
        channel.receive(this::take);
    }

    private void take(Frame frame) {
        int run = 0;
        try {
            Command command = CommandCodec.decode(frame);
            run = command.run();
            handle(command);
        } catch (RuntimeException failure) {
            fail(run, failure);
        }
        if (isBusy()) {
            wake.run();
        }
    }

    private void fail(int run, RuntimeException failure) {
        String why = failure.getMessage();
        send(new Event.Failed(run, why == null ? "no reason was given" : why));
    }

    private void handle(Command command) {
        if (command instanceof Command.Start start) {
            work = null;
            work = new TrainingSession(start, engines, clock, this::send);
        } else if (command instanceof Command.StartSweep sweep) {
            work = null;
            work = new SweepSession(sweep, engines, clock, this::send);
        } else if (command instanceof Command.FindCell cell) {
            work = null;
            work = new CellSession(cell, engines, solver, clock, this::send);
        } else if (work != null) {
            work.handle(command);
        }
    }

    /** Whether {@link #slice} has something to do. */
    public boolean isBusy() {
        return work != null && work.isBusy();
    }

    /** Trains for a few milliseconds. */
    public void slice() {
        Work present = work;
        if (present == null) {
            return;
        }
        try {
            present.slice();
        } catch (RuntimeException failure) {
            work = null; // it cannot go on: memory may have run out
            fail(present.run(), failure);
        }
    }

    private void send(Event event) {
        channel.send(EventCodec.encode(event));
    }
}
