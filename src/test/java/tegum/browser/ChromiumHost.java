package tegum.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;

/**
 * Runs kernels in a browser from a test on the JVM. Numbers travel as bytes in text, so none is rounded. What is written
 * and called waits until something is read, and then travels together: the way is longer than the work.
 */
final class ChromiumHost implements KernelHost {
    /** Kernels that may be used at a time: each takes gigabytes of addresses, of which a page has few. */
    private static final int KEPT = 8;

    private static final String BYTES = "const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));";

    /** Does what has waited: a kernel, its export and an argument, or an address and what is to stand there. */
    private static final String CATCH_UP = BYTES
            + "for (const [index, place, value] of arguments[0]) {"
            + "  const kernel = kernels[index];"
            + "  if (typeof place === 'string') { kernel[place](...value); }"
            + "  else { new Uint8Array(kernel.memory.buffer).set(bytes(value), place); }"
            + "}";

    private final Browser browser;
    private final List<List<Object>> waiting = new ArrayList<>();
    private int started;

    /** @param browser at a document that may compile WebAssembly */
    ChromiumHost(Browser browser) {
        this.browser = browser;
    }

    private Object run(String script, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = List.copyOf(waiting);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        waiting.clear();
        return browser.driver().executeScript(CATCH_UP + script, all);
    }

    @Override
    public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
        Object refused = run(
                "try { const module = new WebAssembly.Module(bytes(arguments[1])), kernels = window.kernels ??= [];"
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
            waiting.add(List.of(index, export, List.of()));
        }

        @Override
        public void call(String export, int argument) {
            waiting.add(List.of(index, export, List.of(argument)));
        }

        private ByteBuffer read(int address, int length) {
            String text = String.valueOf(run(
                    "const found = new Uint8Array(kernels[arguments[1]].memory.buffer, arguments[2], arguments[3]);"
                            + "return btoa(Array.from(found, b => String.fromCharCode(b)).join(''));",
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
            waiting.add(List.of(index, address, Base64.getEncoder().encodeToString(raw)));
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
