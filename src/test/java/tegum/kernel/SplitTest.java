package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SplitTest {
    @Test
    void rowsAreCutIntoFewTilesOfNearlyEqualHeight() {
        for (int rows = 1; rows <= 512; rows++) {
            for (int most = 1; most <= 10; most++) {
                check(rows, most, heights(rows, most));
            }
        }
    }

    /** Heights from the first row to the last; each run of tiles begins where the one before ended. */
    private static List<Integer> heights(int rows, int most) {
        List<Integer> heights = new ArrayList<>();
        int[] covered = new int[1];
        Split.of(rows, most).forEach((first, count, height) -> {
            assertEquals(covered[0], first);
            assertTrue(count > 0 && height > 0);
            for (int i = 0; i < count; i++) {
                heights.add(height);
                covered[0] += height;
            }
        });
        assertEquals(rows, covered[0]);
        return heights;
    }

    private static void check(int rows, int most, List<Integer> heights) {
        String of = rows + " rows by " + most;
        assertEquals((rows + most - 1) / most, heights.size(), of);
        int tallest = heights.get(0);
        assertTrue(tallest <= most, of);
        for (int height : heights) {
            assertTrue(height == tallest || height == tallest - 1, of);
        }
    }

    @Test
    void thirteenRowsByFive() {
        assertEquals(List.of(5, 4, 4), heights(13, 5));
        assertEquals(List.of(4, 3), heights(7, 5));
    }
}
