package tegum.view;

import java.util.Optional;

/**
 * Draws nothing and answers which marks lie at a point: of the groups with a shape or a text there the
 * last drawn; if there is none, the one with the nearest shape a few pixels off, so that thin arrows
 * can be pointed at.
 */
public final class HitSurface implements Surface {
    /** Pixels from a line that still count. */
    private static final double NEAR = 6;

    private final double width;
    private final double height;
    private final double x;
    private final double y;
    private Mark open = Mark.NONE;
    private Mark found = Mark.NONE;
    private double nearest = NEAR; // pixels from the point to the marks found

    /** Asks about the point (x, y) of a surface of this size. */
    public HitSurface(double width, double height, double x, double y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
    }

    /** The marks at the point, if there are any that stand for a feature. */
    public Optional<Mark> mark() {
        return found.feature() < 0 ? Optional.empty() : Optional.of(found);
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
    public boolean asks(double areaX, double areaY, double areaWidth, double areaHeight) {
        return x >= areaX && x <= areaX + areaWidth && y >= areaY && y <= areaY + areaHeight;
    }

    @Override
    public void begin(Mark mark) {
        open = mark;
    }

    @Override
    public void end() {
        open = Mark.NONE;
    }

    @Override
    public void draw(Path path, Paint paint) {
        if (open.feature() >= 0) {
            find(distance(path, paint));
        }
    }

    @Override
    public void text(Label label, double labelX, double labelY) {
        if (open.feature() >= 0) {
            find(Box.of(label, labelX, labelY).distance(x, y));
        }
    }

    private void find(double distance) {
        if (distance <= nearest) {
            nearest = distance;
            found = open;
        }
    }

    /** Pixels to the painted part of a path. An unseen path is an area that has no surroundings. */
    private double distance(Path path, Paint paint) {
        boolean unseen = paint.equals(Paint.UNSEEN);
        boolean area = unseen || paint.fill() != Colour.NONE;
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        boolean inside = false;
        double away = Double.POSITIVE_INFINITY;
        for (Path.Piece piece : path.pieces()) {
            if (piece instanceof Path.Circle circle) {
                double beyond = length(x - circle.x(), y - circle.y()) - circle.radius();
                inside |= beyond <= 0;
                away = Math.min(away, Math.abs(beyond));
                continue;
            }
            if (piece instanceof Path.Move move) {
                startX = move.x();
                startY = move.y();
                lastX = startX;
                lastY = startY;
                continue;
            }
            double nextX = piece instanceof Path.Line line ? line.x() : startX;
            double nextY = piece instanceof Path.Line line ? line.y() : startY;
            away = Math.min(away, distance(lastX, lastY, nextX, nextY));
            inside ^= crosses(lastX, lastY, nextX, nextY);
            lastX = nextX;
            lastY = nextY;
        }
        if (area && inside) {
            return 0;
        }
        return unseen ? Double.POSITIVE_INFINITY : Math.max(0, away - paint.width() / 2);
    }

    /** Whether a level ray from the point to the right crosses the line. */
    private boolean crosses(double x1, double y1, double x2, double y2) {
        return y1 > y != y2 > y && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1);
    }

    private double distance(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / squared;
        double place = Math.max(0, Math.min(1, along));
        return length(x - x1 - place * dx, y - y1 - place * dy);
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
