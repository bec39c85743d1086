package tegum.analysis;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Elementary;

/**
 * What the vectors of a model with two hidden dimensions form: features with a norm above {@link
 * #REPRESENTED} count, angles tell the rest.
 *
 * @param kind the figure found
 * @param members features that take part, by angle, counter-clockwise
 * @param gaps degrees from each member to the next, all the way round
 */
public record PlanarShape(Kind kind, List<Integer> members, double[] gaps) {
    /** A feature counts as represented above this norm (the authors' notebook draws the line there too). */
    public static final double REPRESENTED = 0.5;

    /** Degrees by which an angle may be off and still count as exact. */
    private static final double TOLERANCE = 6;

    /** Figures that vectors in a plane can form. */
    public enum Kind {
        /** No feature is represented. */
        NONE("nothing kept"),
        /** One vector. */
        ONE("one kept"),
        /** Two vectors at a right angle. */
        ORTHOGONAL("two kept"),
        /** Two opposite vectors. */
        DIGON("one pair"),
        /** Two opposite vectors and one at a right angle to them. */
        DIGON_AND_ONE("one pair, one alone"),
        /** Two pairs of opposite vectors at right angles to each other. */
        TWO_DIGONS("two pairs"),
        /** Three vectors, evenly spread. */
        TRIANGLE("triangle"),
        /** Five vectors, evenly spread. */
        PENTAGON("pentagon"),
        /** Six vectors, evenly spread. */
        HEXAGON("hexagon"),
        /** Seven or more vectors, evenly spread. */
        POLYGON("polygon"),
        /** None of these. */
        IRREGULAR("irregular");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** A short name for people. */
        public String words() {
            return words;
        }
    }

    /**
     * Finds the figure.
     *
     * @param geometry of a model with m = 2
     */
    public static PlanarShape of(Geometry geometry) {
        List<Integer> members = membersByAngle(geometry);
        double[] gaps = gaps(geometry, members);
        return new PlanarShape(kind(gaps, TOLERANCE), members, gaps);
    }

    /** The figure found if every angle may be off by so many degrees; at most 15, so that no two figures overlap. */
    public Kind kindWithin(double tolerance) {
        return kind(gaps, tolerance);
    }

    private static List<Integer> membersByAngle(Geometry geometry) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] > REPRESENTED) {
                int at = members.size();
                while (at > 0 && turns(geometry, members.get(at - 1)) > turns(geometry, i)) {
                    at--;
                }
                members.add(at, i);
            }
        }
        return members;
    }

    private static double turns(Geometry geometry, int i) {
        return Elementary.turnsOf(geometry.component(1, i), geometry.component(0, i));
    }

    private static double[] gaps(Geometry geometry, List<Integer> members) {
        int count = members.size();
        double[] gaps = new double[count];
        for (int k = 0; k < count; k++) {
            double gap = turns(geometry, members.get((k + 1) % count)) - turns(geometry, members.get(k));
            gaps[k] = 360 * (gap <= 0 ? gap + 1 : gap);
        }
        return gaps;
    }

    private static Kind kind(double[] gaps, double tolerance) {
        return switch (gaps.length) {
            case 0 -> Kind.NONE;
            case 1 -> Kind.ONE;
            case 2 -> kindOfTwo(gaps, tolerance);
            case 3 -> kindOfThree(gaps, tolerance);
            case 4 -> even(gaps, tolerance) ? Kind.TWO_DIGONS : Kind.IRREGULAR;
            case 5 -> even(gaps, tolerance) ? Kind.PENTAGON : Kind.IRREGULAR;
            case 6 -> even(gaps, tolerance) ? Kind.HEXAGON : Kind.IRREGULAR;
            default -> even(gaps, tolerance) ? Kind.POLYGON : Kind.IRREGULAR;
        };
    }

    private static Kind kindOfTwo(double[] gaps, double tolerance) {
        double smaller = Math.min(gaps[0], gaps[1]);
        if (near(smaller, 90, tolerance)) {
            return Kind.ORTHOGONAL;
        }
        return near(smaller, 180, tolerance) ? Kind.DIGON : Kind.IRREGULAR;
    }

    private static Kind kindOfThree(double[] gaps, double tolerance) {
        if (even(gaps, tolerance)) {
            return Kind.TRIANGLE;
        }
        int right = 0;
        int straight = 0;
        for (double gap : gaps) {
            right += near(gap, 90, tolerance) ? 1 : 0;
            straight += near(gap, 180, tolerance) ? 1 : 0;
        }
        return right == 2 && straight == 1 ? Kind.DIGON_AND_ONE : Kind.IRREGULAR;
    }

    private static boolean even(double[] gaps, double tolerance) {
        for (double gap : gaps) {
            if (!near(gap, 360.0 / gaps.length, tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double degrees, double expected, double tolerance) {
        return Math.abs(degrees - expected) <= tolerance;
    }
}
