package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.experiment.Drag;
import tegum.experiment.Pane;
import tegum.session.ExhibitLab;
import tegum.view.Mark;

/** The card of one picture of an exhibit, to which points, picks and drags go. */
final class PaneCard implements Hand {
    private final int index;
    private final ExhibitLab lab;
    private final Figure figure;
    private final Drawing drawing;
    private final FigureCard card;
    private final Dom hint = Dom.tag("p", "hint").hidden(true);
    private @Nullable Mark grabbed;
    private double grabX;
    private double grabY;
    private boolean dragged;

    PaneCard(int index, ExhibitLab lab, Look look) {
        this.index = index;
        this.lab = lab;
        String id = lab.exhibit().id() + "-" + index;
        figure = new Figure(id, look, this);
        drawing = figure.drawing();
        card = new FigureCard(id, lab.exhibit().title() + ": ", Dom.tag("h3"), figure, look, null);
        card.insert(hint);
        Dom canvas = drawing.canvas();
        canvas.on("pointerdown", this::grab);
        canvas.on("pointermove", this::drag);
        canvas.on("pointerup", event -> grabbed = null);
        canvas.on("pointercancel", event -> grabbed = null);
    }

    /** The element to put into the page. */
    Dom dom() {
        return card.dom();
    }

    /** Shows a picture. */
    void show(Pane pane) {
        card.entitle(pane.title(), pane.subtitle());
        card.dom()
                .toggle("narrow", pane.picture().isNarrow())
                .toggle("wide", pane.picture().isWide());
        figure.show(pane.title(), pane.picture());
        card.shown();
        String words = pane.picture().hint(lab.state().mark());
        hint.text(words.isEmpty() ? "\u00a0" : words);
    }

    @Override
    public Mark mark() {
        return lab.state().mark();
    }

    @Override
    public void point(Mark mark, double x, double y) {
        if (grabbed == null) {
            go(mark);
        }
    }

    @Override
    public void go(Mark mark) {
        if (drawing.picture() != null && !drawing.picture().hint(mark).isEmpty()) {
            hint.hidden(false); // from now on, so that nothing below it moves again
        }
        lab.point(mark);
    }

    @Override
    public void pick(Mark mark) {
        if (!dragged) {
            lab.pick(index, mark);
        }
    }

    @Override
    public void leave() {
        lab.point(Mark.NONE);
    }

    @Override
    public void letGo() {
        leave();
    }

    private void grab(MouseEvent event) {
        grabX = drawing.x(event);
        grabY = drawing.y(event);
        grabbed = drawing.markAt(event);
        dragged = false;
        capture(drawing.canvas().element(), event);
        drag(event); // a press without a way is enough to move a cursor
    }

    private void drag(MouseEvent event) {
        Mark held = grabbed;
        if (held == null) {
            return;
        }
        double x = drawing.x(event);
        double y = drawing.y(event);
        if (lab.drag(new Drag(index, held, drawing.width(), drawing.height(), grabX, grabY, x, y))) {
            dragged |= Math.abs(x - grabX) + Math.abs(y - grabY) > 1;
            grabX = x;
            grabY = y;
        }
    }

    /** A pressed mouse keeps its canvas until it is let go; a finger scrolls the page instead. */
    @JSBody(
            params = {"element", "event"},
            script = "if (event.pointerType === 'mouse') { try { element.setPointerCapture(event.pointerId); }"
                    + " catch (gone) { } }")
    private static native void capture(HTMLElement element, Event event);
}
