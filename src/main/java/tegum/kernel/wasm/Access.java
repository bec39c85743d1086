package tegum.kernel.wasm;

/** Instructions that read or write memory at an address plus a constant offset (specification, section 5.4.6). */
public enum Access {
    /** Reads an integer. */
    I32_LOAD("i32.load", 0x28, 2, ValueType.I32, false),
    /** Reads a float. */
    F32_LOAD("f32.load", 0x2A, 2, ValueType.F32, false),
    /** Reads a 64-bit float. */
    F64_LOAD("f64.load", 0x2B, 3, ValueType.F64, false),
    /** Writes an integer. */
    I32_STORE("i32.store", 0x36, 2, ValueType.I32, true),
    /** Writes a float. */
    F32_STORE("f32.store", 0x38, 2, ValueType.F32, true),
    /** Writes a 64-bit float. */
    F64_STORE("f64.store", 0x39, 3, ValueType.F64, true),
    /** Reads four neighbours. */
    V128_LOAD("v128.load", Op.SIMD, 2, ValueType.V128, false),
    /** Reads one float or integer into every lane. */
    V128_LOAD32_SPLAT("v128.load32_splat", Op.SIMD | 0x09, 2, ValueType.V128, false),
    /** Writes four neighbours. */
    V128_STORE("v128.store", Op.SIMD | 0x0B, 2, ValueType.V128, true);

    private final String word;
    private final int code;
    private final int alignment;
    private final ValueType type;
    private final boolean writes;

    Access(String word, int code, int alignment, ValueType type, boolean writes) {
        this.word = word;
        this.code = code;
        this.alignment = alignment;
        this.type = type;
        this.writes = writes;
    }

    /** The name in the text format. */
    public String word() {
        return word;
    }

    int code() {
        return code;
    }

    /** Promised alignment, as a power of two: vectors are promised that of their lanes alone. */
    int alignment() {
        return alignment;
    }

    ValueType type() {
        return type;
    }

    boolean writes() {
        return writes;
    }
}
