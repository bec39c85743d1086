package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Pointing at what stands for a feature finds it; pointing at the paper finds nothing. */
class HitSurfaceTest {
    private static final double WIDTH = 480;

    /** The mark at (x, y) as "row,column"; "nothing" where there is none. */
    private static String at(View view, Scene scene, double width, double x, double y) {
        HitSurface hits = new HitSurface(width, view.height(scene, width), x, y);
        view.draw(scene, hits);
        return hits.mark()
                .map(mark -> mark.feature() + (mark.other() < 0 ? "" : "," + mark.other()))
                .orElse("nothing");
    }

    @Test
    void anArrowIsFoundAlongItsLength() {
        Scene scene = Scenes.pentagon();
        Plane plane = new Plane(0.5, 0.5, WIDTH - 1, 1.5);
        for (int i = 0; i < 5; i++) {
            for (double share = 0.3; share <= 1; share += 0.1) {
                double x = plane.x(share * scene.geometry().component(0, i));
                double y = plane.y(share * scene.geometry().component(1, i));
                assertEquals("" + i, at(new HiddenSpace(), scene, WIDTH, x, y));
                assertEquals("" + i, at(new HiddenSpace(), scene, WIDTH, x + 5, y), "a little beside it");
            }
        }
    }

    @Test
    void emptySpaceIsNoFeature() {
        Scene scene = Scenes.pentagon();
        assertEquals("nothing", at(new HiddenSpace(), scene, WIDTH, 40, 40));
        assertEquals("nothing", at(new HiddenSpace(), scene, WIDTH, 340, 330), "inside the hull");
        assertEquals("nothing", at(new WeightMatrix(), scene, WIDTH, 5, 5));
        assertEquals("nothing", at(new NormBars(), scene, WIDTH, 200, 5));
        assertEquals("nothing", at(new InputInspector(), scene, 1100, 320, 200));
        assertEquals("nothing", at(new LossCurve(), scene, WIDTH, 200, 60));
        assertEquals("nothing", at(new Miniature(), scene, 118, 3, 3));
    }

    @Test
    void aNameIsItsFeature() {
        Scene scene = Scenes.pentagon();
        for (Recording.Text text : Recording.of(new HiddenSpace(), scene, WIDTH).texts) {
            if (text.mark().feature() >= 0) {
                double x = (text.box().left() + text.box().right()) / 2;
                double y = (text.box().top() + text.box().bottom()) / 2;
                assertEquals("" + text.mark().feature(), at(new HiddenSpace(), scene, WIDTH, x, y));
            }
        }
    }

    @Test
    void everyPointOfAMatrixCellIsItsCell() {
        Scene scene = Scenes.pentagon();
        double cell = 64; // the largest
        double left = 28;
        double top = 22;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                for (double place : new double[] {0.02, 0.5, 0.98}) {
                    double x = left + (j + place) * cell;
                    double y = top + (i + place) * cell;
                    assertEquals(i + "," + j, at(new WeightMatrix(), scene, WIDTH, x, y));
                }
            }
            double bias = left + 5 * cell + 18 + cell / 2;
            assertEquals("" + i, at(new WeightMatrix(), scene, WIDTH, bias, top + (i + 0.5) * cell));
        }
    }

    @Test
    void everyPointOfABarsRowIsItsFeature() {
        Scene scene = Scenes.dense();
        for (int i = 0; i < 5; i++) {
            for (double x = 2; x < WIDTH; x += 20) {
                assertEquals("" + i, at(new NormBars(), scene, WIDTH, x, 24 + 28 * i + 1), "top of the row");
                assertEquals("" + i, at(new NormBars(), scene, WIDTH, x, 24 + 28 * i + 27), "bottom of the row");
            }
        }
    }

    @Test
    void everyPointOfAnInspectorsRowIsItsFeature() {
        Scene scene = Scenes.twelve();
        Recording drawn = Recording.of(new InputInspector(), scene, 1100);
        int rows = 0;
        for (Recording.Shape shape : drawn.shapes) {
            if (shape.paint().equals(Paint.UNSEEN)) {
                Path.Move corner = (Path.Move) shape.path().pieces().get(0);
                Path.Line opposite = (Path.Line) shape.path().pieces().get(2);
                String feature = "" + shape.mark().feature();
                for (double x = corner.x() + 1; x < opposite.x(); x += 50) {
                    assertEquals(feature, at(new InputInspector(), scene, 1100, x, corner.y() + 0.5));
                    assertEquals(feature, at(new InputInspector(), scene, 1100, x, opposite.y() - 0.5));
                }
                rows++;
            }
        }
        assertEquals(12, rows);
    }

    @Test
    void ofTwoShapesTheLastDrawnIsFoundAndOfTwoNearbyTheNearer() {
        HitSurface over = new HitSurface(100, 100, 50, 50);
        drawDisc(over, 1, 45, 10);
        drawDisc(over, 2, 55, 10);
        assertEquals(2, over.mark().orElseThrow().feature());
        HitSurface between = new HitSurface(100, 100, 50, 50);
        drawDisc(between, 1, 42, 6);
        drawDisc(between, 2, 61, 6);
        assertEquals(1, between.mark().orElseThrow().feature());
    }

    private static void drawDisc(Surface surface, int feature, double x, double radius) {
        surface.begin(Mark.feature(feature));
        surface.draw(Path.disc(x, 50, radius), Paint.fill(Colour.of(Ink.INK)));
        surface.end();
    }
}
