package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;

/** Orders in which features are drawn and named. */
final class Order {
    private Order() {}

    /** Features that can be drawn, by length, so that long vectors lie over short ones; ties by index. */
    static List<Integer> shortestFirst(Geometry geometry) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            if (Frames.isFinite(geometry, i)) {
                int at = order.size();
                while (at > 0 && geometry.norms()[order.get(at - 1)] > geometry.norms()[i]) {
                    at--;
                }
                order.add(at, i);
            }
        }
        return order;
    }
}
