package tegum.view;

/** Shares as people name them: 2/5 rather than 0.4. */
public final class Fraction {
    private static final int LARGEST = 16;
    private static final double EXACT = 1e-9;

    private Fraction() {}

    /** The fraction with a denominator of at most 16 that the value is, else three decimals. */
    public static String text(double value) {
        for (int below = 1; below <= LARGEST; below++) {
            double above = Math.floor(value * below + 0.5);
            if (Math.abs(value * below - above) < EXACT * below) {
                String whole = Numbers.fixed(above, 0);
                return below == 1 ? whole : whole + "/" + below;
            }
        }
        return Numbers.fixed(value, 3);
    }
}
