package tegum.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * The literals come from this program, written from the published algorithms:
 *
 * <pre>
 * M = 0xFFFFFFFF
 * def rotl(x, k): return (x &lt;&lt; k | x >> (32 - k)) &amp; M
 * class Mixer:
 *     def __init__(self, seed): self.s = seed
 *     def next(self):
 *         self.s = z = (self.s + 0x9E3779B9) &amp; M
 *         z = (z ^ z >> 16) * 0x85EBCA6B &amp; M
 *         z = (z ^ z >> 13) * 0xC2B2AE35 &amp; M
 *         return z ^ z >> 16
 * def xoshiro(s):                          # prng.di.unimi.it/xoshiro128plusplus.c
 *     while True:
 *         yield (rotl((s[0] + s[3]) &amp; M, 7) + s[0]) &amp; M
 *         t = s[1] &lt;&lt; 9 &amp; M
 *         s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 11)
 * def lanes(seed):
 *     m = Mixer(seed); w = [m.next() for _ in range(32)]
 *     return [xoshiro([w[16 * t + 4 * k + l] for k in range(4)]) for t in (0, 1) for l in range(4)]
 * for seed in (0, 1, 0xFFFFFFFF):
 *     m = Mixer(seed); print(seed, [hex(m.next()) for _ in range(5)])
 * for seed in (1, 0xDEADBEEF):
 *     g = lanes(seed); print(seed, [[hex(next(x)) for x in g] for _ in range(2)])
 *     for _ in range(998): [next(x) for x in g]
 *     print([hex(next(x)) for x in g])
 * </pre>
 */
final class LaneGeneratorTest {
    @Test
    void mixerIsTheReferences() {
        assertMixer(0, 0x92ca2f0e, 0x3cd6e3f3, 0x1b147dcc, 0x4c081dbf, 0x487981ab);
        assertMixer(1, 0x96a0f96b, 0x12bc8390, 0x971e9964, 0x79adc7e7, 0x591c8dd8);
        assertMixer(0xffffffff, 0x36deb503, 0xfc2fb9b6, 0x2994c1b5, 0x6a06e134, 0x10b80437);
    }

    private static void assertMixer(int seed, int... expected) {
        Mixer mixer = new Mixer(seed);
        for (int value : expected) {
            assertEquals(value, mixer.next());
        }
    }

    @Test
    void uniformIsTheUpperTwentyFourBits() {
        Mixer mixer = new Mixer(1);
        assertEquals(0x96a0f9 / 16777216.0, mixer.uniform());
        assertEquals(0x12bc83 / 16777216.0, mixer.uniform());
    }

    /** √(−2 ln(1 − u)) cos 2πv of the first two pairs of uniform numbers above. */
    @Test
    void normalIsBoxAndMullers() {
        Mixer mixer = new Mixer(1);
        assertEquals(1.1940123232108726, mixer.normal(), 1e-14);
        assertEquals(-1.319885451741503, mixer.normal(), 1e-14);
    }

    /** Of N normal numbers the mean is off by 1/√N, the variance by √(2/N), the fourth moment by √(96/N): four of each. */
    @Test
    void normalHasTheMomentsOfTheNormalLaw() {
        Mixer mixer = new Mixer(2);
        int count = 200_000;
        double[] moments = new double[5];
        for (int i = 0; i < count; i++) {
            double x = mixer.normal();
            assertTrue(Math.abs(x) < 6);
            for (int k = 1; k < moments.length; k++) {
                moments[k] += Math.pow(x, k) / count;
            }
        }
        double unit = 4 / Math.sqrt(count);
        assertEquals(0, moments[1], unit);
        assertEquals(1, moments[2], unit * Math.sqrt(2));
        assertEquals(0, moments[3], unit * Math.sqrt(15));
        assertEquals(3, moments[4], unit * Math.sqrt(96));
    }

