package tegum.protocol;

/** What the page asks of a trainer. Every command names its run, so that answers to an earlier one can be told apart. */
public sealed interface Command {
    /** Number of the run it speaks of, chosen by the page. */
    int run();

    /**
     * Begins a run and trains it, flat out, to a step.
     *
     * @param settings that differ from {@link tegum.experiment.Config#PLAIN}, as {@code key=value}, separated by spaces
     * @param seed unsigned 32-bit
     * @param edits changes made on the way, in the form of {@link Edits}
     * @param step where to stop
     */
    record Start(int run, String settings, int seed, String edits, int step) implements Command {}

    /**
     * Begins the models of a sweep and trains them all, flat out, to a step.
     *
     * @param models the settings of each, as in {@link Start}, separated by semicolons
     */
    record StartSweep(int run, String models, int seed, int step) implements Command {}

    /**
     * Finds the models of one cell of a survey; {@link Event.Found} comes when all are there.
     *
     * @param settings as in {@link Start}
     * @param method name of the survey's
     * @param models how many
     * @param seed of the first
     */
    record FindCell(int run, String settings, String method, int models, int seed) implements Command {}

    /** Trains up to {@code step} and no further; a step in the past pauses. */
    record Train(int run, int step) implements Command {}

    /** Asks for {@link Event.Progress} or {@link Event.Panels}, which comes once. */
    record Report(int run) implements Command {}

    /**
     * Changes a live setting from here on.
     *
     * @param setting as {@code key=value}
     */
    record Change(int run, String setting) implements Command {}

    /** Goes back to {@code step}, exactly, and forgets what came after. */
    record Fork(int run, int step) implements Command {}

    /**
     * Measures the loss of given parameters on fresh samples.
     *
     * @param step that the parameters belong to, for the answer
     * @param samples how many
     */
    record Measure(int run, int step, int samples, float[] params) implements Command {}
}
