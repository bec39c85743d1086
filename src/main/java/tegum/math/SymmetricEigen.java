package tegum.math;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, in a fixed order: the same bits
 * everywhere. For matrices of up to a few hundred rows.
 *
 * @param size rows of the matrix
 * @param values eigenvalues, the largest first
 * @param vectors unit eigenvectors as columns, {@code size} rows of {@code size}; the entry of largest size in each is
 *     positive (of entries of equal size, the first)
 */
public record SymmetricEigen(int size, double[] values, double[] vectors) {
    /** Rounds over all pairs; convergence is quadratic, and ten are enough for any matrix of doubles. */
    private static final int ROUNDS = 40;

    /**
     * The decomposition of a matrix.
     *
     * @param matrix {@code size} rows of {@code size}, finite; only its upper triangle is read
     */
    public static SymmetricEigen of(double[] matrix, int size) {
        double[] a = new double[size * size];
        double[] vectors = new double[size * size];
        for (int i = 0; i < size; i++) {
            vectors[i * size + i] = 1;
            for (int j = i; j < size; j++) {
                a[i * size + j] = matrix[i * size + j];
                a[j * size + i] = matrix[i * size + j];
            }
        }
        for (int round = 0; round < ROUNDS && !isDiagonal(a, size); round++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, vectors, size, p, q);
                }
            }
        }
        return sorted(a, vectors, size);
    }

    private static boolean isDiagonal(double[] a, int size) {
        double off = 0;
        double all = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double square = a[i * size + j] * a[i * size + j];
                all += square;
                off += i == j ? 0 : square;
            }
        }
        return off <= 1e-30 * all;
    }

    /** Turns the plane of the axes p and q so that a_pq becomes 0 (Golub and Van Loan, "Matrix Computations", 8.5). */
    private static void rotate(double[] a, double[] vectors, int size, int p, int q) {
        double apq = a[p * size + q];
        if (apq == 0) {
            return;
        }
        double tau = (a[q * size + q] - a[p * size + p]) / (2 * apq);
        double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + t * t);
        double sine = t * cosine;
        for (int k = 0; k < size; k++) {
            turn(a, k * size + p, k * size + q, cosine, sine);
            turn(vectors, k * size + p, k * size + q, cosine, sine);
        }
        for (int k = 0; k < size; k++) {
            turn(a, p * size + k, q * size + k, cosine, sine);
        }
        a[p * size + q] = 0;
        a[q * size + p] = 0;
    }

    private static void turn(double[] values, int first, int second, double cosine, double sine) {
        double x = values[first];
        double y = values[second];
        values[first] = cosine * x - sine * y;
        values[second] = sine * x + cosine * y;
    }

    private static SymmetricEigen sorted(double[] a, double[] vectors, int size) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            int at = k;
            while (at > 0 && a[order[at - 1] * (size + 1)] < a[k * (size + 1)]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = k;
        }
        double[] values = new double[size];
        double[] columns = new double[size * size];
        for (int k = 0; k < size; k++) {
            values[k] = a[order[k] * (size + 1)];
            double sign = sign(vectors, size, order[k]);
            for (int i = 0; i < size; i++) {
                columns[i * size + k] = sign * vectors[i * size + order[k]];
            }
        }
        return new SymmetricEigen(size, values, columns);
    }

    private static double sign(double[] vectors, int size, int column) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            double entry = vectors[i * size + column];
            // a margin, so that rounding does not choose between entries of equal size
            largest = Math.abs(entry) > Math.abs(largest) * (1 + 1e-9) ? entry : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    /** How many eigenvalues exceed {@code share} of the largest one; 0 if none is positive. */
    public int rank(double share) {
        int rank = 0;
        while (rank < size && values[rank] > 0 && values[rank] > share * values[0]) {
            rank++;
        }
        return rank;
    }

    /** Entry i of eigenvector k. */
    public double component(int i, int k) {
        return vectors[i * size + k];
    }
}
