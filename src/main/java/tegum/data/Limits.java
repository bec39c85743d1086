package tegum.data;

import tegum.math.Decimal;

/** Chances as limits for 24-bit draws: u &lt; limit happens with chance limit / 2²⁴. */
final class Limits {
    /** What is always above a draw. */
    static final int ALWAYS = 1 << 24;

    private Limits() {}

    /** ⌊p 2²⁴⌋ of a density in [2⁻²⁴, 1]; another one is refused. */
    static int of(float density) {
        if (!(density >= 0x1p-24f && density <= 1)) {
            throw new IllegalArgumentException("density must be in [2^-24, 1], got " + Decimal.text(density));
        }
        return (int) (density * 0x1p24f);
    }

    /** ⌊ρ 2²⁴⌋ of a coupling in [0, 1]; another one is refused. */
    static int ofShare(float coupling) {
        if (!(coupling >= 0 && coupling <= 1)) {
            throw new IllegalArgumentException("coupling must be in [0, 1], got " + Decimal.text(coupling));
        }
        return (int) (coupling * 0x1p24f);
    }

    /** The chance of a limit. */
    static double chance(int limit) {
        return limit * 0x1p-24;
    }

    /**
     * The limit for something of chance {@code part} on the condition that something of chance {@code whole} happens,
     * of which it is a part: rounded to the nearest 2⁻²⁴.
     */
    static int conditional(double part, double whole) {
        return (int) Math.floor(Math.min(1, part / whole) * ALWAYS + 0.5);
    }

    /** 1 − (1 − first)(1 − second): that one of two happens. */
    static double either(double first, double second) {
        return first + (1 - first) * second;
    }
}
