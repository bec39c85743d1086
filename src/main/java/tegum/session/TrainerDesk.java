package tegum.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;
import tegum.train.Engine;
import tegum.train.Run;
import tegum.train.Trainer;

/**
 * The trainer's side of the line: takes commands, trains in slices, sends events. Runs in a worker,
 * or on the page's own thread where there is none; whoever owns it calls {@link #slice} again and
 * again while it is busy.
 */
public final class TrainerDesk {
    private final Channel channel;
    private final Clock clock;
    private final Function<Run, Engine> engines = Trainer::new;
    private final Runnable wake;
    private @Nullable Work work;

    /**
     * A desk at the end of a line.
     *
     * @param channel to the page
     * @param clock for the length of slices
     * @param wake called when there is work after there was none
     */
    public TrainerDesk(Channel channel, Clock clock, Runnable wake) {
        this.channel = channel;
        this.clock = clock;
        this.wake = wake;
        channel.receive(this::take);
    }

    /** Says that the trainer is up. */
    public void open() {
        send(new Event.Ready(0, Trainer.VERSION));
    }

    private void take(Frame frame) {
        int run = 0;
        try {
            Command command = CommandCodec.decode(frame);
            run = command.run();
            handle(command);
        } catch (RuntimeException failure) {
            String why = failure.getMessage();
            send(new Event.Failed(run, why == null ? "no reason was given" : why));
        }
        if (isBusy()) {
            wake.run();
        }
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
            work = new CellSession(cell, engines, clock, this::send);
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
        if (work != null) {
            work.slice();
        }
    }

    private void send(Event event) {
        channel.send(EventCodec.encode(event));
    }
}
