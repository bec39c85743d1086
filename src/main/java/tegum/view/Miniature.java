package tegum.view;

import java.util.List;
import tegum.analysis.Geometry;

/** Hidden space small enough to stand in a row of ten: vectors and hull, no names. */
public final class Miniature implements View {
    private static final double WIDTH = 118;
    private static final double HEIGHT = 108;
    private static final double LIMIT = 1.3;

    @Override
    public String id() {
        return "miniature";
    }

    @Override
    public String title() {
        return "Hidden space";
    }

    @Override
    public String subtitle() {
        return "small";
    }

    @Override
    public double height(Scene scene, double width) {
        return Math.floor(width * HEIGHT / WIDTH);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        Geometry geometry = scene.geometry();
        double side = Math.min(surface.width(), surface.height()) - 4;
        double reach = reach(geometry);
        double limit = reach <= LIMIT - 0.05 ? LIMIT : Frames.limit(reach);
        Plane plane = new Plane((surface.width() - side) / 2, (surface.height() - side) / 2, side, limit);
        if (geometry.hidden() == 1) {
            drawLine(scene, surface, plane);
            return;
        }
        surface.draw(Path.disc(plane.x(0), plane.y(0), plane.unit()), Strokes.UNIT);
        if (geometry.hidden() == 2) {
            HiddenSpace.drawHull(geometry, plane, surface);
            for (int i : Order.shortestFirst(geometry)) {
                arrow(scene, surface, i, plane, plane.x(geometry.component(0, i)), plane.y(geometry.component(1, i)));
            }
            return;
        }
        Projection projection = new Projection(new Polyhedron().mesh(scene), Camera.USUAL, plane);
        projection.drawFarEdges(surface);
        projection.drawNearSide(surface, 1);
        for (int i : projection.farthestFirst()) {
            arrow(scene, surface, i, plane, projection.x(i), projection.y(i));
        }
    }

    private static double reach(Geometry geometry) {
        double reach = 0;
        for (int i : Order.shortestFirst(geometry)) {
            reach = Math.max(reach, geometry.norms()[i]);
        }
        return reach;
    }

    private static void arrow(Scene scene, Surface surface, int i, Plane plane, double x, double y) {
        surface.begin(Highlight.feature(scene, i));
        Arrow.TINY.draw(surface, plane.x(0), plane.y(0), x, y, scene.colour(i));
        surface.end();
    }

    /** One dimension: the arrows stand under each other, as on one line they would hide each other. */
    private static void drawLine(Scene scene, Surface surface, Plane plane) {
        Geometry geometry = scene.geometry();
        List<Integer> order = Order.shortestFirst(geometry);
        double lane = Math.min(16, plane.side() / geometry.features());
        double top = plane.y(0) - lane * geometry.features() / 2;
        for (int unit = -1; unit <= 1; unit++) {
            Path line = Path.segment(plane.x(unit), plane.top(), plane.x(unit), plane.top() + plane.side());
            surface.draw(line, unit == 0 ? Strokes.AXIS : Strokes.UNIT);
        }
        for (int i : order) {
            double y = top + (i + 0.5) * lane;
            surface.begin(Highlight.feature(scene, i));
            Colour colour = scene.colour(i);
            Arrow.TINY.draw(surface, plane.x(0), y, plane.x(geometry.component(0, i)), y, colour);
            surface.end();
        }
    }

    @Override
    public String summary(Scene scene) {
        return Words.structure(scene.geometry());
    }

    @Override
    public Table table(Scene scene) {
        return Tables.vectors(scene);
    }
}
