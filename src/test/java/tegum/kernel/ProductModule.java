package tegum.kernel;

import java.util.List;
import tegum.kernel.wasm.Function;
import tegum.kernel.wasm.Local;
import tegum.kernel.wasm.ModuleWriter;
import tegum.kernel.wasm.Op;
import tegum.kernel.wasm.ValueType;

/** A module that does nothing but the first product of the dense form, H = W X on a block of 64 samples, many times. */
public final class ProductModule {
    private ProductModule() {}

    /**
     * The bytes of a module that exports {@code products(count)}, with W of shape (m, n) and X of shape (n, 64) in its
     * memory.
     *
     * @param features n
     * @param hidden m
     */
    public static byte[] of(int features, int hidden) {
        return of(places(features, hidden));
    }

    static Places places(int features, int hidden) {
        Blueprint.Draw draw = Blueprint.Draw.INDEPENDENT;
        return new Places(new Blueprint(Variant.RELU, features, hidden, Places.BLOCK, Form.DENSE, draw, false));
    }

    static byte[] of(Places places) {
        ModuleWriter module = new ModuleWriter();
        Function product = module.function(
                "product",
                List.of(ValueType.I32, ValueType.I32),
                null,
                code -> new DenseBlock(places, code, false).writeHidden());
        module.export("products", List.of(ValueType.I32), null, code -> {
            Local left = code.parameter(0);
            code.loop();
            code.i32(places.block).i32(Places.ROW).call(product);
            code.get(left).i32(1).op(Op.I32_SUB).tee(left).branchIf(0).end();
        });
        return module.bytes(places.memory.size());
    }
}
