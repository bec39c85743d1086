package tegum.analysis;

import java.util.Arrays;

/**
 * The attacks on a ReLU model that the paper weighs: for each feature i one in the direction that moves its output most
 * (section "Superposition and adversarial robustness"),
 *
 * <pre>  δ_i = ± ε (WᵀW)_i / ‖(WᵀW)_i‖₂        L′ = mean over samples of max_i ℓ(x + δ_i)</pre>
 *
 * where ℓ compares with x, and L is the same without an attack. They are known in closed form; searching along the
 * slope would miss those behind a ReLU that is shut.
 *
 * <p>An attack of length 1 moves the pre-activations by C_ji = W_j·W δ_i, the same for every sample, so C is worked out
 * once. What it adds to the loss of a sample with errors r_j = x′_j − x_j is, over the outputs that it neither opens nor
 * shuts,
 *
 * <pre>  Σ_j 2 ε r_j C_ji + ε² C_ji² = 2 ε (W r)·(W δ_i) + ε² Σ_j C_ji²</pre>
 *
 * a product in m dimensions and a number known beforehand. Only outputs at whose ReLU some attack arrives are gone
 * through attack by attack: for 400 features in 30 dimensions one in five, over all densities.
 *
 * <p>Its own output an attack moves by C_ii = ‖(WᵀW)_i‖ = a_i / √D_i, with a_i = ‖W_i‖² and D_i the dimensionality of
 * the feature: the less of a dimension it has to itself, the farther. Where W = (I 0), a model without superposition,
 * L′ − L is ε², whatever the biases of the features left out: the measure of {@link Effect#relative}.
 */
public final class AttackSet {
    /** A shorter direction is none: a feature without weights cannot be attacked. */
    private static final double SHORTEST = 1e-9;

    private final int features;
    private final int hidden;
    private final float[] params;
    private final boolean[] exists; // by attack
    private final double[] moved; // W δ_i, n rows of m
    private final double[] shifts; // C, n rows of n
    private final double[] squares; // Σ_j C_ji²
    private final double[] most; // max_i C_ji, at least 0
    private final double[] least; // min_i C_ji, at most 0

    /**
     * What attacks do.
     *
     * @param clean L, sum over features, mean over samples
     * @param attacked L′
     * @param length ε
     */
    public record Effect(double clean, double attacked, double length) {
        /** (L′ − L) / ε²: how many times as much as without superposition. */
        public double relative() {
            return (attacked - clean) / (length * length);
        }
    }

    /**
     * The attacks on a model.
     *
     * @param params W of shape (m, n), then b of shape (n); not modified, not copied
     */
    public AttackSet(float[] params, int hidden, int features) {
        this.params = params;
        this.hidden = hidden;
        this.features = features;
        exists = new boolean[features];
        moved = new double[features * hidden];
        shifts = new double[features * features];
        squares = new double[features];
        most = new double[features];
        least = new double[features];
        double[] square = square();
        for (int i = 0; i < features; i++) {
            move(i, square);
            shift(i);
        }
    }

