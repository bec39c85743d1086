package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class GeometryNameTest {
    private static String name(int hidden, float... weights) {
        return GeometryName.of(Geometry.of(weights, hidden, weights.length / hidden));
    }

    @Test
    void onALineItSaysHowManyPointEachWay() {
        assertEquals("nothing kept", name(1, 0.1f, -0.4f));
        assertEquals("line, 1 kept", name(1, 0.1f, -1));
        assertEquals("line, 2 against 1", name(1, 1, -1, -0.9f, 0));
    }

    @Test
    void inAPlaneItIsTheFigureAndWhatHasNoNameIsCounted() {
        assertEquals("nothing kept", name(2, 0, 0, 0, 0));
        assertEquals("two pairs", name(2, 1, -1, 0, 0, 0, 0, 1, -1));
        assertEquals("irregular, 3 kept", name(2, 1, 0.8f, 0.6f, 0, 0.6f, 0.8f));
    }

    @Test
    void inMoreDimensionsItIsTheProductWhateverTheOrderOfFeatures() {
        String expected = "triangle + digon + 2 × own dimension";
        float h = (float) Math.sqrt(0.75);
        // features: triangle in the first two dimensions, a digon in the third, one alone in each of two more
        assertEquals(
                expected,
                name(
                        5, //
                        1, -0.5f, -0.5f, 0, 0, 0, 0, //
                        0, h, -h, 0, 0, 0, 0, //
                        0, 0, 0, 1, -1, 0, 0, //
                        0, 0, 0, 0, 0, 1, 0, //
                        0, 0, 0, 0, 0, 0, 1));
        assertEquals(
                expected,
                name(
                        5, //
                        0, 0, 0, 1, 0, -0.5f, -0.5f, //
                        0, 0, 0, 0, 0, h, -h, //
                        0, 1, -1, 0, 0, 0, 0, //
                        1, 0, 0, 0, 0, 0, 0, //
                        0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void anOctahedronIsThreeDigons() {
        assertEquals("3 × digon", name(3, 1, -1, 0, 0, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, 0, 0, 1, -1));
    }
}
