package tegum.analysis;

import tegum.math.SymmetricEigen;

/**
 * The orthogonal matrix Q of largest tr(Qᵀ M): U Vᵀ for M = U S Vᵀ (Schönemann 1966).
 *
 * @param fit tr(Qᵀ M), the sum of singular values
 * @param matrix Q
 * @param twin the other answer, where M maps a direction to nothing: mirrored along it
 */
record Procrustes(double fit, double[] matrix, double[] twin) {
    /** A singular value below this share of the largest leaves its direction open: weights are floats. */
    private static final double FLAT = 1e-6;

    boolean hasTwin() {
        return twin.length > 0;
    }

    static Procrustes towards(double[] m, int size) {
        SymmetricEigen right = SymmetricEigen.of(squared(m, size), size);
        double[] left = new double[size * size];
        double largest = Math.sqrt(Math.max(0, right.values()[0]));
        double fit = 0;
        int open = 0;
        for (int k = 0; k < size; k++) {
            double length = image(m, right, k, left, size);
            if (length > FLAT * largest && length > 0) {
                fit += length;
            } else {
                open++;
                complete(left, size, k);
            }
        }
        double[] matrix = product(left, right, size, 1);
        return new Procrustes(fit, matrix, open == 1 ? product(left, right, size, -1) : new double[0]);
    }

    /** MᵀM. */
    private static double[] squared(double[] m, int size) {
        double[] square = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int r = 0; r < size; r++) {
                    square[i * size + j] += m[r * size + i] * m[r * size + j];
                }
            }
        }
        return square;
    }

    /** Column k of {@code left} becomes M v_k made as long as 1; returns how long it was. */
    private static double image(double[] m, SymmetricEigen right, int k, double[] left, int size) {
        double squares = 0;
        for (int r = 0; r < size; r++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += m[r * size + i] * right.component(i, k);
            }
            left[r * size + k] = sum;
            squares += sum * sum;
        }
        double length = Math.sqrt(squares);
        for (int r = 0; r < size && length > 0; r++) {
            left[r * size + k] /= length;
        }
        return length;
    }

    /** Column k becomes the axis that lies farthest from the columns before it, made orthogonal to them. */
    private static void complete(double[] left, int size, int k) {
        double longest = -1;
        double[] chosen = new double[size];
        for (int axis = 0; axis < size; axis++) {
            double[] rest = new double[size];
            rest[axis] = 1;
            for (int c = 0; c < k; c++) {
                double dot = left[axis * size + c];
                for (int r = 0; r < size; r++) {
                    rest[r] -= dot * left[r * size + c];
                }
            }
            double squares = 0;
            for (double x : rest) {
                squares += x * x;
            }
            if (squares > longest + FLAT) {
                longest = squares;
                chosen = rest;
            }
        }
        for (int r = 0; r < size; r++) {
            left[r * size + k] = chosen[r] / Math.sqrt(longest);
        }
    }

    /** U Vᵀ, the last column of U multiplied by {@code sign}. */
    private static double[] product(double[] left, SymmetricEigen right, int size, double sign) {
        double[] product = new double[size * size];
        for (int k = 0; k < size; k++) {
            double factor = k == size - 1 ? sign : 1;
            for (int r = 0; r < size; r++) {
                for (int i = 0; i < size; i++) {
                    product[r * size + i] += factor * left[r * size + k] * right.component(i, k);
                }
            }
        }
        return product;
    }
}
