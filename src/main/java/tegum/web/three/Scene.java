package tegum.web.three;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** What is drawn. */
@JSClass(name = "THREE.Scene")
public class Scene implements JSObject {
    public Scene() {}

    public native Scene add(Mesh mesh);
}
