package tegum.protocol;

import java.util.List;
import tegum.train.Snapshot;

/** What a trainer tells the page. */
public sealed interface Event {
    /** Number of the run it speaks of. */
    int run();

    /**
     * What trains the run; comes at its beginning, and now and then with a fresh pace.
     *
     * @param engine version of the arithmetic, such as r1
     * @param words sentences on how it works; empty for nothing to say
     * @param refusal why it is not the engine that was wanted, without a full stop; empty if it is
     * @param pace steps per second of training; 0 while unknown
     */
    record Trains(int run, String engine, String words, String refusal, double pace) implements Event {}

    /**
     * Where training is.
     *
     * @param goal step at which it will stop by itself
     * @param snapshots recorded since the last report, and last the present one
     */
    record Progress(int run, int goal, List<Snapshot> snapshots) implements Event {}

    /**
     * Where the models of a sweep are.
     *
     * @param goal step at which each will stop by itself
     * @param panels the present snapshot of each; the loss of one that has stopped because it was no
     *     longer finite is NaN, its parameters are the last ones shown before
     */
    record Panels(int run, int goal, List<Snapshot> panels) implements Event {}

    /**
     * What the models of a cell have come to.
     *
     * @param batches seed of the batches that all were trained on together; empty where each had its own
     * @param models the loss of one whose numbers were no longer finite is NaN
     */
    record Found(int run, String batches, List<Snapshot> models) implements Event {}

    /** A live setting, as {@code key=value}, has changed; training passed {@code step} with the old one. */
    record Changed(int run, int step, String setting) implements Event {}

    /** Training stands at {@code step} again. */
    record Forked(int run, int step) implements Event {}

    /**
     * Loss or parameters are no longer finite; training has stopped.
     *
     * @param step at which it happened
     * @param lastFinite step of the last recorded snapshot before it
     */
    record Stopped(int run, int step, int lastFinite) implements Event {}

    /**
     * The loss that a {@link Command.Measure} asked for.
     *
     * @param error standard error of the loss
     */
    record Measured(int run, int step, double loss, double error) implements Event {}

    /** The trainer could not do what it was asked. */
    record Failed(int run, String message) implements Event {}
}
