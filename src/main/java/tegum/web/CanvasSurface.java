package tegum.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.math.Decimal;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Paint;
import tegum.view.Path;
import tegum.view.Surface;
import tegum.view.Theme;

/**
 * A canvas to draw on, as sharp as the screen allows: upright and level lines are moved onto whole
 * device pixels, text is set in the style sheet's fonts.
 *
 * <pre>{@code
 * CanvasSurface surface = new CanvasSurface(canvas);
 * surface.size(width, view.height(scene, width));
 * surface.paint(Theme.DARK, target -> view.draw(scene, target));
 * }</pre>
 */
final class CanvasSurface implements Surface {
    /** More device pixels than this in a CSS pixel cost time and show nothing. */
    private static final double FINEST = 3;

    private static final double HALO = 4;

    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D screen;
    private CanvasRenderingContext2D pen; // of the screen, or of the layer while that is open
    private @Nullable Layer layer;
    private double groupOpacity = 1;

    private Theme theme = Theme.LIGHT;
    private final Lettering lettering = new Lettering();

    private double width;
    private double height;
    private double ratio = 1;
    private double zoom = 1;

    CanvasSurface(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        screen = context(canvas);
        pen = screen;
    }

    /** Gives the canvas a size in CSS pixels, at the screen's resolution; it is empty afterwards if that is new. */
    void size(double newWidth, double newHeight) {
        size(newWidth, newHeight, Math.min(Watch.pixelRatio() * zoom, FINEST));
        canvas.getStyle().setProperty("height", Decimal.text(newHeight * zoom) + "px");
    }

    /** From now on shows the drawing so many times as large as it is drawn. */
    void zoom(double newZoom) {
        zoom = newZoom;
    }

    /** Gives the canvas a size in CSS pixels and says how many device pixels each has. */
    void size(double newWidth, double newHeight, double newRatio) {
        int columns = (int) Math.ceil(newWidth * newRatio);
        int rows = (int) Math.ceil(newHeight * newRatio);
        width = newWidth;
        height = newHeight;
        ratio = newRatio;
        if (canvas.getWidth() != columns || canvas.getHeight() != rows) {
            canvas.setWidth(columns);
            canvas.setHeight(rows);
        }
        canvas.getStyle().setProperty("height", Decimal.text(newHeight) + "px");
    }

    /** Empties the canvas and draws on it. */
    void paint(Theme newTheme, Consumer<Surface> drawing) {
        theme = newTheme;
        lettering.readFonts();
        screen.setTransform(1, 0, 0, 1, 0, 0);
        screen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        prepare(screen);
        drawing.accept(this);
        flatten();
    }

