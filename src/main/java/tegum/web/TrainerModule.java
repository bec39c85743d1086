package tegum.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import tegum.experiment.Config;
import tegum.experiment.ExactSolver;
import tegum.experiment.Fingerprint;
import tegum.experiment.Setting;
import tegum.session.EngineMaker;

/**
 * The trainer with the reference alone, compiled to WebAssembly and to JavaScript: a module that a worker loads, or the
 * page itself where it gets no worker. It finds exact optima too.
 */
public final class TrainerModule {
    private TrainerModule() {}

    /**
     * Opens a trainer, which greets the page and then trains whenever no message waits.
     *
     * @param port to the page: the worker's own {@code self}, or a {@code MessagePort}
     * @param rest milliseconds left to others after each slice
     */
    @JSExport
    public static void open(JSObject port, int rest) {
        TrainerTurns.open(port, rest, EngineMaker.REFERENCE, new ExactSolver());
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
}
