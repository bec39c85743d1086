package tegum.analysis;

/**
 * Figures that a factor of a tegum product can be, known by the angles between its members alone: turning,
 * mirroring, scaling and renaming change nothing. The square and the octahedron are not among them: they are two and
 * three digons at right angles, that is, products themselves.
 */
public enum FactorShape {
    /** A feature that shares with nobody. */
    DEDICATED("own dimension"),
    /** Two opposite features. */
    DIGON("digon"),
    /** Three features at 120°. */
    TRIANGLE("triangle"),
    /** Four features that all lie as far apart as they can in space. */
    TETRAHEDRON("tetrahedron"),
    /** k features, five or more, at equal angles in k − 1 dimensions. */
    SIMPLEX("simplex"),
    /** Five features at 72°. */
    PENTAGON("pentagon"),
    /** Six features at 60°. */
    HEXAGON("hexagon"),
    /** Two squares over one another, one turned by 45° (eight features in three dimensions). */
    SQUARE_ANTIPRISM("square antiprism"),
    /** None of these. */
    OTHER("other");

    /** Degrees by which an angle may differ from the figure's own. */
    static final double TOLERANCE = 9;

    /** The shortest member of a figure is at least this share of the longest. */
    private static final double EVEN = 0.75;

    /**
     * Degrees from one corner of the antiprism to the others, ascending. Height over radius is 0.65, between 0.61 that
     * the loss prefers and 0.707 of the tight one; both come within 5°.
     */
    private static final double[] ANTIPRISM = {72.7, 72.7, 78.5, 78.5, 114, 142.6, 142.6};

    private static final double[] FIVE = {72, 72, 144, 144};
    private static final double[] SIX = {60, 60, 120, 120, 180};

    private final String words;

    FactorShape(String words) {
        this.words = words;
    }

    /** Its name in running text. */
    public String words() {
        return words;
    }

    /**
     * Names a figure.
     *
     * @param degrees angles between members, k rows of k
     * @param lengths of members
     * @param dimension that they span
     */
    static FactorShape of(double[] degrees, double[] lengths, int dimension) {
        int count = lengths.length;
        if (count == 1) {
            return DEDICATED;
        }
        if (!isEven(lengths)) {
            return OTHER;
        }
        if (dimension == count - 1 && isSimplex(degrees, count)) {
            return switch (count) {
                case 2 -> DIGON;
                case 3 -> TRIANGLE;
                case 4 -> TETRAHEDRON;
                default -> SIMPLEX;
            };
        }
        if (count == 5 && dimension == 2 && allAre(FIVE, degrees)) {
            return PENTAGON;
        }
        if (count == 6 && dimension == 2 && allAre(SIX, degrees)) {
            return HEXAGON;
        }
        return count == 8 && dimension == 3 && allAre(ANTIPRISM, degrees) ? SQUARE_ANTIPRISM : OTHER;
    }

    private static boolean isEven(double[] lengths) {
        double shortest = lengths[0];
        double longest = lengths[0];
        for (double length : lengths) {
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        return shortest >= EVEN * longest;
    }

    /** Every two members have the cosine −1/(k − 1). */
    private static boolean isSimplex(double[] degrees, int count) {
        double expected = Factor.degrees(-1.0 / (count - 1));
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(degrees[i * count + j] - expected) > TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Seen from each corner the others lie at these angles. */
    private static boolean allAre(double[] corner, double[] degrees) {
        int count = corner.length + 1;
        for (int i = 0; i < count; i++) {
            double[] row = new double[corner.length];
            for (int j = 0; j < count; j++) {
                if (j != i) {
                    row[j < i ? j : j - 1] = degrees[i * count + j];
                }
            }
            java.util.Arrays.sort(row);
            for (int k = 0; k < row.length; k++) {
                if (Math.abs(row[k] - corner[k]) > TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }
}
