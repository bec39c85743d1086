package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Runs a task as soon as messages that wait have been handled. A timer would wait four milliseconds
 * from the fifth turn on, which is as long as a slice of training.
 */
final class NextTurn {
    private final Post post;

    @JSFunctor
    private interface Task extends JSObject {
        void run();
    }

    @JSFunctor
    private interface Post extends JSObject {
        void post();
    }

    NextTurn(Runnable task) {
        post = channel(task::run);
    }

    /** Asks for one more run of the task. */
    void request() {
        post.post();
    }

    @JSBody(
            params = "task",
            script = "var channel = new MessageChannel(); channel.port1.onmessage = function() { task(); };"
                    + "return function() { channel.port2.postMessage(0); };")
    private static native Post channel(Task task);
}
