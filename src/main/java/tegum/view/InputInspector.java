package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.Inspection;
import tegum.math.Join;

/**
 * What one input does: on the left the arrows x_i W_i that add up to h, on the right every output's
 * pre-activation taken apart, what the output function cuts, and the result beside what was asked.
 */
public final class InputInspector implements View {
    private static final double SQUARE = 300;
    private static final double GAP = 40;
    /** Below this width the two parts stand under each other. */
    private static final double SIDE_BY_SIDE = 660;

    @Override
    public String id() {
        return "inspector";
    }

    @Override
    public String title() {
        return "Input inspector";
    }

    @Override
    public String subtitle() {
        return "one input, step by step";
    }

    @Override
    public double height(Scene scene, double width) {
        int features = scene.geometry().features();
        if (width >= SIDE_BY_SIDE) {
            return Math.max(SQUARE + 1, OutputRows.height(features, width - SQUARE - GAP));
        }
        return Math.min(SQUARE, width) + 24 + OutputRows.height(features, width);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        boolean wide = surface.width() >= SIDE_BY_SIDE;
        double square = Math.min(SQUARE, surface.width());
        if (scene.geometry().hidden() == 2) {
            drawSum(scene, surface, square);
        } else {
            HiddenBars.draw(scene, surface, square);
        }
        double left = wide ? SQUARE + GAP : 0;
        double top = wide ? 0 : square + 24;
        new OutputRows(scene, surface, left, top, surface.width() - left).draw();
    }

    /** Arrows laid head to tail, and their sum. */
    private static void drawSum(Scene scene, Surface surface, double square) {
        Geometry geometry = scene.geometry();
        Inspection inspection = scene.inspection();
        double x = 0;
        double y = 0;
        double reach = 0;
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            double value = inspection.input()[i];
            double nextX = x + value * geometry.component(0, i);
            double nextY = y + value * geometry.component(1, i);
            if (value != 0) {
                corners.add(new double[] {i, x, y, nextX, nextY});
            }
            x = nextX;
            y = nextY;
            reach = Math.max(reach, Math.max(Math.abs(x), Math.abs(y)));
        }
        Plane plane = new Plane(0.5, 0.5, square - 1, Frames.limit(reach));
        TipLabels labels = new TipLabels(plane.frame(), 16);
        plane.drawAxes(surface, labels);
        for (double[] corner : corners) {
            int i = (int) corner[0];
            surface.begin(Highlight.feature(scene, i));
            Colour colour = new Colour.Importance(scene.importance()[i]);
            Arrow.SMALL.draw(
                    surface, plane.x(corner[1]), plane.y(corner[2]), plane.x(corner[3]), plane.y(corner[4]), colour);
            surface.end();
        }
        for (double[] corner : corners) {
            Label name = Texts.features(List.of((int) corner[0]))
                    .size(14)
                    .ink(Ink.INK)
                    .haloed();
            double middleX = plane.x((corner[1] + corner[3]) / 2);
            double middleY = plane.y((corner[2] + corner[4]) / 2);
            labels.draw(surface, name, middleX, middleY, -(corner[4] - corner[2]), -(corner[3] - corner[1]));
        }
        drawHidden(surface, plane, labels, x, y);
    }

    private static void drawHidden(Surface surface, Plane plane, TipLabels labels, double x, double y) {
        Path line = Path.segment(plane.x(0), plane.y(0), plane.x(x), plane.y(y));
        surface.draw(line, Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4));
        Path point = Path.disc(plane.x(x), plane.y(y), 4.5);
        surface.draw(point, Paint.fill(Colour.of(Ink.INK)).outlined(Colour.of(Ink.PAGE), 1.25));
        Label name = Texts.variable("h").size(16).ink(Ink.INK).haloed();
        labels.draw(surface, name, plane.x(x), plane.y(y), x, -y);
    }

    @Override
    public String summary(Scene scene) {
        Inspection inspection = scene.inspection();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < inspection.input().length; i++) {
            if (inspection.input()[i] != 0 || Math.abs(inspection.error(i)) >= 0.005) {
                parts.add("feature " + i + ": in " + Numbers.quantity(inspection.input()[i]) + ", out "
                        + Numbers.quantity(inspection.output()[i]));
            }
        }
        return parts.isEmpty() ? "The input is zero and so is the output." : Join.with("; ", parts) + ".";
    }

    @Override
    public Table table(Scene scene) {
        Inspection inspection = scene.inspection();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < inspection.input().length; i++) {
            rows.add(List.of(
                    "x" + i,
                    Numbers.quantity(inspection.input()[i]),
                    Numbers.quantity(inspection.own()[i]),
                    Numbers.quantity(inspection.positive()[i]),
                    Numbers.quantity(inspection.negative()[i]),
                    Numbers.quantity(inspection.bias()[i]),
                    Numbers.quantity(inspection.preActivation()[i]),
                    Numbers.quantity(inspection.output()[i]),
                    Numbers.signed(inspection.error(i), 2)));
        }
        return new Table(
                List.of(
                        "Feature",
                        "input",
                        "own part",
                        "positive interference",
                        "negative interference",
                        "bias",
                        "pre-activation",
                        "output",
                        "error"),
                rows);
    }
}
