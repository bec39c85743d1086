package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Access.V128_LOAD32_SPLAT;
import static tegum.kernel.wasm.Op.F32X4_ABS;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_GT;
import static tegum.kernel.wasm.Op.F32X4_MAX;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_NE;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.V128_AND;
import static tegum.kernel.wasm.Op.V128_OR;

import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * Forward and backward through a block of at most 64 samples, whose lanes are samples:
 *
 * <pre>
 *   H  = W X                 (ReLU of it where the hidden layer has one)
 *   z  = Wᵀ H + b            y = ReLU(z)
 *   D  = c (y − x) [z &gt; 0]   gb += Σ_s D
 *   DH = W D                 ([H &gt; 0] where the hidden layer has a ReLU)
 *   gW += D Hᵀ + X DHᵀ
 * </pre>
 *
 * Sums over samples stay four wide until the batch is through.
 */
final class DenseBlock {
    private static final int ROW = Places.ROW;

    private final Blueprint blueprint;
    private final Places places;
    private final Body body;
    private final boolean withLoss;
    private final Local x;
    private final Local width;
    private final Local sample;

    /**
     * Writes the body of a function of two integers: the block's address, and 4 × its number of samples,
     * a multiple of 32, and of 64 if m is at most 2.
     */
    DenseBlock(Places places, Code code, boolean withLoss) {
        this.places = places;
        blueprint = places.blueprint;
        body = new Body(code);
        this.withLoss = withLoss;
        x = body.parameter(0);
        width = body.parameter(1);
        sample = body.integer();
    }

    /** Samples are worked on this many at a time. */
    static int granularity(Blueprint blueprint) {
        return blueprint.hidden() <= 2 ? 16 : 8;
    }

    void write() {
        hidden();
        outputs();
        hiddenSlopes();
        if (blueprint.variant().tied()) {
            weightGradient(places.encoderSums(), true, true);
        } else {
            weightGradient(places.encoderSums(), false, true);
            weightGradient(places.decoderSums().transposed(), true, false);
        }
    }

    /** The same with H given, and without what the inputs add to the gradient. */
    void writeFromHidden() {
        outputs();
        hiddenSlopes();
        weightGradient(places.decoderSums().transposed(), true, false);
    }

    /** What is done with a tile of hidden numbers before it is stored. */
    private interface Finish {
        void apply(Local sum, Local row, int offset);
    }

    private void hidden() {
        Local inputs = body.integer();
        Local zero = body.vector();
        Finish relu = (sum, row, offset) -> {
            if (blueprint.variant().hiddenRelu()) {
                body.set(sum, sum, F32X4_MAX, zero);
            }
        };
        product(inputs, () -> body.setSum(inputs, x, sample), 0, places.encoder(), places.hidden, relu);
    }

    /** ∂L/∂h = W D, with λ' sign(h) where the loss has λ' |h|, and [h &gt; 0] where the hidden layer has a ReLU. */
    private void hiddenSlopes() {
        Local inputs = body.integer();
        Local activation = body.vector();
        Price price = new Price(activation);
        Local zero = body.vector();
        Finish finish = (sum, row, offset) -> {
            if (blueprint.variant().hiddenRelu() || blueprint.sparseHidden()) {
                body.load(activation, row, places.hidden - places.hiddenSlope + offset);
            }
            if (blueprint.sparseHidden()) {
                price.add(sum);
            }
            if (blueprint.variant().hiddenRelu()) {
                Code code = body.code();
                code.get(sum)
                        .get(activation)
                        .get(zero)
                        .op(F32X4_GT)
                        .op(V128_AND)
                        .set(sum);
            }
        };
        Matrix matrix = places.decoder().transposed();
        product(inputs, () -> body.set(inputs, sample, 0), places.slope, matrix, places.hiddenSlope, finish);
        if (blueprint.sparseHidden() && withLoss) {
            price.addLoss();
        }
    }

    /** The loss' term λ' Σ_k |h_k| and its slope. */
    private final class Price {
        private final Code code = body.code();
        private final Local activation;
        private final Local each = body.vector();
        private final Local loss = body.vector();

        Price(Local activation) {
            this.activation = activation;
            body.clear(loss);
            code.i32(places.hiddenCost()).access(V128_LOAD32_SPLAT, 0).set(each);
        }

        /** The price with the sign of h, nothing where h is 0. */
        void add(Local slope) {
            code.get(slope);
            code.get(each).get(activation).i32x4(Integer.MIN_VALUE).op(V128_AND).op(V128_OR);
            code.get(activation).i32x4(0).op(F32X4_NE).op(V128_AND);
            code.op(F32X4_ADD).set(slope);
            if (withLoss) {
                code.get(loss).get(activation).op(F32X4_ABS).get(each).op(F32X4_MUL);
                code.op(F32X4_ADD).set(loss);
            }
        }

