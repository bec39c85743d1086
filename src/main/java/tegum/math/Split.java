package tegum.math;

import java.util.ArrayList;
import java.util.List;

/** Splits text at a character. The library's own splitting brings a whole regular expression engine into the page. */
public final class Split {
    private Split() {}

    /** The parts of {@code text} between separators, empty ones included; one part if there is none. */
    public static List<String> at(char separator, String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
