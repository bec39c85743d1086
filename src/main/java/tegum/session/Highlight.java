package tegum.session;

/** The feature that is marked everywhere: the one pointed at, else the pinned one. */
final class Highlight {
    private static final int NONE = -1;

    private int pointed = NONE;
    private int pinned = NONE;

    /** The feature, or -1. */
    int feature() {
        return pointed == NONE ? pinned : pointed;
    }

    /** Points at a feature, or at none; returns whether that is news. */
    boolean point(int feature) {
        boolean news = pointed != feature;
        pointed = feature;
        return news;
    }

    /** Pins a feature, or lets it go if it is pinned already. */
    void pin(int feature) {
        pinned = pinned == feature ? NONE : feature;
    }

    /** Goes over to a model of {@code features} features. */
    void keepWithin(int features) {
        pointed = NONE;
        if (pinned >= features) {
            pinned = NONE;
        }
    }
}
