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

/** The loss curve as the run's timeline: a slider by pointer and by keys, and a player of what has been trained. */
final class TimelineFigure implements Playback.Tape {
    private static final int PAGE = 10;

    private final Lab lab;
    private final LossCurve view = new LossCurve();
    private final Drawing drawing;
    private final Dom canvas;
    private final Playback replay = new Playback("Replay", this);
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
        place.add(drawing.dom(), Dom.tag("div", "acts").add(replay.dom(), resume, latest, note));
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
        replay.enable(lab.live().step() > 0 && !lab.isPlaying());
        resume.hidden(lab.isFollowing());
        latest.hidden(lab.isFollowing());
        note.hidden(!lab.isFollowing());
    }

    /** Along the axis, which gives the first steps more room: there most happens. */
    @Override
    public double share() {
        return lab.isPlaying()
                ? -1
                : (x(lab.shown().step()) - x(0)) / (x(lab.live().step()) - x(0));
    }

    @Override
    public void put(double share) {
        Scene shown = scene;
        if (shown != null) {
            double x = x(0) + share * (x(lab.live().step()) - x(0));
            lab.scrub(LossCurve.stepAt(shown, drawing.width(), x));
        }
    }

    private double x(int step) {
        Scene shown = scene;
        return shown == null ? 0 : LossCurve.x(shown, drawing.width(), step);
    }

    /** Whether the run is being replayed. */
    boolean isReplaying() {
        return replay.isPlaying();
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
        if (key.startsWith("Page")) {
            by = key.equals("PageUp") ? PAGE : -PAGE;
        }
        if (by != 0) {
            lab.scrubBy(by);
        } else if (key.equals("Home")) {
            lab.scrub(0);
        } else if (key.equals("End") || key.equals("Escape")) {
            lab.scrub(Integer.MAX_VALUE);
        } else {
            return false;
        }
        return true;
    }

    @JSBody(
            params = {"element", "event"},
            script = "element.setPointerCapture(event.pointerId);")
    private static native void capture(HTMLElement element, Event event);
}
