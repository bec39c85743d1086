package tegum.math;

/**
 * A sequence of 32-bit integers from a 32-bit seed: a counter that advances by the golden ratio,
 * passed through a mixing function, so that neighbouring seeds give unrelated sequences. It seeds
 * {@link LaneGenerator} and draws initial weights; its period is 2³².
 */
public final class Mixer {
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private int state;

    /** A sequence that depends on {@code seed} alone; all 2³² seeds are valid. */
    public Mixer(int seed) {
        state = seed;
    }

    /** The next integer, uniform over all 32-bit values. */
    public int next() {
        state += GOLDEN_RATIO;
        return mixed(state);
    }

    private static int mixed(int counter) {
        int z = (counter ^ (counter >>> 16)) * 0x85EBCA6B;
        z = (z ^ (z >>> 13)) * 0xC2B2AE35;
        return z ^ (z >>> 16);
    }

    /** The integer at a place of a seed's sequence, counted from 0, without those before it. */
    public static int at(int seed, int place) {
        return mixed(seed + (place + 1) * GOLDEN_RATIO);
    }

    /** The next number from [0, 1), a multiple of 2⁻²⁴. */
    public double uniform() {
        return (next() >>> 8) * 0x1p-24;
    }

    /** The next number from the standard normal law (Box and Muller; takes two integers). */
    public double normal() {
        double radius = Math.sqrt(-2 * Elementary.ln(1 - uniform()));
        return radius * Elementary.cosTurns(uniform());
    }
}
