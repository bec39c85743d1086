package tegum.math;

import java.util.List;

/**
 * Joins texts. The library's own joining takes any object, and with it every object's text form
 * into the page.
 */
public final class Join {
    private Join() {}

    /** The parts with {@code separator} between them; empty for none. */
    public static String with(String separator, List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            joined.append(i > 0 ? separator : "").append(part);
        }
        return joined.toString();
    }
}
