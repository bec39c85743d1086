package tegum.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import tegum.view.Label;
import tegum.view.Numbers;

/**
 * Sets labels on a canvas, in the style sheet's fonts. Every digit is as wide as the next: a canvas has no
 * {@code font-variant-numeric}, so in fonts whose digits differ they are set one by one.
 */
final class Lettering {
    /** What is done with the letters. */
    enum Stroke {
        MEASURE,
        OUTLINE,
        FILL
    }

    /** How far each digit of a font advances; 0 if they are all alike already. */
    private record Digits(double advance) {}

    private String sans = "sans-serif";
    private String serif = "serif";
    private final Map<String, Digits> fonts = new LinkedHashMap<>();

    /** Looks which fonts the style sheet has; a language may have brought others. */
    void readFonts() {
        String family = token("--sans");
        if (!family.isEmpty() && !family.equals(sans)) {
            sans = family;
            serif = token("--serif");
            fonts.clear();
        }
    }

    /** Sets a label, its left end at a place on its baseline; returns its width. */
    double set(CanvasRenderingContext2D pen, Label label, double left, double baseline, Stroke stroke) {
        double x = left;
        for (Label.Span span : label.spans()) {
            Label.Style style = span.style();
            boolean variable = style == Label.Style.VARIABLE;
            String font = (variable ? "italic " : "") + (label.bold() ? "600 " : "")
                    + Numbers.fixed(label.size() * style.scale(), 2) + "px " + (variable ? serif : sans);
            pen.setFont(font);
            x += span(pen, span.text(), digit(pen, font), x, baseline + style.shift(), stroke);
        }
        return x - left;
    }

    private static double span(
            CanvasRenderingContext2D pen, String text, double digit, double x, double y, Stroke stroke) {
        if (digit == 0) {
            put(pen, text, x, y, stroke);
            return pen.measureText(text).getWidth();
        }
        double advance = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String one = text.substring(i, i + 1);
            double own = pen.measureText(one).getWidth();
            double wide = letter >= '0' && letter <= '9' ? digit : own;
            put(pen, one, x + advance + (wide - own) / 2, y, stroke);
            advance += wide;
        }
        return advance;
    }

    private static void put(CanvasRenderingContext2D pen, String text, double x, double y, Stroke stroke) {
        switch (stroke) {
            case OUTLINE -> pen.strokeText(text, x, y);
            case FILL -> pen.fillText(text, x, y);
            case MEASURE -> {}
        }
    }

    private double digit(CanvasRenderingContext2D pen, String font) {
        Digits known = fonts.get(font);
        if (known != null) {
            return known.advance();
        }
        double one = pen.measureText("1").getWidth();
        double zero = pen.measureText("0").getWidth();
        double advance = Math.abs(one - zero) < 0.01 ? 0 : Math.max(one, zero);
        fonts.put(font, new Digits(advance));
        return advance;
    }

    /** The value of a custom property of the style sheet; empty if there is none. */
    @JSBody(
            params = "name",
            script = "return getComputedStyle(document.documentElement).getPropertyValue(name).trim();")
    private static native String token(String name);
}
