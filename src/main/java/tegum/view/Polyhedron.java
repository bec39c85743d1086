package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.ConvexHull3;
import tegum.analysis.Geometry;

/**
 * Hidden space of three dimensions: vectors with the hull of their tips. The page turns the mesh in
 * three.js; on a flat surface this draws it as an orthographic camera sees it.
 */
public final class Polyhedron implements SpaceView {
    private static final double LARGEST = 560;
    private static final double VERTEX = 4.5;
    private static final double GROWTH = 0.8; // pixels by which a tip grows for each unit towards the reader

    private final Camera camera;

    /** Looks from the usual place. */
    public Polyhedron() {
        this(Camera.USUAL);
    }

    /** Looks from the camera's place. */
    public Polyhedron(Camera camera) {
        this.camera = camera;
    }

    @Override
    public String id() {
        return "polyhedron";
    }

    @Override
    public String title() {
        return "Hidden space";
    }

    @Override
    public String subtitle() {
        return "columns of W in three dimensions";
    }

    @Override
    public double height(Scene scene, double width) {
        return Math.min(width, LARGEST);
    }

    @Override
    public Mesh mesh(Scene scene) {
        Geometry geometry = scene.geometry();
        float[] tips = new float[3 * geometry.features()];
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            for (int k = 0; k < Math.min(3, geometry.hidden()) && Frames.isFinite(geometry, i); k++) {
                tips[3 * i + k] = (float) geometry.component(k, i);
            }
            if (Frames.isFinite(geometry, i) && geometry.norms()[i] > Strokes.HULL_NORM) {
                members.add(i);
            }
        }
        double[] points = new double[3 * members.size()];
        for (int k = 0; k < points.length; k++) {
            points[k] = tips[3 * members.get(k / 3) + k % 3];
        }
        ConvexHull3 hull = ConvexHull3.of(points);
        return new Mesh(tips, colours(scene), named(hull.edges(), members), named(hull.faces(), members));
    }

    private static List<Colour> colours(Scene scene) {
        List<Colour> colours = new ArrayList<>();
        for (int i = 0; i < scene.geometry().features(); i++) {
            colours.add(scene.colour(i));
        }
        return colours;
    }

    /** Places in the list of members turned into feature indices. */
    private static int[] named(int[] places, List<Integer> members) {
        int[] features = new int[places.length];
        for (int k = 0; k < places.length; k++) {
            features[k] = members.get(places[k]);
        }
        return features;
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        Mesh mesh = mesh(scene);
        Plane plane = Plane.inside(surface, Frames.limit(longest(mesh)));
        TipLabels labels = new TipLabels(plane.frame(), plane.side() < 420 ? 15 : 18);
        Projection projection = new Projection(mesh, camera, plane);
        drawAxes(surface, plane, labels);
        projection.drawFarEdges(surface);
        List<Integer> order = projection.farthestFirst();
        for (int i : order) {
            if (projection.depth(i) < 0) {
                drawVector(scene, surface, plane, projection, i);
            }
        }
        projection.drawNearSide(surface, 2);
        for (int i : order) {
            if (projection.depth(i) >= 0) {
                drawVector(scene, surface, plane, projection, i);
            }
        }
        surface.draw(Path.disc(plane.x(0), plane.y(0), 1.5), Paint.fill(Colour.of(Ink.INK)));
        drawNames(scene, surface, plane, projection, labels, order);
        drawAxisNames(surface, plane, labels);
        ImportanceKey.draw(scene, surface, plane.frame().right() + ImportanceKey.GAP);
    }

    /** Last, since vectors and their names stand before them. */
    private void drawAxisNames(Surface surface, Plane plane, TipLabels labels) {
        for (int k = 0; k < 3; k++) {
            double x = camera.right(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
            double y = camera.up(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
            labels.draw(surface, Plane.axis(k), plane.x(x), plane.y(y), x, -y);
        }
    }

    private static double longest(Mesh mesh) {
        double squared = 0;
        for (int i = 0; i < mesh.count(); i++) {
            double x = mesh.tips()[3 * i];
            double y = mesh.tips()[3 * i + 1];
            double z = mesh.tips()[3 * i + 2];
            squared = Math.max(squared, x * x + y * y + z * z);
        }
        return Math.sqrt(squared);
    }

    /** The three directions up to length 1, and the circle that the sphere of length 1 fills. */
    private void drawAxes(Surface surface, Plane plane, TipLabels labels) {
        surface.draw(Path.rectangle(plane.left(), plane.top(), plane.side(), plane.side()), Strokes.SCALE_LIMIT);
        surface.draw(Path.disc(plane.x(0), plane.y(0), plane.unit()), Strokes.UNIT);
        for (int k = 0; k < 3; k++) {
            double x = camera.right(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
            double y = camera.up(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
            surface.draw(Path.segment(plane.x(-x), plane.y(-y), plane.x(x), plane.y(y)), Strokes.AXIS);
        }
        Label unit = Texts.muted("the dashed circle has length 1");
        surface.text(unit, plane.left() + 8, plane.top() + plane.side() - 8);
        labels.take(Box.of(unit, plane.left() + 8, plane.top() + plane.side() - 8));
    }

    private static void drawVector(Scene scene, Surface surface, Plane plane, Projection projection, int i) {
        Path shaft = Path.segment(plane.x(0), plane.y(0), projection.x(i), projection.y(i));
        double radius = Math.max(3, VERTEX + GROWTH * Math.max(-2, Math.min(2, projection.depth(i))));
        Path tip = Path.disc(projection.x(i), projection.y(i), radius);
        Colour colour = scene.colour(i);
        surface.begin(Highlight.feature(scene, i));
        surface.draw(shaft, Paint.stroke(Colour.of(Ink.CASING), 5));
        surface.draw(shaft, Paint.stroke(colour, 2.5));
        surface.draw(tip, Paint.stroke(Colour.of(Ink.CASING), 2.5));
        surface.draw(tip, Paint.fill(colour));
        surface.end();
    }

    private static void drawNames(
            Scene scene,
            Surface surface,
            Plane plane,
            Projection projection,
            TipLabels labels,
            List<Integer> farthestFirst) {
        for (int i : farthestFirst) {
            labels.avoid(plane.x(0), plane.y(0), projection.x(i), projection.y(i));
            double x = projection.x(i);
            double y = projection.y(i);
            labels.take(new Box(x, y, x, y).grown(VERTEX));
        }
        for (int k = farthestFirst.size() - 1; k >= 0; k--) {
            int i = farthestFirst.get(k);
            double x = projection.x(i);
            double y = projection.y(i);
            Label name = Label.indexed("x", i).size(16).haloed();
            surface.begin(Highlight.feature(scene, i));
            labels.draw(
                    surface,
                    name.ink(projection.isBehind(i) ? Ink.INK_3 : Ink.INK),
                    x,
                    y,
                    x - plane.x(0),
                    y - plane.y(0));
            surface.end();
        }
    }

    @Override
    public String summary(Scene scene) {
        Mesh mesh = mesh(scene);
        return Words.structure(scene.geometry()) + " The hull of the tips has " + mesh.edges().length / 2 + " edges.";
    }

    @Override
    public Table table(Scene scene) {
        return Tables.vectors(scene);
    }
}
