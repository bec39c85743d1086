package tegum.analysis;

import tegum.math.Mixer;

/** Weight matrices moved in ways that change no relation between their columns. */
final class Turned {
    private Turned() {}

    /** W multiplied from the left by a random orthogonal matrix, of determinant 1 or −1 as it comes. */
    static float[] about(float[] weights, int hidden, int seed) {
        double[] axes = orthogonal(hidden, new Mixer(seed));
        int features = weights.length / hidden;
        float[] turned = new float[weights.length];
        for (int r = 0; r < hidden; r++) {
            for (int i = 0; i < features; i++) {
                double sum = 0;
                for (int k = 0; k < hidden; k++) {
                    sum += axes[r * hidden + k] * weights[k * features + i];
                }
                turned[r * features + i] = (float) sum;
            }
        }
        return turned;
    }

    /** W with each entry moved by a normal number of this deviation. */
    static float[] shaken(float[] weights, double deviation, int seed) {
        Mixer mixer = new Mixer(seed);
        float[] shaken = weights.clone();
        for (int k = 0; k < shaken.length; k++) {
            shaken[k] += (float) (deviation * mixer.normal());
        }
        return shaken;
    }

    /** Column i of the answer is column order[i]. */
    static float[] renamed(float[] weights, int hidden, int[] order) {
        int features = weights.length / hidden;
        float[] renamed = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            renamed[k] = weights[k / features * features + order[k % features]];
        }
        return renamed;
    }

    /** A random order of 0 … n − 1. */
    static int[] order(int features, int seed) {
        Mixer mixer = new Mixer(seed);
        int[] order = new int[features];
        for (int i = 0; i < features; i++) {
            int at = (int) (mixer.uniform() * (i + 1));
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static double[] orthogonal(int size, Mixer mixer) {
        double[] rows = new double[size * size];
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < size; k++) {
                rows[r * size + k] = mixer.normal();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < r; before++) {
                    double dot = 0;
                    for (int k = 0; k < size; k++) {
                        dot += rows[r * size + k] * rows[before * size + k];
                    }
                    for (int k = 0; k < size; k++) {
                        rows[r * size + k] -= dot * rows[before * size + k];
                    }
                }
            }
            double squares = 0;
            for (int k = 0; k < size; k++) {
                squares += rows[r * size + k] * rows[r * size + k];
            }
            for (int k = 0; k < size; k++) {
                rows[r * size + k] /= Math.sqrt(squares);
            }
        }
        return rows;
    }
}
