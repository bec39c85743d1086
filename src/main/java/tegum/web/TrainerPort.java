package tegum.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import tegum.protocol.Channel;
import tegum.protocol.Frame;

/** The trainer's end of the line to the page. It greets the page as soon as somebody receives. */
final class TrainerPort implements Channel {
    private final JSObject line;
    private final FramePort port;

    @JSFunctor
    private interface Arrived extends JSObject {
        void arrived(JSObject data);
    }

    /** @param line a worker's own {@code self}, or a {@code MessagePort} */
    TrainerPort(JSObject line) {
        this.line = line;
        port = new FramePort(line);
    }

    @Override
    public void send(Frame frame) {
        port.send(frame);
    }

    @Override
    public void receive(Consumer<Frame> receiver) {
        listen(line, data -> port.receive(data, receiver));
        greet(line);
    }

    @Override
    public void close() {
        end(line);
    }

    @JSBody(
            params = {"line", "arrived"},
            script = "line.onmessage = function(event) { arrived(event.data); };")
    private static native void listen(JSObject line, Arrived arrived);

    @JSBody(params = "line", script = "line.postMessage({ready: true});")
    private static native void greet(JSObject line);

    @JSBody(params = "line", script = "line.close();")
    private static native void end(JSObject line);
}
