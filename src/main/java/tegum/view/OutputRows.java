package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Inspection;

/**
 * One row per output on one signed axis, read from top to bottom as a waterfall: own part, positive
 * interference, negative interference and bias each begin where the one above ends; a tick marks
 * their sum, hatching what the output function cuts off, a disc x′ and a ring the x that was wanted.
 */
final class OutputRows {
    private static final double HEAD = 24;
    private static final double KEY_LINE = 20;
    private static final double ROW = 46;
    private static final double LANE = 7;
    private static final double BAR = 6;
    private static final double NAMES = 36;
    private static final double NUMBERS = 142;
    private static final double FOOT = 42;
    private static final double COLUMN = 50;
    private static final double HATCH = 4;
    private static final double RING = 5;
    private static final double NOTE = 22;

    /** More outputs than this are not all shown. */
    private static final int MANY = 24;

    private static final int MOST = 12;
    private static final double DISC = 3;

    private static final Colour OWN = Colour.of(Ink.INK_3);
    private static final Colour POSITIVE = new Colour.Weight(0.75);
    private static final Colour NEGATIVE = new Colour.Weight(-0.75);
    private static final Colour BIAS = Colour.of(Ink.RAISED);
    private static final Paint THIN = Paint.stroke(Colour.of(Ink.INK), 1);
    private static final Paint SUM = Paint.stroke(Colour.of(Ink.INK), 2);
    private static final Paint ERROR = Paint.stroke(Colour.of(Ink.INK_3), 2);

    private final Inspection inspection;
    private final Scene scene;
    private final Surface surface;
    private final double left;
    private final double right;
    private final double top;
    private final double rows;
    private final double bottom;
    private final Scale scale;

    /** Which outputs have a row, in ascending order. */
    private final int[] shown;

