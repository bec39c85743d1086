package tegum.view;

import java.util.List;

/** A rectangle in CSS pixels: where a label stands, so that nothing else is put there. */
record Box(double left, double top, double right, double bottom) {
    /** Share of the font size above the baseline that letters need. */
    private static final double ASCENT = 0.8;

    private static final double DESCENT = 0.25;

    /** About the place that {@code label} takes when its anchor stands at (x, y). */
    static Box of(Label label, double x, double y) {
        double width = label.width();
        double left = switch (label.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        return new Box(left, y - ASCENT * label.size(), left + width, y + DESCENT * label.size());
    }

    /** The rectangle grown by {@code margin} on each side. */
    Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isInside(Box other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }

    boolean meetsAny(List<Box> others) {
        for (Box other : others) {
            if (meets(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the straight line between two points passes through (Liang and Barsky's clipping). */
    boolean meetsSegment(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {x1 - left, right - x1, y1 - top, bottom - y1};
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0) {
                if (room[side] < 0) {
                    return false;
                }
            } else if (towards[side] < 0) {
                from = Math.max(from, room[side] / towards[side]);
            } else {
                to = Math.min(to, room[side] / towards[side]);
            }
        }
        return from <= to;
    }

    /** Distance from a point to the rectangle; 0 inside. */
    double distance(double x, double y) {
        double dx = Math.max(0, Math.max(left - x, x - right));
        double dy = Math.max(0, Math.max(top - y, y - bottom));
        return Math.sqrt(dx * dx + dy * dy);
    }
}
