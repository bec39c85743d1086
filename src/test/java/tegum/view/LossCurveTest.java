package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The loss curve is the timeline: where it draws a step, pointing finds that step. */
class LossCurveTest {
    private static final double[] WIDTHS = {300, 358, 700, 1100};

    private static Scene at(int step) {
        return Scenes.at(Scenes.pentagon(), Scenes.run(step));
    }

    /** Where the cursor's knob is drawn: the only circle. */
    private static double knob(Scene scene, double width) {
        double x = Double.NaN;
        for (Recording.Shape shape : Recording.of(new LossCurve(), scene, width).shapes) {
            for (Path.Piece piece : shape.path().pieces()) {
                if (piece instanceof Path.Circle circle) {
                    assertTrue(Double.isNaN(x), "one knob only");
                    x = circle.x();
                }
            }
        }
        assertFalse(Double.isNaN(x), "no knob");
        return x;
    }

    @Test
    void pointingAtTheCursorIsItsStep() {
        for (double width : WIDTHS) {
            for (int step : new int[] {0, 1, 10, 50, 123, 1000, 4200, 9999, 10000}) {
                assertEquals(step, LossCurve.stepAt(at(step), width, knob(at(step), width)), "width " + width);
            }
        }
    }

    @Test
    void laterStepsStandFurtherRight() {
        double last = -1;
        for (int step : new int[] {0, 1, 2, 5, 10, 100, 1000, 10000}) {
            double x = knob(at(step), 700);
            assertTrue(x > last, "step " + step);
            last = x;
        }
    }

    @Test
    void pointingBesideTheAxisIsItsEnd() {
        assertEquals(0, LossCurve.stepAt(at(4200), 700, -100));
        assertEquals(0, LossCurve.stepAt(at(4200), 700, 0));
        assertEquals(10000, LossCurve.stepAt(at(4200), 700, 700));
        assertEquals(10000, LossCurve.stepAt(at(4200), 700, 1e9));
    }

    @Test
    void pointingBeyondTheRecordIsItsLastStep() {
        Timeline young =
                new Timeline(new float[] {0, 50, 100}, new float[] {1, 0.5f, 0.3f}, 50, 10000, List.of(), List.of());
        assertEquals(100, LossCurve.stepAt(Scenes.at(Scenes.pentagon(), young), 700, 690));
        Scene nothing = Scenes.start();
        assertEquals(0, LossCurve.stepAt(nothing, 700, 690));
    }

    @Test
    void theFutureIsFaint() {
        boolean faint = false;
        for (Recording.Shape shape : Recording.of(new LossCurve(), at(550), 700).shapes) {
            faint |= shape.paint().strokeOpacity() == 0.35
                    && !shape.path().pieces().isEmpty();
        }
        assertTrue(faint);
    }
}
