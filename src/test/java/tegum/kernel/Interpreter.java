package tegum.kernel;

import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/** Runs kernels on the JVM, in an interpreter that knows nothing of them. */
public final class Interpreter implements KernelHost {
    @Override
    public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
        try {
            return new Interpreted(
                    run.endive.runtime.Instance.builder(Parser.parse(module)).build());
        } catch (WasmEngineException refused) {
            throw new KernelRefused(String.valueOf(refused.getMessage()));
        }
    }

    private static final class Interpreted implements KernelHost.Instance {
        private final run.endive.runtime.Instance instance;
        private final Memory memory;

        Interpreted(run.endive.runtime.Instance instance) {
            this.instance = instance;
            memory = instance.memory();
        }

        @Override
        public void call(String export) {
            instance.export(export).apply();
        }

        @Override
        public void call(String export, int argument) {
            instance.export(export).apply(argument);
        }

        @Override
        public void read(int address, float[] target, int offset, int count) {
            for (int i = 0; i < count; i++) {
                target[offset + i] = memory.readFloat(address + 4 * i);
            }
        }

        @Override
        public void write(int address, float[] source, int offset, int count) {
            for (int i = 0; i < count; i++) {
                memory.writeF32(address + 4 * i, source[offset + i]);
            }
        }

        @Override
        public void read(int address, int[] target) {
            for (int i = 0; i < target.length; i++) {
                target[i] = memory.readInt(address + 4 * i);
            }
        }

        @Override
        public void write(int address, int[] source, int count) {
            for (int i = 0; i < count; i++) {
                memory.writeI32(address + 4 * i, source[i]);
            }
        }

        @Override
        public double readDouble(int address) {
            return memory.readDouble(address);
        }

        @Override
        public void writeDouble(int address, double value) {
            memory.writeF64(address, value);
        }
    }
}
