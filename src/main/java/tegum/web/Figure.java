package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.math.Decimal;
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
    private static final double LARGEST = 2.5; // times as large as drawn
    private static final double ASIDE = 12; // pixels from pointer to tip

    private View view;
    private final Look look;
    private final Pointing pointing;
    private final Dom plot = Dom.tag("div", "plot");
    private final Dom canvas = Dom.tag("canvas", "fig").attr("role", "img").attr("tabindex", "0");
    private final Dom tip = Dom.tag("div", "tip").attr("aria-hidden", "true").hidden(true);
    private final CanvasSurface surface;
    private final NextFrame next = new NextFrame(this::draw);

    private @Nullable Scene scene;
    private double width;
    private double zoom = 1;
    private boolean onScreen = true;
    private double described = -SENTENCE_PAUSE;
    private boolean describing;
    private int column = -1;

    Figure(View view, Look look, Pointing pointing) {
        this.view = view;
        this.look = look;
        this.pointing = pointing;
        surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
        canvas.attr("data-view", view.id()).attr("aria-label", view.title());
        plot.add(canvas, tip);
        listen();
        look.onChange(next::request);
        Watch.size(plot.element(), (newWidth, newHeight) -> {
            if (newWidth != width * zoom && newWidth > 0) {
                width = newWidth / zoom;
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

    /** The width that it is drawn at, in CSS pixels. */
    double width() {
        return width;
    }

    /**
     * Takes as much of a place as it can fill: drawn wider where that makes it higher, and then shown larger.
     *
     * @param least width to draw it at
     */
    void fill(Scene newScene, double least, double roomWide, double roomHigh) {
        double most = view.height(newScene, roomWide);
        double low = Math.min(least, roomWide);
        double high = roomWide;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            double height = view.height(newScene, middle);
            if (height >= Math.min(most, roomHigh)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double drawn = most <= roomHigh ? high : low;
        zoom = Math.min(LARGEST, Math.min(roomWide / drawn, roomHigh / view.height(newScene, drawn)));
        zoom = Math.max(1, zoom);
        surface.zoom(zoom);
        plot.style("width", Decimal.text(drawn * zoom) + "px");
        width = drawn;
        show(newScene);
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
        describe();
    }

    private void draw() {
        Scene shown = scene;
        if (shown == null || width <= 0 || !onScreen) {
            return;
        }
        double height = view.height(shown, width);
        surface.size(width, height);
        surface.paint(look.theme(), target -> view.draw(shown, target));
    }

    /** Says what is shown, also where nobody draws it; the last word is never left out. */
    private void describe() {
        Scene shown = scene;
        double wait = described + SENTENCE_PAUSE - Performance.now();
        if (wait > 0) {
            if (!describing) {
                describing = true;
                Window.setTimeout(
                        () -> {
                            describing = false;
                            describe();
                        },
                        (int) wait + 1);
            }
        } else if (shown != null) {
            described = Performance.now();
            canvas.attr("aria-label", view.title() + ". " + view.summary(shown));
        }
    }

    private void listen() {
        canvas.on("pointermove", this::pointed);
        canvas.on("pointerdown", this::pointed);
        canvas.on("pointerleave", (MouseEvent event) -> {
            if (!isTouch(event)) { // a finger that is lifted leaves what it pointed at
                leave();
            }
        });
        canvas.on("blur", event -> leave());
        canvas.on("click", (MouseEvent event) -> pointing.pick(markAt(event).feature()));
        canvas.on("keydown", this::key);
    }

    private void pointed(MouseEvent event) {
        Mark mark = markAt(event);
        Dom.Box box = canvas.box();
        tell(mark, event.getClientX() - box.getLeft() + ASIDE, event.getClientY() - box.getTop() + ASIDE);
        pointing.point(mark.feature());
    }

    private void leave() {
        tip.hidden(true);
        pointing.point(-1);
    }

    /** Says of a mark what there is to say, right below a point of the figure. */
    private void tell(Mark mark, double x, double y) {
        Scene shown = scene;
        String words = shown == null || mark.feature() < 0 ? "" : view.hint(shown, mark);
        tip.text(words).hidden(words.isEmpty());
        if (!words.isEmpty()) {
            double over = x + tip.box().getWidth() - width * zoom;
            tip.style("left", Decimal.text(Math.max(0, over > 0 ? x - over - 0.5 : x)) + "px");
            tip.style("top", Decimal.text(y) + "px");
        }
    }

    /** By keys a feature has no place: the tip stands under the figure. */
    private void go(int feature, int other) {
        Scene shown = scene;
        if (shown != null) {
            pointing.point(feature);
            tell(Mark.pair(feature, other), 0, view.height(shown, width) * zoom);
        }
    }

    @JSBody(params = "event", script = "return event.pointerType === 'touch';")
    private static native boolean isTouch(Event event);

    private Mark markAt(MouseEvent event) {
        Scene shown = scene;
        if (shown == null) {
            return Mark.NONE;
        }
        Dom.Box box = canvas.box();
        HitSurface hits = new HitSurface(
                width,
                view.height(shown, width),
                (event.getClientX() - box.getLeft()) / zoom,
                (event.getClientY() - box.getTop()) / zoom);
        view.draw(shown, hits);
        return hits.mark().orElse(Mark.NONE);
    }

    /** Goes to the next feature of all, or to the next column of its row. */
    private void turn(int at, int by, boolean across) {
        Scene shown = scene;
        if (shown == null) {
            return;
        }
        int count = shown.geometry().features();
        int row = at < 0 ? 0 : at;
        if (across) {
            column = (Math.max(column, 0) + by) % count;
        } else {
            row = at < 0 ? (by + count - 1) % count : (at + by) % count;
        }
        go(row, view.hasPairs() ? Math.min(Math.max(column, 0), count - 1) : -1);
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
            case "ArrowRight" -> turn(at, 1, view.hasPairs());
            case "ArrowLeft" -> turn(at, count - 1, view.hasPairs());
            case "ArrowDown" -> turn(at, 1, false);
            case "ArrowUp" -> turn(at, count - 1, false);
            case "Enter" -> pointing.pick(at);
            case "Escape" -> {
                leave();
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
