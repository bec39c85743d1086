package tegum.view;

import java.util.List;
import tegum.analysis.Inspection;

/**
 * One row per output on one signed axis: what is above zero piles up to the right, what is below to
 * the left; a tick marks their sum, hatching what the output function cuts, a disc x′ and a ring x.
 */
final class OutputRows {
    private static final double ROW = 30;
    private static final double BAR = 13;
    private static final double NAMES = 30;
    private static final double NUMBERS = 150;
    private static final double HEAD = 22;
    private static final double FOOT = 40;
    private static final double KEY_LINE = 20;
    private static final double HATCH = 4;

    private static final Colour OWN = Colour.of(Ink.INK_3);
    private static final Colour POSITIVE = new Colour.Weight(0.75);
    private static final Colour NEGATIVE = new Colour.Weight(-0.75);
    private static final Colour BIAS = Colour.of(Ink.RAISED);

    private final Inspection inspection;
    private final Scene scene;
    private final Surface surface;
    private final double left;
    private final double top;
    private final double width;
    private final Scale scale;
    private final int features;

    OutputRows(Scene scene, Surface surface, double left, double top, double width) {
        this.scene = scene;
        this.surface = surface;
        this.left = left;
        this.top = top;
        this.width = width;
        inspection = scene.inspection();
        features = inspection.input().length;
        double least = -0.5;
        double most = 1;
        for (int i = 0; i < features; i++) {
            double bias = inspection.bias()[i];
            least = Math.min(least, inspection.negative()[i] + Math.min(bias, 0));
            most = Math.max(most, inspection.own()[i] + inspection.positive()[i] + Math.max(bias, 0));
        }
        scale = Scale.linear(Math.floor(least * 2) / 2, Math.ceil(most * 2) / 2, left + NAMES, left + width - NUMBERS);
    }

    private static int keyLines(double width) {
        return width >= 620 ? 1 : width >= 330 ? 2 : 3;
    }

    /** Height for a number of outputs. */
    static double height(int features, double width) {
        return HEAD + features * ROW + FOOT + keyLines(width) * KEY_LINE;
    }

    void draw() {
        drawAxis();
        for (int i = 0; i < features; i++) {
            surface.begin(Highlight.feature(scene, i));
            drawRow(i, top + HEAD + i * ROW);
            surface.end();
        }
        drawKey(top + HEAD + features * ROW + FOOT + 10);
    }

