package tegum.kernel;

import java.util.Arrays;
import tegum.kernel.wasm.Local;

/** A matrix product C = A · B over whole matrices, in tiles of five rows and two vectors. */
final class PanelProduct {
    private static final int TALL = 5;
    private static final int WIDE = 2;

    private final Body body;
    private final Matrix left;
    private final int right;
    private final int result;
    private final int width;
    private final SplatProduct product;
    private final Local a;
    private final Local c;
    private final Local[] sums;
    private final Local[] loaded;

    /**
     * Rows of B and C are {@code width} bytes long, a multiple of 16.
     *
     * @param left A
     * @param depth number of its columns
     * @param right address of B
     * @param result address of C
     */
    PanelProduct(Body body, Matrix left, int depth, int right, int result, int width) {
        this.body = body;
        this.left = left;
        this.right = right;
        this.result = result;
        this.width = width;
        product = new SplatProduct(body, depth, left, width);
        a = body.integer();
        c = body.integer();
        sums = body.vectors(TALL * WIDE);
        loaded = body.vectors(WIDE);
    }

    /** The whole product: columns outside, so that a panel of B stays in the cache. */
    void all(int rows) {
        Local column = body.integer();
        Local none = body.integer();
        body.set(column, 0);
        body.set(none, 0);
        panel(column, none, none, rows);
    }

    /**
     * Some rows, and of them all columns from {@code column} on, which is moved to the end.
     *
     * @param column offset in bytes, a multiple of 32
     * @param rowOffset bytes from the first row of A to the first wanted
     * @param resultOffset the same in C
     */
    void panel(Local column, Local rowOffset, Local resultOffset, int count) {
        int pairs = width / (WIDE * Body.VECTOR) * WIDE * Body.VECTOR;
        Local end = body.integer();
        body.set(end, pairs);
        if (pairs > 0) {
            body.loopIfAny(column, end, WIDE * Body.VECTOR, () -> rows(column, rowOffset, resultOffset, count, WIDE));
        }
        if (pairs < width) {
            body.set(column, pairs);
            rows(column, rowOffset, resultOffset, count, 1);
        }
    }

    private void rows(Local column, Local rowOffset, Local resultOffset, int count, int vectors) {
        Local end = body.integer();
        Split.of(count, TALL).forEach((first, tiles, height) -> {
            body.set(a, rowOffset, left.address() + first * left.rowStride());
            body.setSum(c, resultOffset, column);
            body.add(c, result + first * width);
            body.set(end, a, tiles * height * left.rowStride());
            Local[] tile = Arrays.copyOf(sums, height * vectors);
            Local[] row = Arrays.copyOf(loaded, vectors);
            body.loop(a, end, height * left.rowStride(), () -> {
                body.clear(tile);
                product.add(a, 0, column, right, tile, row);
                for (int t = 0; t < height; t++) {
                    for (int v = 0; v < vectors; v++) {
                        body.store(c, t * width + v * Body.VECTOR, tile[t * vectors + v]);
                    }
                }
                body.add(c, height * width);
            });
        });
    }
}
