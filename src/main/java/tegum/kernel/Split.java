package tegum.kernel;

/**
 * A number of rows cut into tiles of nearly equal height: first {@code tallCount} tiles of {@code tall}
 * rows, then {@code shortCount} of one row less.
 */
record Split(int tall, int tallCount, int shortCount) {
    /** As few tiles as possible of at most {@code most} rows. */
    static Split of(int rows, int most) {
        int tiles = (rows + most - 1) / most;
        int tall = (rows + tiles - 1) / tiles;
        int shortCount = tiles * tall - rows;
        return new Split(tall, tiles - shortCount, shortCount);
    }

    /** Tells {@code each} the first row, the number of tiles and their height, once per height that occurs. */
    void forEach(Heights each) {
        each.tiles(0, tallCount, tall);
        if (shortCount > 0) {
            each.tiles(tall * tallCount, shortCount, tall - 1);
        }
    }

    /** Takes tiles of one height. */
    interface Heights {
        /** {@code count} tiles of {@code height} rows from row {@code first}. */
        void tiles(int first, int count, int height);
    }
}
