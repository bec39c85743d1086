package tegum.view;

/**
 * What a group of marks stands for, so that pointing at it can say so.
 *
 * @param feature index of the feature, or -1
 * @param other index of the second feature of a pair (a matrix cell's row is {@code feature}, its
 *     column {@code other}), or -1
 * @param opacity from 0 to 1, for marks that stand back while another feature is highlighted
 */
public record Mark(int feature, int other, double opacity) {
    /** Marks that stand for no feature. */
    public static final Mark NONE = new Mark(-1, -1, 1);

    /** Marks of one feature at full strength. */
    public static Mark feature(int feature) {
        return new Mark(feature, -1, 1);
    }

    /** Marks of the pair (row, column) at full strength. */
    public static Mark pair(int row, int column) {
        return new Mark(row, column, 1);
    }

    /** The same marks at another strength. */
    public Mark withOpacity(double newOpacity) {
        return new Mark(feature, other, newOpacity);
    }
}
