package tegum.kernel.wasm;

/** Types of values on the stack and in locals (specification, section 2.3). */
public enum ValueType {
    /** 32-bit integer; also an address. */
    I32(0x7F, "i32"),
    /** 32-bit float. */
    F32(0x7D, "f32"),
    /** 64-bit float. */
    F64(0x7C, "f64"),
    /** Vector of 128 bits: here four 32-bit integers or floats, or two 64-bit floats. */
    V128(0x7B, "v128");

    private final int code;
    private final String word;

    ValueType(int code, String word) {
        this.code = code;
        this.word = word;
    }

    int code() {
        return code;
    }

    /** The name in the text format. */
    public String word() {
        return word;
    }
}
