package tegum.kernel;

import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_GT;
import static tegum.kernel.wasm.Op.F32X4_MAX;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.F32X4_SUB;
import static tegum.kernel.wasm.Op.V128_AND;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.Op;

/**
 * The whole gradient of a group of four models, a function of the group's offset among the parameters, its
 * number, and the numbers of samples that are not empty and of those that are.
 */
final class ModelsGroup {
    private final Blueprint blueprint;
    private final Places places;
    private final boolean sparse;
    private final int n;
    private final int m;
    private final boolean relu;
    private final Body body;
    private final Code code;
    private final boolean withLoss;
    private final Local offset;
    private final Local samples;
    private final Local costs;
    private final Local losses;
    private final Local x;
    private final Local[] weights;
    private final Local[] sums;
    private final Local[] h;
    private final Local[] slopes;
    private final Local[] inputs;
    private final Local[] outputs;
    private final Local error;
    private final Local loss;

    ModelsGroup(Body body, Places places, boolean withLoss) {
        this.places = places;
        blueprint = places.blueprint;
        sparse = blueprint.form().isSparse();
        n = blueprint.features();
        m = blueprint.hidden();
        relu = blueprint.variant().outputRelu();
        this.body = body;
        this.withLoss = withLoss;
        code = body.code();
        offset = body.parameter(0);
        samples = body.parameter(2);
        costs = body.integer();
        losses = body.integer();
        x = body.integer();
        weights = body.vectors(blueprint.parameters());
        sums = body.vectors(blueprint.parameters());
        h = body.vectors(m);
        slopes = body.vectors(m);
        inputs = body.vectors(n);
        outputs = body.vectors(n);
        error = body.vector();
        loss = body.vector();
    }

    void write() {
        code.get(body.parameter(1))
                .i32(Places.padded(n) * Body.VECTOR)
                .op(Op.I32_MUL)
                .set(costs);
        for (int i = 0; i < weights.length; i++) {
            body.load(weights[i], offset, places.parameters + i * Body.VECTOR);
            body.clear(sums[i]);
            body.store(offset, places.gradient + i * Body.VECTOR, sums[i]);
        }
        body.clear(loss);
        code.get(body.parameter(1)).i32(4).op(Op.I32_SHL).set(losses);
        body.store(losses, places.modelLosses, loss);
        eachSample(this::sample);
        if (sparse) {
            singles();
        }
        if (sparse || blueprint.draw().nonEmpty()) {
            empties();
        }
        addUp();
    }

    /** To memory after each block: a sum over a whole batch would round more. */
    private void addUp() {
        for (int i = 0; i < sums.length; i++) {
            body.addTo(offset, places.gradient + i * Body.VECTOR, sums[i]);
            body.clear(sums[i]);
        }
        if (withLoss) {
            body.addTo(losses, places.modelLosses, loss);
            body.clear(loss);
        }
    }

    /** Blocks of 64, features apart; samples next to each other. */
    private void eachSample(Runnable work) {
        Local block = body.integer();
        Local left = body.integer();
        Local end = body.integer();
        body.set(block, places.batch);
        body.set(left, samples, 0);
        code.block().loop();
        code.get(left).op(Op.I32_EQZ).branchIf(1);
        body.set(x, block, 0);
        code.get(left).i32(Places.BLOCK);
        code.get(left).i32(Places.BLOCK).op(Op.I32_LT_U).op(Op.SELECT_I32).set(end);
        code.get(left).get(end).op(Op.I32_SUB).set(left);
        code.get(end).i32(2).op(Op.I32_SHL).get(block).op(Op.I32_ADD).set(end);
        body.loop(x, end, Body.FLOAT, work);
        addUp();
        body.add(block, n * Places.ROW);
        code.branch(0).end().end();
    }

    private Local weight(int k, int i) {
        return weights[k * n + i];
    }

    private Local bias(int i) {
        return weights[m * n + i];
    }

