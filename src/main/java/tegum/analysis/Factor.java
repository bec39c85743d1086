package tegum.analysis;

import java.util.List;
import tegum.math.Elementary;
import tegum.math.SymmetricEigen;

/**
 * One component of a {@link GeometryGraph}: features that overlap with each other and with nobody else, a factor of
 * the tegum product that the model has found (paper, section "The geometry of superposition").
 *
 * @param members feature indices, ascending
 * @param dimension how many directions they span: eigenvalues of the members' cosines that exceed {@link #SPANNED} of
 *     the largest
 * @param shares D_i of each member
 * @param shape the figure that they form
 * @param cosines between members, k rows of k
 * @param lengths ‖W_i‖ of each member
 * @param axes eigenvectors and eigenvalues of the members' inner products
 */
public record Factor(
        List<Integer> members,
        int dimension,
        double[] shares,
        FactorShape shape,
        double[] cosines,
        double[] lengths,
        SymmetricEigen axes) {
    /**
     * Share of the largest eigenvalue above which a direction counts. Noise of 5 % of a vector's length in other
     * directions gives less than 0.01; the weakest direction of any figure here has more than 0.5.
     */
    public static final double SPANNED = 0.05;

    /** The factor of the given members. */
    static Factor of(Geometry geometry, List<Integer> members) {
        int count = members.size();
        double[] lengths = new double[count];
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = geometry.norms()[members.get(i)];
            shares[i] = geometry.dimensionality()[members.get(i)];
        }
        double[] dots = new double[count * count];
        double[] cosines = new double[count * count];
        double[] degrees = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                int at = i * count + j;
                dots[at] = geometry.dot(members.get(i), members.get(j));
                cosines[at] = i == j ? 1 : Math.max(-1, Math.min(1, dots[at] / (lengths[i] * lengths[j])));
                degrees[at] = degrees(cosines[at]);
            }
        }
        int dimension = SymmetricEigen.of(cosines, count).rank(SPANNED);
        FactorShape shape = FactorShape.of(degrees, lengths, dimension);
        return new Factor(
                List.copyOf(members), dimension, shares, shape, cosines, lengths, SymmetricEigen.of(dots, count));
    }

    /** The angle of a cosine, from 0 to 180. */
    static double degrees(double cosine) {
        return 360 * Elementary.turnsOf(Math.sqrt(Math.max(0, 1 - cosine * cosine)), cosine);
    }

    /** How many features take part. */
    public int count() {
        return members.size();
    }

    /** cos of the angle between the i-th and the j-th member. */
    public double cosine(int i, int j) {
        return cosines[i * members.size() + j];
    }

    /** Mean D_i of the members. */
    public double share() {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum / shares.length;
    }

    /** Its name: that of the figure, or "7 in 3" for seven features in three dimensions. */
    public String name() {
        return shape == FactorShape.OTHER || shape == FactorShape.SIMPLEX ? size() : shape.words();
    }

    /** "7 in 3" for seven features in three dimensions. */
    public String size() {
        return members.size() + " in " + dimension;
    }

    /**
     * The members' vectors along their own principal axes, as many as asked for: x, y, z of the first, of the second,
     * and so on. Three hold all of a factor in at most three dimensions; directions beyond its dimension, which are
     * noise, are 0.
     */
    public double[] coordinates(int along) {
        int count = members.size();
        double[] places = new double[count * along];
        for (int k = 0; k < Math.min(along, dimension); k++) {
            double length = Math.sqrt(Math.max(0, axes.values()[k]));
            for (int i = 0; i < count; i++) {
                places[i * along + k] = length * axes.component(i, k);
            }
        }
        return places;
    }
}
