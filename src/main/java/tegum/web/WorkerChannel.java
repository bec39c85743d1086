package tegum.web;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.workers.Worker;
import tegum.protocol.Channel;
import tegum.protocol.Frame;

/**
 * The page's end of the line to a worker. Frames sent before the worker has greeted wait for it. A
 * worker that does not start, or that breaks later, is ended and the reason told, once, in words.
 */
final class WorkerChannel implements Channel {
    /** Who hears how the worker fares. */
    interface Watcher {
        /** The worker is up. */
        void started();

        /** The worker is gone; {@code why} completes "The trainer …". */
        void failed(String why);
    }

    private final Watcher watcher;
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
    private final @Nullable Worker worker;
    private final @Nullable FramePort port;
    private final int alarm;
    private @Nullable Consumer<Frame> receiver;
    private boolean up;
    private boolean over;

    /**
     * Starts a worker; the watcher hears of it later, never from within.
     *
     * @param address of the worker's module, in full
     * @param patience milliseconds to wait for its greeting
     */
    WorkerChannel(String address, int patience, Watcher watcher) {
        this.watcher = watcher;
        worker = start(address, why -> Window.setTimeout(() -> fail("could not be created: " + why), 0));
        port = worker == null ? null : new FramePort(worker);
        if (worker != null) {
            listen(
                    worker,
                    this::arrived,
                    why -> fail(up ? "stopped: " + why : "did not start: " + why),
                    why -> fail("sent something unreadable"));
        }
        alarm = Window.setTimeout(() -> fail("did not answer within " + patience / 1000 + " seconds"), patience);
    }

    @Override
    public void send(Frame frame) {
        if (over) {
            return;
        }
        if (up && port != null) {
            port.send(frame);
        } else {
            waiting.add(frame);
        }
    }

    @Override
    public void receive(Consumer<Frame> newReceiver) {
        receiver = newReceiver;
    }

    @Override
    public void close() {
        over = true;
        Window.clearTimeout(alarm);
        waiting.clear();
        if (worker != null) {
            worker.terminate();
        }
    }

    private void arrived(JSObject data) {
        if (over) {
            return;
        }
        String failure = failure(data);
        if (failure != null) {
            fail("did not start: " + failure);
        } else if (isGreeting(data)) {
            greeted();
        } else if (port != null && receiver != null) {
            port.receive(data, receiver);
        }
    }

    private void greeted() {
        up = true;
        Window.clearTimeout(alarm);
        watcher.started();
        while (!over && !waiting.isEmpty()) {
            send(waiting.removeFirst());
        }
    }

    private void fail(String why) {
        if (!over) {
            close();
            watcher.failed(why);
        }
    }

    @JSFunctor
    private interface Arrived extends JSObject {
        void arrived(JSObject data);
    }

    @JSFunctor
    private interface Failed extends JSObject {
        void failed(String why);
    }

    @JSBody(
            params = {"address", "failed"},
            script = "try { return new Worker(address, {type: 'module'}); }"
                    + "catch (error) { failed(String(error)); return null; }")
    private static native @Nullable Worker start(String address, Failed failed);

    @JSBody(
            params = {"worker", "arrived", "failed", "unreadable"},
            script = "worker.onmessage = function(event) { arrived(event.data); };"
                    + "worker.onerror = function(event) { event.preventDefault();"
                    + " failed(event.message || 'its file could not be loaded'); };"
                    + "worker.onmessageerror = function() { unreadable(''); };")
    private static native void listen(Worker worker, Arrived arrived, Failed failed, Failed unreadable);

    @JSBody(params = "data", script = "return data && typeof data.failed === 'string' ? data.failed : null;")
    private static native @Nullable String failure(JSObject data);

    @JSBody(params = "data", script = "return !!data && data.ready === true;")
    private static native boolean isGreeting(JSObject data);
}
