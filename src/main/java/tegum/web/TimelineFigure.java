package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.session.Lab;
import tegum.view.LossCurve;
import tegum.view.Numbers;
import tegum.view.Scene;

/** The loss curve as the run's timeline: a slider by pointer and by keys. */
final class TimelineFigure {
    private static final int PAGE = 10;

    private final Lab lab;
    private final LossCurve view = new LossCurve();
    private final Drawing drawing;
    private final Dom canvas;
    private final Dom acts = Dom.tag("div", "acts");
    private final Dom resume = Dom.button("btn").attr("id", "resume").add("Resume from here");
    private final Dom latest = Dom.button("btn quiet").attr("id", "latest").add("Back to the latest step");
    private final Dom note = Dom.tag("p", "note")
            .add("Loss: importance × squared error, summed over the features, mean over samples. Drag to look back.");
    private @Nullable Scene scene;
    private boolean dragging;

    TimelineFigure(Dom place, Lab lab, Look look) {
        this.lab = lab;
        drawing = new Drawing(look);
        canvas = drawing.canvas();
        canvas.attr("id", "timeline")
                .attr("role", "slider")
                .attr("aria-label", "Timeline: the loss curve")
                .attr("aria-valuemin", "0");
        resume.on("click", event -> {
            lab.resumeHere();
            lab.play();
        });
        latest.on("click", event -> lab.scrub(Integer.MAX_VALUE));
        place.add(drawing.dom(), acts.add(resume, latest), note);
        listen();
    }

    /** Shows a scene. */
    void show(Scene newScene) {
        scene = newScene;
        drawing.show(view.of(newScene));
        int step = lab.shown().step();
        canvas.attr("aria-valuemax", String.valueOf(Math.max(lab.end(), step)));
        canvas.attr("aria-valuenow", String.valueOf(step));
        canvas.attr(
                "aria-valuetext",
                "step " + step + ", loss " + Numbers.loss(lab.shown().loss()));
        acts.hidden(lab.isFollowing());
        note.hidden(!lab.isFollowing());
    }

    private void listen() {
        canvas.on("pointerdown", (MouseEvent event) -> {
            dragging = true;
            capture(canvas.element(), event);
            scrub(event);
        });
        canvas.on("pointermove", (MouseEvent event) -> {
            if (dragging) {
                scrub(event);
            }
        });
        canvas.on("pointerup", event -> dragging = false);
        canvas.on("pointercancel", event -> dragging = false);
        Keys.on(canvas, (key, pressed) -> key(key));
    }

    private void scrub(MouseEvent event) {
        Scene shown = scene;
        if (shown != null) {
            lab.scrub(LossCurve.stepAt(shown, drawing.width(), drawing.x(event)));
        }
    }

    private boolean key(String key) {
        int by = Keys.right(key) - Keys.down(key);
        if (by != 0) {
            lab.scrubBy(by);
            return true;
        }
        switch (key) {
            case "PageDown" -> lab.scrubBy(-PAGE);
            case "PageUp" -> lab.scrubBy(PAGE);
            case "Home" -> lab.scrub(0);
            case "End", "Escape" -> lab.scrub(Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    @JSBody(
            params = {"element", "event"},
            script = "element.setPointerCapture(event.pointerId);")
    private static native void capture(HTMLElement element, Event event);
}
