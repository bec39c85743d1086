package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.session.Lab;
import tegum.view.LossCurve;
import tegum.view.Numbers;
import tegum.view.Scene;

/** The loss curve as the run's timeline: a slider by pointer and by keys. */
final class TimelineFigure {
    private static final int PAGE = 10;

    private final Lab lab;
    private final Look look;
    private final LossCurve view = new LossCurve();
    private final Dom canvas = Dom.tag("canvas", "fig").attr("id", "timeline").attr("tabindex", "0");
    private final CanvasSurface surface;
    private final NextFrame next = new NextFrame(this::draw);
    private final Dom acts = Dom.tag("div", "acts");
    private final Dom resume = Dom.button("btn").attr("id", "resume").add("Resume from here");
    private final Dom latest = Dom.button("btn quiet").attr("id", "latest").add("Back to the latest step");
    private final Dom note = Dom.tag("p", "note")
            .add("Loss: importance × squared error, summed over the features, mean over samples. Drag to look back.");
    private @Nullable Scene scene;
    private double width;
    private boolean dragging;

    TimelineFigure(Dom place, Lab lab, Look look) {
        this.lab = lab;
        this.look = look;
        surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
        canvas.attr("role", "slider")
                .attr("aria-label", "Timeline: the loss curve")
                .attr("aria-valuemin", "0");
        resume.on("click", event -> {
            lab.resumeHere();
            lab.play();
        });
        latest.on("click", event -> lab.scrub(Integer.MAX_VALUE));
        place.add(Dom.tag("div", "plot").add(canvas), acts.add(resume, latest), note);
        listen();
        look.onChange(next::request);
        Watch.size(place.element(), (newWidth, newHeight) -> {
            if (newWidth != width && newWidth > 0) {
                width = newWidth;
                draw();
            }
        });
    }

    /** Shows a scene. */
    void show(Scene newScene) {
        scene = newScene;
        draw();
        int step = lab.shown().step();
        canvas.attr("aria-valuemax", String.valueOf(Math.max(lab.end(), step)));
        canvas.attr("aria-valuenow", String.valueOf(step));
        canvas.attr(
                "aria-valuetext",
                "step " + step + ", loss " + Numbers.loss(lab.shown().loss()));
        acts.hidden(lab.isFollowing());
        note.hidden(!lab.isFollowing());
    }

    private void draw() {
        Scene shown = scene;
        if (shown != null && width > 0) {
            surface.size(width, view.height(shown, width));
            surface.paint(look.theme(), target -> view.draw(shown, target));
        }
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
        canvas.on("keydown", this::key);
    }

    private void scrub(MouseEvent event) {
        Scene shown = scene;
        if (shown != null) {
            lab.scrub(LossCurve.stepAt(
                    shown, width, event.getClientX() - canvas.box().getLeft()));
        }
    }

    private void key(Event event) {
        KeyboardEvent pressed = (KeyboardEvent) event;
        if (pressed.isCtrlKey() || pressed.isAltKey() || pressed.isMetaKey()) {
            return;
        }
        switch (pressed.getKey()) {
            case "ArrowLeft", "ArrowDown" -> lab.scrubBy(-1);
            case "ArrowRight", "ArrowUp" -> lab.scrubBy(1);
            case "PageDown" -> lab.scrubBy(-PAGE);
            case "PageUp" -> lab.scrubBy(PAGE);
            case "Home" -> lab.scrub(0);
            case "End", "Escape" -> lab.scrub(Integer.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
    }

    @JSBody(
            params = {"element", "event"},
            script = "element.setPointerCapture(event.pointerId);")
    private static native void capture(org.teavm.jso.dom.html.HTMLElement element, Event event);
}
