package tegum.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import tegum.protocol.Channel;
import tegum.protocol.Frame;
import tegum.session.TrainerDesk;

/**
 * A trainer on the page's own thread, for browsers that refuse a worker: the same desk, a slice at a
 * time, with room for the page between slices.
 */
final class PageTrainer {
    /** Milliseconds left to the page after each slice: with slices of 6 it keeps more than half of its frame. */
    private static final int REST = 8;

    private final End page = new End();
    private final End trainer = new End();
    private final TrainerDesk desk;
    private boolean awake;

    private PageTrainer() {
        page.other = trainer;
        trainer.other = page;
        desk = new TrainerDesk(trainer, Performance::now, this::wake);
    }

    /** Opens a line to a new trainer. */
    static Channel open() {
        PageTrainer made = new PageTrainer();
        Window.setTimeout(made.desk::open, 0);
        return made.page;
    }

    private void wake() {
        if (!awake && !trainer.closed) {
            awake = true;
            Window.setTimeout(this::turn, REST);
        }
    }

    private void turn() {
        awake = false;
        desk.slice();
        if (desk.isBusy()) {
            wake();
        }
    }

    /** One end of the line: what is sent here arrives at the other end a little later, as with a worker. */
    private static final class End implements Channel {
        private @Nullable End other;
        private @Nullable Consumer<Frame> receiver;
        private boolean closed;

        @Override
        public void send(Frame frame) {
            End to = other;
            Window.setTimeout(
                    () -> {
                        if (to != null && to.receiver != null && !to.closed) {
                            to.receiver.accept(frame);
                        }
                    },
                    0);
        }

        @Override
        public void receive(Consumer<Frame> newReceiver) {
            receiver = newReceiver;
        }

        @Override
        public void close() {
            closed = true;
            if (other != null) {
                other.closed = true;
            }
        }
    }
}
