package tegum.web;

import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/** Runs a task at once, but not again before a pause is over: of many requests meanwhile the last is never left out. */
final class Seldom {
    private final double pause;
    private final Runnable task;
    private double ready;
    private boolean waiting;

    /**
     * A task that has not run yet.
     *
     * @param pause in milliseconds
     */
    Seldom(double pause, Runnable task) {
        this.pause = pause;
        this.task = task;
    }

    /** Asks for one run of the task. */
    void request() {
        double wait = ready - Performance.now();
        if (wait <= 0) {
            run();
        } else if (!waiting) {
            waiting = true;
            Window.setTimeout(this::run, (int) wait + 1);
        }
    }

    private void run() {
        waiting = false;
        ready = Performance.now() + pause;
        task.run();
    }
}
