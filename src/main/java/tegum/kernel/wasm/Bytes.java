package tegum.kernel.wasm;

import java.util.Arrays;

/** A growing row of bytes with the number formats of the binary format (specification, section 5.2). */
final class Bytes {
    private byte[] bytes = new byte[256];
    private int length;

    Bytes add(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes add(Bytes other) {
        if (length + other.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + other.length));
        }
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /** An unsigned integer in LEB128. */
    Bytes unsigned(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            add((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return add(rest);
    }

    /** A signed integer in LEB128. */
    Bytes signed(int value) {
        int rest = value;
        while (rest < -64 || rest > 63) {
            add((rest & 0x7F) | 0x80);
            rest >>= 7;
        }
        return add(rest & 0x7F);
    }

    /** Four bytes, the lowest first. */
    Bytes word(int value) {
        return add(value).add(value >> 8).add(value >> 16).add(value >> 24);
    }

    /** Length and characters of an ASCII name. */
    Bytes name(String name) {
        unsigned(name.length());
        for (int i = 0; i < name.length(); i++) {
            add(name.charAt(i));
        }
        return this;
    }

    /** A section: its id, its length and its content. */
    Bytes section(int id, Bytes content) {
        return add(id).unsigned(content.length).add(content);
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
