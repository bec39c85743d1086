package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tegum.math.Mixer;
import tegum.theory.Antiprism;
import tegum.theory.Thomson;

final class UprightTest {
    private static double distance(double[] p, int i, int j) {
        double squared = 0;
        for (int k = 0; k < 3; k++) {
            squared += (p[3 * i + k] - p[3 * j + k]) * (p[3 * i + k] - p[3 * j + k]);
        }
        return Math.sqrt(squared);
    }

    @Test
    void distancesStay() {
        Mixer mixer = new Mixer(4);
        double[] points = new double[24];
        for (int k = 0; k < 24; k++) {
            points[k] = mixer.normal();
        }
        double[] turned = Upright.of(points);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(distance(points, i, j), distance(turned, i, j), 1e-12);
            }
        }
    }

    /** An antiprism found by descent lies anyhow; turned, four corners are at h and four at −h. */
    @Test
    void theAntiprismStandsOnItsSquare() {
        double[] turned = Upright.of(Thomson.of(8).points());
        double ratio = Antiprism.thomson();
        double h = ratio / Math.sqrt(1 + ratio * ratio);
        int above = 0;
        for (int i = 0; i < 8; i++) {
            assertEquals(h, Math.abs(turned[3 * i + 2]), 1e-5);
            above += turned[3 * i + 2] > 0 ? 1 : 0;
        }
        assertEquals(4, above);
    }

    /** Two poses of one figure come out with a corner of the upper square at the right. */
    @Test
    void aCornerLiesAtTheRight() {
        double[] turned = Upright.of(Antiprism.points(0.6));
        boolean any = false;
        for (int i = 0; i < 24; i += 3) {
            any |= turned[i] > 0.8 && Math.abs(turned[i + 1]) < 1e-9;
        }
        assertTrue(any);
    }
}
