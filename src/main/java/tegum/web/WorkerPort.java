package tegum.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import tegum.protocol.Channel;
import tegum.protocol.Frame;

/** The worker's end of the line to the page. It greets the page as soon as somebody receives. */
final class WorkerPort implements Channel {
    private final FramePort port = new FramePort(self());

    @JSFunctor
    private interface Arrived extends JSObject {
        void arrived(JSObject data);
    }

    @Override
    public void send(Frame frame) {
        port.send(frame);
    }

    @Override
    public void receive(Consumer<Frame> receiver) {
        listen(data -> port.receive(data, receiver));
        greet();
    }

    @Override
    public void close() {
        end();
    }

    @JSBody(script = "return self;")
    private static native JSObject self();

    @JSBody(params = "arrived", script = "self.onmessage = function(event) { arrived(event.data); };")
    private static native void listen(Arrived arrived);

    @JSBody(script = "self.postMessage({ready: true});")
    private static native void greet();

    @JSBody(script = "self.close();")
    private static native void end();
}
