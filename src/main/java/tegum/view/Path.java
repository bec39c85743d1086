package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A path of straight pieces and whole circles, in CSS pixels. Built once, then drawn on any
 * {@link Surface}.
 */
public final class Path {
    /** One piece of a path. */
    public sealed interface Piece permits Move, Line, Close, Circle {}

    /** Starts a new run of lines at a point. */
    public record Move(double x, double y) implements Piece {}

    /** A straight line to a point. */
    public record Line(double x, double y) implements Piece {}

    /** A straight line back to where the run of lines began. */
    public record Close() implements Piece {}

    /** A whole circle, apart from the runs of lines. */
    public record Circle(double x, double y, double radius) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();

    /** A closed rectangle. */
    public static Path rectangle(double x, double y, double width, double height) {
        return new Path()
                .move(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close();
    }

    /** One straight line. */
    public static Path segment(double x1, double y1, double x2, double y2) {
        return new Path().move(x1, y1).line(x2, y2);
    }

    /** A circle. */
    public static Path disc(double x, double y, double radius) {
        return new Path().circle(x, y, radius);
    }

    /** Starts a new run of lines; returns this path. */
    public Path move(double x, double y) {
        pieces.add(new Move(x, y));
        return this;
    }

    /** Adds a line; returns this path. */
    public Path line(double x, double y) {
        pieces.add(new Line(x, y));
        return this;
    }

    /** Adds a point: moves there if the path is empty, else draws a line; returns this path. */
    public Path point(double x, double y) {
        return pieces.isEmpty() ? move(x, y) : line(x, y);
    }

    /** Closes the run of lines; returns this path. */
    public Path close() {
        pieces.add(new Close());
        return this;
    }

    /** Adds a circle; returns this path. */
    public Path circle(double x, double y, double radius) {
        pieces.add(new Circle(x, y, radius));
        return this;
    }

    /** The pieces in drawing order. */
    public List<Piece> pieces() {
        return pieces;
    }
}
