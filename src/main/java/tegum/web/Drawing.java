package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.math.Decimal;
import tegum.view.HitSurface;
import tegum.view.Mark;
import tegum.view.Picture;

/**
 * A picture on a canvas: drawn at the width that its place has, drawn again when picture, width or theme change, and
 * only while it is on screen.
 */
final class Drawing {
    private static final double LARGEST = 2.5; // times as large as drawn

    private final Look look;
    private final Dom plot = Dom.tag("div", "plot");
    private final Dom canvas = Dom.tag("canvas", "fig").attr("tabindex", "0");
    private final CanvasSurface surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
    private final NextFrame next = new NextFrame(this::draw);
    private @Nullable Picture picture;
    private double width;
    private double zoom = 1;
    private boolean onScreen = true;

    Drawing(Look look) {
        this.look = look;
        plot.add(canvas);
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

    /** The element to put into the page: it holds the canvas and what stands over it. */
    Dom dom() {
        return plot;
    }

    /** The canvas itself. */
    Dom canvas() {
        return canvas;
    }

    /** What it shows, if anything yet. */
    @Nullable
    Picture picture() {
        return picture;
    }

    /** The width that it is drawn at, in CSS pixels. */
    double width() {
        return width;
    }

    /** The height that it is drawn at, in CSS pixels. */
    double height() {
        return picture == null ? 0 : picture.height(width);
    }

    /** How many times as large as drawn it is shown. */
    double zoom() {
        return zoom;
    }

    /** Shows a picture, now if it can be seen. */
    void show(Picture newPicture) {
        picture = newPicture;
        draw();
    }

    /**
     * Takes as much of a place as the picture can fill: drawn wider where that makes it higher, and then shown larger.
     *
     * @param least width to draw it at
     */
    void fill(Picture shown, double least, double roomWide, double roomHigh) {
        double most = shown.height(roomWide);
        double low = Math.min(least, roomWide);
        double high = roomWide;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            if (shown.height(middle) >= Math.min(most, roomHigh)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        width = most <= roomHigh ? high : low;
        zoom = Math.max(1, Math.min(LARGEST, Math.min(roomWide / width, roomHigh / shown.height(width))));
        surface.zoom(zoom);
        plot.style("width", Decimal.text(width * zoom) + "px");
    }

    /** What an event of the pointer is at. */
    Mark markAt(MouseEvent event) {
        Picture shown = picture;
        if (shown == null) {
            return Mark.NONE;
        }
        HitSurface hits = new HitSurface(width, shown.height(width), x(event), y(event));
        shown.draw(hits);
        return hits.mark().orElse(Mark.NONE);
    }

    /** Where an event of the pointer is, from the left of the picture as drawn. */
    double x(MouseEvent event) {
        return (event.getClientX() - canvas.box().getLeft()) / zoom;
    }

    /** Where an event of the pointer is, from the top of the picture as drawn. */
    double y(MouseEvent event) {
        return (event.getClientY() - canvas.box().getTop()) / zoom;
    }

    private void draw() {
        Picture shown = picture;
        if (shown != null && width > 0 && onScreen) {
            surface.size(width, shown.height(width));
            surface.paint(look.theme(), shown::draw);
        }
    }
}
