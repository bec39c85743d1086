package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.Oracle;

final class GeometryGraphTest {
    /** Joins the corners of a simplex in four dimensions, too. */
    private static final double LOW = 0.2;

    /** A figure with its name. */
    private record Named(String name, float[] weights, int hidden, int dimension, FactorShape shape) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> figures() {
        return List.of(
                new Named("own dimension", new float[] {1}, 1, 1, FactorShape.DEDICATED),
                new Named("digon", Frames.digon(), 1, 1, FactorShape.DIGON),
                new Named("triangle", Frames.polygon(3), 2, 2, FactorShape.TRIANGLE),
                new Named("tetrahedron", Frames.simplex(4), 4, 3, FactorShape.TETRAHEDRON),
                new Named("5 in 4", Frames.simplex(5), 5, 4, FactorShape.SIMPLEX),
                new Named("pentagon", Frames.polygon(5), 2, 2, FactorShape.PENTAGON),
                new Named("hexagon", Frames.polygon(6), 2, 2, FactorShape.HEXAGON),
                new Named("square antiprism", Frames.antiprism(Math.sqrt(0.5)), 3, 3, FactorShape.SQUARE_ANTIPRISM),
                new Named("square antiprism", Frames.antiprism(0.61), 3, 3, FactorShape.SQUARE_ANTIPRISM),
                new Named("7 in 2", Frames.polygon(7), 2, 2, FactorShape.OTHER),
                new Named("8 in 3", Frames.cube(), 3, 3, FactorShape.OTHER),
                new Named("3 in 2", new float[] {1, -1, 0.7f, 0, 0, 0.7f}, 2, 2, FactorShape.OTHER));
    }

