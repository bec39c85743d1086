package tegum.model;

import java.util.List;

/**
 * Where each named matrix lies in a model's flat parameter array. Optimisers, snapshots and
 * messages see only the flat array; whoever wants W asks the layout.
 *
 * @param slices in memory order, without gaps
 */
public record Layout(List<Slice> slices) {
    /**
     * A matrix in the flat array, row-major.
     *
     * @param name W, b, …
     * @param offset index of its first element
     */
    public record Slice(String name, int rows, int columns, int offset) {
        /** How many elements. */
        public int length() {
            return rows * columns;
        }

        /** A copy of this matrix out of {@code params}. */
        public float[] of(float[] params) {
            float[] values = new float[length()];
            System.arraycopy(params, offset, values, 0, values.length);
            return values;
        }
    }

    /** How many parameters there are. */
    public int length() {
        Slice last = slices.get(slices.size() - 1);
        return last.offset + last.length();
    }

    /**
     * The slice called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Slice slice(String name) {
        for (Slice slice : slices) {
            if (slice.name.equals(name)) {
                return slice;
            }
        }
        throw new IllegalArgumentException("no parameter is called " + name);
    }
}
