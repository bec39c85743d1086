package tegum.session;

import java.util.List;
import java.util.function.Consumer;
import tegum.experiment.Config;
import tegum.experiment.Setting;
import tegum.math.Join;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;
import tegum.train.Snapshot;

/** The page's end of the line to a trainer: it knows which run is spoken of and what has not been answered yet. */
final class TrainerLine {
    private static final int MEASURED_SAMPLES = 1 << 21;

    private final Channel channel;
    private final Consumer<Event> events;
    private Event.Trains trains;
    private int run;
    private boolean reportAsked;
    private int forks;

    /**
     * A line over which nothing has been said.
     *
     * @param engine version of the arithmetic to expect until the trainer says what trains
     * @param events hears what the trainer says of the present run
     */
    TrainerLine(Channel channel, String engine, Consumer<Event> events) {
        trains = new Event.Trains(0, engine, "", "", 0);
        this.channel = channel;
        this.events = events;
        channel.receive(this::take);
    }

    /** What is known of the engine that trains. */
    Event.Trains trains() {
        return trains;
    }

    /** Whether an answer is on its way without which nothing should be asked. */
    boolean isWaiting() {
        return reportAsked || isGoingBack();
    }

    /** Whether the trainer has been asked to go back and has not said that it is there. */
    boolean isGoingBack() {
        return forks > 0;
    }

    /** Begins a run and trains it to {@code step}. */
    void start(Course course, int step) {
        run++;
        forks = 0;
        String settings = Setting.text(course.begun().differences(Config.PLAIN));
        send(new Command.Start(run, settings, course.seed(), course.edits(0).text(), step));
        report();
    }

    /** Begins the runs of a sweep, each with its settings as a text, and trains them to {@code step}. */
    void startSweep(List<String> models, int seed, int step) {
        run++;
        reportAsked = false;
        send(new Command.StartSweep(run, Join.with(";", models), seed, step));
    }

    /** Trains to {@code step} and no further; 0 rests. */
    void train(int step) {
        send(new Command.Train(run, step));
    }

    void report() {
        reportAsked = true;
        send(new Command.Report(run));
    }

    void change(Setting setting) {
        send(new Command.Change(run, setting.text()));
    }

    void goBack(int step) {
        forks++;
        send(new Command.Fork(run, step));
    }

    /** Asks for the exact loss of a moment. */
    void measure(Snapshot moment) {
        send(new Command.Measure(
                run, moment.step(), MEASURED_SAMPLES, moment.params().clone()));
    }

    private void send(Command command) {
        channel.send(CommandCodec.encode(command));
    }

    private void take(Frame frame) {
        Event event = EventCodec.decode(frame);
        if (event.run() != run) {
            return;
        } else if (event instanceof Event.Trains now) {
            trains = now;
        } else if (event instanceof Event.Progress || event instanceof Event.Panels) {
            reportAsked = false;
        } else if (event instanceof Event.Forked) {
            forks--;
            if (forks == 0) {
                report();
            }
        }
        events.accept(event);
    }
}
