package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;

/** Says in words what a figure shows: which features are kept, and how they lie to each other. */
final class Words {
    /** A feature shorter than this counts as not represented. */
    private static final double REPRESENTED = 0.3;

    private static final double OPPOSITE = -0.96; // cosine: within 16° of opposite
    private static final double ORTHOGONAL = 0.09; // within 5° of a right angle
    private static final double SAME = 0.96;
    private static final int MOST = 6;

    private Words() {}

    /** The numbers of one feature. */
    static String feature(Scene scene, int i) {
        Geometry geometry = scene.geometry();
        return Tables.feature(i) + ": length " + Numbers.quantity(geometry.norms()[i]) + ", dimensionality "
                + Numbers.quantity(geometry.dimensionality()[i]) + ", importance "
                + Numbers.quantity(scene.importance()[i]) + ", bias " + Numbers.quantity(scene.bias()[i]);
    }

    /** How the features lie in hidden space. */
    static String structure(Geometry geometry) {
        List<Integer> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] >= REPRESENTED) {
                kept.add(i);
            } else {
                dropped.add(Tables.feature(i));
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(kept.size())
                .append(" of ")
                .append(features(geometry.features()))
                .append(" represented in ");
        text.append(geometry.hidden()).append(geometry.hidden() == 1 ? " dimension" : " dimensions");
        text.append(lengths(geometry, kept)).append('.');
        append(text, "Opposite: ", pairs(geometry, kept, -1.01, OPPOSITE));
        append(text, "At right angles: ", pairs(geometry, kept, -ORTHOGONAL, ORTHOGONAL));
        append(text, "In the same direction: ", pairs(geometry, kept, SAME, 1.01));
        if (geometry.hidden() == 2 && kept.size() > 2) {
            text.append(' ').append(neighbours(geometry, kept));
        }
        append(text, "Not represented: ", dropped);
        return text.toString();
    }

    private static String features(int count) {
        return count == 1 ? "1 feature" : count + " features";
    }

    private static String lengths(Geometry geometry, List<Integer> kept) {
        if (kept.isEmpty()) {
            return "";
        }
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int i : kept) {
            shortest = Math.min(shortest, geometry.norms()[i]);
            longest = Math.max(longest, geometry.norms()[i]);
        }
        return ", length " + range(Numbers.quantity(shortest), Numbers.quantity(longest));
    }

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    /** Pairs whose cosine lies between two bounds. */
    private static List<String> pairs(Geometry geometry, List<Integer> kept, double low, double high) {
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < kept.size(); a++) {
            for (int b = a + 1; b < kept.size(); b++) {
                int i = kept.get(a);
                int j = kept.get(b);
                double cosine = geometry.dot(i, j) / geometry.norms()[i] / geometry.norms()[j];
                if (cosine >= low && cosine <= high) {
                    pairs.add(Tables.feature(i) + " and " + Tables.feature(j));
                }
            }
        }
        return pairs;
    }

    private static String neighbours(Geometry geometry, List<Integer> kept) {
        double[] angles = Angles.between(geometry, kept);
        double smallest = angles[0];
        double largest = angles[0];
        for (double angle : angles) {
            smallest = Math.min(smallest, angle);
            largest = Math.max(largest, angle);
        }
        return "Neighbours are " + range(Numbers.angle(smallest), Numbers.angle(largest)) + " apart.";
    }

    /** Adds a sentence that lists things, if there are any, and says how many it leaves out. */
    static void append(StringBuilder text, String start, List<String> things) {
        if (things.isEmpty()) {
            return;
        }
        text.append(' ').append(start);
        int shown = things.size() > MOST + 1 ? MOST : things.size();
        for (int k = 0; k < shown; k++) {
            text.append(k == 0 ? "" : ", ").append(things.get(k));
        }
        if (shown < things.size()) {
            text.append(" and ").append(things.size() - shown).append(" more");
        }
        text.append('.');
    }
}
