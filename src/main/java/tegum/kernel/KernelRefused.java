package tegum.kernel;

/** A module could not be compiled or instantiated here: no WebAssembly, no SIMD, a policy, or no memory. */
public final class KernelRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** In the host's words. */
    public KernelRefused(String reason) {
        super(reason);
    }
}
