package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_LT_U;

import tegum.kernel.wasm.Local;

/**
 * The inner loop of a matrix product: for a tile of r rows and v vectors
 *
 * <pre>  C[t][·] += Σ_k A[t][k] · B[k][·]</pre>
 *
 * with every A[t][k] spread over the lanes of a register. V8 keeps the order of the code, so a row is
 * spread, multiplied and added before the next is loaded: r·v sums, v vectors of B, one spread number
 * and one product are all that is alive, and 5 × 2 or 3 × 3 fit the 15 registers.
 */
final class SplatProduct {
    /** How many k are written out in one turn of the loop. */
    private static final int UNROLLED = 5;

    private final Body body;
    private final int depth;
    private final int rowStride;
    private final int depthStride;
    private final int vectorStride;
    private final Local left;
    private final Local right;
    private final Local end;
    private final Local spread;

    /**
     * A product over {@code depth} values of k.
     *
     * @param matrix A, whose rows are t and whose columns are k
     * @param vectorStride bytes from B[k] to B[k + 1]
     */
    SplatProduct(Body body, int depth, Matrix matrix, int vectorStride) {
        this.body = body;
        this.depth = depth;
        this.vectorStride = vectorStride;
        rowStride = matrix.rowStride();
        depthStride = matrix.columnStride();
        left = body.integer();
        right = body.integer();
        end = body.integer();
        spread = body.vector();
    }

    /**
     * Adds to a tile.
     *
     * @param a address of A[first row][0], plus {@code aOffset}
     * @param b address of B[0] at the tile's first vector, plus {@code bOffset}
     * @param sums rows one after the other, {@code loaded.length} vectors each
     * @param loaded one local for each vector of B
     */
    void add(Local a, int aOffset, Local b, int bOffset, Local[] sums, Local[] loaded) {
        int turns = depth / UNROLLED;
        int rest = depth - turns * UNROLLED;
        if (turns < 2) {
            steps(depth, a, aOffset, b, bOffset, sums, loaded);
            return;
        }
        body.set(left, a, 0);
        body.set(right, b, 0);
        body.set(end, a, turns * UNROLLED * depthStride);
        body.code().loop();
        steps(UNROLLED, left, aOffset, right, bOffset, sums, loaded);
        body.add(right, UNROLLED * vectorStride);
        body.add(left, UNROLLED * depthStride);
        body.code().get(left).get(end).op(I32_LT_U).branchIf(0).end();
        steps(rest, left, aOffset, right, bOffset, sums, loaded);
    }

    private void steps(int count, Local a, int aOffset, Local b, int bOffset, Local[] sums, Local[] loaded) {
        int vectors = loaded.length;
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < vectors; v++) {
                body.load(loaded[v], b, bOffset + k * vectorStride + v * Body.VECTOR);
            }
            for (int t = 0; t < sums.length / vectors; t++) {
                body.splat(spread, a, aOffset + k * depthStride + t * rowStride);
                for (int v = 0; v < vectors; v++) {
                    body.addProduct(sums[t * vectors + v], spread, loaded[v]);
                }
            }
        }
    }
}
