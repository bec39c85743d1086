package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IsolinesTest {
    /** Twice the area, positive one way round, negative the other. */
    private static double twiceArea(List<double[]> rings) {
        double sum = 0;
        for (double[] ring : rings) {
            for (int k = 0; k < ring.length; k += 2) {
                int next = (k + 2) % ring.length;
                sum += ring[k] * ring[next + 1] - ring[next] * ring[k + 1];
            }
        }
        return sum;
    }

    private static double[] cone(int side) {
        double[] values = new double[side * side];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.hypot(k % side - side / 2, k / side - side / 2);
        }
        return values;
    }

    @Test
    void aCircleIsRoundAndAHoleTurnsTheOtherWay() {
        List<double[]> rings = Isolines.rings(cone(41), 41, 41, 10);
        assertEquals(2, rings.size());
        double whole = twiceArea(rings.subList(0, 1)) / 2;
        double hole = twiceArea(rings.subList(1, 2)) / 2;
        assertEquals(40 * 40, whole, 1e-9);
        assertEquals(-Math.PI * 100, hole, 1);
        for (int k = 0; k < rings.get(1).length; k += 2) {
            assertEquals(10, Math.hypot(rings.get(1)[k] - 20, rings.get(1)[k + 1] - 20), 0.02);
        }
    }

    /** What is at least as high and what is lower fill the grid together, saddles and corners included. */
    @Test
    void highAndLowFillTheGrid() {
        Random random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            int columns = 2 + random.nextInt(9);
            int rows = 2 + random.nextInt(9);
            double[] values = new double[columns * rows];
            double[] negative = new double[columns * rows];
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextInt(3) - 1 + (trial % 2 == 0 ? random.nextDouble() : 0);
                negative[k] = -values[k];
            }
            double high = twiceArea(Isolines.rings(values, columns, rows, 0.3));
            double low = twiceArea(Isolines.rings(negative, columns, rows, -0.3));
            assertTrue(high >= 0 && low >= 0);
            assertEquals(2.0 * (columns - 1) * (rows - 1), high + low, 1e-9);
        }
    }

    @Test
    void whereNothingIsHighThereIsNoRing() {
        assertEquals(List.of(), Isolines.rings(new double[12], 4, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> Isolines.rings(new double[11], 4, 3, 1));
    }
}
