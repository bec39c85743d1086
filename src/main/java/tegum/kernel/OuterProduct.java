package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_LT_U;

import tegum.kernel.wasm.Local;

/**
 * Sums over samples of products of a feature's number and a hidden one, in tiles whose sums stay in
 * registers. Two loops over the samples on the same sums are faster than one with both products.
 */
final class OuterProduct {
    private static final int ROW = Places.ROW;

    private final Blueprint blueprint;
    private final Places places;
    private final Body body;
    private final Local x;
    private final Local width;
    private final Local hiddenRow;
    private final Local featureRow;
    private final Local targets;
    private final Local target;
    private final Local left;
    private final Local right;
    private final Local end;
    private final Local factor;
    private final Local[] sums;
    private final Local[] loaded;
    private final int tall;
    private final int wide;

    /** For the block at {@code x}, whose rows are {@code width} bytes long. */
    OuterProduct(Body body, Places places, Local x, Local width) {
        this.body = body;
        this.places = places;
        this.x = x;
        this.width = width;
        blueprint = places.blueprint;
        tall = blueprint.hidden() == 5 ? 2 : blueprint.features() % 4 == 0 ? 4 : 5;
        wide = blueprint.hidden() == 5 ? 5 : 2;
        hiddenRow = body.integer();
        featureRow = body.integer();
        targets = body.integer();
        target = body.integer();
        left = body.integer();
        right = body.integer();
        end = body.integer();
        factor = body.vector();
        sums = body.vectors(tall * wide);
        loaded = body.vectors(wide);
    }

    /**
     * Adds to the sums of a matrix whose rows are hidden and whose columns features.
     *
     * @param outputHalf whether D Hᵀ is added
     * @param inputHalf whether X DHᵀ is added
     */
    void write(Matrix matrix, boolean outputHalf, boolean inputHalf) {
        Split.of(blueprint.hidden(), wide).forEach((firstRow, rowCount, w) -> {
            body.set(hiddenRow, firstRow * ROW);
            int from = matrix.address() + firstRow * matrix.rowStride();
            body.loop(targets, from, from + rowCount * w * matrix.rowStride(), w * matrix.rowStride(), () -> {
                Split.of(blueprint.features(), tall).forEach((first, count, t) -> {
                    body.set(target, targets, first * matrix.columnStride());
                    body.loop(featureRow, first * ROW, (first + count * t) * ROW, t * ROW, () -> {
                        load(matrix, t, w);
                        if (outputHalf) {
                            body.set(left, featureRow, places.slope);
                            add(places.hidden, t, w);
                        }
                        if (inputHalf) {
                            body.setSum(left, featureRow, x);
                            add(places.hiddenSlope, t, w);
                        }
                        store(matrix, t, w);
                        body.add(target, t * matrix.columnStride());
                    });
                });
                body.add(hiddenRow, w * ROW);
            });
        });
    }

    private void load(Matrix matrix, int t, int w) {
        for (int a = 0; a < t; a++) {
            for (int b = 0; b < w; b++) {
                body.load(sums[a * w + b], target, a * matrix.columnStride() + b * matrix.rowStride());
            }
        }
    }

    private void store(Matrix matrix, int t, int w) {
        for (int a = 0; a < t; a++) {
            for (int b = 0; b < w; b++) {
                body.store(target, a * matrix.columnStride() + b * matrix.rowStride(), sums[a * w + b]);
            }
        }
    }

    /** Adds Σ_s left[a][s] · right[b][s], four samples at a time. */
    private void add(int hidden, int t, int w) {
        body.set(right, hiddenRow, hidden);
        body.setSum(end, left, width);
        body.code().loop();
        for (int part = 0; part < 2; part++) {
            for (int b = 0; b < w; b++) {
                body.load(loaded[b], right, b * ROW + part * Body.VECTOR);
            }
            for (int a = 0; a < t; a++) {
                body.load(factor, left, a * ROW + part * Body.VECTOR);
                for (int b = 0; b < w; b++) {
                    body.addProduct(sums[a * w + b], factor, loaded[b]);
                }
            }
        }
        body.add(right, 2 * Body.VECTOR);
        body.add(left, 2 * Body.VECTOR);
        body.code().get(left).get(end).op(I32_LT_U).branchIf(0).end();
    }
}
