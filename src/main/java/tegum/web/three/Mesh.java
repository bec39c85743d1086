package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Triangles with a material. */
@JSClass(name = "THREE.Mesh")
public class Mesh implements JSObject {
    public Mesh(BufferGeometry geometry, MeshBasicMaterial material) {}

    @JSProperty
    public native void setGeometry(BufferGeometry geometry);

    @JSProperty
    public native void setFrustumCulled(boolean frustumCulled);

    @JSProperty
    public native void setRenderOrder(int renderOrder);
}
