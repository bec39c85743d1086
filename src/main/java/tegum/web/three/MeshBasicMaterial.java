package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Colour without light. */
@JSClass(name = "THREE.MeshBasicMaterial")
public class MeshBasicMaterial implements JSObject {
    /** {@code THREE.DoubleSide}. */
    public static final int DOUBLE_SIDE = 2;

    public MeshBasicMaterial() {}

    @JSProperty
    public native void setVertexColors(boolean vertexColors);

    @JSProperty
    public native void setSide(int side);

    @JSProperty
    public native void setTransparent(boolean transparent);

    @JSProperty
    public native void setDepthWrite(boolean depthWrite);

    public native void dispose();
}
