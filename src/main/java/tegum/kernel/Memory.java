package tegum.kernel;

import java.util.ArrayList;
import java.util.List;
import tegum.kernel.wasm.ModuleWriter;

/**
 * The plan of a kernel's memory: named regions one after the other, each on a cache line's border. Every
 * address in a kernel is known when its code is written.
 */
final class Memory {
    private static final int LINE = 64;

    /**
     * A stretch of memory.
     *
     * @param address of its first byte
     * @param bytes its length
     */
    record Region(String name, int address, int bytes) {}

    private final List<Region> regions = new ArrayList<>();
    private int end;

    /** Reserves {@code bytes} and returns the address of the first. */
    int reserve(String name, int bytes) {
        int address = end;
        regions.add(new Region(name, address, bytes));
        end = (address + bytes + LINE - 1) / LINE * LINE;
        return address;
    }

    /** Reserves room for {@code count} floats, and for the rest of a vector that begins with the last. */
    int floats(String name, int count) {
        return reserve(name, Body.FLOAT * count + Body.VECTOR);
    }

    /** In the order of their addresses. */
    List<Region> regions() {
        return List.copyOf(regions);
    }

    /** Size of all, in bytes. */
    int size() {
        return Math.max(end, ModuleWriter.PAGE);
    }
}
