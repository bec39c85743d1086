package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A view without perspective, down the z axis. */
@JSClass(name = "THREE.OrthographicCamera")
public class OrthographicCamera implements JSObject {
    public OrthographicCamera(double left, double right, double top, double bottom, double near, double far) {}

    @JSProperty
    public native void setLeft(double left);

    @JSProperty
    public native void setRight(double right);

    @JSProperty
    public native void setTop(double top);

    @JSProperty
    public native void setBottom(double bottom);

    @JSProperty
    public native void setNear(double near);

    @JSProperty
    public native void setFar(double far);

    public native void updateProjectionMatrix();
}