    /** The canvas drawn on. */
    HTMLCanvasElement canvas() {
        return canvas;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void begin(Mark mark) {
        groupOpacity = mark.opacity();
    }

    @Override
    public void end() {
        groupOpacity = 1;
    }

    @Override
    public void draw(Path path, Paint paint) {
        boolean filled = paint.fillOpacity() > 0 && paint.fill() != Colour.NONE;
        boolean stroked = paint.strokeOpacity() > 0 && paint.width() > 0 && paint.stroke() != Colour.NONE;
        if (!filled && !stroked) {
            return;
        }
        choosePen();
        boolean level = isLevel(path);
        double line = level && stroked ? Math.max(1, Math.floor(paint.width() * ratio + 0.5)) / ratio : paint.width();
        trace(path, level, stroked ? line : 0);
        if (filled) {
            pen.setFillStyle(theme.resolve(paint.fill()));
            pen.setGlobalAlpha(paint.fillOpacity());
            pen.fill();
        }
        if (stroked) {
            pen.setStrokeStyle(theme.resolve(paint.stroke()));
            pen.setGlobalAlpha(paint.strokeOpacity());
            pen.setLineWidth(line);
            pen.setLineDash(dash(paint.dash()));
            pen.stroke();
        }
        pen.setGlobalAlpha(1);
    }

    @Override
    public void text(Label label, double x, double y) {
        choosePen();
        double whole = lettering.set(pen, label, 0, 0, Lettering.Stroke.MEASURE);
        double start = switch (label.anchor()) {
            case START -> x;
            case MIDDLE -> x - whole / 2;
            case END -> x - whole;
        };
        cover(start - HALO, y - 2 * label.size(), start + whole + HALO, y + label.size());
        if (label.halo()) {
            pen.setStrokeStyle(theme.resolve(Ink.PAGE));
            pen.setLineWidth(HALO);
            pen.setLineDash(dash(Paint.UNSEEN.dash()));
            lettering.set(pen, label, start, y, Lettering.Stroke.OUTLINE);
        }
        pen.setFillStyle(theme.resolve(label.colour()));
        lettering.set(pen, label, start, y, Lettering.Stroke.FILL);
    }

    // Lines

    /** Whether all lines of the path are upright or level. */
    private static boolean isLevel(Path path) {
        double x = 0;
        double y = 0;
        for (Path.Piece piece : path.pieces()) {
            if (piece instanceof Path.Move move) {
                x = move.x();
                y = move.y();
            } else if (piece instanceof Path.Line line) {
                if (line.x() != x && line.y() != y) {
                    return false;
                }
                x = line.x();
                y = line.y();
            } else if (piece instanceof Path.Circle) {
                return false;
            }
        }
        return true;
    }

    private void trace(Path path, boolean level, double line) {
        // A line an odd number of device pixels wide lies in the middle of one, an even one between two.
        double middle = level && (int) Math.floor(line * ratio + 0.5) % 2 == 1 ? 0.5 : 0;
        double reach = line / 2 + 1;
        pen.beginPath();
        for (Path.Piece piece : path.pieces()) {
            if (piece instanceof Path.Move move) {
                double x = level ? onPixel(move.x(), middle) : move.x();
                double y = level ? onPixel(move.y(), middle) : move.y();
                pen.moveTo(x, y);
                cover(x - reach, y - reach, x + reach, y + reach);
            } else if (piece instanceof Path.Line to) {
                double x = level ? onPixel(to.x(), middle) : to.x();
                double y = level ? onPixel(to.y(), middle) : to.y();
                pen.lineTo(x, y);
                cover(x - reach, y - reach, x + reach, y + reach);
            } else if (piece instanceof Path.Circle circle) {
                double r = circle.radius();
                pen.moveTo(circle.x() + r, circle.y());
                pen.arc(circle.x(), circle.y(), r, 0, 2 * Math.PI);
                double far = r + reach;
                cover(circle.x() - far, circle.y() - far, circle.x() + far, circle.y() + far);
            } else {
                pen.closePath();
            }
        }
    }

    private double onPixel(double place, double middle) {
        return (Math.floor(place * ratio - middle + 0.5) + middle) / ratio;
    }

    private static JSArray<JSObject> dash(double[] lengths) {
        JSArray<JSObject> list = new JSArray<>();
        for (double length : lengths) {
            list.push(JSNumber.valueOf(length));
        }
        return list;
    }

    // See-through groups: drawn at full strength on a second canvas, then laid over the first as one.
    // Groups of one opacity that follow each other share the layer: a matrix fades in one go.

    private static final class Layer {
        final HTMLCanvasElement canvas = (HTMLCanvasElement) Dom.tag("canvas").element();
        final CanvasRenderingContext2D context = context(canvas);
        boolean open;
        double opacity;
        double left;
        double top;
        double right;
        double bottom;
    }

    private void choosePen() {
        if (groupOpacity >= 1) {
            flatten();
            return;
        }
        if (layer != null && layer.open && layer.opacity != groupOpacity) {
            flatten();
        }
        if (layer == null) {
            layer = new Layer();
        }
        if (!layer.open) {
            open(layer);
        }
    }

    private void open(Layer closed) {
        if (closed.canvas.getWidth() != canvas.getWidth() || closed.canvas.getHeight() != canvas.getHeight()) {
            closed.canvas.setWidth(canvas.getWidth());
            closed.canvas.setHeight(canvas.getHeight());
        }
        prepare(closed.context);
        closed.open = true;
        closed.opacity = groupOpacity;
        closed.left = width;
        closed.top = height;
        closed.right = 0;
        closed.bottom = 0;
        pen = closed.context;
    }

    /** Remembers that something was drawn within this box, in CSS pixels. */
    private void cover(double left, double top, double right, double bottom) {
        if (layer != null && layer.open) {
            layer.left = Math.min(layer.left, left);
            layer.top = Math.min(layer.top, top);
            layer.right = Math.max(layer.right, right);
            layer.bottom = Math.max(layer.bottom, bottom);
        }
    }

    private void flatten() {
        if (layer == null || !layer.open) {
            return;
        }
        layer.open = false;
        pen = screen;
        double x = Math.max(0, Math.floor(layer.left * ratio));
        double y = Math.max(0, Math.floor(layer.top * ratio));
        double columns = Math.min(canvas.getWidth(), Math.ceil(layer.right * ratio)) - x;
        double rows = Math.min(canvas.getHeight(), Math.ceil(layer.bottom * ratio)) - y;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        screen.setTransform(1, 0, 0, 1, 0, 0);
        screen.setGlobalAlpha(layer.opacity);
        screen.drawImage(layer.canvas, x, y, columns, rows, x, y, columns, rows);
        screen.setGlobalAlpha(1);
        screen.setTransform(ratio, 0, 0, ratio, 0, 0);
        layer.context.setTransform(1, 0, 0, 1, 0, 0);
        layer.context.clearRect(x, y, columns, rows);
    }

    private void prepare(CanvasRenderingContext2D context) {
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.setLineJoin("round");
        context.setLineCap("butt");
        context.setTextBaseline("alphabetic");
        context.setTextAlign("left");
        context.setGlobalAlpha(1);
    }

    private static CanvasRenderingContext2D context(HTMLCanvasElement canvas) {
        return (CanvasRenderingContext2D) canvas.getContext("2d");
    }
}
