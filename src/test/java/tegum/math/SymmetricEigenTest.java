package tegum.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymmetricEigenTest {
    @Test
    void twoByTwoIsKnown() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[] {2, 1, 1, 2}, 2);
        assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-15);
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {half, half, half, -half}, eigen.vectors(), 1e-15);
    }

    /** The chain of n springs: 2 − 2 cos(kπ / (n + 1)). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 30, 60})
    void theSecondDifferenceHasItsClosedForm(int size) {
        double[] chain = new double[size * size];
        for (int i = 0; i < size; i++) {
            chain[i * size + i] = 2;
            if (i + 1 < size) {
                chain[i * size + i + 1] = -1;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(chain, size);
        for (int k = 0; k < size; k++) {
            assertEquals(2 - 2 * Math.cos(Math.PI * (size - k) / (size + 1)), eigen.values()[k], 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 30})
    void putTogetherAgainItIsTheMatrix(int size) {
        Mixer mixer = new Mixer(5);
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                matrix[i * size + j] = mixer.normal();
                matrix[j * size + i] = matrix[i * size + j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                double product = 0;
                for (int k = 0; k < size; k++) {
                    sum += eigen.component(i, k) * eigen.values()[k] * eigen.component(j, k);
                    product += eigen.component(k, i) * eigen.component(k, j);
                }
                assertEquals(matrix[i * size + j], sum, 1e-12);
                assertEquals(i == j ? 1 : 0, product, 1e-13);
            }
        }
        for (int k = 1; k < size; k++) {
            assertTrue(eigen.values()[k - 1] >= eigen.values()[k]);
        }
    }

    @Test
    void theRankCountsLargeEigenvalues() {
        double[] matrix = {4, 0, 0, 0, 1, 0, 0, 0, 1e-9};
        assertEquals(2, SymmetricEigen.of(matrix, 3).rank(1e-6));
        assertEquals(1, SymmetricEigen.of(matrix, 3).rank(0.3));
        assertEquals(3, SymmetricEigen.of(matrix, 3).rank(1e-12));
        assertEquals(0, SymmetricEigen.of(new double[9], 3).rank(0.1));
    }
}
