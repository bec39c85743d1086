package tegum.view;

import java.util.Optional;

/**
 * Draws nothing and answers which marks lie at a point: the last drawn group with a shape there, or
 * within a few pixels of a line, so that thin arrows can be pointed at.
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
    public void begin(Mark mark) {
        open = mark;
    }

    @Override
    public void end() {
        open = Mark.NONE;
    }

    @Override
    public void draw(Path path, Paint paint) {
        if (open.feature() >= 0 && isAt(path, paint)) {
            found = open;
        }
    }

    @Override
    public void text(Label label, double labelX, double labelY) {
        if (open.feature() >= 0 && Box.of(label, labelX, labelY).distance(x, y) == 0) {
            found = open;
        }
    }

    /** An area counts as a whole, a line with its surroundings; an unseen path is an area. */
    private boolean isAt(Path path, Paint paint) {
        boolean area = paint.fill() != Colour.NONE || paint.equals(Paint.UNSEEN);
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        boolean inside = false;
        boolean near = false;
        for (Path.Piece piece : path.pieces()) {
            double nextX = lastX;
            double nextY = lastY;
            if (piece instanceof Path.Circle circle) {
                double away = length(x - circle.x(), y - circle.y());
                near |= area ? away <= circle.radius() + NEAR : Math.abs(away - circle.radius()) <= NEAR;
                continue;
            } else if (piece instanceof Path.Move move) {
                lastX = move.x();
                lastY = move.y();
                startX = lastX;
                startY = lastY;
                continue;
            } else if (piece instanceof Path.Line line) {
                nextX = line.x();
                nextY = line.y();
            } else {
                nextX = startX;
                nextY = startY;
            }
            near |= distance(lastX, lastY, nextX, nextY) <= NEAR;
            inside ^= crosses(lastX, lastY, nextX, nextY);
            lastX = nextX;
            lastY = nextY;
        }
        return near || (area && inside);
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
