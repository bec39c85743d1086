package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SolidTest {
    private static final Colour INK = Colour.of(Ink.INK);

    private static Solid solid(Camera camera, List<Solid.Part> parts) {
        Table table = new Table(List.of("point"), List.of());
        return new Solid(camera, new double[3], 1, 300, parts, List.of(), List.of("a", "b"), "two", table);
    }

    private static double[] cube() {
        double[] points = new double[24];
        for (int k = 0; k < 24; k++) {
            points[k] = ((k / 3) >> (k % 3) & 1) == 0 ? -0.5 : 0.5;
        }
        return points;
    }

    /** From a corner one sees nine of a cube's edges and three of its faces. */
    @Test
    void aCubeHidesThreeEdges() {
        int near = 0;
        int far = 0;
        int faces = 0;
        for (Solid.Part part : Polytope.hull(Camera.USUAL, cube(), INK)) {
            if (part instanceof Solid.Part.Line line) {
                boolean dashed = line.paint().dash().length > 0;
                near += dashed ? 0 : 1;
                far += dashed ? 1 : 0;
            } else {
                faces++;
            }
        }
        assertEquals(9, near);
        assertEquals(3, far);
        assertEquals(6, faces, "two triangles each");
    }

    @Test
    void aPolygonHidesNothing() {
        double[] triangle = {1, 0, 0, -0.5, 0.8, 0, -0.5, -0.8, 0};
        for (Solid.Part part : Polytope.hull(new Camera(2.5, -1), triangle, INK)) {
            assertTrue(!(part instanceof Solid.Part.Line line) || line.paint().dash().length == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3.14159,0"})
    void whatLiesNearerIsDrawnLater(double yaw, int last) {
        List<Solid.Part> parts = new ArrayList<>();
        parts.add(new Solid.Part.Point(new double[] {0, 0, -1}, Marker.CIRCLE, 5, INK, Mark.feature(0)));
        parts.add(new Solid.Part.Point(new double[] {0, 0, 1}, Marker.CIRCLE, 5, INK, Mark.feature(1)));
        Recording drawn = Recording.of(solid(new Camera(yaw, 0), parts), 300);
        assertEquals(last, drawn.shapes.get(drawn.shapes.size() - 1).mark().feature());
        double radius = ((Path.Circle) drawn.shapes.get(1).path().pieces().get(0)).radius();
        assertTrue(radius > 5, "nearer is larger");
    }

    @Test
    void aPointOnTheSphereStaysInsideHoweverItTurns() {
        List<Solid.Part> parts =
                List.of(new Solid.Part.Cloud(new double[] {0.6, 0, 0.8, 0, -1, 0}, Marker.SQUARE, 2, INK, 1));
        for (double yaw = -3; yaw <= 3; yaw += 0.5) {
            for (double pitch = -1.5; pitch <= 1.5; pitch += 0.5) {
                Recording drawn = Recording.of(solid(new Camera(yaw, pitch), parts), 240);
                for (Path.Piece piece : drawn.shapes.get(0).path().pieces()) {
                    if (piece instanceof Path.Line line) {
                        assertTrue(line.x() > 20 && line.x() < 220 && line.y() > 20 && line.y() < 220);
                    }
                }
            }
        }
    }

    @Test
    void marksHaveHintsAndAreSteppedThrough() {
        Solid solid = solid(Camera.USUAL, List.of());
        assertEquals("b", solid.hint(Mark.feature(1)));
        assertEquals("", solid.hint(Mark.feature(2)));
        assertEquals("", solid.hint(Mark.NONE));
        assertEquals(Mark.feature(0), solid.step(Mark.NONE, 1, 0));
        assertEquals(Mark.feature(1), solid.step(Mark.feature(0), 1, 0));
        assertEquals(Mark.feature(1), solid.step(Mark.feature(1), 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"0.4,2/5", "0.6666666666666666,2/3", "1,1", "3,3", "0,0", "0.36805,0.368", "0.0625,1/16"})
    void sharesReadAsFractions(double value, String text) {
        assertEquals(text, Fraction.text(value));
    }
}
