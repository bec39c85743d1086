package tegum.view;

import java.util.ArrayList;
import java.util.List;

/** A key in rows from left to right: where each entry's sample begins, and the middle of its row. */
final class KeyFlow {
    /** Width of a sample. */
    static final double SAMPLE = 24;

    private static final double ROW = 20;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;

    private final List<double[]> places = new ArrayList<>();
    private final List<String> names;
    private final double height;

    /** Names of entries, laid out in a picture that is {@code width} pixels wide. */
    KeyFlow(List<String> names, double width) {
        this.names = names;
        double x = 0;
        double y = 10;
        for (String name : names) {
            double needed = SAMPLE + GAP + Label.of(name).width();
            if (x > 0 && x + needed > width) {
                x = 0;
                y += ROW;
            }
            places.add(new double[] {x, y});
            x += needed + BETWEEN;
        }
        height = names.isEmpty() ? 0 : y + ROW / 2;
    }

    /** From the picture's top edge to below the last row. */
    double height() {
        return height;
    }

    double x(int entry) {
        return places.get(entry)[0];
    }

    double y(int entry) {
        return places.get(entry)[1];
    }

    /** Writes the name beside its sample. */
    void name(Surface surface, int entry) {
        surface.text(Label.of(names.get(entry)), x(entry) + SAMPLE + GAP, y(entry) + 4);
    }
}
