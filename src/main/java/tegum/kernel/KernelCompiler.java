package tegum.kernel;

import java.util.List;
import tegum.kernel.wasm.Code;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.Op;
import tegum.kernel.wasm.ValueType;

/**
 * Writes the module of a {@link Blueprint}. It exports
 *
 * <ul>
 *   <li>{@code sample}: draws a batch into its place;
 *   <li>{@code gradient}: gradient and loss of the batch in its place;
 *   <li>{@code update}: moves the parameters by the gradient, at the first rate;
 *   <li>{@code steps(k)}: k steps of all three at the first k rates; the loss is that of the last.
 * </ul>
 *
 * {@code sample} and {@code steps} are missing where every batch is given.
 */
final class KernelCompiler {
    private final ModuleWriter module = new ModuleWriter();
    private final Places places;

    KernelCompiler(Places places) {
        this.places = places;
    }

    byte[] compile() {
        StepForm form = form();
        boolean draws = places.blueprint.draw() != Blueprint.Draw.GIVEN;
        module.export("gradient", List.of(), null, code -> form.gradient(code, true));
        Function update = module.function("updateAt", List.of(ValueType.I32), null, code -> {
            Body body = new Body(code);
            new AdamStep(body, places).write(body.parameter(0));
        });
        module.export("update", List.of(), null, code -> code.i32(places.rates).call(update));
        if (draws) {
            module.export("sample", List.of(), null, form::sample);
            Function step = step(form, "step", update, false);
            Function stepWithLoss = step(form, "stepWithLoss", update, true);
            module.export("steps", List.of(ValueType.I32), null, code -> steps(code, step, stepWithLoss));
        }
        return module.bytes(places.memory.size());
    }

    private StepForm form() {
        return switch (places.blueprint.form()) {
            case DENSE -> new DenseForm(module, places);
            case COMPACT -> new CompactForm(module, places);
            case GRAM, GRAM_SORTED -> new GramForm(module, places);
            case SPARSE_INPUT -> new SparseInputForm(module, places);
        };
    }

    private Function step(StepForm form, String name, Function update, boolean withLoss) {
        return module.function(name, List.of(ValueType.I32), null, code -> {
            form.sampleAndGradient(code, withLoss);
            code.get(code.parameter(0)).call(update);
        });
    }

    /**
     * The loop calls the step, which it must not contain: V8 takes up faster code for a function when it is
     * called, and not while it runs.
     */
    private void steps(Code code, Function step, Function stepWithLoss) {
        Body body = new Body(code);
        Local count = body.parameter(0);
        Local rate = body.integer();
        Local last = body.integer();
        body.set(rate, places.rates);
        code.get(count).i32(3).op(Op.I32_SHL).i32(places.rates - 8).op(Op.I32_ADD).set(last);
        body.loopIfAny(rate, last, 8, () -> code.get(rate).call(step));
        code.get(last).call(stepWithLoss);
    }
}
