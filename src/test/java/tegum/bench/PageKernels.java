package tegum.bench;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;

/** The bench page as a host of kernels. For TeaVM's JavaScript alone: there a Java array is a typed array. */
final class PageKernels implements KernelHost {
    @Override
    public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
        JSObject exports = instantiate(Int8Array.copyFromJavaArray(module));
        if (isText(exports)) {
            throw new KernelRefused(text(exports));
        }
        return new Running(exports);
    }

    private static final class Running implements KernelHost.Instance {
        private final JSObject exports;

        Running(JSObject exports) {
            this.exports = exports;
        }

        @Override
        public void call(String export) {
            PageKernels.call(exports, export);
        }

        @Override
        public void call(String export, int argument) {
            PageKernels.call(exports, export, argument);
        }

        @Override
        public void read(int address, float[] target, int offset, int count) {
            Float32Array memory = floats(exports, address, count);
            for (int i = 0; i < count; i++) {
                target[offset + i] = memory.get(i);
            }
        }

        @Override
        public void write(int address, float[] source, int offset, int count) {
            Float32Array memory = floats(exports, address, count);
            for (int i = 0; i < count; i++) {
                memory.set(i, source[offset + i]);
            }
        }

        @Override
        public void read(int address, int[] target) {
            Int32Array memory = integers(exports, address, target.length);
            for (int i = 0; i < target.length; i++) {
                target[i] = memory.get(i);
            }
        }

        @Override
        public void write(int address, int[] source, int count) {
            Int32Array memory = integers(exports, address, count);
            for (int i = 0; i < count; i++) {
                memory.set(i, source[i]);
            }
        }

        @Override
        public double readDouble(int address) {
            return PageKernels.readDouble(exports, address);
        }

        @Override
        public void writeDouble(int address, double value) {
            PageKernels.writeDouble(exports, address, value);
        }
    }

    /** The module's exports, or the refusal as a text. */
    @JSBody(
            params = "bytes",
            script = "try { return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports; }"
                    + " catch (e) { return String(e); }")
    private static native JSObject instantiate(Int8Array bytes);

    @JSBody(params = "value", script = "return typeof value === 'string';")
    private static native boolean isText(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native String text(JSObject value);

    @JSBody(
            params = {"exports", "name"},
            script = "exports[name]();")
    private static native void call(JSObject exports, String name);

    @JSBody(
            params = {"exports", "name", "argument"},
            script = "exports[name](argument);")
    private static native void call(JSObject exports, String name, int argument);

    @JSBody(
            params = {"exports", "address", "count"},
            script = "return new Float32Array(exports.memory.buffer, address, count);")
    private static native Float32Array floats(JSObject exports, int address, int count);

    @JSBody(
            params = {"exports", "address", "count"},
            script = "return new Int32Array(exports.memory.buffer, address, count);")
    private static native Int32Array integers(JSObject exports, int address, int count);

    @JSBody(
            params = {"exports", "address"},
            script = "return new Float64Array(exports.memory.buffer, address, 1)[0];")
    private static native double readDouble(JSObject exports, int address);

    @JSBody(
            params = {"exports", "address", "value"},
            script = "new Float64Array(exports.memory.buffer, address, 1)[0] = value;")
    private static native void writeDouble(JSObject exports, int address, double value);
}
