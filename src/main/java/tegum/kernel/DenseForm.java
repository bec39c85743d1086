package tegum.kernel;

import java.util.List;
import java.util.function.Consumer;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.ValueType;

/**
 * Every product dense, lanes are samples, block by block of 64. A last block that is not full is worked
 * on as far as the code's granularity asks, and its surplus, which is empty, taken away again.
 */
final class DenseForm implements StepForm {
    private final Places places;
    private final Function draw;
    private final Function trim;
    private final Function block;
    private final Function blockWithLoss;
    private final int full;
    private final int rest;
    private final int restWidth;

    DenseForm(ModuleWriter module, Places places) {
        this.places = places;
        int batch = places.blueprint.batch();
        int granularity = DenseBlock.granularity(places.blueprint);
        full = batch / Places.BLOCK;
        rest = batch % Places.BLOCK;
        restWidth = (rest + granularity - 1) / granularity * granularity;
        List<ValueType> address = List.of(ValueType.I32);
        draw = module.function("draw", address, null, BlockDraw.of(places)::write);
        trim = module.function("trim", address, null, code -> BlockDraw.writeTrim(code, places));
        block = block(module, places, false);
        blockWithLoss = block(module, places, true);
    }

    /** The function that works on a block, given its address and 4 × its number of samples. */
    static Function block(ModuleWriter module, Places places, boolean withLoss) {
        return module.function(
                withLoss ? "blockWithLoss" : "block",
                List.of(ValueType.I32, ValueType.I32),
                null,
                code -> new DenseBlock(places, code, withLoss).write());
    }

    private int blockBytes() {
        return places.blueprint.features() * Places.ROW;
    }

    private int last() {
        return places.batch + full * blockBytes();
    }

    @Override
    public void sample(Code code) {
        eachFull(code, x -> code.get(x).call(draw));
        if (rest > 0) {
            code.i32(last()).call(draw).i32(last()).call(trim);
        }
    }

    @Override
    public void gradient(Code code, boolean withLoss) {
        Function work = withLoss ? blockWithLoss : block;
        begin(code);
        eachFull(code, x -> code.get(x).i32(Places.ROW).call(work));
        if (rest > 0) {
            code.i32(last()).i32(restWidth * Body.FLOAT).call(work);
        }
        finish(code, withLoss);
    }

    @Override
    public void sampleAndGradient(Code code, boolean withLoss) {
        Function work = withLoss ? blockWithLoss : block;
        begin(code);
        eachFull(
                code,
                x -> code.i32(places.block)
                        .call(draw)
                        .i32(places.block)
                        .i32(Places.ROW)
                        .call(work));
        if (rest > 0) {
            code.i32(places.block).call(draw).i32(places.block).call(trim);
            code.i32(places.block).i32(restWidth * Body.FLOAT).call(work);
        }
        finish(code, withLoss);
    }

    private void eachFull(Code code, Consumer<Local> each) {
        if (full > 0) {
            Body body = new Body(code);
            Local x = body.integer();
            body.loop(x, places.batch, last(), blockBytes(), () -> each.accept(x));
        }
    }

    private void begin(Code code) {
        new Body(code).zero(places.laneSums, (places.stored + 3) * Body.VECTOR);
        EmptySamples.clearLoss(code, places);
    }

    private void finish(Code code, boolean withLoss) {
        Body body = new Body(code);
        LaneSums.write(body, places);
        int surplus = restWidth - rest;
        if (surplus > 0 || places.blueprint.draw().nonEmpty()) {
            Local count = body.vector();
            code.i32(-surplus);
            EmptySamples.count(code, places, count);
            EmptySamples.write(body, places, count, withLoss);
        }
    }
}
