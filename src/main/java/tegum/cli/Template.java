package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with gaps, written {@code {{name}}}. Every gap must be filled, and nothing filled that is not a gap. */
final class Template {
    private static final Pattern GAP = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String name;
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * A page.
     *
     * @param name for messages
     * @param text with gaps
     */
    Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Template read(Path file) throws IOException {
        return new Template(String.valueOf(file.getFileName()), Files.readString(file));
    }

    /** Fills a gap with text. */
    Template text(String gap, String value) {
        return markup(gap, Html.escape(value));
    }

    /** Fills a gap with markup. */
    Template markup(String gap, String value) {
        values.put(gap, value);
        return this;
    }

    /** The page. */
    String page() {
        Map<String, String> left = new LinkedHashMap<>(values);
        StringBuilder page = new StringBuilder();
        Matcher gaps = GAP.matcher(text);
        while (gaps.find()) {
            String value = values.get(gaps.group(1));
            if (value == null) {
                throw new IllegalStateException(name + ": nothing fills {{" + gaps.group(1) + "}}");
            }
            left.remove(gaps.group(1));
            gaps.appendReplacement(page, Matcher.quoteReplacement(value));
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException(name + ": there is no gap called " + left.keySet());
        }
        return gaps.appendTail(page).toString();
    }
}
