package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import tegum.kernel.KernelHost;

/** A kernel in the browser. Its memory is seen through arrays: reading and writing cost as much as a copy. */
final class BrowserKernel implements KernelHost.Instance {
    private final JSObject exports;
    private final List<String> names = new ArrayList<>();
    private final List<JSObject> functions = new ArrayList<>();
    private @Nullable ArrayBuffer buffer;
    private Float32Array floats = new Float32Array(0);
    private Float64Array doubles = new Float64Array(0);
    private Int32Array integers = new Int32Array(0);

    BrowserKernel(JSObject exports) {
        this.exports = exports;
    }

    /** Anew, should the memory have got another buffer. */
    private void see() {
        ArrayBuffer present = buffer(exports);
        if (present != buffer) {
            buffer = present;
            floats = new Float32Array(present);
            doubles = new Float64Array(present);
            integers = new Int32Array(present);
        }
    }

    @Override
    public void call(String export) {
        call(function(export));
    }

    @Override
    public void call(String export, int argument) {
        call(function(export), argument);
    }

    /** To look one up by name takes as long as a step of the smallest models. */
    private JSObject function(String name) {
        int index = names.indexOf(name);
        if (index >= 0) {
            return functions.get(index);
        }
        JSObject function = function(exports, name);
        names.add(name);
        functions.add(function);
        return function;
    }

    @Override
    public void read(int address, float[] target, int offset, int count) {
        see();
        copy(floats, address >> 2, count, Float32Array.fromJavaArray(target), offset);
    }

    @Override
    public void write(int address, float[] source, int offset, int count) {
        see();
        copy(Float32Array.fromJavaArray(source), offset, count, floats, address >> 2);
    }

    @Override
    public void read(int address, int[] target) {
        see();
        for (int i = 0; i < target.length; i++) {
            target[i] = integers.get((address >> 2) + i);
        }
    }

    @Override
    public void write(int address, int[] source, int count) {
        see();
        for (int i = 0; i < count; i++) {
            integers.set((address >> 2) + i, source[i]);
        }
    }

    @Override
    public double readDouble(int address) {
        see();
        return doubles.get(address >> 3);
    }

    @Override
    public void writeDouble(int address, double value) {
        see();
        doubles.set(address >> 3, value);
    }

    @JSBody(params = "exports", script = "return exports.memory.buffer;")
    private static native ArrayBuffer buffer(JSObject exports);

    @JSBody(
            params = {"exports", "name"},
            script = "return exports[name];")
    private static native JSObject function(JSObject exports, String name);

    @JSBody(params = "call", script = "call();")
    private static native void call(JSObject call);

    @JSBody(
            params = {"call", "argument"},
            script = "call(argument);")
    private static native void call(JSObject call, int argument);

    @JSBody(
            params = {"source", "from", "count", "target", "to"},
            script = "target.set(source.subarray(from, from + count), to);")
    private static native void copy(Float32Array source, int from, int count, Float32Array target, int to);
}
