package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** Numbers of every vertex, so many at a time. */
@JSClass(name = "THREE.BufferAttribute")
public class BufferAttribute implements JSObject {
    public BufferAttribute(Float32Array numbers, int size) {}

    @JSProperty
    public native void setNeedsUpdate(boolean needsUpdate);
}
