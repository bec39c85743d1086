package tegum.kernel.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in the binary format, against bytes worked out by hand and a decoder of the specification's formula. */
final class BytesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "127, 7f",
        "128, 8001",
        "16383, ff7f",
        "16384, 808001",
        "2097151, ffff7f",
        "2097152, 80808001",
        "268435455, ffffff7f",
        "268435456, 8080808001",
        "624485, e58e26",
        "2147483647, ffffffff07",
        "-2147483648, 8080808008",
        "-1, ffffffff0f"
    })
    void unsignedIntegers(int value, String hex) {
        assertEquals(hex, hex(new Bytes().unsigned(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "63, 3f",
        "64, c000",
        "-1, 7f",
        "-64, 40",
        "-65, bf7f",
        "8191, ff3f",
        "8192, 80c000",
        "-8192, 8040",
        "-8193, ffbf7f",
        "1048575, ffff3f",
        "1048576, 8080c000",
        "-123456, c0bb78",
        "2147483647, ffffffff07",
        "-2147483648, 8080808078"
    })
    void signedIntegers(int value, String hex) {
        assertEquals(hex, hex(new Bytes().signed(value)));
    }

    @Test
    void theyReadBackAndAreShort() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            int value = random.nextInt() >> random.nextInt(32);
            byte[] unsigned = new Bytes().unsigned(value).toArray();
            assertEquals(value & 0xFFFFFFFFL, decoded(unsigned, false));
            byte[] signed = new Bytes().signed(value).toArray();
            assertEquals(value, decoded(signed, true));
            assertTrue(unsigned.length <= 5 && signed.length <= 5);
        }
    }

    /** Section 5.2.2: u = n if n &lt; 2⁷, else 2⁷ m + (n − 2⁷); a last byte from 2⁶ on counts n − 2⁷ where signed. */
    private static long decoded(byte[] bytes, boolean signed) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            long digit = bytes[i] & 0x7F;
            boolean last = i == bytes.length - 1;
            assertEquals(!last, (bytes[i] & 0x80) != 0, "continuation of byte " + i);
            value = 128 * value + (last && signed && digit >= 64 ? digit - 128 : digit);
        }
        return value;
    }

    @Test
    void wordsAreLowestByteFirst() {
        assertEquals("78563412", hex(new Bytes().word(0x12345678)));
        assertEquals("000080bf", hex(new Bytes().word(Float.floatToIntBits(-1))));
    }

    @Test
    void namesAndSectionsCarryTheirLength() {
        assertEquals("0373756d", hex(new Bytes().name("sum")));
        assertEquals("07020102", hex(new Bytes().section(7, new Bytes().add(1).add(2))));
    }

    /** The array grows by doubling; what is added at once may be longer than that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 513, 5000})
    void theyGrow(int length) {
        Bytes part = new Bytes();
        byte[] expected = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            part.add(i);
            expected[i] = (byte) i;
            expected[length + i] = (byte) i;
        }
        Bytes whole = new Bytes().add(part).add(part);
        assertEquals(2 * length, whole.length());
        assertArrayEquals(expected, whole.toArray());
    }

    private static String hex(Bytes bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes.toArray()) {
            hex.append(String.format("%02x", b & 0xFF));
        }
        return hex.toString();
    }
}
