package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.Oracle;

/**
 * Every quantity of every case of the oracle. W is rounded to floats here, which moves each entry by
 * up to 6e-8 of itself, and the quantities by a few times as much.
 */
final class GeometryTest {
    private static final double TOLERANCE = 5e-7;

    /** All that a case may hold; what is not compared below only describes it. */
    private static final Set<String> FIELDS = Set.of(
            "id",
            "kind",
            "m",
            "n",
            "W",
            "dimensionality_exact",
            "norms",
            "dimensionality",
            "dimensionality_total",
            "interference_sq",
            "interference_norm",
            "fro_sq",
            "d_star",
            "represented",
            "gram");

    static Stream<Named<JsonNode>> cases() {
        return Oracle.cases("oracle-metrics").stream()
                .map(one -> Named.of(one.get("id").textValue(), one));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyQuantityIsTheOracles(JsonNode one) {
        Geometry geometry = geometry(one);
        assertNear(one.get("norms"), geometry.norms());
        assertNear(one.get("dimensionality"), geometry.dimensionality());
        assertNear(one.get("interference_sq"), geometry.superposition());
        assertNear(
                one.get("interference_norm"),
                Arrays.stream(geometry.superposition()).map(Math::sqrt).toArray());
        assertNear(
                one.get("dimensionality_total"),
                Arrays.stream(geometry.dimensionality()).sum());
        assertNear(one.get("fro_sq"), geometry.squaredNorm());
        assertNear(one.get("d_star"), geometry.dimensionsPerFeature());
        assertEquals(one.get("represented").intValue(), geometry.represented(0.5));
        if (one.hasNonNull("gram")) {
            assertNear(one.get("gram"), geometry.gram());
        }
        if (one.hasNonNull("dimensionality_exact")) {
            assertNear(one.get("dimensionality_exact"), geometry.dimensionality());
        }
    }

    @Test
    void noCaseAndNoFieldIsLeftOut() {
        List<JsonNode> all = Oracle.cases("oracle-metrics");
        assertEquals(18, all.size());
        Set<String> fields = new TreeSet<>();
        all.forEach(one -> one.fieldNames().forEachRemaining(fields::add));
        assertEquals(new TreeSet<>(FIELDS), fields);
        assertEquals(17, all.stream().filter(one -> one.hasNonNull("gram")).count());
    }

    @Test
    void dotAndComponentReadWhatTheArraysHold() {
        Geometry geometry = Geometry.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        assertEquals(6, geometry.component(1, 2));
        assertEquals(2, geometry.component(0, 1));
        assertEquals(1 * 3 + 4 * 6, geometry.dot(0, 2));
        assertEquals(geometry.dot(0, 2), geometry.dot(2, 0));
    }

    @Test
    void aColumnShorterThanTheShortestHasNoDirection() {
        Geometry geometry = Geometry.of(new float[] {1, 0.9e-9f, 1.1e-9f}, 1, 3);
        assertEquals(0, geometry.dimensionality()[1]);
        assertEquals(0, geometry.superposition()[1]);
        // Ŵ_2 = 1: it feels all of W_0, and what is its own is nothing beside that
        assertEquals(1, geometry.superposition()[2], TOLERANCE);
        assertEquals(1.21e-18, geometry.dimensionality()[2], 1e-24);
    }

    @Test
    void zeroHasInfinitelyManyDimensionsPerFeature() {
        Geometry geometry = Geometry.of(new float[4], 2, 2);
        assertEquals(Double.POSITIVE_INFINITY, geometry.dimensionsPerFeature());
        assertArrayEquals(new double[2], geometry.dimensionality());
        assertEquals(0, geometry.represented(0));
    }

    private static Geometry geometry(JsonNode one) {
        return Geometry.of(
                Oracle.floats(one.get("W")),
                one.get("m").intValue(),
                one.get("n").intValue());
    }

    private static void assertNear(JsonNode expected, double... found) {
        double[] numbers = Oracle.numbers(expected);
        assertEquals(numbers.length, found.length);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], found[i], TOLERANCE * Math.max(1, Math.abs(numbers[i])), "entry " + i);
        }
    }
}
