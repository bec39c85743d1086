package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.Inspection;

/**
 * The hidden values of one input, for models whose space is not a plane: in each dimension the pieces
 * x_i W_ik laid end to end, and the bar that they add up to. Where there are more than three dimensions
 * only the bars.
 */
final class HiddenBars {
    private static final double HEAD = 24;
    private static final double LANE = 17;
    private static final double SPACE = 10; // between dimensions
    private static final double NAMES = 58;
    private static final double NUMBERS = 52;
    private static final double BAR = 9;
    private static final double FOOT = 42;
    private static final int MOST_TAKEN_APART = 3;

    private HiddenBars() {}

    static double height(Scene scene) {
        return HEAD + scene.geometry().hidden() * row(scene) + FOOT;
    }

    private static double row(Scene scene) {
        return (pieces(scene).size() + 1) * LANE + SPACE;
    }

    /** The features that are on, where their pieces are shown. */
    private static List<Integer> pieces(Scene scene) {
        List<Integer> on = new ArrayList<>();
        float[] input = scene.inspection().input();
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0 && scene.geometry().hidden() <= MOST_TAKEN_APART) {
                on.add(i);
            }
        }
        return on;
    }

    static void draw(Scene scene, Surface surface, double width) {
        Scale scale = scale(scene, width);
        double bottom = HEAD + scene.geometry().hidden() * row(scene);
        surface.text(
                Label.of(List.of(
                        new Label.Span("pieces laid end to end give ", Label.Style.PLAIN),
                        new Label.Span("h", Label.Style.VARIABLE))),
                0,
                12);
        for (double tick : scale.ticks(5)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, HEAD - 4, x, bottom), tick == 0 ? Strokes.TICK : Strokes.GRID);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 16);
        }
        surface.draw(Path.segment(0, bottom + 0.5, width - 1, bottom + 0.5), Strokes.AXIS);
        surface.text(Texts.muted("hidden value").anchor(Label.Anchor.MIDDLE), scale.at(0), bottom + 33);
        for (int k = 0; k < scene.geometry().hidden(); k++) {
            drawDimension(scene, surface, scale, k, width - 1);
        }
    }

    /** Steps of a half around zero, wide enough for every piece. */
    private static Scale scale(Scene scene, double width) {
        Geometry geometry = scene.geometry();
        Inspection inspection = scene.inspection();
        double reach = 1;
        for (int k = 0; k < geometry.hidden(); k++) {
            double at = 0;
            for (int i : pieces(scene)) {
                at += inspection.input()[i] * geometry.component(k, i);
                reach = LossAxes.isDrawn(at) ? Math.max(reach, Math.abs(at)) : reach;
            }
            double sum = inspection.hidden()[k];
            reach = LossAxes.isDrawn(sum) ? Math.max(reach, Math.abs(sum)) : reach;
        }
        double limit = Math.ceil(reach * 2) / 2;
        return Scale.linear(-limit, limit, NAMES, width - NUMBERS);
    }

    private static void drawDimension(Scene scene, Surface surface, Scale scale, int k, double right) {
        Inspection inspection = scene.inspection();
        double y = HEAD + k * row(scene) + LANE / 2 + SPACE / 2;
        double at = 0;
        surface.text(Label.indexed("h", k).size(14).ink(Ink.INK), 0, HEAD + (k + 0.5) * row(scene) + 5);
        for (int i : pieces(scene)) {
            double end = at + inspection.input()[i] * scene.geometry().component(k, i);
            surface.begin(Highlight.feature(scene, i));
            surface.draw(Path.rectangle(NAMES - 30, y - LANE / 2, right - NAMES + 30, LANE), Paint.UNSEEN);
            surface.text(Label.indexed("x", i).ink(Ink.INK).anchor(Label.Anchor.END), NAMES - 8, y + 4);
            if (LossAxes.isDrawn(end)) {
                Colour colour = scene.colour(i);
                Arrow.TINY.draw(surface, scale.at(at), y, scale.at(end), y, colour);
                Path joint = Path.segment(scale.at(end), y, scale.at(end), y + LANE);
                surface.draw(joint, Paint.stroke(Colour.of(Ink.INK_3), 1));
            }
            drawNumber(surface, end - at, right, y);
            surface.end();
            at = end;
            y += LANE;
        }
        double sum = inspection.hidden()[k];
        if (LossAxes.isDrawn(sum)) {
            double start = scale.at(Math.min(0, sum));
            Path bar = Path.rectangle(start, y - BAR / 2, scale.at(Math.max(0, sum)) - start, BAR);
            surface.draw(bar, Paint.fill(Colour.of(Ink.INK)));
        }
        drawNumber(surface, sum, right, y);
    }

    private static void drawNumber(Surface surface, double value, double x, double y) {
        surface.text(Label.of(Numbers.cell(value)).anchor(Label.Anchor.END).ink(Ink.INK), x, y + 4);
    }
}
