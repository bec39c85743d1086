package tegum.web;

import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import tegum.experiment.Solver;
import tegum.session.EngineMaker;
import tegum.session.TrainerDesk;

/** Gives a trainer its turns on the thread that it shares with messages. */
final class TrainerTurns {
    private final TrainerDesk desk;
    private final Runnable next;
    private boolean awake;

    private TrainerTurns(JSObject port, int rest, EngineMaker engines, Solver solver) {
        if (rest > 0) {
            next = () -> Window.setTimeout(this::turn, rest);
        } else {
            next = new NextTurn(this::turn)::request;
        }
        desk = new TrainerDesk(new TrainerPort(port), engines, solver, Performance::now, this::wake);
    }

    /**
     * Opens a trainer, which greets the page and then trains whenever no message waits.
     *
     * @param port to the page: the worker's own {@code self}, or a {@code MessagePort}
     * @param rest milliseconds left to others after each slice
     */
    static void open(JSObject port, int rest, EngineMaker engines, Solver solver) {
        new TrainerTurns(port, rest, engines, solver);
    }

    private void wake() {
        if (!awake) {
            awake = true;
            next.run();
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
