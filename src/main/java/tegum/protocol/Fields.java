package tegum.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tegum.math.Decimal;
import tegum.math.Split;

/**
 * The head of a frame: a name and fields, as {@code name key=value key=value}. Blanks, percent signs
 * and line ends inside a value are written as %20, %25, %0A.
 */
final class Fields {
    private final String name;
    private final Map<String, String> values = new LinkedHashMap<>();

    Fields(String name) {
        this.name = name;
    }

    static Fields parse(String head) {
        List<String> parts = Split.at(' ', head);
        Fields fields = new Fields(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            int equals = parts.get(i).indexOf('=');
            fields.values.put(
                    parts.get(i).substring(0, equals), unescape(parts.get(i).substring(equals + 1)));
        }
        return fields;
    }

    String name() {
        return name;
    }

    Fields put(String key, String value) {
        values.put(key, value);
        return this;
    }

    Fields put(String key, int value) {
        return put(key, String.valueOf(value));
    }

    Fields put(String key, double value) {
        return put(key, Decimal.text(value));
    }

    String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("message " + name + " has no field " + key);
        }
        return value;
    }

    int whole(String key) {
        return Integer.parseInt(text(key));
    }

    double number(String key) {
        String text = text(key);
        return text.equals("NaN") ? Double.NaN : Decimal.parse(text);
    }

    String head() {
        StringBuilder head = new StringBuilder(name);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            head.append(' ').append(entry.getKey()).append('=').append(escape(entry.getValue()));
        }
        return head.toString();
    }

    private static String escape(String value) {
        return value.replace("%", "%25").replace(" ", "%20").replace("\n", "%0A");
    }

    private static String unescape(String value) {
        return value.replace("%0A", "\n").replace("%20", " ").replace("%25", "%");
    }
}
