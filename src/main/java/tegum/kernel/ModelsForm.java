package tegum.kernel;

import java.util.List;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.ValueType;

/**
 * Lanes are models: four of one shape in each group, group after group over the same batch, so that a
 * sweep draws it once. Everything about a sample is written out, with nothing filled up and nothing to be
 * added across lanes; a feature's value is spread over them.
 */
final class ModelsForm implements StepForm {
    private final Places places;
    private final Blueprint blueprint;
    private final boolean sparse;
    private final Function draw;
    private final Function group;
    private final Function groupWithLoss;
    private final int groupBytes;

    ModelsForm(ModuleWriter module, Places places) {
        this.places = places;
        blueprint = places.blueprint;
        sparse = blueprint.form().isSparse();
        groupBytes = blueprint.parameters() * Body.VECTOR;
        List<ValueType> address = List.of(ValueType.I32);
        draw = sparse
                ? ListDraw.function(module, places)
                : module.function("draw", address, null, BlockDraw.of(places)::write);
        group = group(module, false);
        groupWithLoss = group(module, true);
    }

    @Override
    public void sample(Code code) {
        if (sparse) {
            code.call(draw);
            return;
        }
        Body body = new Body(code);
        Local x = body.integer();
        int end = places.batch + places.blocks() * blockBytes();
        body.loop(x, places.batch, end, blockBytes(), () -> code.get(x).call(draw));
    }

    private int blockBytes() {
        return blueprint.features() * Places.ROW;
    }

    @Override
    public void sampleAndGradient(Code code, boolean withLoss) {
        sample(code);
        gradient(code, withLoss);
    }

    @Override
    public void gradient(Code code, boolean withLoss) {
        Body body = new Body(code);
        Local samples = body.integer();
        Local empty = body.integer();
        if (sparse) {
            new SortedSamples(places).write(body, samples, empty);
        } else {
            body.set(samples, blueprint.batch());
            body.set(empty, 0);
        }
        Local offset = body.integer();
        Local number = body.integer();
        body.set(number, 0);
        body.loop(offset, 0, blueprint.groups() * groupBytes, groupBytes, () -> {
            code.get(offset).get(number).get(samples).get(empty).call(withLoss ? groupWithLoss : group);
            body.add(number, 1);
        });
    }

    /** A function of a group's offset among the parameters, its number, and the numbers of samples and of empty ones. */
    private Function group(ModuleWriter module, boolean withLoss) {
        return module.function(
                withLoss ? "groupWithLoss" : "group",
                List.of(ValueType.I32, ValueType.I32, ValueType.I32, ValueType.I32),
                null,
                code -> new ModelsGroup(new Body(code), places, withLoss).write());
    }
}
