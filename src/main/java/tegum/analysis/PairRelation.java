package tegum.analysis;

/** How two features that come together lie to each other (paper, section "Correlated and anticorrelated features"). */
public enum PairRelation {
    /** More than 75° and less than 105° apart. */
    RIGHT_ANGLE("right angle"),
    /** At most 75° apart, and not collapsed. */
    SIDE_BY_SIDE("side by side"),
    /** One vector for both, or nearly: at most 15° apart. */
    COLLAPSED("collapsed"),
    /** At least 105° apart. */
    OPPOSED("opposed"),
    /** One of the two, or both, are not represented. */
    LEFT_OUT("left out");

    private static final double COS_15 = 0.9659258262890683;
    private static final double COS_75 = 0.25881904510252074;

    private final String words;

    PairRelation(String words) {
        this.words = words;
    }

    /** What to call it. */
    public String words() {
        return words;
    }

    /** The relation of features i and j. */
    public static PairRelation of(Geometry geometry, int i, int j) {
        double one = geometry.norms()[i];
        double other = geometry.norms()[j];
        if (!(one > PlanarShape.REPRESENTED && other > PlanarShape.REPRESENTED)) {
            return LEFT_OUT;
        }
        double cosine = geometry.dot(i, j) / (one * other);
        if (cosine >= COS_15) {
            return COLLAPSED;
        }
        if (cosine >= COS_75) {
            return SIDE_BY_SIDE;
        }
        return cosine > -COS_75 ? RIGHT_ANGLE : OPPOSED;
    }
}