    @Test
    void lanesAreTheReferences() {
        assertLanes(
                1,
                new int[] {
                    0x7348296c, 0x0b331102, 0xc24aedbd, 0xe951a530, 0x5c299e53, 0xf96b125d, 0x0380d6d5, 0x4fbd7795,
                    0x596913aa, 0x3cb0d0a1, 0x7e7800a7, 0x3d066d3b, 0xdc5ae4dc, 0xfada4232, 0x1e3b8112, 0xb1fda648
                },
                new int[] {
                    0x2bcb05dc, 0xcbaa2341, 0x27361740, 0x94946ad5, 0xb093dd17, 0x9e4ca684, 0x8d97259d, 0x83bbf406
                });
        assertLanes(
                0xdeadbeef,
                new int[] {
                    0xf98856eb, 0x4b2072ff, 0xab8450e5, 0x82be2fb3, 0x55bc478d, 0xa94eed57, 0x79e834bc, 0x3ccc636e,
                    0x19fcc2e7, 0xc999d277, 0x5ed80c1f, 0xccc30d91, 0x817652f1, 0xfd0ccf1d, 0xf89cfcac, 0xdb31a29a
                },
                new int[] {
                    0xb16b8afc, 0xb6399805, 0xe9fe516c, 0x28c4e4f5, 0xbb87d8b5, 0x1919b3f6, 0x15caf917, 0xa7f79aa6
                });
    }

    private static void assertLanes(int seed, int[] firstTwoPairs, int[] pair1001) {
        LaneGenerator generator = new LaneGenerator(seed);
        int[] two = new int[16];
        generator.draw(two, 2);
        assertArrayEquals(firstTwoPairs, two);
        generator.draw(new int[8 * 998], 998);
        int[] one = new int[8];
        generator.draw(one, 1);
        assertArrayEquals(pair1001, one);
    }

    /** The reference's own test vector: the state 1, 2, 3, 4. */
    @Test
    void oneLaneIsXoshiro() {
        LaneGenerator generator = new LaneGenerator(0);
        int[] state = new int[LaneGenerator.STATE_LENGTH];
        for (int word = 0; word < 4; word++) {
            state[16 + 4 * word + 2] = word + 1;
        }
        generator.restore(state);
        int[] expected = {641, 1573767, (int) 3222811527L, (int) 3517856514L, 836907274};
        int[] words = new int[8 * expected.length];
        generator.draw(words, expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], words[8 * i + 6], "lane 2 of stream B");
            assertEquals(0, words[8 * i], "a lane of zeros stays there");
        }
    }

    @Test
    void restoreGoesOnFromTheState() {
        LaneGenerator generator = new LaneGenerator(3);
        generator.draw(new int[80], 10);
        int[] saved = generator.state();
        int[] first = new int[160];
        generator.draw(first, 20);
        int[] again = new int[160];
        LaneGenerator other = new LaneGenerator(4);
        other.restore(saved);
        other.draw(again, 20);
        assertArrayEquals(first, again);

        saved[0] ^= 1;
        int[] after = other.state();
        other.restore(after);
        after[0] ^= 1;
        assertNotEquals(after[0], other.state()[0], "the state is copied in and out");
    }

    @Test
    void restoreRefusesAnotherLength() {
        LaneGenerator generator = new LaneGenerator(3);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> generator.restore(new int[31]));
        assertEquals("generator state must have 32 words, got 31", refused.getMessage());
    }

    @Test
    void weightsAreDrawnAfterTheGeneratorsSeed() {
        Mixer mixer = new Mixer(5);
        LaneGenerator shared = new LaneGenerator(mixer);
        assertArrayEquals(new LaneGenerator(5).state(), shared.state());
        Mixer counted = new Mixer(5);
        for (int i = 0; i < LaneGenerator.STATE_LENGTH; i++) {
            counted.next();
        }
        assertEquals(counted.next(), mixer.next());
    }
}
