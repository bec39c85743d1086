package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E10: polytopes, their products, Thomson's problem, low-rank projections. */
final class PolytopesTest {
    private static TegumProduct named(String name) {
        for (TegumProduct product : TegumProduct.known()) {
            if (product.name().equals(name)) {
                return product;
            }
        }
        throw new AssertionError(name);
    }

    /** The card's table; D is that of the first factor. */
    @ParameterizedTest
    @CsvSource({
        "own dimension,1,1,1,0,1,0",
        "digon,2,1,.5,0,1,0",
        "triangle,3,2,.666667,0,1,0",
        "tetrahedron,4,3,.75,0,1,0",
        "4-simplex,5,4,.8,0,1,0",
        "5-simplex,6,5,.833333,0,1,0",
        "square,4,2,.5,0,1,0",
        "octahedron,6,3,.5,0,1,0",
        "pentagon,5,2,.4,.015826,1.3700,-.2823",
        "hexagon,6,2,.333333,.048192,1.7438,-.6181",
        "square antiprism,8,3,.36805,.012709,1.3527,-.2639",
        "cube,8,3,.375,.020736,1.463,-.357",
    })
    void theTableOfTheCard(
            String name, int features, int dimensions, double share, double loss, double norm, double b) {
        TegumProduct product = named(name);
        assertEquals(features, product.features());
        assertEquals(dimensions, product.dimensions());
        PolytopeFactor factor = product.factors().get(0);
        assertEquals(share, factor.dimensionality(), name.equals("square antiprism") ? 1e-5 : 1e-6);
        assertEquals(loss, product.loss(), 1e-6);
        assertEquals(norm, factor.best().squaredNorm(), 1e-3);
        assertEquals(b, factor.best().bias(), 1e-3);
    }

    /** Every vector of a factor has the same D, and where the frame is tight they fill the space. */
    @Test
    void vectorsAreUnitsAndSharesAddUp() {
        for (TegumProduct product : TegumProduct.known()) {
            int m = product.dimensions();
            double[] points = product.points();
            for (int i = 0; i < product.features(); i++) {
                double sum = 0;
                for (int j = 0; j < product.features(); j++) {
                    double dot = 0;
                    for (int k = 0; k < m; k++) {
                        dot += points[i * m + k] * points[j * m + k];
                    }
                    if (i == j) {
                        assertEquals(1, dot, 1e-12, product.name());
                    }
                    sum += dot * dot;
                }
                PolytopeFactor factor = product.factors().get(product.factorOf(i));
                assertEquals(factor.dimensionality(), 1 / sum, 1e-12, product.name() + " " + i);
            }
            boolean tight = !product.name().equals("square antiprism");
            assertEquals(m, product.totalDimensionality(), tight ? 1e-12 : 0.06, product.name());
        }
    }

    @Test
    void bipyramidsShareByFactor() {
        TegumProduct three = named("triangular bipyramid");
        assertEquals(2.0 / 3, three.factors().get(three.factorOf(2)).dimensionality(), 1e-12);
        assertEquals(0.5, three.factors().get(three.factorOf(3)).dimensionality(), 1e-12);
        TegumProduct five = named("pentagonal bipyramid");
        assertEquals(0.4, five.factors().get(five.factorOf(4)).dimensionality(), 1e-12);
        assertEquals(0.5, five.factors().get(five.factorOf(5)).dimensionality(), 1e-12);
        assertEquals(5 * named("pentagon").loss() / 7, five.loss(), 1e-12);
    }

    /** The card's antiprism is the one of h/r = .61, its optimum rounded to two decimals; the optimum costs a little less. */
    @Test
    void theAntiprismsHeights() {
        assertEquals(0.60595, Antiprism.preferred(), 1e-5);
        assertEquals(0.36805, Antiprism.dimensionality(Antiprism.preferred()), 1e-5);
        assertEquals(0.369, Antiprism.dimensionality(0.61), 5e-4);
        assertEquals(.012727, Antiprism.best(0.61).loss(), 1e-6);
        assertEquals(1.3513, Antiprism.best(0.61).squaredNorm(), 1e-4);
        assertEquals(-.2630, Antiprism.best(0.61).bias(), 1e-4);
        for (double near : new double[] {-1e-3, 1e-3}) {
            double optimum = Antiprism.best(Antiprism.preferred()).loss();
            assertTrue(optimum < Antiprism.best(Antiprism.preferred() + near).loss());
        }
        assertEquals(0.374, Antiprism.dimensionality(Antiprism.thomson()), 5e-4);
        assertEquals(0.375, Antiprism.dimensionality(Antiprism.TIGHT), 1e-12);
        assertEquals(19.675287861, Thomson.energy(Antiprism.points(Antiprism.thomson())), 1e-8);
    }