    OutputRows(Scene scene, Surface surface, double left, double top, double width) {
        this.scene = scene;
        this.surface = surface;
        this.left = left;
        this.top = top;
        right = left + width - 1;
        inspection = scene.inspection();
        int features = inspection.input().length;
        rows = top + HEAD + keyLines(width) * KEY_LINE + 4;
        shown = shown(inspection);
        bottom = rows + shown.length * ROW;
        double least = -0.5;
        double most = 1;
        for (int i = 0; i < features; i++) {
            for (double value : ends(inspection, i)) {
                if (LossAxes.isDrawn(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        scale = Scale.linear(Math.floor(least * 2) / 2, Math.ceil(most * 2) / 2, left + NAMES, right - NUMBERS);
    }

    /** Height for a number of outputs. */
    static double height(int features, double width) {
        double listed = features > MANY ? MOST * ROW + NOTE : features * ROW;
        return HEAD + keyLines(width) * KEY_LINE + 4 + listed + FOOT;
    }

    /** All outputs; of many, those whose input is on, then those that others disturb most. */
    private static int[] shown(Inspection inspection) {
        int features = inspection.input().length;
        int[] shown = new int[features > MANY ? MOST : features];
        boolean[] taken = new boolean[features];
        for (int k = 0; k < shown.length; k++) {
            int best = -1;
            for (int i = 0; i < features; i++) {
                if (!taken[i] && (best < 0 || stir(inspection, i) > stir(inspection, best))) {
                    best = i;
                }
            }
            taken[best] = true;
        }
        int next = 0;
        for (int i = 0; i < features; i++) {
            if (taken[i]) {
                shown[next++] = i;
            }
        }
        return shown;
    }

    private static double stir(Inspection inspection, int i) {
        if (inspection.input()[i] != 0) {
            return Double.POSITIVE_INFINITY;
        }
        double stir = inspection.positive()[i] - inspection.negative()[i] + Math.abs(inspection.error(i));
        return Double.isNaN(stir) ? 0 : stir;
    }

    /** Where each part of output i ends, then its output and its input. */
    private static double[] ends(Inspection inspection, int i) {
        double own = inspection.own()[i];
        double raised = own + inspection.positive()[i];
        double lowered = raised + inspection.negative()[i];
        return new double[] {
            own,
            raised,
            lowered,
            inspection.preActivation()[i],
            inspection.output()[i],
            inspection.input()[i]
        };
    }

    void draw() {
        drawHead();
        drawAxis();
        for (int k = 0; k < shown.length; k++) {
            int i = shown[k];
            double y = rows + k * ROW;
            surface.begin(Highlight.feature(scene, i));
            surface.draw(Path.rectangle(left, y, right - left, ROW), Paint.UNSEEN);
            surface.text(Label.indexed("x", i).size(14).ink(Ink.INK), left, y + ROW / 2 + 5);
            drawWaterfall(i, y + ROW / 2 - 2 * LANE);
            drawNumbers(i, y + ROW / 2 + 4);
            surface.end();
        }
        if (shown.length < inspection.input().length) {
            String many = shown.length + " of " + inspection.input().length + ": inputs on, then most disturbed";
            surface.text(Texts.muted(many), left, bottom + FOOT + NOTE - 10);
        }
    }

    private void drawHead() {
        surface.text(
                Label.of(List.of(
                        new Label.Span("how each ", Label.Style.PLAIN),
                        new Label.Span("x′", Label.Style.VARIABLE),
                        new Label.Span(" comes about", Label.Style.PLAIN))),
                left,
                top + 12);
        surface.text(heading(Texts.variable("x")), right - 2 * COLUMN, top + 12);
        surface.text(heading(Texts.variable("x′")), right - COLUMN, top + 12);
        surface.text(heading(Label.of("error")), right, top + 12);
        List<Place> places = places(right - left + 1);
        for (Place place : places) {
            double y = top + HEAD + place.line * KEY_LINE + KEY_LINE / 2;
            place.part.draw(surface, left + place.x, y);
            surface.text(Label.of(place.part.text), left + place.x + SAMPLE, y + 4);
        }
    }

    private static Label heading(Label label) {
        return label.anchor(Label.Anchor.END).ink(Ink.INK_3);
    }

    private void drawAxis() {
        double taken = left - 4;
        for (double tick : scale.ticks(right - left < 420 ? 4 : 7)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, rows, x, bottom), tick == 0 ? Strokes.TICK : Strokes.GRID);
            surface.draw(Path.segment(x, bottom, x, bottom + 4), Strokes.TICK);
            Label label = Texts.tick(tick).anchor(Label.Anchor.MIDDLE);
            Box box = Box.of(label, x, bottom + 17);
            if (box.left() > taken + 4) {
                surface.text(label, x, bottom + 17);
                taken = box.right();
            }
        }
        for (double y = rows; y <= bottom; y += ROW) {
            double level = Strokes.crisp(y);
            surface.draw(Path.segment(left, level, right, level), y == bottom ? Strokes.AXIS : Strokes.GRID);
        }
        double middle = (scale.at(Double.NEGATIVE_INFINITY) + scale.at(Double.POSITIVE_INFINITY)) / 2;
        surface.text(Texts.muted("value").anchor(Label.Anchor.MIDDLE), middle, bottom + 34);
    }

    /** Five lanes, the first at the height {@code y}. */
    private void drawWaterfall(int i, double y) {
        double[] ends = ends(inspection, i);
        for (double end : ends) {
            if (!LossAxes.isDrawn(end)) {
                return;
            }
        }
        double sum = scale.at(ends[3]);
        Colour[] colours = {OWN, POSITIVE, NEGATIVE, BIAS};
        double from = 0;
        for (int part = 0; part < 4; part++) {
            double lane = y + part * LANE;
            double start = scale.at(Math.min(from, ends[part]));
            double end = scale.at(Math.max(from, ends[part]));
            if (end - start >= 0.5) {
                surface.draw(Path.rectangle(start, lane - BAR / 2, end - start, BAR), Strokes.cased(colours[part]));
            }
            double joint = scale.at(ends[part]);
            surface.draw(Path.segment(joint, lane, joint, lane + LANE), THIN);
            from = ends[part];
        }
        double last = y + 4 * LANE;
        double output = scale.at(ends[4]);
        double input = scale.at(ends[5]);
        drawHatch(surface, Math.min(sum, output), Math.max(sum, output), last);
        surface.draw(Path.segment(sum, last - LANE, sum, last + BAR), SUM);
        surface.draw(Path.segment(output, last, input, last), Paint.stroke(Colour.of(Ink.PAGE), 4));
        surface.draw(Path.segment(output, last, input, last), ERROR);
        Path ring = Path.disc(input, last, RING);
        surface.draw(ring, Paint.stroke(Colour.of(Ink.PAGE), 4));
        surface.draw(ring, Paint.fill(Colour.of(Ink.PAGE)).outlined(Colour.of(Ink.INK), 1.5));
        surface.draw(Path.disc(output, last, DISC), Paint.fill(Colour.of(Ink.INK)));
    }

    private static void drawHatch(Surface surface, double from, double to, double y) {
        Path hatch = new Path();
        for (double x = from; x + HATCH <= to + 0.5; x += HATCH) {
            hatch.move(x, y + BAR / 2).line(x + HATCH, y - BAR / 2);
        }
        if (!hatch.pieces().isEmpty()) {
            surface.draw(hatch, THIN);
        }
    }

    private void drawNumbers(int i, double y) {
        double error = inspection.error(i);
        String number = Numbers.cell(error);
        boolean isAbove = error > 0 && LossAxes.isDrawn(error) && !number.equals(Numbers.cell(0));
        drawNumber(Numbers.cell(inspection.input()[i]), right - 2 * COLUMN, y);
        drawNumber(Numbers.cell(inspection.output()[i]), right - COLUMN, y);
        drawNumber(isAbove ? "+" + number : number, right, y);
    }

    private void drawNumber(String text, double x, double y) {
        surface.text(Label.of(text).anchor(Label.Anchor.END).ink(Ink.INK), x, y);
    }

    // The key, in the order in which a row is read

    private static final double SAMPLE = 21;

    private enum Part {
        OWN_PART("own part"),
        HELP("positive interference"),
        HARM("negative interference"),
        OFFSET("bias"),
        TOTAL("their sum"),
        CUT("cut to zero"),
        GIVEN("x′, given"),
        WANTED("x, wanted"),
        DIFFERENCE("error");

        private final String text;

        Part(String text) {
            this.text = text;
        }

        private void draw(Surface surface, double x, double y) {
            double middle = x + 7;
            switch (this) {
                case OWN_PART -> drawBar(surface, x, y, OWN);
                case HELP -> drawBar(surface, x, y, POSITIVE);
                case HARM -> drawBar(surface, x, y, NEGATIVE);
                case OFFSET -> drawBar(surface, x, y, BIAS);
                case TOTAL -> surface.draw(Path.segment(middle, y - 6, middle, y + 6), SUM);
                case CUT -> drawHatch(surface, x, x + 14, y);
                case GIVEN -> surface.draw(Path.disc(middle, y, DISC), Paint.fill(Colour.of(Ink.INK)));
                case WANTED -> surface.draw(Path.disc(middle, y, RING), Paint.stroke(Colour.of(Ink.INK), 1.5));
                case DIFFERENCE -> surface.draw(Path.segment(x, y, x + 14, y), ERROR);
            }
        }

        private static void drawBar(Surface surface, double x, double y, Colour colour) {
            surface.draw(Path.rectangle(x + 0.5, y - BAR / 2, 14, BAR), Strokes.cased(colour));
        }
    }

    private record Place(Part part, double x, int line) {}

    /** Where each item of the key stands, broken into lines of a width. */
    private static List<Place> places(double width) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (Part part : Part.values()) {
            double item = SAMPLE + Label.of(part.text).width();
            if (x > 0 && x + item > width) {
                x = 0;
                line++;
            }
            places.add(new Place(part, x, line));
            x += item + 14;
        }
        return places;
    }

    private static int keyLines(double width) {
        List<Place> places = places(width);
        return places.get(places.size() - 1).line + 1;
    }
}
