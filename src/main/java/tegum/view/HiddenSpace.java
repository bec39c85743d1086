package tegum.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tegum.analysis.ConvexHull2;
import tegum.analysis.Geometry;
import tegum.math.Member;

/**
 * The columns of W as arrows in the hidden plane, coloured by importance, with their hull and the
 * angles between neighbours. One hidden dimension is drawn as a line with a lane for each feature; of
 * more than two the first two are drawn ({@link Polyhedron} shows three).
 */
public final class HiddenSpace implements View {
    /** Widest square: a larger one would push the controls off the first screen. */
    private static final double LARGEST = 560;

    /** A vector shorter than this is a dot. */
    private static final double DOT = 0.02;

    private static final double MERGED_COSINE = 0.99863; // 3°
    private static final double MERGED_PIXELS = 24;

    @Override
    public String id() {
        return "hidden-space";
    }

    @Override
    public String title() {
        return "Hidden space";
    }

    @Override
    public String subtitle() {
        return "columns of W";
    }

    @Override
    public double height(Scene scene, double width) {
        return scene.geometry().hidden() == 1 ? HiddenLine.height(scene) : Math.min(width, LARGEST);
    }

    @Override
    public String summary(Scene scene) {
        return Words.structure(scene.geometry());
    }

    @Override
    public Table table(Scene scene) {
        return Tables.vectors(scene);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        if (scene.geometry().hidden() == 1) {
            HiddenLine.draw(scene, surface);
            return;
        }
        Plane plane = Plane.inside(surface, Frames.limit(Frames.reach(scene.geometry())));
        TipLabels labels = new TipLabels(plane.frame(), plane.side() < 420 ? 15 : 18);
        plane.drawAxes(surface, labels);
        drawHull(scene.geometry(), plane, surface);
        drawArrows(scene, plane, surface, labels);
        List<Integer> waiting = Order.shortestFirst(scene.geometry());
        drawNames(scene, plane, surface, labels, waiting, Strokes.HULL_NORM);
        drawAngles(scene.geometry(), plane, surface, labels);
        drawNames(scene, plane, surface, labels, waiting, -1);
        ImportanceKey.draw(scene, surface, plane.frame().right() + ImportanceKey.GAP);
    }

    static void drawHull(Geometry geometry, Plane plane, Surface surface) {
        List<Integer> members = members(geometry);
        double[] points = new double[2 * members.size()];
        for (int k = 0; k < members.size(); k++) {
            points[2 * k] = geometry.component(0, members.get(k));
            points[2 * k + 1] = geometry.component(1, members.get(k));
        }
        int[] corners = ConvexHull2.of(points);
        if (corners.length < 3) {
            return;
        }
        Path hull = new Path();
        for (int corner : corners) {
            hull.point(plane.x(points[2 * corner]), plane.y(points[2 * corner + 1]));
        }
        surface.draw(hull.close(), Strokes.HULL);
    }

    /** Features long enough to count, in index order. */
    private static List<Integer> members(Geometry geometry) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            if (Frames.isFinite(geometry, i) && geometry.norms()[i] > Strokes.HULL_NORM) {
                members.add(i);
            }
        }
        return members;
    }

    private static void drawArrows(Scene scene, Plane plane, Surface surface, TipLabels labels) {
        Geometry geometry = scene.geometry();
        Arrow arrow = Arrow.forWidth(plane.side());
        for (int i : Order.shortestFirst(geometry)) {
            double x = plane.x(geometry.component(0, i));
            double y = plane.y(geometry.component(1, i));
            Colour colour = scene.colour(i);
            surface.begin(Highlight.feature(scene, i));
            if (geometry.norms()[i] < DOT) {
                arrow.dot(surface, x, y, colour);
            } else {
                arrow.draw(surface, plane.x(0), plane.y(0), x, y, colour);
            }
            surface.end();
            labels.avoid(plane.x(0), plane.y(0), x, y);
        }
    }

    /** Names features longer than {@code least}, the longest first, and takes them off the waiting list. */
    private static void drawNames(
            Scene scene, Plane plane, Surface surface, TipLabels labels, List<Integer> waiting, double least) {
        Geometry geometry = scene.geometry();
        while (!waiting.isEmpty() && geometry.norms()[waiting.get(waiting.size() - 1)] > least) {
            int longest = waiting.remove(waiting.size() - 1);
            List<Integer> group = new ArrayList<>();
            group.add(longest);
            for (int k = waiting.size() - 1; k >= 0; k--) {
                if (areMerged(geometry, longest, waiting.get(k), plane.unit())) {
                    group.add(waiting.remove(k));
                }
            }
            Collections.sort(group);
            double dx = geometry.component(0, longest);
            double dy = geometry.component(1, longest);
            boolean held = Member.of(group, scene.highlight());
            surface.begin(Highlight.feature(scene, held ? scene.highlight() : group.get(0)));
            Label name = Texts.features(group).size(16).haloed();
            labels.draw(
                    surface,
                    geometry.norms()[longest] < DOT ? name.ink(Ink.INK_3).size(14) : name.ink(Ink.INK),
                    plane.x(dx),
                    plane.y(dy),
                    dx,
                    -dy);
            surface.end();
        }
    }

    private static void drawAngles(Geometry geometry, Plane plane, Surface surface, TipLabels labels) {
        List<Integer> members = members(geometry);
        if (members.size() < 3 || members.size() > 6 || plane.side() <= 300) {
            return;
        }
        double[] angles = Angles.sorted(geometry, members);
        for (int k = 0; k < angles.length; k++) {
            double end = k + 1 < angles.length ? angles[k + 1] : angles[0] + 2 * Math.PI;
            AngleArc.draw(surface, plane, labels, angles[k], end);
        }
    }

    /** Whether two tips are so near that one label must name both: within 3° and of similar length. */
    private static boolean areMerged(Geometry geometry, int a, int b, double unit) {
        double na = geometry.norms()[a];
        double nb = geometry.norms()[b];
        if (na < DOT || nb < DOT) {
            return na < DOT && nb < DOT;
        }
        double dot = geometry.component(0, a) * geometry.component(0, b)
                + geometry.component(1, a) * geometry.component(1, b);
        return dot > MERGED_COSINE * na * nb && Math.abs(na - nb) * unit < MERGED_PIXELS;
    }
}
