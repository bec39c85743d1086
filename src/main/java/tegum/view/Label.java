package tegum.view;

import java.util.List;

/**
 * One line of text, in spans, placed by an anchor point on its baseline. Figures in it are tabular:
 * every digit is as wide as the next.
 *
 * @param spans the pieces, left to right
 * @param size font size in CSS pixels; the design's floor is 12
 * @param colour of the letters
 * @param anchor which end of the text stands at the point
 * @param bold weight 600 instead of 400
 * @param halo whether a page-coloured outline of 4 pixels keeps the text legible over marks
 */
public record Label(List<Span> spans, double size, Colour colour, Anchor anchor, boolean bold, boolean halo) {
    /** Which part of the text stands at the given point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a span is set. */
    public enum Style {
        /** Upright sans: words and numbers. */
        PLAIN(1, 0),
        /** Serif italic: variables. A serif's small letters are lower, so it is set a little larger. */
        VARIABLE(1.15, 0),
        /** Smaller and lowered: indices. */
        SUBSCRIPT(0.82, 3),
        /** Smaller and raised: exponents. */
        SUPERSCRIPT(0.82, -5);

        private final double scale;
        private final double shift;

        Style(double scale, double shift) {
            this.scale = scale;
            this.shift = shift;
        }

        /** Font size as a share of the label's. */
        public double scale() {
            return scale;
        }

        /** How far below the label's baseline the span stands, in CSS pixels. */
        public double shift() {
            return shift;
        }
    }

    /** A piece of text in one style. */
    public record Span(String text, Style style) {}

    /** Share of the font size by which a letter moves on: that of a digit in the usual sans faces. */
    private static final double ADVANCE = 0.556;

    /** Plain text in 12 pixels, second ink, starting at the point. */
    public static Label of(String text) {
        return of(List.of(new Span(text, Style.PLAIN)));
    }

    /** Spans in 12 pixels, second ink, starting at the point. */
    public static Label of(List<Span> spans) {
        return new Label(spans, 12, Colour.of(Ink.INK_2), Anchor.START, false, false);
    }

    /** A variable with an index, such as x₃. */
    public static Label indexed(String variable, int index) {
        return of(List.of(new Span(variable, Style.VARIABLE), new Span(String.valueOf(index), Style.SUBSCRIPT)));
    }

    /**
     * About how wide the text is, in CSS pixels: what a view needs to keep labels apart. A view cannot
     * ask a font, since the same picture must come out on every surface.
     */
    public double width() {
        double width = 0;
        for (Span span : spans) {
            width += span.text().length() * span.style().scale();
        }
        return width * size * ADVANCE * (bold ? 1.06 : 1);
    }

    /** The same text at another size. */
    public Label size(double newSize) {
        return new Label(spans, newSize, colour, anchor, bold, halo);
    }

    /** The same text in another colour. */
    public Label colour(Colour newColour) {
        return new Label(spans, size, newColour, anchor, bold, halo);
    }

    /** The same text in a named ink. */
    public Label ink(Ink ink) {
        return colour(Colour.of(ink));
    }

    /** The same text with another end at the point. */
    public Label anchor(Anchor newAnchor) {
        return new Label(spans, size, colour, newAnchor, bold, halo);
    }

    /** The same text in weight 600. */
    public Label strong() {
        return new Label(spans, size, colour, anchor, true, halo);
    }

    /** The same text with a halo. */
    public Label haloed() {
        return new Label(spans, size, colour, anchor, bold, true);
    }
}
