package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoarseToFineTest {
    @Test
    void everyCellOnceAndTheCoarseOnesFirst() {
        for (int rows : new int[] {1, 5, 8, 16, 48}) {
            List<Integer> order = CoarseToFine.order(rows, 16);
            assertEquals(rows * 16, new TreeSet<>(order).size(), rows + " rows");
            assertEquals(rows * 16, order.size(), rows + " rows");
        }
        assertEquals(List.of(0, 8, 128, 136), CoarseToFine.order(16, 16).subList(0, 4));
        List<Integer> next = new ArrayList<>(CoarseToFine.order(16, 16).subList(4, 7));
        assertEquals(List.of(4, 12, 64), next);
    }
}
