package tegum.kernel;

import java.util.List;
import tegum.kernel.wasm.Access;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.ValueType;

/**
 * Draws a batch as the list of its active features: by gaps, or where the source draws every number, block by block,
 * each of which is listed and then drawn over.
 */
final class ListDraw {
    private final Places places;
    private final Function block;
    private final Function trim;
    private final Function list;

    private ListDraw(ModuleWriter module, Places places) {
        this.places = places;
        List<ValueType> one = List.of(ValueType.I32);
        block = module.function("drawBlock", one, null, BlockDraw.of(places)::write);
        trim = module.function("trim", one, null, code -> BlockDraw.writeTrim(code, places));
        list = module.function("list", one, null, new BlockList(places)::write);
    }

    /** A function that fills the list. */
    static Function function(ModuleWriter module, Places places) {
        if (places.blueprint.drawsGaps()) {
            return module.function("draw", List.of(), null, new GapDraw(places)::write);
        }
        return module.function("draw", List.of(), null, new ListDraw(module, places)::write);
    }

    private void write(Code code) {
        Body body = new Body(code);
        Local first = body.integer();
        int batch = places.blueprint.batch();
        int rest = batch % Places.BLOCK;
        code.i32(places.count).i32(0).access(Access.I32_STORE, 0);
        if (batch > rest) {
            body.loop(first, 0, batch - rest, Places.BLOCK, () -> {
                code.i32(places.block).call(block);
                code.get(first).call(list);
            });
        }
        if (rest > 0) {
            code.i32(places.block).call(block).i32(places.block).call(trim);
            code.i32(batch - rest).call(list);
        }
    }
}
