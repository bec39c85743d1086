package tegum.experiment;

import java.util.ArrayList;
import java.util.List;

/** An order for the cells of a grid in which a picture is readable early: every eighth, every fourth, every second, all. */
public final class CoarseToFine {
    private static final int COARSEST = 8;

    private CoarseToFine() {}

    /** Every cell once, as row · columns + column. */
    public static List<Integer> order(int rows, int columns) {
        List<Integer> order = new ArrayList<>();
        for (int step = COARSEST; step >= 1; step /= 2) {
            for (int row = 0; row < rows; row += step) {
                for (int column = 0; column < columns; column += step) {
                    boolean before = step < COARSEST && row % (2 * step) == 0 && column % (2 * step) == 0;
                    if (!before) {
                        order.add(row * columns + column);
                    }
                }
            }
        }
        return order;
    }
}
