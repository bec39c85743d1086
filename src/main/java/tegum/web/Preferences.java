package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** What the reader chose for good, such as the theme. A frame may have no storage: then nothing is kept. */
final class Preferences {
    private Preferences() {}

    /** The value kept under a name; null if there is none. */
    @JSBody(
            params = "name",
            script = "try { return localStorage.getItem('tegum.' + name); } catch (denied) { return null; }")
    static native @Nullable String get(String name);

    /** Keeps a value under a name. */
    @JSBody(
            params = {"name", "value"},
            script = "try { localStorage.setItem('tegum.' + name, value); } catch (denied) { }")
    static native void put(String name, String value);

    /** Forgets the value under a name. */
    @JSBody(params = "name", script = "try { localStorage.removeItem('tegum.' + name); } catch (denied) { }")
    static native void remove(String name);
}
