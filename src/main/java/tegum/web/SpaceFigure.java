package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.math.Decimal;
import tegum.view.Icon;
import tegum.view.Mesh;
import tegum.view.Theme;

/**
 * A mesh that can be turned by mouse, fingers, keys and buttons. It draws when something has changed and
 * rests otherwise.
 *
 * <pre>{@code
 * SpaceFigure figure = new SpaceFigure(root, host);
 * place.add(figure.dom());
 * figure.show(view.mesh(scene), Theme.LIGHT, -1);
 * }</pre>
 */
final class SpaceFigure {
    /** Who uses the figure. */
    interface Host {
        /** The figure can be seen from now on. */
        void ready();

        /** It cannot, for now or for good: show the flat view. {@code why} is a sentence. */
        void unavailable(String why);

        /** The pointer is at a feature's tip, or (-1) no longer. */
        void pointed(int feature);

        /** A feature's tip was clicked. */
        void picked(int feature);

        /** The reader turned the figure. */
        void turned(double azimuth, double elevation);
    }

    private static final double NEAR = 16; // pixels from a tip that count as on it
    private static final double FINEST = 2; // device pixels to a CSS pixel

    private final Host host;
    private final Dom frame = Dom.tag("div", "space");
    private final Dom canvas = Dom.tag("canvas", "fig").attr("tabindex", "0").attr("role", "img");
    private final Dom tags = Dom.tag("div", "tags").attr("aria-hidden", "true");
    private final List<Dom> labels = new ArrayList<>();
    private final CanvasRenderingContext2D picture;
    private final NextFrame next = new NextFrame(this::draw);
    private final Orbit orbit;
    private final SpaceDrawing drawing = new SpaceDrawing();
    private final Actor actor = new Actor();

    private @Nullable Stage stage;
    private @Nullable SpaceModel model;
    private Mesh mesh = new Mesh(new float[0], List.of(), new int[0], new int[0]);
    private Theme theme = Theme.LIGHT;
    private int highlight = -1;
    private int pointed = -1;
    private double side;

    /**
     * Makes the figure; three.js is loaded now, if it has not been before.
     *
     * @param root the site's address, ending in a slash
     */
    SpaceFigure(String root, Host host) {
        this.host = host;
        HTMLCanvasElement element = (HTMLCanvasElement) canvas.element();
        picture = (CanvasRenderingContext2D) element.getContext("2d");
        orbit = new Orbit(element, this::turned);
        frame.add(canvas, tags, buttons());
        canvas.on("pointermove", (MouseEvent event) -> point(at(event)));
        canvas.on("pointerleave", event -> point(-1));
        canvas.on("click", (MouseEvent event) -> {
            if (at(event) >= 0) {
                host.picked(at(event));
            }
        });
        Stage.open(root, actor);
    }

    /** The element to put into the page. */
    Dom dom() {
        return frame;
    }

    /** Says in a sentence what the figure shows, for those who cannot see it. */
    void describe(String summary) {
        canvas.attr("aria-label", summary);
    }

    /** Shows a mesh. */
    void show(Mesh newMesh, Theme newTheme, int newHighlight) {
        mesh = newMesh;
        theme = newTheme;
        highlight = newHighlight;
        next.request();
    }

    /** Gives the figure a size: its width and height in CSS pixels. */
    void size(double newSide) {
        side = newSide;
        next.request();
    }

    /** Looks from a given side, in radians. */
    void look(double azimuth, double elevation) {
        orbit.look(azimuth, elevation);
    }

    /** Where the figure is looked at from: the turn about the upright axis, in radians. */
    double azimuth() {
        return orbit.azimuth();
    }

    /** Where the figure is looked at from: how far above, in radians. */
    double elevation() {
        return orbit.elevation();
    }

    /** The canvas with the picture, for saving it. */
    HTMLCanvasElement canvas() {
        return (HTMLCanvasElement) canvas.element();
    }

