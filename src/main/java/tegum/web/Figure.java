package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.view.HitSurface;
import tegum.view.Mark;
import tegum.view.Scene;
import tegum.view.View;

/**
 * One picture on a canvas: drawn at the width it is given, redrawn when scene, size or theme change,
 * and only while it is on screen. Pointing at a feature, or going from one to the next by arrow keys,
 * tells the page.
 */
final class Figure {
    private static final double SENTENCE_PAUSE = 1000; // milliseconds between changes of the description

    private View view;
    private final Look look;
    private final Pointing pointing;
    private final Dom plot = Dom.tag("div", "plot");
    private final Dom canvas = Dom.tag("canvas", "fig").attr("role", "img").attr("tabindex", "0");
    private final CanvasSurface surface;
    private final NextFrame next = new NextFrame(this::draw);

    private @Nullable Scene scene;
    private double width;
    private boolean onScreen = true;
    private double described = -SENTENCE_PAUSE;

    Figure(View view, Look look, Pointing pointing) {
        this.view = view;
        this.look = look;
        this.pointing = pointing;
        surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
        canvas.attr("data-view", view.id()).attr("aria-label", view.title());
        plot.add(canvas);
        listen();
        look.onChange(next::request);
        Watch.size(plot.element(), (newWidth, newHeight) -> {
            if (newWidth != width && newWidth > 0) {
                width = newWidth;
                draw();
            }
        });
        Watch.visible(plot.element(), "100px", visible -> {
            onScreen = visible;
            next.request();
        });
    }

    /** The element to put into the page. */
    Dom dom() {
        return plot;
    }

    /** Draws the scene in another way from now on. */
    void view(View newView) {
        view = newView;
        next.request();
    }

    /** The scene that it shows, if any yet. */
    @Nullable
    Scene scene() {
        return scene;
    }

    /** The canvas, for saving it. */
    HTMLCanvasElement canvas() {
        return surface.canvas();
    }

    /** Shows a scene, now if it can be seen. */
    void show(Scene newScene) {
        scene = newScene;
        draw();
    }

    private void draw() {
        Scene shown = scene;
        if (shown == null || width <= 0 || !onScreen) {
            return;
        }
        double height = view.height(shown, width);
        surface.size(width, height);
        surface.paint(look.theme(), target -> view.draw(shown, target));
        double now = Performance.now();
        if (now - described > SENTENCE_PAUSE) {
            described = now;
            canvas.attr("aria-label", view.title() + ". " + view.summary(shown));
        }
    }

    private void listen() {
        canvas.on("pointermove", (MouseEvent event) -> {
            Mark mark = markAt(event);
            Scene shown = scene;
            canvas.attr("title", shown == null ? "" : view.hint(shown, mark));
            pointing.point(mark.feature());
        });
        canvas.on("pointerleave", event -> pointing.point(-1));
        canvas.on("blur", event -> pointing.point(-1));
        canvas.on("click", (MouseEvent event) -> pointing.pick(markAt(event).feature()));
        canvas.on("keydown", this::key);
    }

    private Mark markAt(MouseEvent event) {
        Scene shown = scene;
        if (shown == null) {
            return Mark.NONE;
        }
        Dom.Box box = canvas.box();
        HitSurface hits = new HitSurface(
                width,
                view.height(shown, width),
                event.getClientX() - box.getLeft(),
                event.getClientY() - box.getTop());
        view.draw(shown, hits);
        return hits.mark().orElse(Mark.NONE);
    }

    /** Arrow keys go from feature to feature, Enter keeps one marked, Escape lets go. */
    private void key(Event event) {
        Scene shown = scene;
        KeyboardEvent pressed = (KeyboardEvent) event;
        if (shown == null || pressed.isCtrlKey() || pressed.isAltKey() || pressed.isMetaKey()) {
            return;
        }
        int count = shown.geometry().features();
        int at = shown.highlight();
        switch (pressed.getKey()) {
            case "ArrowRight", "ArrowDown" -> pointing.point((at + 1) % count);
            case "ArrowLeft", "ArrowUp" -> pointing.point(at < 0 ? count - 1 : (at + count - 1) % count);
            case "Enter" -> pointing.pick(at);
            case "Escape" -> {
                pointing.point(-1);
                pointing.pick(-1);
            }
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
