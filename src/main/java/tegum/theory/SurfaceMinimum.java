package tegum.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A minimum of {@link BiasFreeSurface}; the one with both signs turned is the same solution. The first weight is
 * positive, or the second where the first is zero.
 *
 * @param w1 weight of the first feature
 * @param w2 weight of the second
 * @param loss there
 */
public record SurfaceMinimum(double w1, double w2, double loss) {
    /** What such a solution does with the two features. */
    public enum Kind {
        /** Both weights, of unlike signs. */
        ANTIPODAL,
        /** Both weights, of one sign: the two features cannot be told apart. */
        CONFUSED,
        /** The second feature is left out. */
        IGNORED,
        /** The first feature is left out. */
        DEDICATED
    }

    /** Weights below this share of the other count as left out: without a bias, none is exactly zero. */
    private static final double FAINT = 0.2;

    /** Two ends nearer than this are one. */
    private static final double SAME = 1e-3;

    /** Directions of the starts, in sixteenths of half a turn: signs of (w₁, w₂) are alike below 8, unlike above. */
    private static final int STARTS = 16;

    /** What it does with the two features. */
    public Kind kind() {
        if (Math.abs(w2) < FAINT * Math.abs(w1)) {
            return Kind.IGNORED;
        }
        if (Math.abs(w1) < FAINT * Math.abs(w2)) {
            return Kind.DEDICATED;
        }
        return w2 > 0 ? Kind.CONFUSED : Kind.ANTIPODAL;
    }

    /**
     * Every minimum that descents from a half circle of starts find, the lowest first.
     *
     * @param p density of both features
     * @param r importance of the second; the first has 1
     */
    public static List<SurfaceMinimum> all(double p, double r) {
        Objective surface = BiasFreeSurface.objective(p, r);
        List<SurfaceMinimum> minima = new ArrayList<>();
        for (int k = 0; k < STARTS; k++) {
            double angle = Math.PI * (k + 0.5) / STARTS;
            double[] end = Lbfgs.minimise(surface, new double[] {0.9 * Math.cos(angle), 0.9 * Math.sin(angle)});
            add(minima, turned(end, BiasFreeSurface.loss(end[0], end[1], p, r)), surface);
        }
        return minima;
    }

    private static SurfaceMinimum turned(double[] at, double loss) {
        boolean negative = Math.abs(at[0]) < SAME ? at[1] < 0 : at[0] < 0;
        // plus zero, because −0 would print as a number of its own
        return negative ? new SurfaceMinimum(-at[0] + 0.0, -at[1] + 0.0, loss) : new SurfaceMinimum(at[0], at[1], loss);
    }

    /** Adds a minimum in order of loss, if it is one and a new one. */
    private static void add(List<SurfaceMinimum> minima, SurfaceMinimum found, Objective surface) {
        int at = 0;
        for (SurfaceMinimum known : minima) {
            if (Math.abs(known.w1 - found.w1) + Math.abs(known.w2 - found.w2) < SAME) {
                return;
            }
            at += known.loss <= found.loss ? 1 : 0;
        }
        if (isStable(found, surface)) {
            minima.add(at, found);
        }
    }

    /** Whether no neighbour is lower: a descent can also end on a saddle that it has met head on. */
    private static boolean isStable(SurfaceMinimum at, Objective surface) {
        double[] unused = new double[2];
        for (int k = 0; k < 8; k++) {
            double x = at.w1 + SAME * Math.cos(Math.PI * k / 4);
            double y = at.w2 + SAME * Math.sin(Math.PI * k / 4);
            if (surface.value(new double[] {x, y}, unused) < at.loss) {
                return false;
            }
        }
        return true;
    }
}
