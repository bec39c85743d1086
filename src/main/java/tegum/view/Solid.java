package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Points, lines, faces and names in three dimensions as an orthographic camera sees them: what lies nearer is drawn
 * later (painter's rule, by the middle of each part). A square at the left of the surface; the sphere round the
 * centre fills it, so turning never moves anything out of the picture, and scale stays.
 *
 * @param camera from where it is seen
 * @param centre of the sphere, as x, y, z
 * @param reach radius of the sphere, which holds every point of every part
 * @param largest side of the square in CSS pixels that is not passed
 * @param parts in any order; of parts at one depth the first is drawn first
 * @param names in the order of their importance: one for which no place is free is left out
 * @param hints what to say of a mark, by its feature index; may be shorter than there are marks
 * @param summary one sentence for those who cannot see it
 * @param table the numbers behind it
 */
public record Solid(
        Camera camera,
        double[] centre,
        double reach,
        double largest,
        List<Part> parts,
        List<Name> names,
        List<String> hints,
        String summary,
        Table table)
        implements Picture {
    private static final double MARGIN = 24; // CSS pixels round the sphere, for names
    private static final double GROWTH = 0.18; // share by which a point on the sphere nearest to the reader is larger
    private static final double NAME_DISTANCE = 15;

    /** Something that is drawn. Coordinates are x, y, z each. */
    public sealed interface Part {
        /**
         * A point, a little larger the nearer it is.
         *
         * @param radius in CSS pixels at the depth of the centre
         */
        record Point(double[] at, Marker marker, double radius, Colour colour, Mark mark) implements Part {}

        /** Many alike points, drawn over everything but other clouds. */
        record Cloud(double[] points, Marker marker, double radius, Colour colour, double opacity) implements Part {}

        /** A straight line. */
        record Line(double[] from, double[] to, Paint paint) implements Part {}

        /** A polygon in space, corner by corner. */
        record Face(double[] corners, Paint paint) implements Part {}
    }

    /** A name beside a point, on the side away from the centre. */
    public record Name(double[] at, Label label) {}

    /** A picture that one can point at in the page needs no hints to be drawn. */
    public Solid {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
        hints = List.copyOf(hints);
    }

    @Override
    public double height(double width) {
        return Math.min(width, largest);
    }

    @Override
    public String hint(Mark mark) {
        return mark.feature() >= 0 && mark.feature() < hints.size() ? hints.get(mark.feature()) : "";
    }

    /** Arrow keys go through the marks in the order of their indices. */
    @Override
    public Mark step(Mark from, int right, int down) {
        if (hints.isEmpty()) {
            return Mark.NONE;
        }
        int next = from.feature() < 0 ? 0 : from.feature() + right + down;
        return Mark.feature(Math.max(0, Math.min(hints.size() - 1, next)));
    }

    @Override
    public void draw(Surface surface) {
        double side = Math.min(surface.width(), surface.height());
        drawIn(surface, new Box(0, 0, side, side), MARGIN);
    }

    /** Draws into a square of a larger picture, at its middle; {@code margin} pixels round the sphere stay for names. */
    void drawIn(Surface surface, Box square, double margin) {
        Sight sight = new Sight(square, margin);
        TipLabels labels = new TipLabels(square, NAME_DISTANCE);
        for (Part part : farthestFirst()) {
            sight.draw(surface, part, labels);
        }
        for (Name name : names) {
            double x = sight.x(name.at, 0);
            double y = sight.y(name.at, 0);
            labels.draw(surface, name.label, x, y, x - sight.middleX, y - sight.middleY);
        }
    }

    private List<Part> farthestFirst() {
        List<Part> order = new ArrayList<>();
        double[] depths = new double[parts.size()];
        for (Part part : parts) {
            // a thin point must not vanish under the line on which it lies
            double depth = part instanceof Part.Cloud ? Double.POSITIVE_INFINITY : depth(part);
            int at = order.size();
            while (at > 0 && depths[at - 1] > depth) {
                depths[at] = depths[at - 1];
                at--;
            }
            depths[at] = depth;
            order.add(at, part);
        }
        return order;
    }

    private double depth(Part part) {
        if (part instanceof Part.Point point) {
            return depth(point.at);
        } else if (part instanceof Part.Line line) {
            return (depth(line.from) + depth(line.to)) / 2;
        }
        return part instanceof Part.Face face ? depth(face.corners) : 0;
    }

    /** Towards the reader, of the mean of at least one point. */
    private double depth(double[] points) {
        double sum = 0;
        for (int k = 0; k < points.length; k += 3) {
            sum += camera.depth(points[k] - centre[0], points[k + 1] - centre[1], points[k + 2] - centre[2]);
        }
        return sum / (points.length / 3.0);
    }

    /** The scene on one square of pixels. */
    private final class Sight {
        private final double middleX;
        private final double middleY;
        private final double unit;

        Sight(Box square, double margin) {
            middleX = (square.left() + square.right()) / 2;
            middleY = (square.top() + square.bottom()) / 2;
            unit = Math.max(1, (square.right() - square.left()) / 2 - margin) / reach;
        }

        double x(double[] points, int k) {
            return middleX
                    + unit * camera.right(points[k] - centre[0], points[k + 1] - centre[1], points[k + 2] - centre[2]);
        }

        double y(double[] points, int k) {
            return middleY
                    - unit * camera.up(points[k] - centre[0], points[k + 1] - centre[1], points[k + 2] - centre[2]);
        }

        void draw(Surface surface, Part part, TipLabels labels) {
            if (part instanceof Part.Point point) {
                draw(surface, point, labels);
            } else if (part instanceof Part.Cloud cloud) {
                draw(surface, cloud);
            } else if (part instanceof Part.Line line) {
                double x = x(line.from, 0);
                double y = y(line.from, 0);
                surface.draw(Path.segment(x, y, x(line.to, 0), y(line.to, 0)), line.paint);
                labels.avoid(x, y, x(line.to, 0), y(line.to, 0));
            } else if (part instanceof Part.Face face) {
                Path path = new Path();
                for (int k = 0; k < face.corners.length; k += 3) {
                    path.point(x(face.corners, k), y(face.corners, k));
                }
                surface.draw(path.close(), face.paint);
            }
        }

        private void draw(Surface surface, Part.Point point, TipLabels labels) {
            double x = x(point.at, 0);
            double y = y(point.at, 0);
            double radius = point.radius * (1 + GROWTH * depth(point.at) / reach);
            boolean stands = point.mark.feature() >= 0; // else it may be part of somebody else's group
            if (stands) {
                surface.begin(point.mark);
            }
            point.marker.draw(surface, x, y, radius, point.colour);
            if (stands) {
                surface.end();
            }
            labels.take(new Box(x, y, x, y).grown(Marker.WIDEST * radius));
        }

        private void draw(Surface surface, Part.Cloud cloud) {
            Path path = new Path();
            for (int k = 0; k < cloud.points.length; k += 3) {
                cloud.marker.add(path, x(cloud.points, k), y(cloud.points, k), cloud.radius);
            }
            Paint paint = cloud.marker.paint(cloud.colour, cloud.radius);
            if (cloud.points.length > 0) {
                surface.draw(path, paint.fillOpacity(cloud.opacity).strokeOpacity(cloud.opacity));
            }
        }
    }
}
