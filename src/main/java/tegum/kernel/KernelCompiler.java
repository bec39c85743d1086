package tegum.kernel;

import java.util.List;
import tegum.kernel.wasm.Access;
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
 *   <li>{@code finite}: whether every parameter is a finite number.
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
        boolean draws = !places.blueprint.draw().isGiven();
        module.export("gradient", List.of(), null, code -> form.gradient(code, true));
        Function update = module.function("updateAt", List.of(ValueType.I32), null, code -> {
            Body body = new Body(code);
            new AdamStep(body, places).write(body.parameter(0));
        });
        module.export("update", List.of(), null, code -> code.i32(places.rates).call(update));
        module.export("finite", List.of(), null, this::finite);
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
            case MODELS, MODELS_COMPACT -> new ModelsForm(module, places);
            case SPARSE_INPUT -> new SparseInputForm(module, places);
        };
    }

    /** 0 · θ, added up: NaN if any parameter is infinite or NaN. A loss would not tell, for ReLU makes 0 of NaN. */
    private void finite(Code code) {
        Body body = new Body(code);
        Local i = body.integer();
        Local sum = body.vector();
        Local zero = body.vector();
        body.clear(sum);
        body.clear(zero);
        body.loop(i, 0, places.stored * Body.FLOAT, Body.VECTOR, () -> {
            code.get(sum).get(zero).get(i).access(Access.V128_LOAD, places.parameters);
            code.op(Op.F32X4_MUL).op(Op.F32X4_ADD).set(sum);
        });
        code.i32(places.finite());
        for (int lane = 0; lane < 4; lane++) {
            code.get(sum).lane(ValueType.F32, lane);
        }
        code.op(Op.F32_ADD).op(Op.F32_ADD).op(Op.F32_ADD).op(Op.F64_PROMOTE_F32).access(Access.F64_STORE, 0);
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
        code.get(count)
                .i32(3)
                .op(Op.I32_SHL)
                .i32(places.rates - 8)
                .op(Op.I32_ADD)
                .set(last);
        body.loopIfAny(rate, last, 8, () -> code.get(rate).call(step));
        code.get(last).call(stepWithLoss);
    }
}