        /** Twice, as all of the loss is added up. */
        void addLoss() {
            code.get(loss).get(loss).op(F32X4_ADD).set(loss);
            EmptySamples.addLoss(body, places, loss);
        }
    }

    /** A dense product from n rows of a block to m rows: {@code target} = matrix · inputs. */
    private void product(Local inputs, Runnable begin, int offset, Matrix matrix, int target, Finish finish) {
        boolean narrow = blueprint.hidden() <= 2;
        int vectors = narrow ? 4 : 2;
        SplatProduct product = new SplatProduct(body, blueprint.features(), matrix, ROW);
        Local[] loaded = body.vectors(vectors);
        Local[] sums = body.vectors((narrow ? 2 : 5) * vectors);
        Local weights = body.integer();
        Local output = body.integer();
        body.set(sample, 0);
        body.loop(sample, width, vectors * Body.VECTOR, () -> {
            begin.run();
            Split.of(blueprint.hidden(), narrow ? 2 : 5).forEach((first, count, height) -> {
                Local[] used = java.util.Arrays.copyOf(sums, height * vectors);
                int from = matrix.address() + first * matrix.rowStride();
                body.set(output, sample, target + first * ROW);
                body.loop(
                        weights, from, from + count * height * matrix.rowStride(), height * matrix.rowStride(), () -> {
                            body.clear(used);
                            product.add(weights, 0, inputs, offset, used, loaded);
                            for (int t = 0; t < height; t++) {
                                for (int v = 0; v < vectors; v++) {
                                    finish.apply(used[t * vectors + v], output, t * ROW + v * Body.VECTOR);
                                    body.store(output, t * ROW + v * Body.VECTOR, used[t * vectors + v]);
                                }
                            }
                            body.add(output, height * ROW);
                        });
            });
        });
    }

    private static final int WIDE = 2;

    /** Outputs and their slopes, five features of eight samples at a time. */
    private void outputs() {
        Matrix decoder = places.decoder();
        SplatProduct product = new SplatProduct(body, blueprint.hidden(), decoder, ROW);
        Local[] loaded = body.vectors(WIDE);
        Local[] sums = body.vectors(5 * WIDE);
        Local loss = body.vector();
        Local weights = body.integer();
        Local i4 = body.integer();
        Local i16 = body.integer();
        Local row = body.integer();
        Local inputs = body.integer();
        Local slopes = body.integer();
        Output output = new Output(loaded[0], loss);
        body.clear(loss);
        Split.of(blueprint.features(), 5).forEach((first, count, height) -> {
            Local[] used = java.util.Arrays.copyOf(sums, height * WIDE);
            body.set(weights, decoder.address() + first * decoder.rowStride());
            body.set(i16, first * Body.VECTOR);
            body.set(row, first * ROW);
            body.loop(i4, first * Body.FLOAT, (first + count * height) * Body.FLOAT, height * Body.FLOAT, () -> {
                body.set(sample, 0);
                body.loop(sample, width, WIDE * Body.VECTOR, () -> {
                    for (int t = 0; t < height; t++) {
                        body.splat(used[t * WIDE], i4, places.bias() + t * Body.FLOAT);
                        body.code().get(used[t * WIDE]).set(used[t * WIDE + 1]);
                    }
                    product.add(weights, 0, sample, places.hidden, used, loaded);
                    body.setSum(slopes, row, sample);
                    body.setSum(inputs, x, slopes);
                    for (int t = 0; t < height; t++) {
                        output.write(used[t * WIDE], used[t * WIDE + 1], i4, i16, inputs, slopes, t);
                    }
                });
                body.add(weights, height * decoder.rowStride());
                body.add(i16, height * Body.VECTOR);
                body.add(row, height * ROW);
            });
        });
        if (withLoss) {
            output.addLoss();
        }
    }

    /** From pre-activations to slopes. */
    private final class Output {
        private final Code code = body.code();
        private final Local error = body.vector();
        private final Local cost;
        private final Local loss;

        Output(Local cost, Local loss) {
            this.cost = cost;
            this.loss = loss;
        }

