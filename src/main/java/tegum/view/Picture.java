package tegum.view;

/**
 * A picture that knows what it shows: what an exhibit draws. Like a {@link View} it is pure: it keeps no
 * state, fills its surface and never draws outside it.
 */
public interface Picture {
    /** Height in CSS pixels that suits a width in CSS pixels. */
    double height(double width);

    /** Whether it is a key or a list, which needs no more than 260 CSS pixels of width. */
    default boolean isNarrow() {
        return false;
    }

    /** Whether it wants a row of its own. */
    default boolean isWide() {
        return false;
    }

    /** Draws onto a surface of any width from 240 CSS pixels up and of the height that {@link #height} gives. */
    void draw(Surface surface);

    /** One sentence that says what the picture shows, for those who cannot see it. */
    String summary();

    /** What to say of a mark that somebody points at; empty for nothing. */
    default String hint(Mark mark) {
        return "";
    }

    /**
     * The mark that an arrow key leads to, so that whoever has no pointer can go through the picture.
     *
     * @param from the mark pointed at, or {@link Mark#NONE}
     * @param right −1, 0 or 1
     * @param down −1, 0 or 1
     */
    default Mark step(Mark from, int right, int down) {
        return Mark.NONE;
    }

    /** The numbers behind the picture. */
    Table table();
}