    /** Takes the figure out of the page and gives back what it holds. */
    void dispose() {
        next.cancel();
        Stage.leave(actor);
        if (model != null) {
            model.dispose();
            model = null;
        }
        stage = null;
        frame.remove();
    }

    private final class Actor implements Stage.User {
        @Override
        public void opened(Stage opened) {
            stage = opened;
            model = new SpaceModel();
            next.request();
            host.ready();
        }

        @Override
        public void failed(String why) {
            host.unavailable(why);
        }

        @Override
        public void lost() {
            host.unavailable("The graphics card took its memory back; the flat view stands in until it returns it.");
        }

        @Override
        public void restored() {
            next.request();
            host.ready();
        }
    }

    // Drawing

    private void draw() {
        if (stage == null || model == null || side <= 0) {
            return;
        }
        double ratio = Math.min(Watch.pixelRatio(), FINEST);
        HTMLCanvasElement element = canvas();
        int pixels = (int) Math.floor(side * ratio);
        if (element.getWidth() != pixels || element.getHeight() != pixels) {
            element.setWidth(pixels);
            element.setHeight(pixels);
            canvas.style("width", Decimal.text(side) + "px").style("height", Decimal.text(side) + "px");
        }
        drawing.draw(mesh, theme, orbit.azimuth(), orbit.elevation(), side, side, highlight);
        model.take(drawing);
        stage.draw(model.scene(), side, side, ratio, picture);
        placeLabels();
    }

    private void placeLabels() {
        int wanted = drawing.count() + 3;
        if (labels.size() != wanted) {
            makeLabels(wanted);
        }
        for (int i = 0; i < wanted; i++) {
            Dom label = labels.get(i);
            double x = side / 2 + drawing.labelX(i);
            double y = side / 2 - drawing.labelY(i);
            label.style(
                    "transform", "translate(" + Decimal.text(x) + "px," + Decimal.text(y) + "px) translate(-50%,-50%)");
            if (i < drawing.count()) {
                label.hidden(drawing.isUnnamed(i) && i != highlight);
                label.toggle("behind", drawing.isBehind(i) && i != highlight);
                label.toggle("faint", highlight >= 0 && highlight != i);
            }
        }
    }

    private void makeLabels(int wanted) {
        tags.clear();
        labels.clear();
        for (int i = 0; i < wanted; i++) {
            int axis = i - (wanted - 3);
            Dom label = Dom.tag("span", axis >= 0 ? "tag axis" : "tag");
            label.add(Dom.tag("var").text(axis >= 0 ? "h" : "x"));
            label.add(Dom.tag("sub").text(String.valueOf(axis >= 0 ? axis : i)));
            labels.add(label);
            tags.add(label);
        }
    }

    // Hands

    private void turned() {
        next.request();
        host.turned(orbit.azimuth(), orbit.elevation());
    }

    private int at(MouseEvent event) {
        Dom.Box box = canvas.box();
        return drawing.at(
                event.getClientX() - box.getLeft() - side / 2, side / 2 - event.getClientY() + box.getTop(), NEAR);
    }

    private void point(int feature) {
        if (feature != pointed && !orbit.isDragging()) {
            pointed = feature;
            host.pointed(feature);
        }
    }

    private Dom buttons() {
        return TurnButtons.of((right, down) -> orbit.step(2 * right, 2 * down)).add(holdButton());
    }

    /** Gives one finger to the figure; only where there are fingers. */
    private Dom holdButton() {
        Dom button = Dom.tool(Icon.ROTATE, "Turn with one finger").classes("btn quiet icon hold");
        button.attr("aria-pressed", "false");
        return button.on("click", event -> {
            boolean held = !"true".equals(button.element().getAttribute("aria-pressed"));
            button.attr("aria-pressed", String.valueOf(held));
            frame.toggle("held", held);
            orbit.hold(held);
        });
    }
}
