package tegum.math;

import java.util.Arrays;

/**
 * Eight xoshiro128++ generators (Blackman and Vigna, 2019) side by side: two streams, A and B, of
 * four lanes. A vector is one draw of the four lanes of a stream; vectors are taken A, B, A, B …,
 * always in pairs. The order is fixed so that a SIMD kernel with four lanes to a register draws the
 * same numbers.
 *
 * <p>State: word w of lane l of stream t stands at index 16 t + 4 w + l.
 */
public final class LaneGenerator {
    /** Length of the state in 32-bit words. */
    public static final int STATE_LENGTH = 32;

    /** Integers in one pair of vectors. */
    public static final int PAIR = 8;

    private static final int LANES = 4;
    private static final int STREAM = 16;

    private final int[] state = new int[STATE_LENGTH];

    /** A generator seeded by the first 32 values of {@link Mixer}. */
    public LaneGenerator(int seed) {
        this(new Mixer(seed));
    }

    /** A generator seeded by the next 32 values of {@code mixer}, in the order of the state. */
    public LaneGenerator(Mixer mixer) {
        for (int i = 0; i < STATE_LENGTH; i++) {
            state[i] = mixer.next();
        }
    }

    /**
     * Draws pairs of vectors.
     *
     * @param words receives the integers in the order of drawing, lane by lane, vector by vector
     * @param pairs how many pairs; {@code words} holds at least 8 × pairs
     */
    public void draw(int[] words, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            for (int lane = 0; lane < LANES; lane++) {
                words[pair * PAIR + lane] = next(lane);
                words[pair * PAIR + LANES + lane] = next(STREAM + lane);
            }
        }
    }

    private int next(int lane) {
        int s0 = state[lane];
        int s1 = state[lane + 4];
        int s2 = state[lane + 8];
        int s3 = state[lane + 12];
        int sum = s0 + s3;
        int result = ((sum << 7) | (sum >>> 25)) + s0;
        int shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        state[lane + 4] = s1 ^ s2;
        state[lane] = s0 ^ s3;
        state[lane + 8] = s2 ^ shifted;
        state[lane + 12] = (s3 << 11) | (s3 >>> 21);
        return result;
    }

    /** A copy of the state, for {@link #restore}. */
    public int[] state() {
        return Arrays.copyOf(state, STATE_LENGTH);
    }

    /** Goes on from a state that {@link #state} returned. */
    public void restore(int[] saved) {
        if (saved.length != STATE_LENGTH) {
            throw new IllegalArgumentException("generator state must have 32 words, got " + saved.length);
        }
        System.arraycopy(saved, 0, state, 0, STATE_LENGTH);
    }
}
