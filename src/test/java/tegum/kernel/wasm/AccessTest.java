package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to read and write memory: the right bytes and no others, aligned or not. */
final class AccessTest {
    private static final int SOURCE = 1000;
    private static final int TARGET = 2000;
    private static final int LENGTH = 64;

    private static int bytes(ValueType type) {
        return switch (type) {
            case I32, F32 -> 4;
            case F64 -> 8;
            case V128 -> 16;
        };
    }

    /** The way that reads what {@code access} writes, or the other way round. */
    private static Access partner(Access access) {
        for (Access other : Access.values()) {
            boolean plain = other != Access.V128_LOAD32_SPLAT;
            if (plain && other.type() == access.type() && other.writes() != access.writes()) {
                return other;
            }
        }
        throw new AssertionError(access);
    }

    /** Bytes 1, 2, 3 … are copied by a read and a write of one type. */
    @ParameterizedTest
    @EnumSource(Access.class)
    void itTouchesItsOwnBytes(Access access) {
        Access load = access.writes() ? partner(access) : access;
        Access store = access.writes() ? access : partner(access);
        for (int shift = 0; shift < 5; shift++) {
            int from = 40 + shift;
            int to = 7 * shift;
            Trial trial = Trial.of(code ->
                    code.i32(TARGET).i32(SOURCE - 100).access(load, 100 + from).access(store, to));
            byte[] source = new byte[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                source[i] = (byte) (i + 1);
            }
            trial.memory().write(SOURCE, source);
            trial.run();
            byte[] expected = new byte[LENGTH];
            int length = bytes(access.type());
            for (int i = 0; i < length; i++) {
                int at = access == Access.V128_LOAD32_SPLAT ? i % 4 : i;
                expected[to + i] = source[from + at];
            }
            assertArrayEquals(expected, trial.memory().readBytes(TARGET, LENGTH), access + " at " + from);
        }
    }

    /** Far offsets: one, two and three bytes of LEB128. */
    @ParameterizedTest
    @EnumSource(Access.class)
    void itReachesFar(Access access) {
        for (int offset : new int[] {0, 127, 128, 16383, 16384, 65536 - 16}) {
            Trial trial = Trial.of(code -> {
                if (access.writes()) {
                    code.i32(0).i32(0).access(partner(access), 256).access(access, offset);
                } else {
                    code.i32(256).i32(0).access(access, offset).access(partner(access), 0);
                }
            });
            trial.put(access.writes() ? 256 : offset, 0x0BADF00D);
            assertEquals(0x0BADF00D, trial.run().get(access.writes() ? offset : 256, 1)[0]);
        }
    }
}
