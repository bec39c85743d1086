package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** Vertices by attribute. */
@JSClass(name = "THREE.BufferGeometry")
public class BufferGeometry implements JSObject {
    public BufferGeometry() {}

    public native BufferGeometry setAttribute(String name, BufferAttribute attribute);

    public native void setDrawRange(int start, int count);

    public native void dispose();
}