    /** Turned, mirrored, scaled, renamed, put into more dimensions and shaken, a figure keeps its name. */
    @ParameterizedTest
    @MethodSource("figures")
    void aNameIsThatOfTheGeometryAlone(Named figure) {
        int features = figure.weights.length / figure.hidden;
        for (int seed = 1; seed <= 20; seed++) {
            int hidden = figure.hidden + seed % 3;
            float[] weights = Frames.padded(figure.weights, figure.hidden, hidden);
            weights = Turned.renamed(weights, hidden, Turned.order(features, seed));
            weights = Turned.about(weights, hidden, seed);
            // 3 % of a vector's length, over all its directions
            weights = Turned.shaken(weights, seed % 2 * 0.03 / Math.sqrt(hidden), seed);
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= (float) (0.7 + 0.05 * seed);
            }
            Factor factor = only(weights, hidden);
            assertEquals(figure.name, factor.name());
            assertEquals(figure.shape, factor.shape());
            assertEquals(figure.dimension, factor.dimension());
            assertEquals(features, factor.count());
        }
    }

    private static Factor only(float[] weights, int hidden) {
        GeometryGraph graph = GeometryGraph.of(Geometry.of(weights, hidden, weights.length / hidden), LOW);
        assertEquals(1, graph.factors().size());
        return graph.factors().get(0);
    }

    /** A tetrahedron that is squeezed until its angles are off by 15° is none any more. */
    @Test
    void aFigureTooFarOffIsNotNamed() {
        float[] flat = Frames.padded(Frames.simplex(4), 4, 4);
        float[] squeezed = Turned.shaken(flat, 0.25, 2);
        assertEquals(FactorShape.OTHER, only(squeezed, 4).shape());
        assertEquals(FactorShape.OTHER, only(new float[] {1, -0.6f}, 1).shape());
    }

    private static final Map<String, List<String>> ORACLE = Map.ofEntries(
            Map.entry("monosemantic_3", List.of("own dimension", "own dimension", "own dimension")),
            Map.entry("digon", List.of("digon")),
            Map.entry("triangle", List.of("triangle")),
            Map.entry("square", List.of("digon", "digon")),
            Map.entry("pentagon", List.of("pentagon")),
            Map.entry("tetrahedron", List.of("tetrahedron")),
            Map.entry("octahedron", List.of("digon", "digon", "digon")),
            Map.entry("triangular_bipyramid", List.of("triangle", "digon")),
            Map.entry("pentagonal_bipyramid", List.of("pentagon", "digon")),
            Map.entry("square_antiprism_tight", List.of("square antiprism")),
            Map.entry("triangle_plus_tetrahedron", List.of("tetrahedron", "triangle")),
            Map.entry("digon_one_absent", List.of("digon")),
            Map.entry("triangle_turned_scaled", List.of("triangle")),
            Map.entry("octahedron_turned_scaled", List.of("digon", "digon", "digon")),
            Map.entry("random_4x1", List.of()));

    @Test
    void theOraclesMatricesComeApartIntoTheirFactors() {
        int checked = 0;
        for (JsonNode oracle : Oracle.cases("oracle-metrics")) {
            List<String> expected = ORACLE.get(oracle.get("id").asText());
            Geometry geometry = geometry(oracle);
            GeometryGraph graph = GeometryGraph.of(geometry, GeometryGraph.THRESHOLD);
            assertEquals(oracle.get("represented").asInt(), graph.nodes());
            if (expected != null) {
                List<String> names = new ArrayList<>();
                graph.factors().forEach(factor -> names.add(factor.name()));
                assertEquals(expected, names, oracle.get("id").asText());
                checked++;
            }
            if (oracle.get("kind").asText().equals("exact")) {
                int dimensions = 0;
                for (Factor factor : graph.factors()) {
                    dimensions += factor.dimension();
                    // a tight factor's members share its dimensions evenly
                    assertEquals((double) factor.dimension() / factor.count(), factor.share(), 1e-6);
                }
                assertEquals(oracle.get("m").asInt(), dimensions);
            }
        }
        assertEquals(ORACLE.size(), checked);
    }

    static Geometry geometry(JsonNode oracle) {
        return Geometry.of(
                Oracle.floats(oracle.get("W")),
                oracle.get("m").asInt(),
                oracle.get("n").asInt());
    }

    @Test
    void theThresholdSaysWhatIsJoined() {
        // 80° apart: a cosine of 0.17
        float[] two = {1, (float) Math.cos(1.3963), 0, (float) Math.sin(1.3963)};
        Geometry geometry = Geometry.of(two, 2, 2);
        assertEquals(2, GeometryGraph.of(geometry, 0.2).factors().size());
        assertEquals(1, GeometryGraph.of(geometry, 0.1).factors().size());
    }

    @Test
    void factorsComeLargestFirstAndKeepTheirMembers() {
        float[] w = Frames.product(Frames.digon(), 1, Frames.polygon(5), 2);
        GeometryGraph graph = GeometryGraph.of(Geometry.of(w, 3, 7), 0.2);
        assertEquals(List.of(2, 3, 4, 5, 6), graph.factors().get(0).members());
        assertEquals(List.of(0, 1), graph.factors().get(1).members());
        assertEquals(1, graph.count(FactorShape.DIGON));
        assertEquals(0, graph.count(FactorShape.OTHER));
    }

    /** Distances between members are those of the vectors, whatever the axes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void coordinatesKeepInnerProducts(int seed) {
        float[] w = Turned.about(Frames.antiprism(0.65), 3, seed);
        Factor factor = only(w, 3);
        double[] at = factor.coordinates(3);
        Geometry geometry = Geometry.of(w, 3, 8);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                double dot = 0;
                for (int k = 0; k < 3; k++) {
                    dot += at[3 * i + k] * at[3 * j + k];
                }
                assertEquals(geometry.dot(i, j), dot, 1e-9);
            }
        }
    }

    /** A shaken pentagon is drawn flat: what sticks out of its plane is noise. */
    @Test
    void coordinatesLeaveNoiseOut() {
        Factor factor = only(Turned.shaken(Frames.padded(Frames.polygon(5), 2, 6), 0.02, 3), 6);
        double[] at = factor.coordinates(3);
        for (int i = 0; i < 5; i++) {
            assertEquals(0, at[3 * i + 2]);
            assertEquals(1, Math.hypot(at[3 * i], at[3 * i + 1]), 0.08);
        }
    }

    @Test
    void aPentagonLiesOnItsRingInTheOrderOfItsAngles() {
        float[] scrambled = Turned.renamed(Frames.polygon(5), 2, new int[] {0, 3, 1, 4, 2});
        double[] at = GraphLayout.of(only(scrambled, 2), 0.2);
        int[] ring = {0, 2, 4, 1, 3}; // which column holds the corner at 0°, 72°, …
        for (int k = 0; k < 5; k++) {
            int i = ring[k];
            int j = ring[(k + 1) % 5];
            double distance = Math.hypot(at[2 * i] - at[2 * j], at[2 * i + 1] - at[2 * j + 1]);
            assertEquals(2 * Math.sin(Math.PI / 5), distance, 1e-9);
            assertEquals(1, Math.hypot(at[2 * i], at[2 * i + 1]), 1e-12);
        }
    }

    @Test
    void springsKeepMembersApartInTheDisc() {
        for (int count : new int[] {3, 7, 20, 60}) {
            Factor factor = only(Turned.shaken(new float[4 * count], 1, count), 4);
            double[] at = GraphLayout.of(factor, 0.2);
            assertArrayEquals(at, GraphLayout.of(factor, 0.2), 0);
            double farthest = 0;
            double nearest = 9;
            for (int i = 0; i < factor.count(); i++) {
                farthest = Math.max(farthest, Math.hypot(at[2 * i], at[2 * i + 1]));
                for (int j = 0; j < i; j++) {
                    nearest = Math.min(nearest, Math.hypot(at[2 * i] - at[2 * j], at[2 * i + 1] - at[2 * j + 1]));
                }
            }
            assertEquals(1, farthest, 1e-12);
            double least = 0.4 / Math.sqrt(factor.count());
            assertTrue(nearest > least, count + " members, two of them " + nearest + " apart");
        }
    }
}
