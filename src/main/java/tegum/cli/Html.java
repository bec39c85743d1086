package tegum.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

    /** What a content security policy calls the inside of the one {@code element} of a page without attributes. */
    static String digest(String page, String element) {
        int start = page.indexOf("<" + element + ">") + element.length() + 2;
        String inside = page.substring(start, page.indexOf("</" + element + ">"));
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A length in pixels. */
    static String length(double pixels) {
        return Decimal.text(pixels);
    }
}
