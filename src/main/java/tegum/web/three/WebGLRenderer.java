package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Draws scenes with WebGL. */
@JSClass(name = "THREE.WebGLRenderer")
public class WebGLRenderer implements JSObject {
    /** {@code THREE.LinearSRGBColorSpace}: colours go out as they came in. */
    public static final String UNCHANGED = "srgb-linear";

    public WebGLRenderer(JSObject parameters) {}

    public native void setPixelRatio(double ratio);

    public native void setSize(double width, double height, boolean style);

    @JSProperty
    public native void setOutputColorSpace(String space);

    public native void render(Scene scene, OrthographicCamera camera);
}