    private void drawAxis() {
        double bottom = top + HEAD + features * ROW;
        for (double tick : scale.ticks(width < 480 ? 4 : 6)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, top + HEAD - 4, x, bottom), tick == 0 ? Strokes.TICK : Strokes.GRID);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 16);
        }
        double middle = (left + NAMES + left + width - NUMBERS) / 2;
        surface.text(Texts.muted("parts of the output").anchor(Label.Anchor.MIDDLE), middle, bottom + 32);
        double end = left + width - 1;
        surface.text(Texts.variable("x").anchor(Label.Anchor.END).ink(Ink.INK_3), end - 104, top + 12);
        surface.text(Texts.variable("x′").anchor(Label.Anchor.END).ink(Ink.INK_3), end - 56, top + 12);
        surface.text(Texts.muted("error").anchor(Label.Anchor.END), end, top + 12);
    }

    private void drawRow(int i, double y) {
        surface.draw(Path.rectangle(left, y, width, ROW), Paint.UNSEEN);
        double middle = y + ROW / 2;
        surface.text(Label.indexed("x", i).size(14).ink(Ink.INK), left, middle + 5);
        double bias = inspection.bias()[i];
        double right = pile(0, inspection.own()[i], middle, OWN);
        right = pile(right, inspection.positive()[i], middle, POSITIVE);
        pile(right, Math.max(bias, 0), middle, BIAS);
        double below = pile(0, inspection.negative()[i], middle, NEGATIVE);
        pile(below, Math.min(bias, 0), middle, BIAS);
        drawCut(i, middle);
        double sum = scale.at(inspection.preActivation()[i]);
        surface.draw(Path.segment(sum, middle - 11, sum, middle + 11), Paint.stroke(Colour.of(Ink.INK), 2));
        Path ring = Path.disc(scale.at(inspection.input()[i]), middle, 5.5);
        surface.draw(ring, Paint.stroke(Colour.of(Ink.PAGE), 4));
        surface.draw(ring, Paint.stroke(Colour.of(Ink.INK), 1.5));
        Path disc = Path.disc(scale.at(inspection.output()[i]), middle, 3.5);
        surface.draw(disc, Paint.fill(Colour.of(Ink.INK)).outlined(Colour.of(Ink.PAGE), 1.25));
        double end = left + width - 1;
        number(Numbers.quantity(inspection.input()[i]), end - 104, middle);
        number(Numbers.quantity(inspection.output()[i]), end - 56, middle);
        number(Numbers.signed(inspection.error(i), 2), end, middle);
    }

    private void number(String text, double x, double middle) {
        surface.text(Label.of(text).anchor(Label.Anchor.END).ink(Ink.INK), x, middle + 4);
    }

    /** A piece from {@code from} of a signed length; returns where it ends. */
    private double pile(double from, double length, double middle, Colour colour) {
        if (length != 0) {
            double start = scale.at(Math.min(from, from + length));
            double end = scale.at(Math.max(from, from + length));
            surface.draw(Path.rectangle(start, middle - BAR / 2, end - start, BAR), Strokes.cased(colour));
        }
        return from + length;
    }

    /** Hatches what lies between the sum and the output: what ReLU took away. */
    private void drawCut(int i, double middle) {
        double from = scale.at(inspection.preActivation()[i]);
        double to = scale.at(inspection.output()[i]);
        Path hatch = new Path();
        for (double x = from; x + HATCH <= to; x += HATCH) {
            hatch.move(x, middle + 11).line(x + HATCH, middle + BAR / 2 + 1);
        }
        surface.draw(hatch, Paint.stroke(Colour.of(Ink.INK), 1));
    }

    private void drawKey(double y) {
        double x = left;
        double line = y;
        for (Item item : List.of(
                new Item("own part", OWN),
                new Item("interference +", POSITIVE),
                new Item("interference −", NEGATIVE),
                new Item("bias", BIAS),
                new Item("sum", Colour.NONE),
                new Item("x asked", Colour.NONE),
                new Item("x′ given", Colour.NONE),
                new Item("cut", Colour.NONE))) {
            Label label = Label.of(item.name);
            if (x + 20 + label.width() > left + width && x > left) {
                x = left;
                line += KEY_LINE;
            }
            drawSample(item, x, line);
            surface.text(label, x + 20, line + 4);
            x += 20 + label.width() + 16;
        }
    }

    private record Item(String name, Colour colour) {}

    private void drawSample(Item item, double x, double y) {
        double middle = x + 7;
        switch (item.name) {
            case "sum" -> surface.draw(Path.segment(middle, y - 8, middle, y + 8), Paint.stroke(Colour.of(Ink.INK), 2));
            case "x asked" -> surface.draw(Path.disc(middle, y, 5), Paint.stroke(Colour.of(Ink.INK), 1.5));
            case "x′ given" -> surface.draw(Path.disc(middle, y, 3.5), Paint.fill(Colour.of(Ink.INK)));
            case "cut" -> {
                Path hatch = new Path();
                for (double at = x; at < x + 13; at += HATCH) {
                    hatch.move(at, y + 4).line(at + HATCH, y - 3);
                }
                surface.draw(hatch, Paint.stroke(Colour.of(Ink.INK), 1));
            }
            default -> surface.draw(Path.rectangle(x, y - 6, 14, 12), Strokes.cased(item.colour));
        }
    }
}
