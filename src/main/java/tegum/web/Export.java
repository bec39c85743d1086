package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Ways for text and pictures to leave the page. */
final class Export {
    private Export() {}

    /**
     * Puts text on the clipboard and says whether it worked: a frame may have no right to. Then the
     * page shows the text for copying by hand.
     */
    @JSBody(
            params = {"text", "done"},
            script =
                    "if (!navigator.clipboard) { done(false); return; }"
                            + "navigator.clipboard.writeText(text).then(function() { done(true); }, function() { done(false); });")
    static native void copy(String text, Watch.Holds done);

    /** Saves text as a file. */
    static void text(String name, String type, String text) {
        save(name, blob(text, type));
    }

    /** Saves what a canvas shows as a PNG file. */
    @JSBody(
            params = {"name", "canvas"},
            script = "canvas.toBlob(function(blob) { if (!blob) return; var url = URL.createObjectURL(blob);"
                    + " var link = document.createElement('a'); link.href = url; link.download = name; link.click();"
                    + " setTimeout(function() { URL.revokeObjectURL(url); }, 10000); }, 'image/png');")
    static native void png(String name, HTMLCanvasElement canvas);

    @JSBody(
            params = {"text", "type"},
            script = "return new Blob([text], {type: type});")
    private static native JSObject blob(String text, String type);

    @JSBody(
            params = {"name", "blob"},
            script = "var url = URL.createObjectURL(blob); var link = document.createElement('a'); link.href = url;"
                    + "link.download = name; link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 10000);")
    private static native void save(String name, JSObject blob);
}
