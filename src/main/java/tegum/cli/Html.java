package tegum.cli;

import tegum.math.Decimal;

/** Text in markup. */
final class Html {
    private Html() {}

    /** Text as it must stand in markup, inside quotes or outside. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A length in pixels. */
    static String length(double pixels) {
        return Decimal.text(pixels);
    }
}
