package tegum.kernel.wasm;

import java.util.List;
import java.util.function.Consumer;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;

/** A small module in an interpreter that knows nothing of the assembler. Its function is called {@code f}. */
final class Trial {
    private final Instance instance;

    private Trial(byte[] module) {
        instance = Instance.builder(Parser.parse(module)).build();
    }

    /** A function that neither takes nor gives anything but by memory. */
    static Trial of(Consumer<Code> body) {
        return module(writer -> writer.export("f", List.of(), null, body));
    }

    /** Whatever functions are written, with a page of memory. */
    static Trial module(Consumer<ModuleWriter> functions) {
        ModuleWriter writer = new ModuleWriter();
        functions.accept(writer);
        return new Trial(writer.bytes(ModuleWriter.PAGE));
    }

    static Trial module(byte[] bytes) {
        return new Trial(bytes);
    }

    /** What a function of one integer result gives. */
    static int integer(Consumer<Code> body) {
        Trial trial = of(code -> {
            code.i32(0);
            body.accept(code);
            code.access(Access.I32_STORE, 0);
        });
        trial.run();
        return trial.get(0, 1)[0];
    }

    Memory memory() {
        return instance.memory();
    }

    Trial put(int address, int... words) {
        for (int i = 0; i < words.length; i++) {
            memory().writeI32(address + 4 * i, words[i]);
        }
        return this;
    }

    int[] get(int address, int words) {
        int[] found = new int[words];
        for (int i = 0; i < words; i++) {
            found[i] = memory().readInt(address + 4 * i);
        }
        return found;
    }

    Trial run(long... arguments) {
        call("f", arguments);
        return this;
    }

    long[] call(String name, long... arguments) {
        return instance.export(name).apply(arguments);
    }
}
