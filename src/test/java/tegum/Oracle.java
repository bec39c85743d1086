package tegum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Values that were computed without any of this code: PyTorch's autograd and NumPy, both in double precision. */
public final class Oracle {
    private Oracle() {}

    /** The whole of {@code oracle/name.json}. */
    public static JsonNode read(String name) {
        try (InputStream file = Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracle/" + name + ".json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its cases. */
    public static List<JsonNode> cases(String name) {
        List<JsonNode> cases = new ArrayList<>();
        read(name).get("cases").forEach(cases::add);
        return cases;
    }

    /** The numbers of any nesting of arrays, in order. */
    public static double[] numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        collect(node, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, List<Double> into) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, into));
        } else if (node.isNumber()) {
            into.add(node.doubleValue());
        } else {
            throw new IllegalArgumentException("not a number: " + node);
        }
    }

    /** {@link #numbers}, rounded to floats. */
    public static float[] floats(JsonNode node) {
        double[] numbers = numbers(node);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
