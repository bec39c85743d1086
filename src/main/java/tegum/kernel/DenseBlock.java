package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD32_SPLAT;
import static tegum.kernel.wasm.Op.F32X4_ABS;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_GT;
import static tegum.kernel.wasm.Op.F32X4_MAX;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_NE;
import static tegum.kernel.wasm.Op.V128_AND;
import static tegum.kernel.wasm.Op.V128_OR;

import java.util.Arrays;
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
        new OutputSlopes(body, places, x, width, withLoss).write();
        hiddenSlopes();
        OuterProduct product = new OuterProduct(body, places, x, width);
        if (blueprint.variant().tied()) {
            product.write(places.encoderSums(), true, true);
        } else {
            product.write(places.encoderSums(), false, true);
            product.write(places.decoderSums().transposed(), true, false);
        }
    }

    /** The first product alone, H = W X, as its speed is measured. */
    void writeHidden() {
        hidden();
    }

    /** The same with H given, and without what the inputs add to the gradient. */
    void writeFromHidden() {
        new OutputSlopes(body, places, x, width, withLoss).write();
        hiddenSlopes();
        new OuterProduct(body, places, x, width).write(places.decoderSums().transposed(), true, false);
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
                Local[] used = Arrays.copyOf(sums, height * vectors);
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
}
