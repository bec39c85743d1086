package tegum.view;

import java.util.ArrayList;
import java.util.List;

/** The two axes of a loss curve, and curves as points on them. */
final class LossAxes {
    private static final double LEFT = 52;
    private static final double RIGHT = 12;
    private static final double TOP = 30;
    private static final double BELOW = 24;

    /**
     * The step axis is even below this share of the plan and logarithmic above: so step 0 is on it and
     * its first hundredth fills a third.
     */
    private static final double KNEE = 0.002;

    /** Room over and under the curve, as a factor: the axis grows before the curve meets its end. */
    private static final double MARGIN = 1.1;

    private final Scale steps;
    private final Scale losses;
    private final double right;
    private final double bottom;
    private final int mostSteps;
    private final int mostLosses;

    private LossAxes(Scale steps, Scale losses, double right, double bottom, int mostSteps, int mostLosses) {
        this.steps = steps;
        this.losses = losses;
        this.right = right;
        this.bottom = bottom;
        this.mostSteps = mostSteps;
        this.mostLosses = mostLosses;
    }

    static LossAxes of(Timeline timeline, Surface surface) {
        double bottom = Strokes.crisp(surface.height() - BELOW);
        double floor = bottom - (timeline.events().isEmpty() ? 4 : 14); // events stand on the axis
        return new LossAxes(
                steps(timeline, surface.width()),
                losses(timeline, floor),
                right(surface.width()),
                bottom,
                surface.width() < 420 ? 4 : 8,
                surface.height() < 120 ? 3 : 4);
    }

    static Scale steps(Timeline timeline, double width) {
        double end = Math.max(1, Math.max(timeline.end(), lastStep(timeline)));
        return Scale.logFromZero(Math.max(1, KNEE * end), end, LEFT, right(width));
    }

    private static double right(double width) {
        return Math.max(LEFT + 1, width - RIGHT);
    }

    static double lastStep(Timeline timeline) {
        return timeline.steps().length == 0 ? 0 : timeline.steps()[timeline.steps().length - 1];
    }

    /** The loss axis holds every curve; its ends are round numbers, so it moves seldom. */
    private static Scale losses(Timeline timeline, double floor) {
        List<float[]> all = new ArrayList<>();
        all.add(timeline.losses());
        for (Timeline.Curve curve : timeline.pinned()) {
            all.add(curve.losses());
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (float[] curve : all) {
            for (float loss : curve) {
                if (isDrawn(loss) && loss > 0) {
                    low = Math.min(low, loss);
                    high = Math.max(high, loss);
                }
            }
        }
        if (high == 0) {
            return Scale.log(0.01, 1, floor, TOP);
        }
        return Scale.log(Scale.roundDown(low / MARGIN), Scale.roundUp(high * MARGIN), floor, TOP);
    }

    static boolean isDrawn(double loss) {
        return !Double.isNaN(loss) && !Double.isInfinite(loss);
    }

    double left() {
        return LEFT;
    }

    double right() {
        return right;
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return bottom;
    }

    double x(double step) {
        return steps.at(step);
    }

    void draw(Surface surface) {
        surface.text(Texts.muted("loss"), 0, 14);
        double lowest = Double.POSITIVE_INFINITY;
        for (double tick : losses.ticks(mostLosses)) {
            double y = Strokes.crisp(losses.at(tick));
            surface.draw(Path.segment(LEFT, y, right, y), Strokes.GRID);
            if (lowest - y >= 13) {
                surface.text(lossTick(tick).anchor(Label.Anchor.END), LEFT - 8, y + 4);
                lowest = y;
            }
        }
        surface.draw(Path.segment(LEFT, bottom, right, bottom), Strokes.AXIS);
        surface.text(Texts.muted("step"), 0, bottom + 18);
        drawSteps(surface);
    }

    /** As short as the room beside the axis needs; only a broken run gets there. */
    private static Label lossTick(double loss) {
        return loss < 1e5 ? Texts.tick(loss) : Label.of(Numbers.scientific(loss, 1));
    }

    private void drawSteps(Surface surface) {
        double taken = 0;
        double[] ticks = steps.ticks(mostSteps);
        for (double tick : ticks) {
            double x = Strokes.crisp(steps.at(tick));
            Label label = Texts.tick(tick);
            boolean atEnd = x + label.width() / 2 > surface.width();
            Label placed = label.anchor(atEnd ? Label.Anchor.END : Label.Anchor.MIDDLE);
            Box box = Box.of(placed, atEnd ? right : x, bottom + 18);
            surface.draw(Path.segment(x, bottom, x, bottom + 4), Strokes.TICK);
            if (box.left() > taken + 6) {
                surface.text(placed, atEnd ? right : x, bottom + 18);
                taken = box.right();
            }
        }
    }

    /** A curve through all losses that are numbers, interrupted where they are not. */
    Path curve(float[] at, float[] values) {
        Path path = new Path();
        boolean isInterrupted = true;
        for (int i = 0; i < at.length; i++) {
            if (isDrawn(values[i])) {
                double x = steps.at(at[i]);
                double y = losses.at(values[i]);
                path = isInterrupted ? path.move(x, y) : path.line(x, y);
            }
            isInterrupted = !isDrawn(values[i]);
        }
        return path;
    }

    /** The part of a curve between two places, cut there. */
    static Path part(Path curve, double from, double to) {
        Path part = new Path();
        double lastX = 0;
        double lastY = 0;
        boolean isDown = false;
        for (Path.Piece piece : curve.pieces()) {
            boolean isLine = piece instanceof Path.Line;
            double x = isLine ? ((Path.Line) piece).x() : ((Path.Move) piece).x();
            double y = isLine ? ((Path.Line) piece).y() : ((Path.Move) piece).y();
            isDown = isDown && isLine;
            if (isLine && lastX < to && x > from) {
                double start = Math.max(from, lastX);
                double end = Math.min(to, x);
                if (!isDown) {
                    part.move(start, lastY + (y - lastY) * (start - lastX) / (x - lastX));
                }
                part.line(end, lastY + (y - lastY) * (end - lastX) / (x - lastX));
                isDown = true;
            }
            lastX = x;
            lastY = y;
        }
        return part;
    }

    /** Whether a curve passes through a box. */
    static boolean meets(Path curve, Box box) {
        double lastX = 0;
        double lastY = 0;
        for (Path.Piece piece : curve.pieces()) {
            boolean isLine = piece instanceof Path.Line;
            double x = isLine ? ((Path.Line) piece).x() : ((Path.Move) piece).x();
            double y = isLine ? ((Path.Line) piece).y() : ((Path.Move) piece).y();
            if (isLine && box.meetsSegment(lastX, lastY, x, y)) {
                return true;
            }
            lastX = x;
            lastY = y;
        }
        return false;
    }

    /** Height of a curve at a place, or at its end if it ends before; NaN where it has not begun. */
    static double heightAt(Path curve, double place) {
        double height = Double.NaN;
        double lastX = 0;
        for (Path.Piece piece : curve.pieces()) {
            boolean isLine = piece instanceof Path.Line;
            double x = isLine ? ((Path.Line) piece).x() : ((Path.Move) piece).x();
            double y = isLine ? ((Path.Line) piece).y() : ((Path.Move) piece).y();
            if (x > place + 1e-9) {
                return isLine && x > lastX ? height + (y - height) * (place - lastX) / (x - lastX) : height;
            }
            height = y;
            lastX = x;
        }
        return height;
    }
}
