package tegum.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import tegum.experiment.Solver;
import tegum.session.KernelMaker;

/**
 * The trainer that writes kernels, compiled to JavaScript: a module that a worker loads. Only from JavaScript is a
 * kernel's memory read and written at no cost. It leaves exact optima to {@link TrainerModule} and is the lighter for it.
 */
public final class KernelModule {
    private static final Solver ELSEWHERE = (config, starts, seed) -> {
        throw new IllegalStateException("a trainer that writes kernels seeks no optima");
    };

    private KernelModule() {}

    /**
     * Opens a trainer that writes a kernel for each run.
     *
     * @param port to the page: the worker's own {@code self}
     * @return why it was not opened; empty if it was
     */
    @JSExport
    public static String open(JSObject port) {
        String refusal = BrowserHost.refusal();
        if (refusal.isEmpty()) {
            TrainerTurns.open(port, 0, new KernelMaker(new BrowserHost()), ELSEWHERE);
        }
        return refusal;
    }
}
