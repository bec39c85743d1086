package tegum.web;

import org.teavm.jso.browser.Performance;
import tegum.session.TrainerDesk;

/** The worker: trains whenever no message waits. Compiled twice, to WebAssembly and to JavaScript. */
public final class TrainerWorker {
    private final TrainerDesk desk;
    private final NextTurn next = new NextTurn(this::turn);
    private boolean awake;

    private TrainerWorker() {
        desk = new TrainerDesk(new WorkerPort(), Performance::now, this::wake);
        desk.open();
    }

    /** Starts the worker. */
    public static void main(String[] args) {
        new TrainerWorker();
    }

    private void wake() {
        if (!awake) {
            awake = true;
            next.request();
        }
    }

    private void turn() {
        awake = false;
        desk.slice();
        if (desk.isBusy()) {
            wake();
        }
    }
}
