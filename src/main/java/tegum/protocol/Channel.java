package tegum.protocol;

import java.util.function.Consumer;

/** One end of the line between page and trainer, whether a worker or the page's own thread is behind it. */
public interface Channel {
    /** Sends a frame; its body is given away and must not be used afterwards. */
    void send(Frame frame);

    /** Says who gets the frames that arrive; called once, before the first frame is sent. */
    void receive(Consumer<Frame> receiver);

    /** Ends the line and whatever runs behind it. */
    void close();
}
