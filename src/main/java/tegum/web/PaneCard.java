package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.experiment.Drag;
import tegum.experiment.Pane;
import tegum.session.ExhibitLab;
import tegum.view.HitSurface;
import tegum.view.Icon;
import tegum.view.Mark;
import tegum.view.Picture;
import tegum.view.SvgSurface;

/** One picture of an exhibit with its title and tools. Points, picks and drags go to the exhibit. */
final class PaneCard {
    private static final double SENTENCE_PAUSE = 1000; // milliseconds between changes of the description
    private static final double SAVED_WIDTH = 720;

    private final int index;
    private final ExhibitLab lab;
    private final Look look;
    private final Dom card = Dom.tag("section", "figure");
    private final Dom plot = Dom.tag("div", "plot");
    private final Dom canvas = Dom.tag("canvas", "fig").attr("role", "img").attr("tabindex", "0");
    private final Dom table = Dom.tag("div", "scroll").attr("tabindex", "0").attr("role", "region");
    private final Dom title = Dom.tag("h3");
    private final Dom hint = Dom.tag("p", "hint").hidden(true);
    private final CanvasSurface surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
    private final NextFrame next = new NextFrame(this::draw);
    private @Nullable Pane pane;
    private double width;
    private boolean onScreen = true;
    private double described = -SENTENCE_PAUSE;
    private boolean tableShown;
    private @Nullable Mark grabbed;
    private double grabX;
    private double grabY;
    private boolean dragged;
    private boolean hasHints;

    PaneCard(int index, ExhibitLab lab, Look look) {
        this.index = index;
        this.lab = lab;
        this.look = look;
        String id = lab.exhibit().id() + "-" + index;
        canvas.attr("data-view", id).attr("aria-details", "table-" + id);
        table.attr("id", "table-" + id).hidden(true);
        Dom tableButton = tool(Icon.TABLE, "Show as table").attr("aria-pressed", "false");
        tableButton.on("click", event -> {
            tableShown = !tableShown;
            tableButton.attr("aria-pressed", String.valueOf(tableShown));
            table.hidden(!tableShown);
            fillTable();
        });
        Dom save = tool(Icon.SAVE, "Save as SVG").on("click", event -> save());
        Dom cap = Dom.tag("div", "cap").add(title, Dom.tag("div", "tools").add(tableButton, save));
        card.add(cap, plot.add(canvas), hint, table);
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

    private static Dom tool(Icon icon, String name) {
        return Dom.button("btn quiet icon")
                .attr("aria-label", name)
                .attr("title", name)
                .add(Dom.icon(icon));
    }

    /** The element to put into the page. */
    Dom dom() {
        return card;
    }

    /** Shows a picture. */
    void show(Pane newPane) {
        pane = newPane;
        title.with(Dom.tag("span").add(newPane.title()), Dom.tag("small").add(newPane.subtitle()));
        card.attr("aria-label", lab.exhibit().title() + ": " + newPane.title())
                .toggle("narrow", newPane.picture().isNarrow());
        card.toggle("wide", newPane.picture().isWide());
        table.attr("aria-label", newPane.title() + ", as a table");
        next.request();
        if (tableShown) {
            fillTable();
        }
    }

    private void draw() {
        Pane shown = pane;
        if (shown == null || width <= 0) {
            return;
        }
        Picture picture = shown.picture();
        double now = Performance.now();
        if (now - described > SENTENCE_PAUSE) {
            described = now;
            canvas.attr("aria-label", shown.title() + ". " + picture.summary());
        }
        if (!onScreen) {
            return;
        }
        surface.size(width, picture.height(width));
        surface.paint(look.theme(), picture::draw);
        String words = picture.hint(lab.state().mark());
        hint.text(words.isEmpty() ? "\u00a0" : words).hidden(!hasHints);
    }

    private void fillTable() {
        if (pane != null && tableShown) {
            table.with(TableMarkup.of(pane.picture().table()));
        }
    }

    private void save() {
        if (pane != null) {
            Export.text(
                    "tegum-" + lab.exhibit().id() + "-" + index + ".svg",
                    "image/svg+xml",
                    SvgSurface.of(pane.picture(), pane.title(), look.theme(), SAVED_WIDTH));
        }
    }

    private void listen() {
        canvas.on("pointerdown", (MouseEvent event) -> {
            Dom.Box box = canvas.box();
            grabX = event.getClientX() - box.getLeft();
            grabY = event.getClientY() - box.getTop();
            grabbed = markAt(grabX, grabY);
            dragged = false;
            capture(canvas.element(), event);
        });
        canvas.on("pointermove", (MouseEvent event) -> moved(event));
        canvas.on("pointerup", event -> grabbed = null);
        canvas.on("pointercancel", event -> grabbed = null);
        canvas.on("pointerleave", event -> point(Mark.NONE));
        canvas.on("click", (MouseEvent event) -> {
            Dom.Box box = canvas.box();
            if (!dragged) {
                lab.pick(index, markAt(event.getClientX() - box.getLeft(), event.getClientY() - box.getTop()));
            }
        });
        canvas.on("keydown", this::key);
    }

    private void moved(MouseEvent event) {
        Dom.Box box = canvas.box();
        double x = event.getClientX() - box.getLeft();
        double y = event.getClientY() - box.getTop();
        Mark held = grabbed;
        if (held == null) {
            point(markAt(x, y));
        } else if (pane != null) {
            double height = pane.picture().height(width);
            if (lab.drag(new Drag(index, held, width, height, grabX, grabY, x, y))) {
                dragged |= Math.abs(x - grabX) + Math.abs(y - grabY) > 1;
                grabX = x;
                grabY = y;
            }
        }
    }

    private void point(Mark mark) {
        if (pane != null && !pane.picture().hint(mark).isEmpty()) {
            hasHints = true;
        }
        lab.point(mark);
    }

    private Mark markAt(double x, double y) {
        if (pane == null) {
            return Mark.NONE;
        }
        HitSurface hits = new HitSurface(width, pane.picture().height(width), x, y);
        pane.picture().draw(hits);
        return hits.mark().orElse(Mark.NONE);
    }

    /** Arrow keys go from mark to mark, Enter chooses one, Escape lets go. */
    private void key(Event event) {
        KeyboardEvent pressed = (KeyboardEvent) event;
        if (pane == null || pressed.isCtrlKey() || pressed.isAltKey() || pressed.isMetaKey()) {
            return;
        }
        Mark at = lab.state().mark();
        switch (pressed.getKey()) {
            case "ArrowRight" -> point(pane.picture().step(at, 1, 0));
            case "ArrowLeft" -> point(pane.picture().step(at, -1, 0));
            case "ArrowDown" -> point(pane.picture().step(at, 0, 1));
            case "ArrowUp" -> point(pane.picture().step(at, 0, -1));
            case "Enter" -> lab.pick(index, at);
            case "Escape" -> point(Mark.NONE);
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
    }

    /** A pressed mouse keeps its canvas until it is let go; a finger scrolls the page instead. */
    @JSBody(
            params = {"element", "event"},
            script = "if (event.pointerType === 'mouse') { try { element.setPointerCapture(event.pointerId); }"
                    + " catch (gone) { } }")
    private static native void capture(HTMLElement element, Event event);
}
