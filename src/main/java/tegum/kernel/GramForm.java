package tegum.kernel;

import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.Op;

/**
 * Lanes are features. With G = WᵀW the hidden layer need not appear:
 *
 * <pre>
 *   z = G x + b          one row of G for each active feature
 *   d = (y − x) [z &gt; 0]  GG_i += x_i d       one row of GG for each active feature
 *   S = GG diag(c) + (GG diag(c))ᵀ           gW = W S,   gb = c Σ_s d
 * </pre>
 *
 * For z = WᵀW x + b gives ∂L/∂W = W (x dᵀ + d xᵀ), summed over samples.
 */
final class GramForm implements StepForm {
    /** Below this number of features all of G is computed, above one half, which is then mirrored. */
    private static final int MIRRORED = 40;

    private static final int PANEL = 20;

    private final Places places;
    private final Function draw;
    private final int features;
    private final int rowBytes;

    GramForm(ModuleWriter module, Places places) {
        this.places = places;
        features = places.blueprint.features();
        rowBytes = places.stride * Body.FLOAT;
        draw = ListDraw.function(module, places);
    }

    @Override
    public void sample(Code code) {
        code.call(draw);
    }

    @Override
    public void sampleAndGradient(Code code, boolean withLoss) {
        code.call(draw);
        gradient(code, withLoss);
    }

    @Override
    public void gradient(Code code, boolean withLoss) {
        Body body = new Body(code);
        Local end = body.integer();
        Local slots = body.integer();
        SlotList list = new SlotList(places);
        EmptySamples.clearLoss(code, places);
        body.zero(places.products, features * rowBytes);
        body.zero(places.biasGradient(), rowBytes);
        gram(body);
        code.i32(places.count).access(Access.I32_LOAD, 0).i32(2).op(I32_SHL).set(end);
        list.write(body, end, slots, rowBytes);
        boolean sorted = places.blueprint.form() == Form.GRAM_SORTED;
        if (sorted) {
            list.sort(body, slots);
        }
        new GramSamples(body, places, withLoss).write(slots, sorted);
        symmetric(body);
        new PanelProduct(body, places.encoder(), features, places.gram, places.gradient, rowBytes)
                .all(places.blueprint.hidden());
        bias(body, slots, withLoss);
    }

    /** G = WᵀW. */
    private void gram(Body body) {
        Matrix transposed = places.encoder().transposed();
        PanelProduct product =
                new PanelProduct(body, transposed, places.blueprint.hidden(), places.parameters, places.gram, rowBytes);
        if (features < MIRRORED) {
            product.all(features);
            return;
        }
        Local row = body.integer();
        Local result = body.integer();
        Local column = body.integer();
        int whole = features / PANEL * PANEL;
        body.set(result, 0);
        body.loop(row, 0, whole * Body.FLOAT, PANEL * Body.FLOAT, () -> {
            evenColumn(body, row, column);
            product.panel(column, row, result, PANEL);
            body.add(result, PANEL * rowBytes);
        });
        if (whole < features) {
            body.set(row, whole * Body.FLOAT);
            evenColumn(body, row, column);
            product.panel(column, row, result, features - whole);
        }
        mirror(body);
    }

    /** Tiles are two vectors wide: a panel begins with the pair that its diagonal is in. */
    private static void evenColumn(Body body, Local row, Local column) {
        body.code().get(row).i32(-2 * Body.VECTOR).op(I32_AND).set(column);
    }

    /** What lies left of the panels, from what lies above. */
    private void mirror(Body body) {
        Code code = body.code();
        Local row = body.integer();
        Local column = body.integer();
        Local end = body.integer();
        Local from = body.integer();
        Local to = body.integer();
        Local target = body.integer();
        Local[] tile = body.vectors(4);
        Transposition transposition = new Transposition(body);
        body.set(target, PANEL * rowBytes);
        body.loop(row, PANEL * Body.FLOAT, rowBytes, Body.VECTOR, () -> {
            // the first column that the row's panel holds
            code.get(row)
                    .i32(PANEL * Body.FLOAT)
                    .op(Op.I32_DIV_U)
                    .i32(PANEL * Body.FLOAT)
                    .op(Op.I32_MUL);
            code.i32(-2 * Body.VECTOR).op(I32_AND).set(end);
            body.set(from, row, places.gram);
            body.set(to, target, places.gram);
            body.set(column, 0);
            body.loop(column, end, Body.VECTOR, () -> {
                for (int t = 0; t < 4; t++) {
                    body.load(tile[t], from, t * rowBytes);
                }
                transposition.apply(tile);
                for (int t = 0; t < 4; t++) {
                    body.store(to, t * rowBytes, tile[t]);
                }
                body.add(from, 4 * rowBytes);
                body.add(to, Body.VECTOR);
            });
            body.add(target, 4 * rowBytes);
        });
    }

    /** S_ij = GG_ij c_j + GG_ji c_i, in the place of G. */
    private void symmetric(Body body) {
        Code code = body.code();
        Local row = body.integer();
        Local column = body.integer();
        Local rowOffset = body.integer();
        Local direct = body.integer();
        Local across = body.integer();
        Local[] tile = body.vectors(4);
        Local cost = body.vector();
        Local rowCost = body.vector();
        Transposition transposition = new Transposition(body);
        body.set(rowOffset, 0);
        body.loop(row, 0, rowBytes, Body.VECTOR, () -> {
            body.load(rowCost, row, places.cost);
            body.set(direct, rowOffset, 0);
            body.set(across, row, 0);
            body.loop(column, 0, rowBytes, Body.VECTOR, () -> {
                for (int t = 0; t < 4; t++) {
                    code.get(across).access(Access.V128_LOAD, places.products + t * rowBytes);
                    code.get(rowCost).op(F32X4_MUL).set(tile[t]);
                }
                transposition.apply(tile);
                body.load(cost, column, places.cost);
                for (int t = 0; t < 4; t++) {
                    code.get(direct);
                    code.get(direct).access(Access.V128_LOAD, places.products + t * rowBytes);
                    code.get(cost).op(F32X4_MUL).get(tile[t]).op(F32X4_ADD);
                    code.access(Access.V128_STORE, places.gram + t * rowBytes);
                }
                body.add(direct, Body.VECTOR);
                body.add(across, 4 * rowBytes);
            });
            body.add(rowOffset, 4 * rowBytes);
        });
    }

    /** gb = c Σ_s d, and the empty samples' share. */
    private void bias(Body body, Local slots, boolean withLoss) {
        Code code = body.code();
        Local i = body.integer();
        Local count = body.vector();
        body.loop(i, 0, rowBytes, Body.VECTOR, () -> {
            code.get(i).get(i).access(Access.V128_LOAD, places.biasGradient());
            code.get(i).access(Access.V128_LOAD, places.cost).op(F32X4_MUL);
            code.access(Access.V128_STORE, places.biasGradient());
        });
        code.i32(places.blueprint.batch()).get(slots).i32(2).op(I32_SHR_U).op(I32_SUB);
        EmptySamples.count(code, places, count);
        EmptySamples.write(body, places, count, withLoss);
    }
}
