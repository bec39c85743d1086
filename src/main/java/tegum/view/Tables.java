package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;

/** Tables that several figures share. */
final class Tables {
    private Tables() {}

    /** One row a feature: its vector, length, dimensionality, superposition and importance. */
    static Table vectors(Scene scene) {
        Geometry geometry = scene.geometry();
        List<String> columns = new ArrayList<>(List.of("feature", "importance"));
        for (int k = 0; k < geometry.hidden(); k++) {
            columns.add("W, row " + k);
        }
        columns.addAll(List.of("length", "D", "superposition"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            List<String> row = new ArrayList<>(List.of(feature(i), Numbers.quantity(scene.importance()[i])));
            for (int k = 0; k < geometry.hidden(); k++) {
                row.add(Numbers.fixed(geometry.component(k, i), 3));
            }
            row.add(Numbers.quantity(geometry.norms()[i]));
            row.add(Numbers.quantity(geometry.dimensionality()[i]));
            row.add(Numbers.quantity(geometry.superposition()[i]));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** A feature's name in plain text. */
    static String feature(int i) {
        return "x" + i;
    }
}
