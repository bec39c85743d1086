package tegum.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.analysis.Moments;
import tegum.data.IndependentFeatures;
import tegum.math.LaneGenerator;

/** E0: closed forms against the card, against sums and against samples. */
final class SparseFeatureTest {
    @ParameterizedTest
    @CsvSource({"1,1.80,.005", "0.7,1.75,.005", "0.1,16.3,.05", "0.003,598,.5"})
    void kurtosisOfTheCard(double density, double kurtosis, double tolerance) {
        assertEquals(kurtosis, new SparseFeature(density).kurtosis(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "0.7,.027,.189,.441,.343,1e-9",
        "0.1,.729,.243,.027,.001,1e-9",
        "0.003,.99103,.00895,2.7e-5,2.7e-8,4e-6",
        "1,0,0,0,1,0",
    })
    void sharesOfTheCard(double p, double none, double axis, double face, double inside, double tolerance) {
        SparseFeature feature = new SparseFeature(p);
        assertEquals(none, feature.share(0, 3), tolerance);
        assertEquals(axis, feature.share(1, 3), tolerance);
        assertEquals(face, feature.share(2, 3), tolerance);
        assertEquals(inside, feature.share(3, 3), Math.min(tolerance, 1e-9));
    }

    /** The midpoint rule on the uniform part, and the atom at zero by hand. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7, 0.3, 0.05, 0.003})
    void momentsAreTheirIntegrals(double p) {
        SparseFeature feature = new SparseFeature(p);
        double[] central = new double[5];
        int count = 100_000;
        for (int order = 2; order <= 4; order++) {
            central[order] = (1 - p) * Math.pow(-p / 2, order);
            for (int k = 0; k < count; k++) {
                central[order] += p * Math.pow((k + 0.5) / count - p / 2, order) / count;
            }
        }
        assertEquals(central[2], feature.variance(), 1e-9);
        assertEquals(central[3], feature.third(), 1e-9);
        assertEquals(central[4], feature.fourth(), 1e-9);
    }

    /** Two hundred samples scatter as the formula says; the scatter itself is known to a fifth. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.3, 0.05})
    void theErrorOfSampledKurtosis(double p) {
        int samples = 4096;
        int rounds = 200;
        IndependentFeatures source = IndependentFeatures.uniform(1, p);
        LaneGenerator generator = new LaneGenerator(9);
        double exact = new SparseFeature(p).kurtosis();
        double squares = 0;
        for (int round = 0; round < rounds; round++) {
            float[] batch = new float[samples];
            source.draw(generator, samples, batch);
            double off = Moments.of(batch).kurtosis() - exact;
            squares += off * off / rounds;
        }
        double error = new SparseFeature(p).kurtosisError(samples);
        assertEquals(1, Math.sqrt(squares) / error, 0.2);
    }

    @Test
    void aDensityIsAShare() {
        for (double p : new double[] {0, -0.1, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new SparseFeature(p));
        }
    }
}
