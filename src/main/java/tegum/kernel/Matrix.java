package tegum.kernel;

/**
 * A matrix in a kernel's memory.
 *
 * @param address of its first element
 * @param rowStride bytes from one row to the next
 * @param columnStride bytes from one column to the next
 */
record Matrix(int address, int rowStride, int columnStride) {
    Matrix transposed() {
        return new Matrix(address, columnStride, rowStride);
    }
}
