package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;

/** Runs kernels in the browser, at once: a worker may wait for WebAssembly to be compiled. */
final class BrowserHost implements KernelHost {
    private static final int KEPT = 8;

    private final List<Compiled> compiled = new ArrayList<>();

    /** Faster code that the browser has made of a module serves all its instances. */
    private record Compiled(byte[] bytes, JSObject module) {}

    /**
     * Why kernels cannot run here, in the browser's words; empty if they can. It is asked to start a module
     * with one SIMD instruction.
     */
    @JSBody(
            script = "try { new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(["
                    + "0, 97, 115, 109, 1, 0, 0, 0,"
                    + " 1, 4, 1, 96, 0, 0,"
                    + " 3, 2, 1, 0,"
                    + " 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11]))); return ''; }"
                    + "catch (error) { return String(error); }")
    static native String refusal();

    @Override
    public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
        List<String> refused = new ArrayList<>();
        JSObject found = module(module, refused);
        JSObject exports = found == null ? null : start(found, refused::add);
        if (exports == null) {
            throw new KernelRefused(refused.get(0));
        }
        return new BrowserKernel(exports);
    }

    private JSObject module(byte[] bytes, List<String> refused) {
        for (Compiled known : compiled) {
            if (known.bytes == bytes) {
                return known.module;
            }
        }
        JSObject module = compile(Int8Array.fromJavaArray(bytes), refused::add);
        if (module != null) {
            if (compiled.size() == KEPT) {
                compiled.remove(0);
            }
            compiled.add(new Compiled(bytes, module));
        }
        return module;
    }

    @JSFunctor
    private interface Refused extends JSObject {
        void refused(String why);
    }

    @JSBody(
            params = {"bytes", "refused"},
            script = "try { return new WebAssembly.Module(bytes); }"
                    + "catch (error) { refused(String(error)); return null; }")
    private static native JSObject compile(Int8Array bytes, Refused refused);

    @JSBody(
            params = {"module", "refused"},
            script = "try { return new WebAssembly.Instance(module).exports; }"
                    + "catch (error) { refused(String(error)); return null; }")
    private static native JSObject start(JSObject module, Refused refused);
}
