package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each vector's name: beyond its tip if that is free, else beside it, where it meets
 * no other name, stays in the frame and crosses as few vectors as it can.
 */
final class TipLabels {
    /** Directions to try, turned from the vector's own: cosine and sine of 0°, ±25°, ±50°, ±80°, ±110°. */
    private static final double[][] TURNS = {
        {1, 0},
        {0.906, 0.423},
        {0.906, -0.423},
        {0.643, 0.766},
        {0.643, -0.766},
        {0.174, 0.985},
        {0.174, -0.985},
        {-0.342, 0.940},
        {-0.342, -0.940}
    };

    private static final double[] DISTANCES = {1, 1.6, 2.3, 3.2, 4.2};
    private static final double CROSSING = 12;
    private static final double FORBIDDEN = 1000;

    /** Where text is drawn under its centre: half the height of a small letter. */
    private static final double DROP = 5;

    private final Box frame;
    private final double distance;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    /**
     * @param frame no label leaves it
     * @param distance from a tip to the middle of its label
     */
    TipLabels(Box frame, double distance) {
        this.frame = frame;
        this.distance = distance;
    }

    /** Keeps labels off a place. */
    void take(Box box) {
        taken.add(box);
    }

    /** Keeps labels off a line where possible. */
    void avoid(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    boolean isFree(Box box) {
        return box.isInside(frame) && !box.meetsAny(taken);
    }

    /**
     * Draws {@code label} at the tip (x, y) of a vector with direction (dx, dy); not at all where every
     * place is taken.
     */
    void draw(Surface surface, Label label, double x, double y, double dx, double dy) {
        double length = Math.sqrt(dx * dx + dy * dy);
        double ux = length > 0 ? dx / length : 0.7;
        double uy = length > 0 ? dy / length : 0.7;
        Label middle = label.anchor(Label.Anchor.MIDDLE);
        // a wide label's middle must stand further off, as far as its text leans over the tip
        double wider = Math.max(0, label.width() / 2 - distance / 2);
        double best = FORBIDDEN;
        double bestX = 0;
        double bestY = 0;
        for (int k = 0; k < DISTANCES.length * TURNS.length; k++) {
            double[] turn = TURNS[k % TURNS.length];
            double away = distance * DISTANCES[k / TURNS.length];
            double vx = ux * turn[0] - uy * turn[1];
            double vy = ux * turn[1] + uy * turn[0];
            double atX = x + vx * (away + wider);
            double atY = y + vy * away + DROP;
            double cost = k + cost(Box.of(middle, atX, atY));
            if (cost < best) {
                best = cost;
                bestX = atX;
                bestY = atY;
            }
        }
        if (best < FORBIDDEN) {
            taken.add(Box.of(middle, bestX, bestY));
            surface.text(middle, bestX, bestY);
        }
    }

    private double cost(Box box) {
        if (!isFree(box)) {
            return FORBIDDEN;
        }
        double cost = 0;
        for (double[] line : lines) {
            if (box.meetsSegment(line[0], line[1], line[2], line[3])) {
                cost += CROSSING;
            }
        }
        return cost;
    }
}
