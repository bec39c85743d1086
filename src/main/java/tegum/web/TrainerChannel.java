package tegum.web;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import tegum.protocol.Channel;
import tegum.protocol.Frame;

/**
 * The page's end of the line to a trainer: to a worker, or to a port with a trainer behind it on the
 * page's own thread. Frames sent before the trainer has greeted wait for it. One that does not start,
 * or that breaks later, is ended and the reason told, once, in words.
 */
final class TrainerChannel implements Channel {
    /** Who hears how the worker fares. */
    interface Watcher {
        /** The trainer is up. */
        void started();

        /** The trainer is gone; {@code why} completes "The trainer …". */
        void failed(String why);
    }

    private final Watcher watcher;
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
    private final @Nullable JSObject trainer;
    private final @Nullable FramePort port;
    private final int alarm;
    private @Nullable Consumer<Frame> receiver;
    private boolean up;
    private boolean over;

    private TrainerChannel(Opening opening, int patience, Watcher watcher) {
        this.watcher = watcher;
        trainer = opening.open(why -> Window.setTimeout(() -> fail("could not be created: " + why), 0));
        port = trainer == null ? null : new FramePort(trainer);
        if (trainer != null) {
            listen(
                    trainer,
                    this::arrived,
                    why -> fail(up ? "stopped: " + why : "did not start: " + why),
                    why -> fail("sent something unreadable"));
        }
        alarm = Window.setTimeout(() -> fail("did not answer within " + patience / 1000 + " seconds"), patience);
    }

    /**
     * Starts a worker; the watcher hears of it later, never from within.
     *
     * @param address of the worker's module, in full
     * @param patience milliseconds to wait for its greeting
     */
    static TrainerChannel toWorker(String address, int patience, Watcher watcher) {
        return new TrainerChannel(failed -> worker(address, failed), patience, watcher);
    }

    /**
     * Starts a trainer on the page's own thread.
     *
     * @param address of the module that hands it over, in full
     * @param rest milliseconds left to the page after each slice
     * @param patience milliseconds to wait for its greeting
     */
    static TrainerChannel toPage(String address, int rest, int patience, Watcher watcher) {
        return new TrainerChannel(failed -> here(address, rest, failed), patience, watcher);
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
        if (trainer != null) {
            end(trainer);
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

    private interface Opening {
        @Nullable
        JSObject open(Failed failed);
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
    private static native @Nullable JSObject worker(String address, Failed failed);

    @JSBody(
            params = {"address", "rest", "failed"},
            script = "var line = new MessageChannel(), script = document.createElement('script');"
                    + "script.type = 'module'; script.src = address;"
                    + "script.onload = function() { window.tegumTrainer(line.port1, rest); };"
                    + "script.onerror = function() { failed('its file could not be loaded'); };"
                    + "document.head.appendChild(script);"
                    + "return line.port2;")
    private static native @Nullable JSObject here(String address, int rest, Failed failed);

    @JSBody(params = "trainer", script = "if (trainer.terminate) { trainer.terminate(); } else { trainer.close(); }")
    private static native void end(JSObject trainer);

    @JSBody(
            params = {"trainer", "arrived", "failed", "unreadable"},
            script = "trainer.onmessage = function(event) { arrived(event.data); };"
                    + "trainer.onerror = function(event) { event.preventDefault();"
                    + " failed(event.message || 'its file could not be loaded'); };"
                    + "trainer.onmessageerror = function() { unreadable(''); };")
    private static native void listen(JSObject trainer, Arrived arrived, Failed failed, Failed unreadable);

    @JSBody(params = "data", script = "return data && typeof data.failed === 'string' ? data.failed : null;")
    private static native @Nullable String failure(JSObject data);

    @JSBody(params = "data", script = "return !!data && data.ready === true;")
    private static native boolean isGreeting(JSObject data);
}
