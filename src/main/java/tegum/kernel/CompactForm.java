package tegum.kernel;

import static tegum.kernel.wasm.Op.F32_CONVERT_I32_S;
import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_LT_U;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_NE;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;

import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;

/**
 * The dense blocks, on samples with an active feature alone, which are numbered as they come (slots). The
 * empty ones are added in closed form; so is the surplus of the last block, taken away.
 */
final class CompactForm implements StepForm {
    private final Places places;
    private final Function sample;
    private final Function block;
    private final Function blockWithLoss;

    CompactForm(ModuleWriter module, Places places) {
        this.places = places;
        sample = module.function("draw", java.util.List.of(), null, new GapDraw(places)::write);
        block = DenseForm.block(module, places, false);
        blockWithLoss = DenseForm.block(module, places, true);
    }

    @Override
    public void sample(Code code) {
        code.call(sample);
    }

    @Override
    public void sampleAndGradient(Code code, boolean withLoss) {
        code.call(sample);
        gradient(code, withLoss);
    }

    @Override
    public void gradient(Code code, boolean withLoss) {
        Body body = new Body(code);
        Local end = body.integer();
        Local slots = body.integer();
        Local zero = body.integer();
        body.set(zero, 0);
        body.zero(places.laneSums, (places.stored + 3) * Body.VECTOR);
        EmptySamples.clearLoss(code, places);
        code.get(zero).access(Access.I32_LOAD, places.count).i32(2).op(I32_SHL).set(end);
        clearBlocks(body, end);
        scatter(body, end, slots);
        blocks(body, slots, withLoss);
        LaneSums.write(body, places);
        Local count = body.vector();
        code.i32(places.blueprint.batch()).get(slots).op(I32_SUB).op(F32_CONVERT_I32_S);
        code.op(tegum.kernel.wasm.Op.F32X4_SPLAT).set(count);
        EmptySamples.write(body, places, count, withLoss);
    }

    private int blockBytes() {
        return places.blueprint.features() * Places.ROW;
    }

    /** As many blocks as there would be if every active feature had a sample of its own. */
    private void clearBlocks(Body body, Local end) {
        Code code = body.code();
        Local most = body.integer();
        int batch = places.blueprint.batch();
        code.get(end).i32(2).op(I32_SHR_U).i32(batch);
        code.get(end)
                .i32(4 * batch)
                .op(I32_LT_U)
                .op(tegum.kernel.wasm.Op.SELECT_I32)
                .set(most);
        code.i32(places.batch).i32(0);
        code.get(most).i32(Places.BLOCK - 1).op(I32_ADD).i32(6).op(I32_SHR_U);
        code.i32(blockBytes()).op(I32_MUL).fill();
    }

    /** Values to [slot / 64][feature][slot mod 64], one loop over the active features, none over samples. */
    private void scatter(Body body, Local end, Local slots) {
        Code code = body.code();
        Local j = body.integer();
        Local sample = body.integer();
        Local last = body.integer();
        Local slot = body.integer();
        body.set(j, 0);
        body.set(last, -1);
        body.set(slot, -1);
        body.loopIfAny(j, end, Body.FLOAT, () -> {
            body.loadInteger(sample, j, places.sample);
            code.get(slot).get(sample).get(last).op(I32_NE).op(I32_ADD).set(slot);
            code.get(sample).set(last);
            code.get(slot).i32(6).op(I32_SHR_U).i32(blockBytes()).op(I32_MUL);
            code.get(j)
                    .access(Access.I32_LOAD, places.feature)
                    .i32(8)
                    .op(I32_SHL)
                    .op(I32_ADD);
            code.get(slot).i32(Places.BLOCK - 1).op(I32_AND).i32(2).op(I32_SHL).op(I32_ADD);
            code.get(j).access(Access.F32_LOAD, places.value).access(Access.F32_STORE, places.batch);
        });
        code.get(slot).i32(1).op(I32_ADD).set(slots);
    }

    /** Every full block, then the rest of the slots; {@code slots} becomes the number of samples worked on. */
    private void blocks(Body body, Local slots, boolean withLoss) {
        Code code = body.code();
        Function work = withLoss ? blockWithLoss : block;
        Local x = body.integer();
        Local lastFull = body.integer();
        Local width = body.integer();
        int granularity = DenseBlock.granularity(places.blueprint);
        body.set(x, places.batch);
        code.get(slots)
                .i32(6)
                .op(I32_SHR_U)
                .i32(blockBytes())
                .op(I32_MUL)
                .i32(places.batch)
                .op(I32_ADD);
        code.set(lastFull);
        body.loopIfAny(
                x, lastFull, blockBytes(), () -> code.get(x).i32(Places.ROW).call(work));
        code.get(slots).i32(Places.BLOCK - 1).op(I32_AND).i32(granularity - 1).op(I32_ADD);
        code.i32(-granularity).op(I32_AND).tee(width).ifTrue();
        code.get(lastFull).get(width).i32(2).op(I32_SHL).call(work);
        code.end();
        code.get(slots).i32(-Places.BLOCK).op(I32_AND).get(width).op(I32_ADD).set(slots);
    }
}
