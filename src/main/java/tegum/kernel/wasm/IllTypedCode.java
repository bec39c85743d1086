package tegum.kernel.wasm;

/** Code that a WebAssembly engine would refuse, found while it is written. */
public final class IllTypedCode extends RuntimeException {
    private static final long serialVersionUID = 1;

    IllTypedCode(String function, String problem) {
        super(function + ": " + problem);
    }
}
