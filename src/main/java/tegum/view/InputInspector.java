package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Inspection;
import tegum.math.Join;

/**
 * What one input does: on the left the arrows x_i W_i that add up to h, on the right every output's
 * pre-activation taken apart, what the output function cuts, and the result beside what was asked.
 */
public final class InputInspector implements View {
    private static final double SIDE = 300;
    private static final double LARGEST = 360; // of the plane where it stands alone
    private static final double HEAD = 24;
    private static final double GAP = 40;
    private static final double BETWEEN = 32;
    private static final double DISC = 4.5;
    private static final double OPPOSITE = -0.96; // cosine: within 16° of opposite
    private static final double ASIDE = 7; // pixels by which an arrow that runs back stands beside the one before
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
        double hidden = hiddenHeight(scene, hiddenWidth(width));
        if (width >= SIDE_BY_SIDE) {
            return Math.max(hidden, OutputRows.height(features, width - SIDE - GAP));
        }
        return hidden + BETWEEN + OutputRows.height(features, width);
    }

    private static double hiddenWidth(double width) {
        return width >= SIDE_BY_SIDE ? SIDE : Math.min(width, LARGEST);
    }

    private static double hiddenHeight(Scene scene, double width) {
        return scene.geometry().hidden() == 2 ? HEAD + width : HiddenBars.height(scene);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        boolean wide = surface.width() >= SIDE_BY_SIDE;
        double side = hiddenWidth(surface.width());
        if (scene.geometry().hidden() == 2) {
            drawSum(scene, surface, side);
        } else {
            HiddenBars.draw(scene, surface, side);
        }
        double left = wide ? side + GAP : 0;
        double top = wide ? 0 : hiddenHeight(scene, side) + BETWEEN;
        new OutputRows(scene, surface, left, top, surface.width() - left).draw();
    }

    /** Arrows laid head to tail, and their sum. */
    private static void drawSum(Scene scene, Surface surface, double side) {
        List<Step> steps = steps(scene);
        double reach = 0;
        for (Step step : steps) {
            reach = Math.max(reach, Math.max(Math.abs(step.toX), Math.abs(step.toY)));
        }
        Plane plane = new Plane(0.5, HEAD + 0.5, side - 1, Frames.limit(reach));
        TipLabels labels = new TipLabels(plane.frame(), 16);
        surface.text(
                Label.of(List.of(
                        new Label.Span("arrows laid head to tail give ", Label.Style.PLAIN),
                        new Label.Span("h", Label.Style.VARIABLE))),
                0,
                12);
        plane.drawAxes(surface, labels);
        double x = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).toX;
        double y = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).toY;
        if (steps.size() > 1) {
            Path sum = Path.segment(plane.x(0), plane.y(0), plane.x(x), plane.y(y));
            surface.draw(sum, Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4));
        }
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            boolean turnsBack = k > 0 && step.turnsBackAfter(steps.get(k - 1));
            drawStep(scene, surface, plane, step, turnsBack ? ASIDE : 0);
            labels.avoid(plane.x(step.fromX), plane.y(step.fromY), plane.x(step.toX), plane.y(step.toY));
        }
        Path point = Path.disc(plane.x(x), plane.y(y), DISC);
        surface.draw(point, Paint.fill(Colour.of(Ink.INK)).outlined(Colour.of(Ink.PAGE), 1.25));
        labels.take(new Box(plane.x(x), plane.y(y), plane.x(x), plane.y(y)).grown(DISC + 1));
        Label hidden = Texts.variable("h").size(16).ink(Ink.INK).haloed();
        labels.draw(surface, hidden, plane.x(x), plane.y(y), x, -y);
        for (Step step : steps) {
            Label name = Label.indexed("x", step.feature).size(14).ink(Ink.INK).haloed();
            double middleX = plane.x((step.fromX + step.toX) / 2);
            double middleY = plane.y((step.fromY + step.toY) / 2);
            surface.begin(Highlight.feature(scene, step.feature));
            labels.draw(surface, name, middleX, middleY, step.fromY - step.toY, step.fromX - step.toX);
            surface.end();
        }
    }

    private static void drawStep(Scene scene, Surface surface, Plane plane, Step step, double aside) {
        double length = step.length() == 0 ? 1 : step.length();
        double dx = (step.toY - step.fromY) / length * aside;
        double dy = (step.toX - step.fromX) / length * aside;
        surface.begin(Highlight.feature(scene, step.feature));
        Arrow.SMALL.draw(
                surface,
                plane.x(step.fromX) + dx,
                plane.y(step.fromY) + dy,
                plane.x(step.toX) + dx,
                plane.y(step.toY) + dy,
                scene.colour(step.feature));
        surface.end();
    }

    /** x_i W_i from where the arrow before it ends. */
    private record Step(int feature, double fromX, double fromY, double toX, double toY) {
        double length() {
            return Math.sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY));
        }

        /** Whether it runs back along the step before, so that it would hide it. */
        boolean turnsBackAfter(Step before) {
            double dot = (toX - fromX) * (before.toX - before.fromX) + (toY - fromY) * (before.toY - before.fromY);
            return dot < OPPOSITE * length() * before.length();
        }
    }

    /** A step for each feature that is on and has finite weights. */
    private static List<Step> steps(Scene scene) {
        List<Step> steps = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int i = 0; i < scene.geometry().features(); i++) {
            double value = scene.inspection().input()[i];
            if (value != 0 && Frames.isFinite(scene.geometry(), i)) {
                double toX = x + value * scene.geometry().component(0, i);
                double toY = y + value * scene.geometry().component(1, i);
                steps.add(new Step(i, x, y, toX, toY));
                x = toX;
                y = toY;
            }
        }
        return steps;
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

    /** What an output takes from the other inputs. */
    @Override
    public String hint(Scene scene, Mark mark) {
        int i = mark.feature();
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < scene.geometry().features(); j++) {
            double part =
                    j == i ? 0 : scene.geometry().dot(i, j) * scene.inspection().input()[j];
            if (Math.abs(part) >= 0.005) {
                parts.add(Numbers.signed(part, 2) + " from " + Tables.feature(j));
            }
        }
        return Tables.feature(i) + (parts.isEmpty() ? ": no interference" : ": " + Join.with(", ", parts));
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
