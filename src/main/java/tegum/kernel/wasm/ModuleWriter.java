package tegum.kernel.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A WebAssembly module: functions over one memory of its own, which it exports as {@code memory}
 * (specification, section 5.5).
 */
public final class ModuleWriter {
    /** Size of a page of memory, in bytes. */
    public static final int PAGE = 65536;

    private static final int FUNCTION_TYPE = 0x60;

    private final List<Function> functions = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Function> exports = new ArrayList<>();

    /** A function that only its module calls. */
    public Function function(String name, List<ValueType> parameters, @Nullable ValueType result, Consumer<Code> body) {
        Function function = new Function(name, functions.size(), List.copyOf(parameters), result);
        Code code = new Code(function);
        functions.add(function);
        codes.add(code);
        body.accept(code);
        code.finish();
        return function;
    }

    /** A function that whoever runs the module may call by its name. */
    public Function export(String name, List<ValueType> parameters, @Nullable ValueType result, Consumer<Code> body) {
        Function function = function(name, parameters, result, body);
        exports.add(function);
        return function;
    }

    /**
     * The module in the binary format.
     *
     * @param memory least size of its memory, in bytes
     */
    public byte[] bytes(int memory) {
        Bytes types = new Bytes().unsigned(functions.size());
        Bytes indices = new Bytes().unsigned(functions.size());
        Bytes bodies = new Bytes().unsigned(functions.size());
        for (Function function : functions) {
            type(types, function);
            indices.unsigned(function.index());
            Bytes body = codes.get(function.index()).body();
            bodies.unsigned(body.length()).add(body);
        }
        Bytes memories = new Bytes().unsigned(1).add(0).unsigned((int) Math.ceil((double) memory / PAGE));
        Bytes names =
                new Bytes().unsigned(exports.size() + 1).name("memory").add(2).unsigned(0);
        for (Function function : exports) {
            names.name(function.name()).add(0).unsigned(function.index());
        }
        return new Bytes()
                .word(0x6D736100)
                .word(1)
                .section(1, types)
                .section(3, indices)
                .section(5, memories)
                .section(7, names)
                .section(10, bodies)
                .toArray();
    }

    private static void type(Bytes types, Function function) {
        types.add(FUNCTION_TYPE).unsigned(function.parameters().size());
        for (ValueType parameter : function.parameters()) {
            types.add(parameter.code());
        }
        ValueType result = function.result();
        types.unsigned(result == null ? 0 : 1);
        if (result != null) {
            types.add(result.code());
        }
    }
}
