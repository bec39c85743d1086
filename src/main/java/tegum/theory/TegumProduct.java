package tegum.theory;

import java.util.List;

/**
 * Polytopes side by side in directions at right angles, so that no vector of one disturbs a vector of another (paper,
 * section "The geometry of superposition", tegum products). One factor alone is a product, too.
 *
 * @param name such as "triangular bipyramid"
 * @param factors in order; their dimensions follow each other
 */
public record TegumProduct(String name, List<PolytopeFactor> factors) {
    /** Every polytope of the paper's figures, and simplices that need more than three dimensions. */
    public static List<TegumProduct> known() {
        return Known.ALL;
    }

    // found at the first question, since heights and lengths are searched for
    private static final class Known {
        static final List<TegumProduct> ALL = all();

        private static List<TegumProduct> all() {
            PolytopeFactor own = PolytopeFactor.of("own dimension", 1, new double[] {1});
            PolytopeFactor digon = PolytopeFactor.simplex("digon", 1);
            PolytopeFactor triangle = PolytopeFactor.polygon("triangle", 3);
            PolytopeFactor pentagon = PolytopeFactor.polygon("pentagon", 5);
            return List.of(
                    one(own),
                    one(digon),
                    one(triangle),
                    new TegumProduct("square", List.of(digon, digon)),
                    one(pentagon),
                    one(PolytopeFactor.polygon("hexagon", 6)),
                    one(PolytopeFactor.simplex("tetrahedron", 3)),
                    new TegumProduct("octahedron", List.of(digon, digon, digon)),
                    new TegumProduct("triangular bipyramid", List.of(triangle, digon)),
                    new TegumProduct("pentagonal bipyramid", List.of(pentagon, digon)),
                    one(PolytopeFactor.of("square antiprism", 3, Antiprism.points(Antiprism.preferred()))),
                    one(PolytopeFactor.cube()),
                    one(PolytopeFactor.simplex("4-simplex", 4)),
                    one(PolytopeFactor.simplex("5-simplex", 5)));
        }

        private static TegumProduct one(PolytopeFactor factor) {
            return new TegumProduct(factor.name(), List.of(factor));
        }
    }

    /** n, the number of vectors. */
    public int features() {
        int sum = 0;
        for (PolytopeFactor factor : factors) {
            sum += factor.count();
        }
        return sum;
    }

    /** m, the number of dimensions. */
    public int dimensions() {
        int sum = 0;
        for (PolytopeFactor factor : factors) {
            sum += factor.dimensions();
        }
        return sum;
    }

    /** Mean over the features of the loss with one feature active; a feature left out would cost 1/3. */
    public double loss() {
        double sum = 0;
        for (PolytopeFactor factor : factors) {
            sum += factor.count() * factor.best().loss();
        }
        return sum / features();
    }

    /** Σ_i D_i. */
    public double totalDimensionality() {
        double sum = 0;
        for (PolytopeFactor factor : factors) {
            sum += factor.count() * factor.dimensionality();
        }
        return sum;
    }

    /** Index of the factor that vector {@code i} belongs to. */
    public int factorOf(int i) {
        int factor = 0;
        int left = i;
        while (left >= factors.get(factor).count()) {
            left -= factors.get(factor).count();
            factor++;
        }
        return factor;
    }

    /** Unit vectors, m numbers each. */
    public double[] points() {
        int m = dimensions();
        double[] points = new double[features() * m];
        int row = 0;
        int column = 0;
        for (PolytopeFactor factor : factors) {
            for (int i = 0; i < factor.count(); i++) {
                for (int k = 0; k < factor.dimensions(); k++) {
                    points[(row + i) * m + column + k] = factor.points()[i * factor.dimensions() + k];
                }
            }
            row += factor.count();
            column += factor.dimensions();
        }
        return points;
    }
}
