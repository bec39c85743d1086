package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What a figure in somebody's page tells that page: how high it is, and what happens in it. Heights go
 * out twice, as our own message and as the one that Embedly's hosts understand.
 *
 * <p>The height is that of the content, never that of the frame, or each would follow the other.
 */
final class HostMessages {
    private final Dom content;
    private final String id;
    private double told;

    /**
     * Tells the host the content's height, now and whenever it changes by more than a pixel.
     *
     * @param content the element that holds everything
     * @param id of the experiment
     */
    HostMessages(Dom content, String id) {
        this.content = content;
        this.id = id;
        Watch.size(content.element(), (width, height) -> tellHeight(false));
        tellHeight(true); // out of sight the browser may observe nothing
        onLoad(() -> tellHeight(true)); // and the first measure may have come before the last style
        onRequest(() -> tellHeight(true));
    }

    /** Whether this page is a frame in another. */
    @JSBody(script = "return window.parent !== window;")
    static native boolean hasHost();

    /** Tells that something happened, such as {@code started} or {@code paused}. */
    void tell(String type) {
        post(type, id);
    }

    /** Tells that something went wrong. */
    void tellError(String code, String message) {
        postError(id, code, message);
    }

    private void tellHeight(boolean again) {
        double height = Math.ceil(content.box().getHeight());
        if (again || Math.abs(height - told) > 1) {
            told = height;
            postHeight(id, height);
        }
    }

    @JSFunctor
    private interface Asked extends JSObject {
        void asked();
    }

    /** Calls back soon after everything has loaded. */
    @JSBody(
            params = "asked",
            script = "function soon() { setTimeout(function() { asked(); }, 200); }"
                    + "if (document.readyState === 'complete') { soon(); } else { addEventListener('load', soon); }")
    private static native void onLoad(Asked asked);

    /** Hears the host's question for the height, and nobody else's. */
    @JSBody(
            params = "asked",
            script = "addEventListener('message', function(event) { var data = event.data;"
                    + " if (event.source === window.parent && data && data.ns === 'tegum' && data.v === 1"
                    + " && data.cmd === 'size') asked(); });")
    private static native void onRequest(Asked asked);

    @JSBody(
            params = {"type", "id"},
            script = "parent.postMessage({ns: 'tegum', v: 1, type: type, id: id}, '*');")
    private static native void post(String type, String id);

    @JSBody(
            params = {"id", "code", "message"},
            script =
                    "parent.postMessage({ns: 'tegum', v: 1, type: 'error', id: id, code: code, message: message}, '*');")
    private static native void postError(String id, String code, String message);

    @JSBody(
            params = {"id", "height"},
            script = "parent.postMessage({ns: 'tegum', v: 1, type: 'resize', id: id, height: height}, '*');"
                    + "parent.postMessage(JSON.stringify("
                    + "{src: location.href, context: 'iframe.resize', height: height}), '*');")
    private static native void postHeight(String id, double height);
}
