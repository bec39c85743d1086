package tegum.web;

import org.teavm.jso.browser.Window;

/** Runs a task before the browser's next picture: once, however often it was asked for. */
final class NextFrame {
    private static final int NONE = -1;

    private final Runnable task;
    private int handle = NONE;

    NextFrame(Runnable task) {
        this.task = task;
    }

    /** Asks for one run of the task. */
    void request() {
        if (handle == NONE) {
            handle = Window.requestAnimationFrame(time -> run());
        }
    }

    /** Takes the request back. */
    void cancel() {
        if (handle != NONE) {
            Window.cancelAnimationFrame(handle);
            handle = NONE;
        }
    }

    private void run() {
        handle = NONE;
        task.run();
    }
}
