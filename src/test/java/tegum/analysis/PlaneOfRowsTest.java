package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlaneOfRowsTest {
    @Test
    void aKnownPlane() {
        PlaneOfRows plane = PlaneOfRows.of(new double[] {1, 0, 0, 0, 1, -1});
        assertArrayEquals(new double[] {1, 0, 0}, plane.project(new double[] {1, 0, 0}), 1e-12);
        assertArrayEquals(new double[] {0, 0.5, -0.5}, plane.project(new double[] {0, 1, 0}), 1e-12);
        assertArrayEquals(new double[] {0, -0.5, 0.5}, plane.project(new double[] {0, 0, 1}), 1e-12);
        assertEquals(12, plane.shadowOfCube().length);
    }

    /** What is taken away is at right angles to both rows, and what stays does not move again. */
    @Test
    void projectionsAreOrthogonal() {
        Random random = new Random(2);
        for (int trial = 0; trial < 100; trial++) {
            double[] w = new double[6];
            double[] x = new double[3];
            for (int k = 0; k < 6; k++) {
                w[k] = random.nextGaussian();
                x[k % 3] = random.nextDouble();
            }
            PlaneOfRows plane = PlaneOfRows.of(w);
            double[] shadow = plane.project(x);
            for (int row = 0; row < 2; row++) {
                double along = 0;
                for (int k = 0; k < 3; k++) {
                    along += (x[k] - shadow[k]) * w[3 * row + k];
                }
                assertEquals(0, along, 1e-9);
            }
            assertArrayEquals(shadow, plane.project(shadow), 1e-12);
        }
    }

    /** Seen along the diagonal a cube is a regular hexagon. */
    @Test
    void theShadowAlongTheDiagonalIsAHexagon() {
        double[] shadow = PlaneOfRows.of(new double[] {1, -1, 0, 0, 1, -1}).shadowOfCube();
        assertEquals(18, shadow.length);
        for (int k = 0; k < 18; k += 3) {
            double squared = shadow[k] * shadow[k] + shadow[k + 1] * shadow[k + 1] + shadow[k + 2] * shadow[k + 2];
            assertEquals(2.0 / 3, squared, 1e-12);
        }
    }

    @Test
    void parallelRowsSpanNoPlane() {
        assertThrows(IllegalArgumentException.class, () -> PlaneOfRows.of(new double[] {1, 2, 3, 2, 4, 6}));
    }
}
