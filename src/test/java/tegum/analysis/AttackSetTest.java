package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.data.IndependentFeatures;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.model.Model;

final class AttackSetTest {
    private static final int SAMPLES = 40;

    private static float[] samples(int features, double density) {
        float[] samples = new float[SAMPLES * features];
        IndependentFeatures.uniform(features, density).draw(new LaneGenerator(5), SAMPLES, samples);
        return samples;
    }

    private static float[] params(int features, int hidden, int seed, double bias) {
        Mixer mixer = new Mixer(seed);
        float[] params = new float[features * (hidden + 1)];
        for (int k = 0; k < params.length; k++) {
            params[k] = (float) (k < features * hidden ? 0.7 * mixer.normal() : 0.2 * mixer.normal() + bias);
        }
        return params;
    }

    /** Every attack on every sample through the model itself, which knows nothing of what attacks have in common. */
    private static AttackSet.Effect search(
            float[] params, int hidden, int features, float[] samples, double length, boolean both) {
        Autoencoder model = new Autoencoder(features, hidden, Activation.RELU);
        Model.Pass pass = model.newPass();
        float[] ones = new float[features];
        Arrays.fill(ones, 1);
        Loss loss = new Loss(ones, Loss.Reduction.SUM);
        double clean = 0;
        double attacked = 0;
        for (int s = 0; s < SAMPLES; s++) {
            float[] x = Arrays.copyOfRange(samples, s * features, (s + 1) * features);
            clean += pass.loss(params, x, 1, loss);
            double worst = 0;
            for (int i = 0; i < features; i++) {
                double[] direction = new double[features];
                double squares = 0;
                for (int j = 0; j < features; j++) {
                    for (int k = 0; k < hidden; k++) {
                        direction[j] += (double) params[k * features + i] * params[k * features + j];
                    }
                    squares += direction[j] * direction[j];
                }
                for (int sign = 1; sign >= (both ? -1 : 1); sign -= 2) {
                    float[] moved = x.clone();
                    for (int j = 0; j < features; j++) {
                        moved[j] += (float) (sign * length * direction[j] / Math.sqrt(squares));
                    }
                    // with a gradient of no use, for it is the one that takes inputs and targets apart
                    worst = Math.max(worst, pass.gradient(params, moved, x, 1, loss, new float[params.length]));
                }
            }
            attacked += worst;
        }
        return new AttackSet.Effect(clean / SAMPLES, attacked / SAMPLES, length);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.3, 0",
        "5, 2, 2, 0.2, -0.1",
        "5, 2, 3, 1, 0.3",
        "12, 4, 4, 0.1, -0.3",
        "12, 4, 5, 0.5, 0",
        "20, 3, 6, 0.05, -0.5",
        "4, 6, 7, 0.4, 0.1"
    })
    void attackedLossIsThatOfASearchThroughAllAttacks(int features, int hidden, int seed, double density, double bias) {
        float[] params = params(features, hidden, seed, bias);
        float[] samples = samples(features, density);
        for (double length : new double[] {0.02, 0.3, 2}) {
            for (boolean both : new boolean[] {false, true}) {
                AttackSet.Effect searched = search(params, hidden, features, samples, length, both);
                AttackSet.Effect found = new AttackSet(params, hidden, features).on(samples, length, both);
                assertEquals(searched.clean(), found.clean(), 1e-9 * searched.clean());
                // the search moves floats
                assertEquals(searched.attacked(), found.attacked(), 1e-6 * (1 + searched.attacked()));
                assertEquals(length, found.length());
            }
        }
    }

    /** Such a model is the measure: an attack of length ε costs ε², wherever the biases of the rest are, either sign. */
    @Test
    void withoutSuperpositionAnAttackCostsItsSquaredLength() {
        float[] params = new float[7 * 4];
        for (int k = 0; k < 3; k++) {
            params[k * 7 + k] = 1;
        }
        for (int i = 3; i < 7; i++) {
            params[3 * 7 + i] = 0.1f * i;
        }
        AttackSet attacks = new AttackSet(params, 3, 7);
        for (double length : new double[] {0.01, 0.4}) {
            assertEquals(1, attacks.on(samples(7, 0.3), length, false).relative(), 1e-9);
            assertEquals(1, attacks.on(samples(7, 0.3), length, true).relative(), 1e-9);
        }
    }

    /** |(WᵀW)_i|² = a_i²/D_i, with a_i = ‖W_i‖². */
    @Test
    void anAttackMovesItsOwnOutputByTheSquaredNormOverTheRootOfItsShare() {
        float[] params = params(9, 4, 8, 0);
        Geometry geometry = Geometry.of(Arrays.copyOf(params, 36), 4, 9);
        AttackSet attacks = new AttackSet(params, 4, 9);
        for (int i = 0; i < 9; i++) {
            double square = geometry.norms()[i] * geometry.norms()[i];
            assertEquals(
                    square * square / geometry.dimensionality()[i],
                    attacks.ownShift(i) * attacks.ownShift(i),
                    1e-9 * square);
        }
    }

    /** Opposite pairs: the attacked output moves by √2 ε, its partner stays shut; where nothing is active, 2 ε². */
    @Test
    void aPairCostsTwiceAsMuch() {
        float[] pair = {1, -1, 0, 0};
        AttackSet attacks = new AttackSet(pair, 1, 2);
        assertEquals(Math.sqrt(2), attacks.ownShift(0), 1e-12);
        assertEquals(2, attacks.on(new float[SAMPLES * 2], 0.1, false).relative(), 1e-12);
    }

    @Test
    void aModelWithoutWeightsCannotBeAttacked() {
        AttackSet.Effect effect = new AttackSet(new float[12], 2, 4).on(samples(4, 0.5), 0.5, true);
        assertEquals(effect.clean(), effect.attacked());
        assertTrue(effect.clean() > 0);
    }
}
