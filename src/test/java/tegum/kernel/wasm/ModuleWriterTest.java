package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.wasm.WasmEngineException;

final class ModuleWriterTest {
    @Test
    void anEmptyModuleIsWhatTheSpecificationSays() {
        byte[] expected = {
            0x00,
            0x61,
            0x73,
            0x6D,
            1,
            0,
            0,
            0, // magic, version
            1,
            1,
            0, // no types
            3,
            1,
            0, // no functions
            5,
            3,
            1,
            0,
            1, // one memory of at least one page
            7,
            10,
            1,
            6,
            'm',
            'e',
            'm',
            'o',
            'r',
            'y',
            2,
            0, // exported
            10,
            1,
            0 // no code
        };
        assertArrayEquals(expected, new ModuleWriter().bytes(1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "65536, 1", "65537, 2", "131072, 2", "10000000, 153"})
    void memoryIsInWholePages(int bytes, int pages) {
        assertEquals(
                pages, Trial.module(new ModuleWriter().bytes(bytes)).memory().pages());
    }

    @Test
    void onlyWhatIsExportedCanBeCalled() {
        Trial trial = Trial.module(writer -> {
            Function hidden = writer.function("hidden", List.of(), ValueType.I32, code -> code.i32(5));
            writer.export(
                    "seen",
                    List.of(),
                    ValueType.I32,
                    code -> code.call(hidden).i32(1).op(Op.I32_ADD));
        });
        assertArrayEquals(new long[] {6}, trial.call("seen"));
        assertThrows(WasmEngineException.class, () -> trial.call("hidden"));
    }

    /** More than 127 functions, so that an index and a count take two bytes. */
    @Test
    void manyFunctions() {
        Trial trial = Trial.module(writer -> {
            Function last = writer.function("f0", List.of(), ValueType.I32, code -> code.i32(0));
            for (int i = 1; i < 200; i++) {
                Function before = last;
                last = writer.export(
                        "f" + i,
                        List.of(),
                        ValueType.I32,
                        code -> code.call(before).i32(1).op(Op.I32_ADD));
            }
        });
        assertArrayEquals(new long[] {199}, trial.call("f199"));
    }
}