    /** Energies as the literature has them. */
    @ParameterizedTest
    @CsvSource({
        "2,0.5",
        "3,1.732050808",
        "4,3.674234614",
        "5,6.474691495",
        "6,9.985281374",
        "7,14.452977414",
        "8,19.675287861",
        "9,25.759986531",
        "10,32.716949460",
        "11,40.596450510",
        "12,49.165253058",
    })
    void thomsonsEnergies(int count, double energy) {
        Thomson found = Thomson.of(count);
        assertEquals(energy, found.energy(), 1e-8);
        assertEquals(found.energy(), Thomson.energy(found.points()), 1e-12);
        for (int i = 0; i < 3 * count; i += 3) {
            double[] p = found.points();
            assertEquals(1, p[i] * p[i] + p[i + 1] * p[i + 1] + p[i + 2] * p[i + 2], 1e-12);
        }
    }

    /** 2m vectors have pairwise products of at most 0, so up to six cost nothing; more do. */
    @Test
    void sixInThreeAreFreeAndTheAntiprismIsTheBestOfEight() {
        for (int count = 2; count <= 6; count++) {
            assertEquals(0, SparsePacking.of(count).loss(), 1e-9, "count " + count);
        }
        double last = 0;
        for (int count = 7; count <= 12; count++) {
            SparsePacking best = SparsePacking.of(count);
            SparsePacking thomson = SparsePacking.along(Thomson.of(count).points());
            assertTrue(best.loss() > last, "count " + count);
            assertTrue(best.loss() <= thomson.loss() + 1e-9, "count " + count);
            last = best.loss();
        }
        assertEquals(named("square antiprism").loss(), SparsePacking.of(8).loss(), 1e-9);
        // the icosahedron is the best of twelve, as it is Thomson's
        assertEquals(
                SparsePacking.along(Thomson.of(12).points()).loss(),
                SparsePacking.of(12).loss(),
                1e-9);
    }

    @Test
    void lengthsAloneFindThePolytopesOptimum() {
        assertEquals(
                named("cube").loss(),
                SparsePacking.along(named("cube").points()).loss(),
                1e-9);
        assertEquals(
                named("square antiprism").loss(),
                SparsePacking.along(named("square antiprism").points()).loss(),
                1e-9);
    }

    /** The loss of a packing against sums over fine samples of the one active feature. */
    @Test
    void thePackingsLossIsTheModelsLoss() {
        SparsePacking packing = SparsePacking.of(9);
        double[] w = packing.points();
        int samples = 20_000;
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            for (int s = 0; s < samples; s++) {
                double x = (s + 0.5) / samples;
                for (int j = 0; j < 9; j++) {
                    double z = x * (w[3 * i] * w[3 * j] + w[3 * i + 1] * w[3 * j + 1] + w[3 * i + 2] * w[3 * j + 2]);
                    double error = Math.max(0, z + packing.bias()[j]) - (i == j ? x : 0);
                    sum += error * error / samples;
                }
            }
        }
        assertEquals(sum / 9, packing.loss(), 1e-8);
    }

    @Test
    void forgettingTheSumOfThreeGivesTheTriangle() {
        LowRank triangle = LowRank.of(3, List.of(new double[] {1, 1, 1}));
        assertEquals(2, triangle.dimensions());
        for (int i = 0; i < 3; i++) {
            assertEquals(2.0 / 3, triangle.dimensionality(i), 1e-12);
            for (int j = 0; j < 3; j++) {
                assertEquals(i == j ? 2.0 / 3 : -1.0 / 3, triangle.dot(i, j), 1e-12);
            }
        }
    }

    /** Against I − v vᵀ / v·v for one vector, and the sum of D is the rank for several. */
    @Test
    void theShadowsProductsAreTheProjection() {
        double[] v = {1, 0.3, -2, 0.7};
        double squared = 1 + 0.09 + 4 + 0.49;
        LowRank one = LowRank.of(4, List.of(v));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals((i == j ? 1 : 0) - v[i] * v[j] / squared, one.dot(i, j), 1e-12);
            }
        }
        LowRank two = LowRank.of(5, List.of(new double[] {1, 1, 1, 0, 0}, new double[] {0, 0, 0, 1, 1}));
        assertEquals(3, two.dimensions());
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += two.dimensionality(i);
        }
        assertEquals(3, sum, 1e-12);
        assertEquals(2.0 / 3, two.dimensionality(0), 1e-12);
        assertEquals(0.5, two.dimensionality(4), 1e-12);
        // the same vector twice is forgotten once
        assertEquals(
                2,
                LowRank.of(3, List.of(new double[] {1, 1, 1}, new double[] {2, 2, 2}))
                        .dimensions());
    }
}
