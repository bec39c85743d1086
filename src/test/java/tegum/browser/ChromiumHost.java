package tegum.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;

/** Runs kernels in a browser from a test on the JVM. Numbers travel as bytes in text, so none is rounded. */
final class ChromiumHost implements KernelHost {
    private static final String BYTES = "const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));";

    private final Browser browser;
    private int started;

    /** @param browser at a document that may compile WebAssembly */
    ChromiumHost(Browser browser) {
        this.browser = browser;
    }

    /** Kernels that may be used at a time: each takes gigabytes of addresses, of which a page has few. */
    private static final int KEPT = 8;

    private Object run(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    @Override
    public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
        Object refused = run(
                BYTES
                        + "try { const module = new WebAssembly.Module(bytes), kernels = window.kernels ??= [];"
                        + "if (kernels.length >= " + KEPT + ") kernels[kernels.length - " + KEPT + "] = undefined;"
                        + "kernels.push(new WebAssembly.Instance(module).exports);"
                        + "return ''; } catch (error) { return String(error); }",
                Base64.getEncoder().encodeToString(module));
        if (!refused.equals("")) {
            throw new KernelRefused(String.valueOf(refused));
        }
        return new Started(started++);
    }

    private final class Started implements KernelHost.Instance {
        private final int index;

        Started(int index) {
            this.index = index;
        }

        @Override
        public void call(String export) {
            run("kernels[arguments[0]][arguments[1]]();", index, export);
        }

        @Override
        public void call(String export, int argument) {
            run("kernels[arguments[0]][arguments[1]](arguments[2]);", index, export, argument);
        }

        private ByteBuffer read(int address, int length) {
            String text = String.valueOf(run(
                    "const bytes = new Uint8Array(kernels[arguments[0]].memory.buffer, arguments[1], arguments[2]);"
                            + "return btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));",
                    index,
                    address,
                    length));
            return ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static ByteBuffer bytes(int length) {
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        }

        private void write(int address, ByteBuffer bytes) {
            byte[] raw = new byte[bytes.remaining()];
            bytes.get(raw);
            run(
                    BYTES + "new Uint8Array(kernels[arguments[1]].memory.buffer).set(bytes, arguments[2]);",
                    Base64.getEncoder().encodeToString(raw),
                    index,
                    address);
        }

        @Override
        public void read(int address, float[] target, int offset, int count) {
            read(address, 4 * count).asFloatBuffer().get(target, offset, count);
        }

        @Override
        public void write(int address, float[] source, int offset, int count) {
            ByteBuffer bytes = bytes(4 * count);
            bytes.asFloatBuffer().put(source, offset, count);
            write(address, bytes);
        }

        @Override
        public void read(int address, int[] target) {
            read(address, 4 * target.length).asIntBuffer().get(target);
        }

        @Override
        public void write(int address, int[] source, int count) {
            ByteBuffer bytes = bytes(4 * count);
            bytes.asIntBuffer().put(source, 0, count);
            write(address, bytes);
        }

        @Override
        public double readDouble(int address) {
            return read(address, 8).getDouble();
        }

        @Override
        public void writeDouble(int address, double value) {
            write(address, bytes(8).putDouble(0, value));
        }
    }
}
