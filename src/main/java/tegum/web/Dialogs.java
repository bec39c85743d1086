package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.view.Icon;

/** A dialog over the page: the browser's own, which keeps the focus inside and closes on Escape. */
final class Dialogs {
    private static int count;

    private final Dom dialog = Dom.tag("dialog");
    private final Dom acts = Dom.tag("div", "acts");

    private Dialogs(String title, String classes, Runnable closed, Dom[] content) {
        count++;
        String id = "dialog-" + count;
        Dom close = Dom.button("btn quiet icon").attr("aria-label", "Close").add(Dom.icon(Icon.CLOSE));
        close.on("click", event -> close());
        Dom head = Dom.tag("div", "cap")
                .add(Dom.tag("h2").attr("id", id).add(title), Dom.tag("div").add(close));
        dialog.classes(classes)
                .attr("aria-labelledby", id)
                .add(head)
                .add(content)
                .add(acts);
        dialog.on("close", event -> {
            dialog.remove();
            closed.run();
        });
        Dom.of(org.teavm.jso.dom.html.HTMLDocument.current().getBody()).add(dialog);
        show(dialog.element());
    }

    /** Opens a dialog. */
    static Dialogs open(String title, String classes, Runnable closed, Dom... content) {
        return new Dialogs(title, classes, closed, content);
    }

    /** Adds buttons at its end. */
    void add(Dom... buttons) {
        acts.add(buttons);
    }

    /** Closes it. */
    void close() {
        close(dialog.element());
    }

    @JSBody(params = "dialog", script = "dialog.showModal();")
    private static native void show(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    private static native void close(HTMLElement dialog);
}
