package tegum.view;

import tegum.analysis.Geometry;

/**
 * Hidden space of one dimension: each feature's arrow from zero in a lane of its own, since on one
 * line they would lie over each other. The wash is the hull, from the lowest to the highest tip.
 */
final class HiddenLine {
    private static final double LANE = 28;
    private static final double NAMES = 34;
    private static final double BELOW = 44;

    private HiddenLine() {}

    static double height(Scene scene) {
        return scene.geometry().features() * LANE + 12 + BELOW;
    }

    static void draw(Scene scene, Surface surface) {
        Geometry geometry = scene.geometry();
        double limit = Frames.limit(Frames.reach(geometry));
        double left = NAMES + 0.5;
        double right = Math.floor(surface.width()) - 0.5;
        double lane = Math.min(LANE, (surface.height() - 12 - BELOW) / geometry.features());
        double bottom = Strokes.crisp(12 + lane * geometry.features());
        Scale scale = Scale.linear(-limit, limit, left, right);
        drawAxis(surface, scale, left, right, bottom, limit);
        drawHull(geometry, scale, bottom, surface);
        Arrow arrow = Arrow.forWidth(surface.width());
        for (int i = 0; i < geometry.features(); i++) {
            double y = 12 + (i + 0.5) * lane;
            surface.begin(Highlight.feature(scene, i));
            surface.draw(Path.rectangle(0, y - lane / 2, right, lane), Paint.UNSEEN);
            surface.text(Label.indexed("x", i).size(14).ink(Ink.INK).anchor(Label.Anchor.END), NAMES - 8, y + 4);
            if (Frames.isFinite(geometry, i)) {
                Colour colour = scene.colour(i);
                arrow.draw(surface, scale.at(0), y, scale.at(geometry.component(0, i)), y, colour);
            }
            surface.end();
        }
    }

    private static void drawAxis(Surface surface, Scale scale, double left, double right, double bottom, double limit) {
        for (double tick : scale.ticks(7)) {
            double x = Strokes.crisp(scale.at(tick));
            if (Math.abs(tick) < limit) {
                boolean isUnit = Math.abs(tick) == 1;
                surface.draw(
                        Path.segment(x, 4, x, bottom), tick == 0 ? Strokes.AXIS : isUnit ? Strokes.UNIT : Strokes.GRID);
                surface.draw(Path.segment(x, bottom, x, bottom + 4), Strokes.TICK);
                surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 18);
            }
        }
        surface.draw(Path.segment(left, bottom, right, bottom), Strokes.AXIS);
        surface.text(Plane.axis(0).anchor(Label.Anchor.END), right, bottom + 36);
        surface.text(Texts.muted("length 1 is dashed"), left, bottom + 36);
    }

    private static void drawHull(Geometry geometry, Scale scale, double bottom, Surface surface) {

        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i : Order.shortestFirst(geometry)) {
            if (geometry.norms()[i] > Strokes.HULL_NORM) {
                low = Math.min(low, geometry.component(0, i));
                high = Math.max(high, geometry.component(0, i));
            }
        }
        if (low < high) {
            surface.draw(Path.rectangle(scale.at(low), 4, scale.at(high) - scale.at(low), bottom - 4), Strokes.HULL);
        }
    }
}
