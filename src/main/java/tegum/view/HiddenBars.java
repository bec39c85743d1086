package tegum.view;

import tegum.analysis.Geometry;
import tegum.analysis.Inspection;

/** The hidden values of one input as bars, one per dimension: for models whose space is not a plane. */
final class HiddenBars {
    private static final double ROW = 34;
    private static final double NAMES = 30;
    private static final double NUMBERS = 46;
    private static final double BAR = 13;
    private static final double TOP = 22;

    private HiddenBars() {}

    static void draw(Scene scene, Surface surface, double square) {
        Geometry geometry = scene.geometry();
        Inspection inspection = scene.inspection();
        int rows = Math.min(geometry.hidden(), (int) ((square - TOP - 40) / ROW));
        double reach = 1;
        for (double value : inspection.hidden()) {
            reach = Math.max(reach, Math.abs(value));
        }
        Scale scale = Scale.linear(-Math.ceil(reach), Math.ceil(reach), NAMES, square - NUMBERS);
        double bottom = TOP + rows * ROW;
        for (double tick : scale.ticks(5)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, TOP - 4, x, bottom), tick == 0 ? Strokes.TICK : Strokes.GRID);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 16);
        }
        surface.text(Texts.muted("hidden value").anchor(Label.Anchor.MIDDLE), scale.at(0), bottom + 32);
        for (int k = 0; k < rows; k++) {
            double middle = TOP + k * ROW + ROW / 2;
            double value = inspection.hidden()[k];
            double start = scale.at(Math.min(0, value));
            Path bar = Path.rectangle(start, middle - BAR / 2, scale.at(Math.max(0, value)) - start, BAR);
            surface.draw(bar, Strokes.cased(Colour.of(Ink.INK_3)));
            surface.text(Label.indexed("h", k).size(14).ink(Ink.INK), 0, middle + 5);
            Label number =
                    Label.of(Numbers.quantity(value)).anchor(Label.Anchor.END).ink(Ink.INK);
            surface.text(number, square - 1, middle + 4);
        }
    }
}
