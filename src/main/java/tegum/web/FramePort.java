package tegum.web;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float32Array;
import tegum.protocol.Frame;

/**
 * Frames as messages between threads. A body travels in a buffer that is transferred, not copied; the
 * receiver copies the numbers out and gives the buffer back with its next frame, so that a conversation
 * uses the same few buffers over and over.
 *
 * <p>Numbers are copied one by one into buffers of our own: an array of the model's must never be
 * transferred, since compiled to JavaScript that would take the memory away from the model.
 */
final class FramePort {
    private static final int MOST = 4; // spare buffers kept, and buffers held back to return

    private final JSObject port;
    private final ArrayDeque<Float32Array> spare = new ArrayDeque<>();
    private final ArrayDeque<Float32Array> borrowed = new ArrayDeque<>();

    /** @param port a worker, or the worker's own {@code self} */
    FramePort(JSObject port) {
        this.port = port;
    }

    /** Sends a frame. */
    void send(Frame frame) {
        JSArray<ArrayBuffer> transfer = new JSArray<>();
        JSArray<Float32Array> returned = new JSArray<>();
        while (!borrowed.isEmpty()) {
            Float32Array buffer = borrowed.removeFirst();
            returned.push(buffer);
            transfer.push(buffer.getBuffer());
        }
        float[] body = frame.body();
        Float32Array buffer = null;
        if (body.length > 0) {
            buffer = take(body.length);
            for (int i = 0; i < body.length; i++) {
                buffer.set(i, body[i]);
            }
            transfer.push(buffer.getBuffer());
        }
        post(port, message(frame.head(), body.length, buffer, returned), transfer);
    }

    /** Hands a message on as a frame, if it is one. */
    void receive(JSObject data, Consumer<Frame> receiver) {
        if (!isFrame(data)) {
            return;
        }
        Message message = (Message) data;
        JSArray<Float32Array> returned = message.getReturned();
        for (int i = 0; i < returned.getLength() && spare.size() < MOST; i++) {
            spare.addLast(returned.get(i));
        }
        float[] body = new float[message.getLength()];
        Float32Array buffer = message.getBody();
        if (buffer != null) {
            for (int i = 0; i < body.length; i++) {
                body[i] = buffer.get(i);
            }
            if (borrowed.size() < MOST) {
                borrowed.addLast(buffer);
            }
        }
        receiver.accept(new Frame(message.getHead(), body));
    }

    /** A buffer for so many numbers, not much longer than that. */
    private Float32Array take(int length) {
        for (int i = spare.size(); i > 0; i--) {
            Float32Array buffer = spare.removeFirst();
            if (buffer.getLength() >= length && buffer.getLength() <= 4 * length) {
                return buffer;
            }
            spare.addLast(buffer);
        }
        if (spare.size() == MOST) {
            spare.removeFirst(); // sizes have changed: let the oldest go
        }
        return new Float32Array(length);
    }

    private interface Message extends JSObject {
        @JSProperty
        String getHead();

        @JSProperty
        int getLength();

        @JSProperty
        @Nullable
        Float32Array getBody();

        @JSProperty
        JSArray<Float32Array> getReturned();
    }

    @JSBody(
            params = {"head", "length", "body", "returned"},
            script = "return {head: head, length: length, body: body, returned: returned};")
    private static native Message message(
            String head, int length, @Nullable Float32Array body, JSArray<Float32Array> returned);

    @JSBody(params = "data", script = "return !!data && typeof data.head === 'string';")
    private static native boolean isFrame(JSObject data);

    @JSBody(
            params = {"port", "message", "transfer"},
            script = "port.postMessage(message, transfer);")
    private static native void post(JSObject port, Message message, JSArray<ArrayBuffer> transfer);
}
