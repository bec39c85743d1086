package tegum.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import tegum.experiment.Config;
import tegum.experiment.Fingerprint;
import tegum.experiment.Setting;
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

    /**
     * Where a short training arrives, to be compared with the JVM.
     *
     * @param settings that differ from {@link Config#PLAIN}, as {@code key=value}, separated by spaces
     * @param seed unsigned 32-bit
     */
    @JSExport
    public static String fingerprint(String settings, int seed) {
        return Fingerprint.arrival(Config.PLAIN.with(Setting.parseAll(settings)), seed);
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
