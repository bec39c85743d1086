package tegum.analysis;

/**
 * A chance that is known from trials alone: so many of so many, and between which bounds it lies, with 95 % confidence
 * (Wilson's interval, 1927, which holds for few trials and near 0 and 1, too).
 *
 * @param hits how many trials succeeded
 * @param trials how many there were
 */
public record Chance(int hits, int trials) {
    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    /** The lower bound; 0 if nothing has been tried. */
    public double low() {
        return trials == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The upper bound; 1 if nothing has been tried. */
    public double high() {
        return trials == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double share() {
        return (double) hits / trials;
    }

    private double middle() {
        return (share() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double half() {
        double spread = share() * (1 - share()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(spread) / (1 + Z * Z / trials);
    }
}
