package tegum.math;

/**
 * A short fingerprint of numbers, to see at a glance whether two runs are the same to the bit: two
 * 32-bit FNV-1a hashes with different starts, as 16 hexadecimal digits. Not for security.
 */
public final class Digest {
    private static final int PRIME = 0x01000193;
    private static final String HEX = "0123456789abcdef";

    private int first = 0x811C9DC5;
    private int second = 0x050C5D1F;

    /** Adds one integer; returns this digest. */
    public Digest add(int word) {
        for (int shift = 0; shift < 32; shift += 8) {
            int octet = (word >>> shift) & 0xFF;
            first = (first ^ octet) * PRIME;
            second = (second ^ octet ^ 0xA5) * PRIME;
        }
        return this;
    }

    /** Adds the bits of every element; returns this digest. */
    public Digest add(float[] values) {
        for (float value : values) {
            add(Float.floatToRawIntBits(value));
        }
        return this;
    }

    /** Adds the letters of a text; returns this digest. */
    public Digest add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** Sixteen hexadecimal digits. */
    public String text() {
        return hex(first) + hex(second);
    }

    private static String hex(int word) {
        StringBuilder text = new StringBuilder();
        for (int shift = 28; shift >= 0; shift -= 4) {
            text.append(HEX.charAt((word >>> shift) & 0xF));
        }
        return text.toString();
    }
}
