package tegum.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import tegum.experiment.ExactSolver;
import tegum.protocol.Channel;
import tegum.protocol.Frame;

/** A page and a trainer on one thread: frames wait in line until the test lets them through. */
final class Loopback {
    private final End page = new End();
    private final End trainer = new End();
    private double now;
    final TrainerDesk desk;

    Loopback() {
        this(EngineMaker.REFERENCE);
    }

    Loopback(EngineMaker engines) {
        page.other = trainer;
        trainer.other = page;
        // Every look at the clock takes a tenth of a millisecond: slices end without anybody waiting.
        desk = new TrainerDesk(trainer, engines, new ExactSolver(), () -> now += 0.1, () -> {});
    }

    Channel page() {
        return page;
    }

    /** Lets all frames through and the trainer work until neither has anything left to do. */
    void settle() {
        boolean moved = true;
        while (moved) {
            boolean asked = trainer.deliver();
            moved = page.deliver() || asked;
            if (desk.isBusy()) {
                desk.slice();
                moved = true;
            }
        }
    }

    /** Lets frames through and gives the trainer one slice. */
    void turn() {
        toTrainer();
        slice();
        toPage();
    }

    /** Lets through what the page has sent. */
    void toTrainer() {
        trainer.deliver();
    }

    /** Lets through what the trainer has sent. */
    void toPage() {
        page.deliver();
    }

    /** Gives the trainer one slice, if it is busy; returns the milliseconds that it took. */
    double slice() {
        double began = now;
        if (desk.isBusy()) {
            desk.slice();
        }
        return now - began;
    }

    private static final class End implements Channel {
        private final Deque<Frame> arrived = new ArrayDeque<>();
        private Consumer<Frame> receiver = frame -> {};
        private End other = this;

        @Override
        public void send(Frame frame) {
            other.arrived.add(frame);
        }

        @Override
        public void receive(Consumer<Frame> newReceiver) {
            receiver = newReceiver;
        }

        @Override
        public void close() {}

        boolean deliver() {
            boolean any = !arrived.isEmpty();
            while (!arrived.isEmpty()) {
                receiver.accept(arrived.removeFirst());
            }
            return any;
        }
    }
}
