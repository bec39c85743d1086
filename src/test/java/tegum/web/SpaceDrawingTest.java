package tegum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Mesh;
import tegum.view.Theme;

class SpaceDrawingTest {
    private static final double SIDE = 300; // 100 pixels to the unit

    /** A regular tetrahedron, and a fifth vector too short to name. */
    private static final Mesh TETRAHEDRON = new Mesh(
            new float[] {1, 1, 1, -1, -1, 1, -1, 1, -1, 1, -1, -1, 0.05f, 0, 0},
            Collections.nCopies(5, Colour.of(Ink.INK)),
            new int[] {0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3},
            new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3});

    private final SpaceDrawing drawing = new SpaceDrawing();

    @Test
    void looksDownTheThirdDimensionWhenNotTurned() {
        draw(0, 0, -1);
        assertEquals(0, drawing.at(100, 100, 1));
        assertEquals(1, drawing.at(-100, -100, 1));
        assertEquals(-1, drawing.at(50, 0, 1));
    }

    @Test
    void turnsTheFrontToTheRight() {
        draw(Math.PI / 2, 0, -1);
        assertEquals(1, drawing.at(100, -100, 1), "x₁ = (-1, -1, 1) came round from the front left");
        assertEquals(2, drawing.at(-100, 100, 1), "x₂ = (-1, 1, -1) went round the back");
    }

    @Test
    void looksFromAboveWhenElevated() {
        draw(0, Math.PI / 2, -1);
        assertEquals(0, drawing.at(100, -100, 1), "seen from the top, the front is below");
    }

    @Test
    void takesTheNearerOfTwoTipsAtOnePlace() {
        Mesh two = new Mesh(
                new float[] {1, 0, -1, 1, 0, 1}, Collections.nCopies(2, Colour.of(Ink.INK)), new int[0], new int[0]);
        drawing.draw(two, Theme.LIGHT, 0, 0, SIDE, SIDE, -1);
        assertEquals(1, drawing.at(100, 0, 1));
    }

    @Test
    void showsOnlyNearFaces() {
        draw(0.3, 0.2, -1);
        int seen = drawing.glass.vertices() / 3;
        assertTrue(seen >= 1 && seen <= 3, "a tetrahedron shows one to three faces, not " + seen);
    }

    @Test
    void tellsNamesOnTheFarSideOfTheHullFromTheOthers() {
        // Down the line of sight through x₀ the other three are seen, x₀ itself is hidden or in front.
        double elevation = Math.asin(1 / Math.sqrt(3));
        draw(-Math.PI / 4, elevation, -1);
        assertFalse(drawing.isBehind(0), "x₀ points at the reader");
        draw(Math.PI * 3 / 4, -elevation, -1);
        assertTrue(drawing.isBehind(0), "x₀ points away");
        assertFalse(drawing.isBehind(1));
        assertFalse(drawing.isUnnamed(0));
    }

    @Test
    void namesNoVectorThatHardlyLeavesTheMiddle() {
        draw(0.3, 0.2, -1);
        assertTrue(drawing.isUnnamed(4));
    }

    @Test
    void putsLabelsBeyondTheirTips() {
        draw(0, 0, -1);
        double beyond = Math.hypot(drawing.labelX(0), drawing.labelY(0)) - 100 * Math.sqrt(2);
        assertEquals(18, beyond, 1e-4);
    }

    @Test
    void fadesAllButTheHighlighted() {
        draw(0.3, 0.2, -1);
        int vertices = drawing.solid.vertices();
        float[] before = drawing.solid.colours().clone();
        draw(0.3, 0.2, 3);
        assertEquals(vertices, drawing.solid.vertices(), "fading changes colours, not shapes");
        int changed = 0;
        for (int i = 0; i < vertices; i++) {
            if (drawing.solid.colours()[4 * i] != before[4 * i]) {
                changed++;
            }
        }
        assertTrue(changed > 0 && changed < vertices);
    }

    @Test
    void survivesMeshesWithoutAHull() {
        drawing.draw(new Mesh(new float[0], List.of(), new int[0], new int[0]), Theme.DARK, 1, 1, SIDE, SIDE, -1);
        assertEquals(0, drawing.count());
        assertEquals(0, drawing.glass.vertices());
    }

    private void draw(double azimuth, double elevation, int highlight) {
        drawing.draw(TETRAHEDRON, Theme.LIGHT, azimuth, elevation, SIDE, SIDE, highlight);
    }
}
