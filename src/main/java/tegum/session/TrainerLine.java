package tegum.session;

import java.util.function.Consumer;
import tegum.experiment.Config;
import tegum.experiment.Setting;
import tegum.protocol.Channel;
import tegum.protocol.Command;
import tegum.protocol.CommandCodec;
import tegum.protocol.Event;
import tegum.protocol.EventCodec;
import tegum.protocol.Frame;
import tegum.train.Snapshot;
import tegum.train.Trainer;

/** The page's end of the line to a trainer: it knows which run is spoken of and what has not been answered yet. */
final class TrainerLine {
    private static final int MEASURED_SAMPLES = 1 << 21;

    private final Channel channel;
    private final Consumer<Event> events;
    private String engine = Trainer.VERSION;
    private int run;
    private boolean reportAsked;
    private int forks;

    /**
     * A line over which nothing has been said.
     *
     * @param events hears what the trainer says of the present run, except what it said before it went back
     */
    TrainerLine(Channel channel, Consumer<Event> events) {
        this.channel = channel;
        this.events = events;
        channel.receive(this::take);
    }

    /** Version of the arithmetic that trains. */
    String engine() {
        return engine;
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

    /** Trains to {@code step} and no further; 0 rests. */
    void train(int step) {
        send(new Command.Train(run, step));
    }

    void report() {
        reportAsked = true;
        send(new Command.Report(run));
    }

    void change(Setting setting) {
        send(new Command.Change(run, text(setting)));
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

    private static String text(Setting setting) {
        return setting.key().id() + "=" + setting.value();
    }

    private void send(Command command) {
        channel.send(CommandCodec.encode(command));
    }

    private void take(Frame frame) {
        Event event = EventCodec.decode(frame);
        if (event instanceof Event.Ready ready) {
            engine = ready.engine();
        } else if (event.run() != run || isOutdated(event)) {
            return;
        } else if (event instanceof Event.Progress) {
            reportAsked = false;
        } else if (event instanceof Event.Forked) {
            forks--;
            if (forks == 0) {
                report();
            }
        }
        events.accept(event);
    }

    /** What arrives while a way back is under way was sent before it, and speaks of what is forgotten. */
    private boolean isOutdated(Event event) {
        return isGoingBack()
                && (event instanceof Event.Progress
                        || event instanceof Event.Stopped
                        || event instanceof Event.Measured);
    }
}
