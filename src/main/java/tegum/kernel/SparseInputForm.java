package tegum.kernel;

import static tegum.kernel.wasm.Op.F32X4_ADD;
import static tegum.kernel.wasm.Op.F32X4_MAX;
import static tegum.kernel.wasm.Op.F32X4_MUL;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;

import java.util.Arrays;
import java.util.List;
import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.Op;
import tegum.kernel.wasm.ValueType;

/**
 * Sparse input, dense output: of the five products of a dense block the two that begin with x are done
 * for active features alone, lanes along the hidden dimensions. Block by block of 64 samples that are not
 * empty:
 *
 * <pre>
 *   h_s = Σ_i x_i Wᵀ_i       transposed to H
 *   D, DH, D Hᵀ              as in {@link DenseBlock}
 *   gWᵀ_i += x_i dh_s        DH transposed
 * </pre>
 */
final class SparseInputForm implements StepForm {
    /** Vectors of hidden numbers that are summed at a time. */
    static final int MOST_VECTORS = 10;

    private final Places places;
    private final Function draw;
    private final Function block;
    private final Function blockWithLoss;
    private final int features;
    private final int rowBytes;

    SparseInputForm(ModuleWriter module, Places places) {
        this.places = places;
        features = places.blueprint.features();
        rowBytes = places.hiddenRow;
        draw = ListDraw.function(module, places);
        block = block(module, false);
        blockWithLoss = block(module, true);
    }

    private Function block(ModuleWriter module, boolean withLoss) {
        return module.function(
                withLoss ? "blockWithLoss" : "block",
                List.of(ValueType.I32, ValueType.I32),
                null,
                code -> new DenseBlock(places, code, withLoss).writeFromHidden());
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
        EmptySamples.clearLoss(code, places);
        body.zero(places.laneSums, (places.stored + 3) * Body.VECTOR);
        body.zero(places.columnSums, Places.padded(features) * rowBytes);
        transposeWeights(body);
        code.i32(places.count).access(Access.I32_LOAD, 0).i32(2).op(I32_SHL).set(end);
        new SlotList(places).write(body, end, slots, rowBytes);
        blocks(body, slots, withLoss);
        LaneSums.write(body, places);
        addColumnSums(body);
        Local count = body.vector();
        code.i32(places.blueprint.batch()).get(slots).op(I32_SUB);
        EmptySamples.count(code, places, count);
        EmptySamples.write(body, places, count, withLoss);
    }

    /** Wᵀ with rows filled up to whole vectors; what stands in the filling is never used. */
    private void transposeWeights(Body body) {
        Matrix weights = places.encoder();
        Transposition transposition = new Transposition(body);
        eachTile(body, (tile, from, to, rows) -> {
            for (int t = 0; t < 4; t++) {
                body.load(tile[t], from, weights.address() + t * weights.rowStride());
            }
            transposition.apply(tile);
            for (int t = 0; t < 4; t++) {
                body.store(to, places.columns + t * rowBytes, tile[t]);
            }
        });
    }

    /** gW += (gWᵀ)ᵀ. Beyond the last feature there are zeros to add, beyond the last hidden row nothing is touched. */
    private void addColumnSums(Body body) {
        Matrix weights = places.encoder();
        Transposition transposition = new Transposition(body);
        eachTile(body, (tile, from, to, rows) -> {
            for (int t = 0; t < 4; t++) {
                body.load(tile[t], to, places.columnSums + t * rowBytes);
            }
            transposition.apply(tile);
            for (int t = 0; t < rows; t++) {
                body.addTo(from, places.gradient + t * weights.rowStride(), tile[t]);
            }
        });
    }

    /** Takes a tile of four rows of W and four of its columns. */
    private interface Tile {
        /** @param rows how many of the four there are */
        void write(Local[] tile, Local inWeights, Local inColumns, int rows);
    }

    private void eachTile(Body body, Tile work) {
        Local[] tile = body.vectors(4);
        Local from = body.integer();
        Local to = body.integer();
        Local row = body.integer();
        Local first = body.integer();
        int hidden = places.blueprint.hidden();
        int stride = places.encoder().rowStride();
        int whole = hidden / 4;
        body.set(first, 0);
        if (whole > 0) {
            body.loop(row, 0, whole * Body.VECTOR, Body.VECTOR, () -> {
                columns(body, first, row, from, to, () -> work.write(tile, from, to, 4));
                body.add(first, 4 * stride);
            });
        }
        if (hidden % 4 > 0) {
            body.set(row, whole * Body.VECTOR);
            columns(body, first, row, from, to, () -> work.write(tile, from, to, hidden % 4));
        }
    }

    private void columns(Body body, Local first, Local row, Local from, Local to, Runnable work) {
        Local end = body.integer();
        body.set(from, first, 0);
        body.set(to, row, 0);
        body.set(end, first, features * Body.FLOAT);
        body.loop(from, end, Body.VECTOR, () -> {
            work.run();
            body.add(to, 4 * rowBytes);
        });
    }

