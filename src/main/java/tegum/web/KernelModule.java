package tegum.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import tegum.experiment.Config;
import tegum.experiment.Fingerprint;
import tegum.experiment.Setting;
import tegum.session.EngineMaker;
import tegum.session.KernelMaker;

/**
 * The trainers that are compiled to JavaScript: a module that a worker loads, or the page itself where it
 * gets no worker. Only from JavaScript is a kernel's memory read and written at no cost.
 */
public final class KernelModule {
    private KernelModule() {}

    /**
     * Opens a trainer that writes a kernel for each run.
     *
     * @param port to the page: the worker's own {@code self}, or a {@code MessagePort}
     * @return why it was not opened; empty if it was
     */
    @JSExport
    public static String openKernel(JSObject port) {
        String refusal = BrowserHost.refusal();
        if (refusal.isEmpty()) {
            TrainerTurns.open(port, 0, new KernelMaker(new BrowserHost()));
        }
        return refusal;
    }

    /**
     * Opens a trainer that trains with the reference alone.
     *
     * @param port to the page: the worker's own {@code self}, or a {@code MessagePort}
     * @param rest milliseconds left to others after each slice
     */
    @JSExport
    public static void open(JSObject port, int rest) {
        TrainerTurns.open(port, rest, EngineMaker.REFERENCE);
    }

    /**
     * Where a short training with the reference arrives, to be compared with the JVM.
     *
     * @param settings that differ from {@link Config#PLAIN}, as {@code key=value}, separated by spaces
     * @param seed unsigned 32-bit
     */
    @JSExport
    public static String fingerprint(String settings, int seed) {
        return Fingerprint.arrival(Config.PLAIN.with(Setting.parseAll(settings)), seed);
    }
}
