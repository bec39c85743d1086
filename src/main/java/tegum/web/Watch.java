package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** What the browser tells on its own: sizes, visibility, preferences. */
final class Watch {
    private Watch() {}

    /** A size in CSS pixels. */
    @JSFunctor
    interface Sized extends JSObject {
        void sized(double width, double height);
    }

    /** A condition that holds, or no longer. */
    @JSFunctor
    interface Holds extends JSObject {
        void holds(boolean now);
    }

    /** Something to stop. */
    interface Observer extends JSObject {
        void disconnect();
    }

    /** Says the size of the element's content now and whenever it changes. */
    @JSBody(
            params = {"element", "sized"},
            script = "var observer = new ResizeObserver(function(entries) {"
                    + " var box = entries[entries.length - 1].contentRect; sized(box.width, box.height); });"
                    + "observer.observe(element); return observer;")
    static native Observer size(HTMLElement element, Sized sized);

    /**
     * Says whether the element is on screen, now and whenever it changes.
     *
     * @param margin how far outside the window still counts, such as {@code "0px"} or {@code "200% 0px"}
     */
    @JSBody(
            params = {"element", "margin", "holds"},
            script = "var observer = new IntersectionObserver(function(entries) {"
                    + " holds(entries[entries.length - 1].isIntersecting); }, {rootMargin: margin});"
                    + "observer.observe(element); return observer;")
    static native Observer visible(HTMLElement element, String margin, Holds holds);

    /** Says whether a media query such as {@code (prefers-reduced-motion: reduce)} holds, now and when it changes. */
    @JSBody(
            params = {"query", "holds"},
            script = "var list = matchMedia(query); holds(list.matches);"
                    + "list.addEventListener('change', function() { holds(list.matches); });")
    static native void media(String query, Holds holds);

    /** Whether a media query holds now. */
    @JSBody(params = "query", script = "return matchMedia(query).matches;")
    static native boolean media(String query);

    /** Says when the whole page goes out of sight and comes back. */
    @JSBody(
            params = "holds",
            script = "document.addEventListener('visibilitychange', function() { holds(document.hidden); });")
    static native void pageHidden(Holds holds);

    /** Calls back when a device pixel's size changes: another zoom, another screen. */
    @JSBody(
            params = "changed",
            script = "var again = function() { var list = matchMedia('(resolution: ' + devicePixelRatio + 'dppx)');"
                    + " list.addEventListener('change', function() { changed(true); again(); }, {once: true}); };"
                    + "again();")
    static native void pixels(Holds changed);

    /** How many device pixels a CSS pixel has. */
    @JSBody(script = "return devicePixelRatio;")
    static native double pixelRatio();
}