    /** All slots in blocks of 64; {@code slots} becomes the number of samples worked on. */
    private void blocks(Body body, Local slots, boolean withLoss) {
        Code code = body.code();
        Local first = body.integer();
        Local last = body.integer();
        Local width = body.integer();
        Local worked = body.integer();
        int all = Places.BLOCK * Body.FLOAT;
        int granularity = DenseBlock.granularity(places.blueprint) * Body.FLOAT;
        body.set(first, 0);
        body.set(worked, 0);
        body.loopIfAny(first, slots, all, () -> {
            code.get(first).i32(all).op(I32_ADD).set(last);
            code.get(last)
                    .get(slots)
                    .get(last)
                    .get(slots)
                    .op(I32_LT_U)
                    .op(Op.SELECT_I32)
                    .set(last);
            code.get(last).get(first).op(I32_SUB).i32(granularity - 1).op(I32_ADD);
            code.i32(-granularity).op(I32_AND).set(width);
            hidden(body, first, last, width);
            code.i32(places.batch).get(width).call(withLoss ? blockWithLoss : block);
            inputs(body, first, last, width);
            body.setSum(worked, worked, width);
        });
        code.get(worked).i32(2).op(I32_SHR_U).set(slots);
    }

    /** H of a block's slots, and its X. */
    private void hidden(Body body, Local first, Local last, Local width) {
        Code code = body.code();
        SlotWalk visit = new SlotWalk(body, places, first, last);
        Local[] sums = body.vectors(MOST_VECTORS);
        visit.each(lane -> {
            visit.eachTile(vectors -> {
                Local[] used = Arrays.copyOf(sums, vectors);
                body.clear(used);
                visit.eachActive(() -> {
                    visit.rowOfActive();
                    for (int v = 0; v < vectors; v++) {
                        code.get(used[v]).get(visit.row).access(Access.V128_LOAD, places.columns + v * Body.VECTOR);
                        code.get(visit.x).op(F32X4_MUL).op(F32X4_ADD).set(used[v]);
                    }
                });
                for (int v = 0; v < vectors; v++) {
                    body.store(visit.place, places.sampleRows + v * Body.VECTOR, used[v]);
                }
            });
            visit.eachActive(() -> {
                visit.cell(lane);
                code.get(visit.j).access(Access.F32_LOAD, places.value).access(Access.F32_STORE, places.batch);
            });
        });
        clearSurplus(body, visit, width);
        transpose(body, width, true);
    }

    /** Samples beyond the last slot are empty, so their h is 0. */
    private void clearSurplus(Body body, SlotWalk visit, Local width) {
        Code code = body.code();
        Local zero = body.vector();
        Local end = body.integer();
        body.clear(zero);
        code.get(width).i32(2).op(I32_SHR_U).i32(rowBytes).op(Op.I32_MUL).set(end);
        body.loopIfAny(visit.sampleRow, end, Body.VECTOR, () -> body.store(visit.sampleRow, places.sampleRows, zero));
    }

    /** Between rows of one sample each and rows of one hidden dimension each. */
    private void transpose(Body body, Local width, boolean forward) {
        Local[] tile = body.vectors(4);
        Local zero = body.vector();
        Local lane = body.integer();
        Local sampleRow = body.integer();
        Local one = body.integer();
        Local hiddenRow = body.integer();
        Local k = body.integer();
        Transposition transposition = new Transposition(body);
        body.clear(zero);
        body.set(lane, 0);
        body.set(sampleRow, 0);
        body.loop(lane, width, Body.VECTOR, () -> {
            body.set(hiddenRow, lane, 0);
            body.loop(k, 0, rowBytes, Body.VECTOR, () -> {
                body.setSum(one, sampleRow, k);
                for (int t = 0; t < 4; t++) {
                    if (forward) {
                        body.load(tile[t], one, places.sampleRows + t * rowBytes);
                    } else {
                        body.load(tile[t], hiddenRow, places.hiddenSlope + t * Places.ROW);
                    }
                }
                transposition.apply(tile);
                for (int t = 0; t < 4; t++) {
                    if (!forward) {
                        body.store(one, places.sampleRows + t * rowBytes, tile[t]);
                        continue;
                    }
                    if (places.blueprint.variant().hiddenRelu()) {
                        body.set(tile[t], tile[t], F32X4_MAX, zero);
                    }
                    body.store(hiddenRow, places.hidden + t * Places.ROW, tile[t]);
                }
                body.add(hiddenRow, 4 * Places.ROW);
            });
            body.add(sampleRow, 4 * rowBytes);
        });
    }

    /** What the inputs add to the gradient; their X is empty afterwards. */
    private void inputs(Body body, Local first, Local last, Local width) {
        Code code = body.code();
        transpose(body, width, false);
        SlotWalk visit = new SlotWalk(body, places, first, last);
        Local[] slopes = body.vectors(MOST_VECTORS);
        visit.each(lane -> {
            visit.eachTile(vectors -> {
                for (int v = 0; v < vectors; v++) {
                    body.load(slopes[v], visit.place, places.sampleRows + v * Body.VECTOR);
                }
                visit.eachActive(() -> {
                    visit.rowOfActive();
                    for (int v = 0; v < vectors; v++) {
                        int at = places.columnSums + v * Body.VECTOR;
                        code.get(visit.row).get(visit.row).access(Access.V128_LOAD, at);
                        code.get(visit.x).get(slopes[v]).op(F32X4_MUL).op(F32X4_ADD);
                        code.access(Access.V128_STORE, at);
                    }
                });
            });
            visit.eachActive(() -> {
                visit.cell(lane);
                code.f32(0).access(Access.F32_STORE, places.batch);
            });
        });
    }
}
