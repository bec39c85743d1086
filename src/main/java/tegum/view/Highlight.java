package tegum.view;

/** How marks stand back while another feature is pointed at. */
final class Highlight {
    private static final double FADED = 0.25;

    private Highlight() {}

    /** The mark of feature {@code i} in a scene. */
    static Mark feature(Scene scene, int i) {
        return Mark.feature(i).withOpacity(scene.highlight() < 0 || scene.highlight() == i ? 1 : FADED);
    }

    /** The mark of a pair: it stays when either feature is highlighted. */
    static Mark pair(Scene scene, int row, int column) {
        boolean stays = scene.highlight() < 0 || scene.highlight() == row || scene.highlight() == column;
        return Mark.pair(row, column).withOpacity(stays ? 1 : FADED);
    }
}
