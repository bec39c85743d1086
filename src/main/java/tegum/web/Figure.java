package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.view.Picture;

/** A drawing that says what it shows, and whose marks can be pointed at and chosen, by pointer or by keys. */
final class Figure {
    private static final double SENTENCE_PAUSE = 1000; // milliseconds between changes of the description

    private final Drawing drawing;
    private final Dom canvas;
    private final Hand hand;
    private final Seldom description = new Seldom(SENTENCE_PAUSE, this::describe);
    private String title = "";

    /**
     * A figure that shows nothing yet.
     *
     * @param id by which the page's styles and tests find it
     */
    Figure(String id, Look look, Hand hand) {
        this.hand = hand;
        drawing = new Drawing(look);
        canvas = drawing.canvas().attr("role", "img").attr("data-view", id);
        canvas.on("pointermove", this::pointed);
        canvas.on("pointerdown", this::pointed);
        canvas.on("pointerleave", (MouseEvent event) -> {
            if (!isTouch(event)) { // a finger that is lifted leaves what it pointed at
                hand.leave();
            }
        });
        canvas.on("blur", event -> hand.leave());
        canvas.on("click", (MouseEvent event) -> hand.pick(drawing.markAt(event)));
        Keys.on(canvas, (key, pressed) -> key(key));
    }

    /** The drawing. */
    Drawing drawing() {
        return drawing;
    }

    /** The canvas, for saving it. */
    HTMLCanvasElement canvas() {
        return (HTMLCanvasElement) canvas.element();
    }

    /** Shows a picture, now if it can be seen. */
    void show(String newTitle, Picture picture) {
        title = newTitle;
        drawing.show(picture);
        description.request();
    }

    private void describe() {
        Picture shown = drawing.picture();
        if (shown != null) {
            canvas.attr("aria-label", title + ". " + shown.summary());
        }
    }

    private void pointed(MouseEvent event) {
        double zoom = drawing.zoom();
        hand.point(drawing.markAt(event), drawing.x(event) * zoom, drawing.y(event) * zoom);
    }

    /** Arrow keys go from mark to mark, Enter chooses one, Escape lets go. */
    private boolean key(String key) {
        Picture shown = drawing.picture();
        int right = Keys.right(key);
        int down = Keys.down(key);
        if (shown == null) {
            return false;
        }
        if (right != 0 || down != 0) {
            hand.go(shown.step(hand.mark(), right, down));
        } else if (key.equals("Enter")) {
            hand.pick(hand.mark());
        } else if (key.equals("Escape")) {
            hand.letGo();
        } else {
            return false;
        }
        return true;
    }

    @JSBody(params = "event", script = "return event.pointerType === 'touch';")
    private static native boolean isTouch(Event event);
}
