package tegum.kernel;

import static tegum.kernel.wasm.Op.I32_ADD;
import static tegum.kernel.wasm.Op.I32_AND;
import static tegum.kernel.wasm.Op.I32_MUL;
import static tegum.kernel.wasm.Op.I32_SHL;
import static tegum.kernel.wasm.Op.I32_SHR_U;
import static tegum.kernel.wasm.Op.I32_SUB;

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
        sample = ListDraw.function(module, places);
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
        Local slots = body.integer();
        body.zero(places.laneSums, (places.stored + 3) * Body.VECTOR);
        EmptySamples.clearLoss(code, places);
        new SlotBlocks(places).write(body, slots);
        blocks(body, slots, withLoss);
        LaneSums.write(body, places);
        Local count = body.vector();
        code.i32(places.blueprint.batch()).get(slots).op(I32_SUB);
        EmptySamples.count(code, places, count);
        EmptySamples.write(body, places, count, withLoss);
    }

    private int blockBytes() {
        return places.blueprint.features() * Places.ROW;
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
