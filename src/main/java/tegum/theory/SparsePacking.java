package tegum.theory;

import tegum.math.Mixer;

/**
 * What the ReLU model makes of k equal features in three dimensions in the sparse limit: at most one feature is active,
 * no bias is above 0, each vector has a length and a bias of its own.
 *
 * <pre>L = 1/k Σ_i [own(‖W_i‖², b_i) + Σ_{j≠i} cross(W_i·W_j, b_j)]</pre>
 *
 * @param loss mean over an active feature; 1/3 is that of a feature left out
 * @param points the vectors W_i, x, y, z each
 * @param bias b_i, at most 0
 */
public record SparsePacking(double loss, double[] points, double[] bias) {
    private static final int STARTS = 16;

    /** The best that descents from a few seeded starts find; nothing proves it the least. */
    public static SparsePacking of(int count) {
        Mixer mixer = new Mixer(count);
        SparsePacking best = new SparsePacking(Double.POSITIVE_INFINITY, new double[0], new double[0]);
        for (int s = 0; s < STARTS; s++) {
            double[] start = new double[4 * count];
            for (int i = 0; i < start.length; i++) {
                start[i] = i < 3 * count ? 0.6 * mixer.normal() : 0.4;
            }
            double[] end = Lbfgs.minimise(new Packing(count), start);
            SparsePacking found = at(end, count);
            best = found.loss < best.loss - 1e-10 ? found : best;
        }
        return best;
    }

    /** The best lengths and biases for vectors of given directions. */
    public static SparsePacking along(double[] directions) {
        int count = directions.length / 3;
        double[] start = new double[2 * count];
        for (int i = 0; i < start.length; i++) {
            start[i] = i < count ? 1.1 : 0.4;
        }
        double[] end = Lbfgs.minimise(new Lengths(directions, new Packing(count)), start);
        return at(Lengths.stretched(directions, end), count);
    }

    private static SparsePacking at(double[] point, int count) {
        double[] bias = new double[count];
        double[] points = new double[3 * count];
        System.arraycopy(point, 0, points, 0, 3 * count);
        for (int i = 0; i < count; i++) {
            bias[i] = -point[3 * count + i] * point[3 * count + i];
        }
        double loss = new Packing(count).value(point, new double[4 * count]);
        return new SparsePacking(loss, points, bias);
    }

    /** D of each vector. */
    public double[] dimensionality() {
        return dimensionality(points);
    }

    /** D_i = ‖W_i‖⁴ / Σ_j (W_i·W_j)² of vectors given as x, y, z each; 0 for a vector without length. */
    public static double[] dimensionality(double[] points) {
        double[] shares = new double[points.length / 3];
        for (int i = 0; i < shares.length; i++) {
            double own = dot(points, i, i);
            double sum = 0;
            for (int j = 0; j < shares.length; j++) {
                sum += dot(points, i, j) * dot(points, i, j);
            }
            shares[i] = own < 1e-12 ? 0 : own * own / sum;
        }
        return shares;
    }

    private static double dot(double[] points, int i, int j) {
        return points[3 * i] * points[3 * j]
                + points[3 * i + 1] * points[3 * j + 1]
                + points[3 * i + 2] * points[3 * j + 2];
    }

    /** Parameters: the vectors, then √−b, so that no bias gets above 0. */
    private record Packing(int count) implements Objective {
        @Override
        public int length() {
            return 4 * count;
        }

        @Override
        public double value(double[] point, double[] gradient) {
            double sum = 0;
            java.util.Arrays.fill(gradient, 0);
            for (int j = 0; j < count; j++) {
                double b = -point[3 * count + j] * point[3 * count + j];
                double a = dot(point, j, j);
                sum += FirstOrder.own(a, b);
                add(gradient, j, point, j, 2 * FirstOrder.ownByA(a, b));
                double byB = FirstOrder.ownByB(a, b);
                for (int i = 0; i < count; i++) {
                    double c = dot(point, i, j);
                    if (i != j && c + b > 0) {
                        sum += FirstOrder.cross(c, b);
                        add(gradient, i, point, j, FirstOrder.crossByC(c, b));
                        add(gradient, j, point, i, FirstOrder.crossByC(c, b));
                        byB += FirstOrder.crossByB(c, b);
                    }
                }
                gradient[3 * count + j] = -2 * point[3 * count + j] * byB;
            }
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] /= count;
            }
            return sum / count;
        }

        private static void add(double[] to, int i, double[] points, int j, double factor) {
            for (int k = 0; k < 3; k++) {
                to[3 * i + k] += factor * points[3 * j + k];
            }
        }
    }

    /** The same with directions held: parameters are the lengths, then √−b. */
    private record Lengths(double[] directions, Packing packing) implements Objective {
        @Override
        public int length() {
            return 2 * packing.count;
        }

        @Override
        public double value(double[] point, double[] gradient) {
            double[] slope = new double[packing.length()];
            double value = packing.value(stretched(directions, point), slope);
            for (int i = 0; i < packing.count; i++) {
                gradient[i] = 0;
                for (int k = 0; k < 3; k++) {
                    gradient[i] += slope[3 * i + k] * directions[3 * i + k];
                }
                gradient[packing.count + i] = slope[3 * packing.count + i];
            }
            return value;
        }

        static double[] stretched(double[] directions, double[] point) {
            int count = directions.length / 3;
            double[] whole = new double[4 * count];
            for (int i = 0; i < 3 * count; i++) {
                whole[i] = directions[i] * point[i / 3];
            }
            System.arraycopy(point, count, whole, 3 * count, count);
            return whole;
        }
    }
}
