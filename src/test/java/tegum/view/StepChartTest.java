package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepChartTest {
    private static final double[] STEPS = {0, 250, 500, 750, 1000};

    private static StepChart chart(boolean isLogarithmic) {
        Paint paint = Paint.stroke(Colour.of(Ink.INK), 2);
        return new StepChart(
                Axis.linear("D", 0, 1),
                200,
                STEPS,
                List.of(
                        new StepChart.Line("x1", new double[] {0, 0.1, 0.2, 0.5, 0.5}, paint, 1, "one"),
                        new StepChart.Line("", new double[] {0, 0.2, 0.1, 0, 0}, paint, 4, "four")),
                List.of(new StepChart.Level("half", 0.5)),
                List.of(),
                List.of(new StepChart.Flag(250, "first"), new StepChart.Flag(750, "second")),
                500,
                isLogarithmic,
                true,
                "",
                "A run.");
    }

    @Test
    void aPixelIsAStep() {
        for (boolean isLogarithmic : new boolean[] {false, true}) {
            StepChart chart = chart(isLogarithmic);
            assertEquals(0, chart.step(600, 0), 1e-9);
            assertEquals(1000, chart.step(600, 600), 1e-6);
            double early = chart.step(600, 200);
            assertTrue(isLogarithmic ? early < 50 : early > 200, "step " + early);
        }
    }

    @Test
    void keysGoThroughFlagsAndLines() {
        StepChart chart = chart(false);
        Mark first = chart.step(Mark.NONE, 1, 0);
        Mark second = chart.step(first, 1, 0);
        assertEquals("first", chart.hint(first));
        assertEquals("second", chart.hint(second));
        assertEquals(second, chart.step(second, 1, 0));
        assertEquals(first, chart.step(second, -1, 0));
        assertEquals("one", chart.hint(chart.step(Mark.NONE, 0, 1)));
        assertEquals("four", chart.hint(chart.step(Mark.feature(1), 0, 1)));
        assertEquals(-1, StepChart.flag(Mark.feature(4)));
    }

    @Test
    void pointingAtALineNamesItsFeature() {
        StepChart chart = chart(false);
        double height = chart.height(600);
        // where the first line is at 0.2, a fifth up from the axis, over the second
        HitSurface pointer = new HitSurface(600, height, 317, height - 42 - 40);
        chart.draw(pointer);
        assertEquals(1, pointer.mark().orElseThrow().feature());
    }

    @Test
    void theTableHasTheNamedLinesAtEveryMoment() {
        Table table = chart(false).table();
        assertEquals(List.of("step", "x1"), table.columns());
        assertEquals(STEPS.length, table.rows().size());
        assertEquals(List.of("750", "0.500"), table.rows().get(3));
    }

    /** Points of a path as x, y each. */
    private static List<double[]> points(Path path) {
        List<double[]> points = new ArrayList<>();
        for (Path.Piece piece : path.pieces()) {
            if (piece instanceof Path.Move move) {
                points.add(new double[] {move.x(), move.y()});
            } else if (piece instanceof Path.Line line) {
                points.add(new double[] {line.x(), line.y()});
            }
        }
        return points;
    }

    @Test
    void aThinnedLinePassesNoPointTooFarOff() {
        double[] x = new double[300];
        double[] y = new double[300];
        for (int k = 0; k < x.length; k++) {
            x[k] = 2 * k;
            y[k] = k < 150 ? 10 + 0.01 * (k % 7) : 60 + 40 * Math.sin(k / 12.0);
        }
        List<double[]> kept = points(Thinned.line(x, y));
        assertTrue(kept.size() < 120, kept.size() + " points");
        assertEquals(x[299], kept.get(kept.size() - 1)[0]);
        for (int k = 0; k < x.length; k++) {
            for (int i = 0; i + 1 < kept.size(); i++) {
                double[] from = kept.get(i);
                double[] to = kept.get(i + 1);
                if (x[k] >= from[0] && x[k] <= to[0]) {
                    double at = from[1] + (x[k] - from[0]) / (to[0] - from[0]) * (to[1] - from[1]);
                    assertEquals(y[k], at, 0.41, "point " + k);
                }
            }
        }
    }

    @Test
    void aGapStaysAGap() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {0, 5, Double.NaN, 5, 0};
        Path path = Thinned.line(x, y);
        long moves = path.pieces().stream()
                .filter(piece -> piece instanceof Path.Move)
                .count();
        assertEquals(2, moves);
    }
}
