package tegum.kernel;

import static tegum.kernel.wasm.Access.V128_LOAD;
import static tegum.kernel.wasm.Op.F32X4_ABS;
import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_GT;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.V128_AND;

import java.util.Arrays;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;

/**
 * From H to the outputs and their slopes, in one pass while a tile is in registers: z = Wᵀ H + b, y = f(z),
 * D = c (y − x) f′(z), and its sums over samples.
 */
final class OutputSlopes {
    private static final int ROW = Places.ROW;

    private static final int WIDE = 2;

    private final Blueprint blueprint;
    private final Places places;
    private final Body body;
    private final boolean withLoss;
    private final Local x;
    private final Local width;
    private final Local sample;

    /** For the block at {@code x}, whose rows are {@code width} bytes long. */
    OutputSlopes(Body body, Places places, Local x, Local width, boolean withLoss) {
        this.body = body;
        this.places = places;
        this.x = x;
        this.width = width;
        this.withLoss = withLoss;
        blueprint = places.blueprint;
        sample = body.integer();
    }

    /** Five features of eight samples at a time. */
    void write() {
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
            Local[] used = Arrays.copyOf(sums, height * WIDE);
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
}
