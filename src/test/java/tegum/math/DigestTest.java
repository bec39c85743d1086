package tegum.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/**
 * The literals come from this program; its first half for "abcd" is FNV-1a's published value.
 *
 * <pre>
 * import struct
 * def fnv(data, start, flip):
 *     h = start
 *     for b in data: h = (h ^ b ^ flip) * 0x01000193 &amp; 0xFFFFFFFF
 *     return h
 * def digest(data): return "%08x%08x" % (fnv(data, 0x811C9DC5, 0), fnv(data, 0x050C5D1F, 0xA5))
 * print(digest(b""), digest(struct.pack("&lt;i", 1)), digest(struct.pack("&lt;3f", 1.5, -0.0, 3.1415927)), digest(b"abcd"))
 * </pre>
 */
final class DigestTest {
    @Test
    void digestsAreTheReferences() {
        assertEquals("811c9dc5050c5d1f", new Digest().text());
        assertEquals("fb69b6043048ab6a", new Digest().add(1).text());
        assertEquals(
                "ddddf883a4eb4ce9",
                new Digest().add(new float[] {1.5f, -0f, 3.1415927f}).text());
        assertEquals("ce3479bd0dae1e27", new Digest().add(0x64636261).text());
    }

    @Test
    void orderSignsOfZeroAndLastBitsMatter() {
        String one = new Digest().add(new float[] {1, 0}).text();
        assertNotEquals(one, new Digest().add(new float[] {0, 1}).text());
        assertNotEquals(one, new Digest().add(new float[] {1, -0f}).text());
        assertNotEquals(one, new Digest().add(new float[] {Math.nextUp(1f), 0}).text());
    }
}
