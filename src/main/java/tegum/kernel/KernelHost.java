package tegum.kernel;

/** Whatever can run WebAssembly: a browser, or an interpreter on the JVM. */
public interface KernelHost {
    /**
     * Compiles and instantiates a module.
     *
     * @param module in the binary format, with a memory of its own
     * @throws KernelRefused if this host cannot run it
     */
    Instance instantiate(byte[] module) throws KernelRefused;

    /** A module that is ready to be called, and its memory, whose addresses count bytes. */
    interface Instance {
        /** Calls an export without parameters. */
        void call(String export);

        /** Calls an export of one integer. */
        void call(String export, int argument);

        /** Copies {@code count} floats from memory. */
        void read(int address, float[] target, int offset, int count);

        /** Copies {@code count} floats into memory. */
        void write(int address, float[] source, int offset, int count);

        /** Copies integers from memory. */
        void read(int address, int[] target);

        /** Copies integers into memory. */
        void write(int address, int[] source, int count);

        /** A 64-bit float from memory. */
        double readDouble(int address);

        /** Puts a 64-bit float into memory. */
        void writeDouble(int address, double value);
    }
}