    /** W Wᵀ, m rows of m. */
    private double[] square() {
        double[] square = new double[hidden * hidden];
        for (int k = 0; k < hidden; k++) {
            for (int l = 0; l < hidden; l++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    sum += (double) params[k * features + i] * params[l * features + i];
                }
                square[k * hidden + l] = sum;
            }
        }
        return square;
    }

    /** With A = W Wᵀ and w = W_i, W δ_i is A w / √(wᵀ A w). */
    private void move(int i, double[] square) {
        double length = 0;
        for (int k = 0; k < hidden; k++) {
            double sum = 0;
            for (int l = 0; l < hidden; l++) {
                sum += square[k * hidden + l] * params[l * features + i];
            }
            moved[i * hidden + k] = sum;
            length += sum * params[k * features + i];
        }
        double norm = Math.sqrt(Math.max(0, length));
        exists[i] = norm >= SHORTEST;
        for (int k = 0; k < hidden; k++) {
            moved[i * hidden + k] = exists[i] ? moved[i * hidden + k] / norm : 0;
        }
    }

    private void shift(int i) {
        for (int j = 0; j < features; j++) {
            double shift = 0;
            for (int k = 0; k < hidden; k++) {
                shift += params[k * features + j] * moved[i * hidden + k];
            }
            shifts[j * features + i] = shift;
            squares[i] += shift * shift;
            most[j] = Math.max(most[j], shift);
            least[j] = Math.min(least[j], shift);
        }
    }

    /** C_ii, by how much an attack of length 1 moves the output that it is meant for: a_i / √D_i. */
    public double ownShift(int i) {
        return shifts[i * features + i];
    }

    /**
     * Attacks samples.
     *
     * @param samples rows of n
     * @param length ε, above 0
     * @param both whether −δ_i is tried beside δ_i, and the worse one counts
     */
    public Effect on(float[] samples, double length, boolean both) {
        int count = samples.length / features;
        Sample sample = new Sample();
        double clean = 0;
        double attacked = 0;
        for (int s = 0; s < count; s++) {
            sample.look(samples, s * features);
            double worst = sample.worst(length);
            clean += sample.loss;
            attacked += sample.loss + (both ? Math.max(worst, sample.worst(-length)) : worst);
        }
        return new Effect(clean / count, attacked / count, length);
    }

    /** One sample at a time, and what attacks do to it. */
    private final class Sample {
        private final double[] x = new double[features];
        private final double[] z = new double[features];
        private final double[] slope = new double[hidden]; // W r, over the outputs that no attack opens or shuts
        private final double[] more = new double[features]; // what each attack adds to the loss
        private double loss;

        void look(float[] samples, int row) {
            for (int j = 0; j < features; j++) {
                x[j] = samples[row + j];
                z[j] = params[hidden * features + j];
            }
            for (int k = 0; k < hidden; k++) {
                double h = 0;
                for (int i = 0; i < features; i++) {
                    h += params[k * features + i] * x[i];
                }
                for (int j = 0; j < features; j++) {
                    z[j] += params[k * features + j] * h;
                }
            }
            loss = 0;
            for (int j = 0; j < features; j++) {
                loss += error(j) * error(j);
            }
        }

        /** r_j. */
        private double error(int j) {
            return Math.max(0, z[j]) - x[j];
        }

        /** max_i ℓ(x + δ_i) − ℓ(x); 0 where there is no attack. */
        double worst(double length) {
            smooth(length);
            for (int j = 0; j < features; j++) {
                if (!isSmooth(j, length)) {
                    bend(j, length);
                }
            }
            double worst = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < features; i++) {
                worst = exists[i] ? Math.max(worst, more[i]) : worst;
            }
            return worst == Double.NEGATIVE_INFINITY ? 0 : worst;
        }

        /** Whether output j is open and stays so, whichever attack comes. */
        private boolean isSmooth(int j, double length) {
            return z[j] >= 0 && z[j] + length * (length > 0 ? least[j] : most[j]) >= 0;
        }

        /** 2 ε (W r)·(W δ_i) + ε² Σ_j C_ji². */
        private void smooth(double length) {
            Arrays.fill(slope, 0);
            for (int j = 0; j < features; j++) {
                if (isSmooth(j, length)) {
                    double error = error(j);
                    for (int k = 0; k < hidden; k++) {
                        slope[k] += params[k * features + j] * error;
                    }
                }
            }
            for (int i = 0; i < features; i++) {
                double product = 0;
                for (int k = 0; k < hidden; k++) {
                    product += slope[k] * moved[i * hidden + k];
                }
                more[i] = length * (2 * product + length * squares[i]);
            }
        }

        /** Puts what output j really adds in the place of its ε² C_ji². */
        private void bend(int j, double length) {
            int row = j * features;
            double at = z[j];
            double target = x[j];
            double before = error(j) * error(j);
            boolean shut = at + length * (length > 0 ? most[j] : least[j]) <= 0;
            for (int i = 0; i < features; i++) {
                double shift = length * shifts[row + i];
                double after = (shut || at + shift <= 0 ? 0 : at + shift) - target;
                more[i] += after * after - before - shift * shift;
            }
        }
    }
}
