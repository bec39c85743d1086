package tegum.data;

import tegum.math.Decimal;

/**
 * A table from which one 32-bit word gives a gap between active features: how many inactive ones stand before the
 * next active one, by the geometric law cut off at 255, P(g) = p (1 − p)^g for g from 0 to 254 and P(255) = (1 −
 * p)^255, which stands for "255, and go on".
 *
 * <p>It is an alias table (Walker; Vose, 1991): entry c is threshold · 2⁸ + alias, and a word says g = c if (word
 * ≫ 8) &lt; threshold, else the alias, where c = word mod 256.
 */
public final class GapTable {
    /** Entries, and one more than the longest gap. */
    public static final int LENGTH = 256;

    /** The gap that no active feature ends. */
    public static final int OPEN = LENGTH - 1;

    private GapTable() {}

    /**
     * The table of a density.
     *
     * @param p in [2⁻²⁴, 1]
     */
    public static int[] of(double p) {
        if (!(p >= 0x1p-24 && p <= 1)) {
            throw new IllegalArgumentException("density must be in [2^-24, 1], got " + Decimal.text(p));
        }
        double[] share = new double[LENGTH]; // 256 P(g), then what is left of it
        double none = 1;
        for (int g = 0; g < OPEN; g++) {
            share[g] = LENGTH * p * none;
            none *= 1 - p;
        }
        share[OPEN] = LENGTH * none;
        return aliases(share);
    }

    /**
     * Entries with less than their share are filled up by ones with more, as Vose does with two stacks. What rounding a
     * threshold leaves is carried to the next, so that it does not add up where one entry fills many.
     */
    private static int[] aliases(double[] share) {
        int[] table = new int[LENGTH];
        int[] small = new int[LENGTH];
        int[] large = new int[LENGTH];
        double carry = 0;
        int smalls = 0;
        int larges = 0;
        for (int g = 0; g < LENGTH; g++) {
            table[g] = g; // threshold 0 and itself as alias, for what is left over
            if (share[g] < 1) {
                small[smalls++] = g;
            } else {
                large[larges++] = g;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            double wanted = share[less] * Limits.ALWAYS + carry;
            int threshold = (int) Math.min(Limits.ALWAYS - 1, Math.floor(wanted + 0.5));
            carry = wanted - threshold;
            table[less] = threshold << 8 | more;
            share[more] -= 1 - share[less];
            if (share[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        return table;
    }

    /** The gap that a word stands for. */
    public static int gap(int[] table, int word) {
        int c = word & (LENGTH - 1);
        int entry = table[c];
        return (word >>> 8) < (entry >>> 8) ? c : entry & (LENGTH - 1);
    }
}
