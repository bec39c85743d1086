package tegum.data;

import tegum.math.LaneGenerator;

/** Draws for 64 samples at a time, the size of a SIMD kernel's block, and which of them have an active feature yet. */
final class Block {
    /** Samples in a block. */
    static final int SIZE = 64;

    private static final int PAIRS = SIZE / LaneGenerator.PAIR;

    final int[] words = new int[SIZE];
    final boolean[] begun = new boolean[SIZE];

    /** The next 64 words of the generator, one for each sample. */
    void next(LaneGenerator generator) {
        generator.draw(words, PAIRS);
    }

    /** The 24-bit draw of a sample. */
    int draw(int sample) {
        return words[sample] >>> 8;
    }

    /** A value of its own draw: v 2⁻²⁴ in [0, 1), or v 2⁻²³ in [−1, 1) from the word with its sign. */
    static float value(int word, boolean signed) {
        return signed ? (word >> 8) * 0x1p-23f : (word >>> 8) * 0x1p-24f;
    }
}
