package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import tegum.view.Icon;

/**
 * One element of the page, made and kept up to date by chained calls. Text is always text, never
 * markup, so nothing has to be escaped.
 *
 * <pre>{@code
 * Dom play = Dom.tag("button", "btn first").attr("type", "button").add(Dom.icon(Icon.PLAY)).add("Play");
 * play.on("click", event -> session.play());
 * Dom.id("transport").add(play);
 * }</pre>
 */
final class Dom {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final HTMLElement element;
    private @Nullable String text; // what text() set last

    private Dom(HTMLElement element) {
        this.element = element;
    }

    /** An element that is there already. */
    static Dom of(HTMLElement element) {
        return new Dom(element);
    }

    /** The page's element of this id. */
    static Dom id(String id) {
        HTMLElement found = Window.current().getDocument().getElementById(id);
        if (found == null) {
            throw new IllegalStateException("the page has no element with the id " + id);
        }
        return new Dom(found);
    }

    /** The page's element of this id, if it has one. */
    static @Nullable Dom find(String id) {
        HTMLElement found = Window.current().getDocument().getElementById(id);
        return found == null ? null : new Dom(found);
    }

    /** A new element. */
    static Dom tag(String name) {
        return new Dom(Window.current().getDocument().createElement(name));
    }

    /** A new element with classes, separated by spaces. */
    static Dom tag(String name, String classes) {
        return tag(name).classes(classes);
    }

    /** A new button that submits nothing. */
    static Dom button(String classes) {
        return tag("button", classes).attr("type", "button");
    }

    /** A new button that is an icon: its name is for those who do not see it, and for those who point at it. */
    static Dom tool(Icon icon, String name) {
        return button("btn quiet icon").named(name).add(icon(icon));
    }

    /** Gives an element that has no text of its own a name. */
    Dom named(String name) {
        return attr("aria-label", name).attr("title", name);
    }

    /** An icon, silent to screen readers: the words beside it or on its button speak. */
    static Dom icon(Icon icon) {
        Dom svg = drawn("svg").attr("class", "ico").attr("viewBox", "0 0 16 16").attr("width", "16");
        svg.attr("height", "16").attr("aria-hidden", "true");
        for (Icon.Piece piece : icon.pieces()) {
            Dom path = drawn("path").attr("d", piece.path());
            if (piece.width().isEmpty()) {
                path.attr("fill", "currentColor").attr("stroke", "none");
            } else {
                path.attr("stroke-width", piece.width()).attr("stroke-linecap", piece.cap());
            }
            if (!piece.dash().isEmpty()) {
                path.attr("stroke-dasharray", piece.dash());
            }
            svg.add(path);
        }
        return svg;
    }

    private static Dom drawn(String name) {
        return new Dom(inNamespace(SVG, name));
    }

    /** The element itself. */
    HTMLElement element() {
        return element;
    }

    /** What stands in a field, or is chosen from a menu. */
    String value() {
        return valueOf(element);
    }

    /** Puts a text into a field, or chooses one from a menu. */
    Dom value(String value) {
        setValue(element, value);
        return this;
    }

    /** Adds a choice to a menu. */
    Dom option(String value, String words) {
        return add(tag("option").attr("value", value).add(words));
    }

    /** Replaces all classes. */
    Dom classes(String classes) {
        return attr("class", classes);
    }

    /** Adds a class or takes it away. */
    Dom toggle(String name, boolean on) {
        toggleClass(element, name, on);
        return this;
    }

    /** Sets an attribute, unless it has that value already. */
    Dom attr(String name, String value) {
        if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
        return this;
    }

    /** Sets an attribute that counts by being there, such as {@code disabled}. */
    Dom attr(String name, boolean there) {
        if (there) {
            return attr(name, "");
        }
        element.removeAttribute(name);
        return this;
    }

    /** Shows or hides the element, from everybody. */
    Dom hidden(boolean hidden) {
        return attr("hidden", hidden);
    }

    /** Sets one property of the element's own style, which a strict policy allows to scripts. */
    Dom style(String property, String value) {
        element.getStyle().setProperty(property, value);
        return this;
    }

    /** Replaces the content by text; does nothing if this text was the last one set. */
    Dom text(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            setTextContent(element, newText);
        }
        return this;
    }

    /** Appends children. */
    Dom add(Dom... children) {
        text = null;
        for (Dom child : children) {
            element.appendChild(child.element);
        }
        return this;
    }

    /** Appends text. */
    Dom add(String more) {
        text = null;
        element.appendChild(Window.current().getDocument().createTextNode(more));
        return this;
    }

    /** Replaces the content by children. */
    Dom with(Dom... children) {
        clear();
        return add(children);
    }

    /** Takes all content away. */
    Dom clear() {
        text = null;
        setTextContent(element, "");
        return this;
    }

    /** Takes the element out of the page. */
    void remove() {
        Node parent = element.getParentNode();
        if (parent != null) {
            parent.removeChild(element);
        }
    }

    /** Calls the listener for every event of a type. */
    <E extends Event> Dom on(String type, EventListener<E> listener) {
        element.addEventListener(type, listener);
        return this;
    }

    /** Where the element stands in the window, in CSS pixels. */
    Box box() {
        return box(element);
    }

    /** A place in the window, in CSS pixels and fractions of them. */
    interface Box extends JSObject {
        @JSProperty
        double getLeft();

        @JSProperty
        double getTop();

        @JSProperty
        double getWidth();

        @JSProperty
        double getHeight();
    }

    /** The first element inside that a CSS selector finds. */
    @Nullable
    Dom first(String selector) {
        HTMLElement found = element.querySelector(selector);
        return found == null ? null : new Dom(found);
    }

    /** Brings an element into sight. */
    @JSBody(params = "field", script = "return field.value;")
    private static native String valueOf(HTMLElement field);

    @JSBody(
            params = {"field", "value"},
            script = "field.value = value;")
    private static native void setValue(HTMLElement field, String value);

    @JSBody(params = "element", script = "element.scrollIntoView({block: 'start'});")
    static native void scrollTo(HTMLElement element);

    @JSBody(params = "element", script = "return element.getBoundingClientRect();")
    private static native Box box(HTMLElement element);

    @JSBody(
            params = {"space", "name"},
            script = "return document.createElementNS(space, name);")
    private static native HTMLElement inNamespace(String space, String name);

    @JSBody(
            params = {"element", "text"},
            script = "element.textContent = text;")
    private static native void setTextContent(Element element, String text);

    @JSBody(
            params = {"element", "name", "on"},
            script = "element.classList.toggle(name, on);")
    private static native void toggleClass(Element element, String name, boolean on);
}