    private void sample() {
        for (int i = 0; i < n; i++) {
            body.splat(inputs[i], x, i * Places.ROW);
        }
        for (int k = 0; k < m; k++) {
            body.set(h[k], weight(k, 0), F32X4_MUL, inputs[0]);
            for (int i = 1; i < n; i++) {
                body.addProduct(h[k], weight(k, i), inputs[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            code.get(bias(i)).set(outputs[i]);
            for (int k = 0; k < m; k++) {
                body.addProduct(outputs[i], weight(k, i), h[k]);
            }
            slope(i);
        }
        for (int k = 0; k < m; k++) {
            body.set(slopes[k], weight(k, 0), F32X4_MUL, outputs[0]);
            for (int i = 1; i < n; i++) {
                body.addProduct(slopes[k], weight(k, i), outputs[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                body.addProduct(sums[k * n + i], outputs[i], h[k]);
                body.addProduct(sums[k * n + i], inputs[i], slopes[k]);
            }
            body.set(sums[m * n + i], sums[m * n + i], F32X4_ADD, outputs[i]);
        }
    }

    /** z becomes d = c (y − x) f′(z); the loss takes c e². */
    private void slope(int i) {
        Local z = outputs[i];
        code.get(z);
        if (relu && withLoss) {
            code.get(z).i32x4(0).op(F32X4_GT).op(V128_AND);
        }
        code.get(inputs[i]).op(F32X4_SUB).set(error);
        int cost = places.cost + i * Body.VECTOR;
        if (withLoss) {
            code.get(loss).get(error).get(error).op(F32X4_MUL);
            code.get(costs)
                    .access(Access.V128_LOAD, cost)
                    .op(F32X4_MUL)
                    .op(F32X4_ADD)
                    .set(loss);
        }
        code.get(error).get(costs).access(Access.V128_LOAD, cost).op(F32X4_MUL);
        if (relu) {
            code.get(z).i32x4(0).op(F32X4_GT).op(V128_AND);
        }
        code.set(z);
    }

    /**
     * Samples of feature i alone, by the Gram form in registers: z_j = b_j + x g_j with g_j = Σ_k W_ki W_kj,
     * and from P_j = Σ x d_j the gradient, gW_kj += c_j P_j W_ki and gW_ki += c_j P_j W_kj.
     */
    private void singles() {
        Local[] gram = body.vectors(n);
        Local[] products = body.vectors(n);
        Local[] total = body.vectors(n);
        Local value = body.vector();
        Local end = body.integer();
        for (int i = 0; i < n; i++) {
            int active = i;
            int list = places.singles + i * places.singleList();
            code.i32(places.singleCounts)
                    .access(Access.I32_LOAD, i * Body.FLOAT)
                    .set(end);
            body.set(x, 0);
            code.get(end).ifTrue();
            for (int j = 0; j < n; j++) {
                body.set(gram[j], weight(0, i), F32X4_MUL, weight(0, j));
                for (int k = 1; k < m; k++) {
                    body.addProduct(gram[j], weight(k, i), weight(k, j));
                }
                body.clear(products[j]);
                body.clear(total[j]);
            }
            body.loop(x, end, Body.FLOAT, () -> {
                body.splat(value, x, list);
                for (int j = 0; j < n; j++) {
                    single(gram[j], value, j, j == active);
                    body.set(total[j], total[j], F32X4_ADD, error);
                    body.addProduct(products[j], value, error);
                }
            });
            for (int j = 0; j < n; j++) {
                shared(products[j], total[j], i, j);
            }
            code.end();
        }
    }

    /** The slope of output j without its cost, in {@code error}. */
    private void single(Local gram, Local value, int j, boolean active) {
        Local z = outputs[j];
        code.get(bias(j)).get(value).get(gram).op(F32X4_MUL).op(F32X4_ADD).set(z);
        code.get(z);
        if (relu) {
            code.get(z).i32x4(0).op(F32X4_GT).op(V128_AND);
        }
        if (active) {
            code.get(value).op(F32X4_SUB);
        }
        code.set(error);
        if (withLoss) {
            code.get(loss).get(error).get(error).op(F32X4_MUL);
            code.get(costs).access(Access.V128_LOAD, places.cost + j * Body.VECTOR);
            code.op(F32X4_MUL).op(F32X4_ADD).set(loss);
        }
        if (relu && active) {
            code.get(error).get(z).i32x4(0).op(F32X4_GT).op(V128_AND).set(error);
        }
    }

    private void shared(Local product, Local total, int i, int j) {
        code.get(costs).access(Access.V128_LOAD, places.cost + j * Body.VECTOR).set(error);
        body.addProduct(sums[m * n + j], error, total);
        body.set(product, product, F32X4_MUL, error);
        for (int k = 0; k < m; k++) {
            body.addProduct(sums[k * n + j], product, weight(k, i));
            body.addProduct(sums[k * n + i], product, weight(k, j));
        }
    }

    /** Samples without an active feature give y = ReLU(b) each. */
    private void empties() {
        Local count = body.vector();
        Local output = error;
        code.get(body.parameter(3));
        EmptySamples.count(code, places, count);
        for (int i = 0; i < n; i++) {
            code.get(bias(i));
            if (relu) {
                code.i32x4(0).op(F32X4_MAX);
            }
            code.set(output);
            code.get(output).get(costs).access(Access.V128_LOAD, places.cost + i * Body.VECTOR);
            code.op(F32X4_MUL).get(count).op(F32X4_MUL).set(inputs[i]);
            body.set(sums[m * n + i], sums[m * n + i], F32X4_ADD, inputs[i]);
            if (withLoss) {
                body.addProduct(loss, inputs[i], output);
            }
        }
    }
}
