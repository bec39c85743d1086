package tegum.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import tegum.experiment.Fingerprint;
import tegum.math.Join;
import tegum.session.TrainerDesk;

/**
 * The trainer's side of the site: a module that a worker loads, or the page itself where it gets no
 * worker. Compiled twice, to WebAssembly and to JavaScript.
 */
public final class TrainerModule {
    private final TrainerDesk desk;
    private final Runnable next;
    private boolean awake;

    private TrainerModule(JSObject port, int rest) {
        if (rest > 0) {
            next = () -> Window.setTimeout(this::turn, rest);
        } else {
            next = new NextTurn(this::turn)::request;
        }
        desk = new TrainerDesk(new TrainerPort(port), Performance::now, this::wake);
        desk.open();
    }

    /**
     * Opens a trainer, which greets the page and then trains whenever no message waits.
     *
     * @param port to the page: the worker's own {@code self}, or a {@code MessagePort}
     * @param rest milliseconds left to others after each slice
     */
    @JSExport
    public static void open(JSObject port, int rest) {
        new TrainerModule(port, rest);
    }

    /** The lines of {@link Fingerprint}, to be compared with those of the JVM. */
    @JSExport
    public static String fingerprint() {
        return Join.with("\n", Fingerprint.lines());
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
