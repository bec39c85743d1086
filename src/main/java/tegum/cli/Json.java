package tegum.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import tegum.math.Decimal;

/**
 * Writes JSON, fields in the order of the calls: objects one field a line, arrays in one line. Numbers
 * are the shortest text that reads back as the same number; what is not finite becomes null, as JSON
 * has no word for it.
 *
 * <p>By hand, since the whole grammar that is written fits on this page and a library would be the
 * command line's only dependency beside the web server.
 */
final class Json {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    /** Whether each open object or array holds something already. */
    private final Deque<Boolean> filled = new ArrayDeque<>();

    /** Whether each open object or array has its parts on lines of their own. */
    private final Deque<Boolean> tall = new ArrayDeque<>();

    Json object() {
        return open('{', true);
    }

    Json endObject() {
        return close('}');
    }

    /** An array of objects or rows. */
    Json rows() {
        return open('[', true);
    }

    Json endRows() {
        return close(']');
    }

    /** The name of what comes next. */
    Json name(String name) {
        part();
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    private boolean named;

    Json text(String value) {
        part();
        quote(value);
        return this;
    }

    Json number(double value) {
        part();
        out.append(Double.isFinite(value) ? Decimal.text(value) : "null");
        return this;
    }

    Json number(float value) {
        part();
        out.append(Float.isFinite(value) ? Decimal.text(value) : "null");
        return this;
    }

    Json whole(long value) {
        part();
        out.append(value);
        return this;
    }

    Json numbers(double[] values) {
        open('[', false);
        for (double value : values) {
            number(value);
        }
        return close(']');
    }

    Json numbers(float[] values, int from, int to) {
        open('[', false);
        for (int i = from; i < to; i++) {
            number(values[i]);
        }
        return close(']');
    }

    @Override
    public String toString() {
        return out + "\n";
    }

    private Json open(char bracket, boolean onLines) {
        part();
        out.append(bracket);
        filled.push(false);
        tall.push(onLines);
        return this;
    }

    private Json close(char bracket) {
        boolean onLines = tall.pop();
        if (filled.pop() && onLines) {
            newLine();
        }
        out.append(bracket);
        return this;
    }

    /** What stands before a value or a name: nothing after a name, else a comma and a line's end or a blank. */
    private void part() {
        if (named || filled.isEmpty()) {
            named = false;
            return;
        }
        boolean first = !filled.pop();
        filled.push(true);
        if (!first) {
            out.append(',');
        }
        if (Boolean.TRUE.equals(tall.peek())) {
            newLine();
        } else if (!first) {
            out.append(' ');
        }
    }

    private void newLine() {
        out.append('\n').append(INDENT.repeat(tall.size()));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
