package tegum.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts kernels on one host. Keeps the last few modules that it wrote, for a sweep asks for the same
 * again and again.
 */
public final class Kernels {
    private static final int KEPT = 8;

    private final KernelHost host;
    private final List<Written> written = new ArrayList<>();

    private record Written(Blueprint blueprint, byte[] module) {}

    /** Kernels to run on {@code host}. */
    public Kernels(KernelHost host) {
        this.host = host;
    }

    /**
     * A kernel with a memory of its own.
     *
     * @throws KernelRefused if the host cannot run it
     */
    Kernel start(Blueprint blueprint) throws KernelRefused {
        return Kernel.start(blueprint, module(blueprint), host);
    }

    /** The same array for the same blueprint, so that a host knows it again. */
    private byte[] module(Blueprint blueprint) {
        for (Written known : written) {
            if (known.blueprint.equals(blueprint)) {
                return known.module;
            }
        }
        byte[] module = new KernelCompiler(new Places(blueprint)).compile();
        if (written.size() == KEPT) {
            written.remove(0);
        }
        written.add(new Written(blueprint, module));
        return module;
    }
}