        void write(Local z0, Local z1, Local i4, Local i16, Local inputs, Local slopes, int t) {
            body.splat(cost, i4, places.cost + t * Body.FLOAT);
            slope(z0, inputs, t * ROW);
            slope(z1, inputs, t * ROW + Body.VECTOR);
            body.store(slopes, places.slope + t * ROW, z0);
            body.store(slopes, places.slope + t * ROW + Body.VECTOR, z1);
            body.set(z0, z0, F32X4_ADD, z1);
            body.addTo(i16, places.biasSums() + t * Body.VECTOR, z0);
        }

        /**
         * z becomes d = c (y − x) f′(z). With the loss, c e² is added up, too, twice the loss; where z is
         * above 0 the difference is the same, so d has the same bits with and without.
         */
        private void slope(Local z, Local inputs, int offset) {
            boolean relu = blueprint.variant().outputRelu();
            code.get(z);
            if (relu && withLoss) {
                code.get(z).i32x4(0).op(F32X4_GT).op(V128_AND);
            }
            code.get(inputs).access(V128_LOAD, offset);
            if (blueprint.variant() == Variant.ABSOLUTE) {
                code.op(F32X4_ABS);
            }
            code.op(F32X4_SUB).set(error);
            if (withLoss) {
                code.get(loss)
                        .get(error)
                        .get(cost)
                        .op(F32X4_MUL)
                        .get(error)
                        .op(F32X4_MUL)
                        .op(F32X4_ADD)
                        .set(loss);
            }
            code.get(error).get(cost).op(F32X4_MUL);
            if (relu) {
                code.get(z).i32x4(0).op(F32X4_GT).op(V128_AND);
            }
            code.set(z);
        }

        void addLoss() {
            EmptySamples.addLoss(body, places, loss);
        }
    }

    /**
     * Sums over samples of products of a feature's number and a hidden one, into {@code sums} (rows are
     * hidden, columns features). Two loops over the samples on the same sums are faster than one with both
     * products.
     */
    private void weightGradient(Matrix sums, boolean outputHalf, boolean inputHalf) {
        int rows = blueprint.hidden();
        int tall = rows == 5 ? 2 : blueprint.features() % 4 == 0 ? 4 : 5;
        int wide = rows == 5 ? 5 : 2;
        OuterProduct product = new OuterProduct(tall, wide);
        Split.of(rows, wide).forEach((firstRow, rowCount, w) -> {
            body.set(product.hiddenRow, firstRow * ROW);
            Local target = product.targets;
            int from = sums.address() + firstRow * sums.rowStride();
            body.loop(target, from, from + rowCount * w * sums.rowStride(), w * sums.rowStride(), () -> {
                Split.of(blueprint.features(), tall).forEach((first, count, t) -> {
                    body.set(product.target, target, first * sums.columnStride());
                    body.loop(product.featureRow, first * ROW, (first + count * t) * ROW, t * ROW, () -> {
                        product.load(sums, t, w);
                        if (outputHalf) {
                            body.set(product.left, product.featureRow, places.slope);
                            product.add(places.hidden, t, w);
                        }
                        if (inputHalf) {
                            body.setSum(product.left, product.featureRow, x);
                            product.add(places.hiddenSlope, t, w);
                        }
                        product.store(sums, t, w);
                        body.add(product.target, t * sums.columnStride());
                    });
                });
                body.add(product.hiddenRow, w * ROW);
            });
        });
    }

    /** A tile of sums over samples, t features by w hidden dimensions. */
    private final class OuterProduct {
        final Local hiddenRow = body.integer();
        final Local featureRow = body.integer();
        final Local targets = body.integer();
        final Local target = body.integer();
        final Local left = body.integer();
        private final Local right = body.integer();
        private final Local end = body.integer();
        private final Local[] sums;
        private final Local[] loaded;
        private final Local factor = body.vector();

        OuterProduct(int tall, int wide) {
            sums = body.vectors(tall * wide);
            loaded = body.vectors(wide);
        }

        void load(Matrix matrix, int t, int w) {
            for (int a = 0; a < t; a++) {
                for (int b = 0; b < w; b++) {
                    body.load(sums[a * w + b], target, a * matrix.columnStride() + b * matrix.rowStride());
                }
            }
        }

        void store(Matrix matrix, int t, int w) {
            for (int a = 0; a < t; a++) {
                for (int b = 0; b < w; b++) {
                    body.store(target, a * matrix.columnStride() + b * matrix.rowStride(), sums[a * w + b]);
                }
            }
        }

        /** Adds Σ_s left[a][s] · right[b][s], four samples at a time. */
        void add(int hidden, int t, int w) {
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
            body.code()
                    .get(left)
                    .get(end)
                    .op(tegum.kernel.wasm.Op.I32_LT_U)
                    .branchIf(0)
                    .end();
        }
    }
}
