package tegum.theory;

/**
 * A polytope that is no tegum product of smaller ones, as unit vectors round the origin that are all alike: each sees
 * the same angles to the others.
 *
 * @param name such as "pentagon"
 * @param dimensions of the space that it spans
 * @param points the vectors, one after another
 * @param best length and bias with which this loss uses it
 */
public record PolytopeFactor(String name, int dimensions, double[] points, Uniform best) {
    /** The polytope with its vectors. */
    static PolytopeFactor of(String name, int dimensions, double[] points) {
        return new PolytopeFactor(name, dimensions, points, Uniform.of(cosines(dimensions, points)));
    }

    /**
     * The regular simplex: m + 1 vectors in m dimensions, as discrete waves, so that a view of the first dimensions
     * keeps a symmetry.
     */
    static PolytopeFactor simplex(String name, int m) {
        int count = m + 1;
        double[] points = new double[count * m];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < m; k++) {
                double angle = 2 * Math.PI * (k / 2 + 1) * i / count;
                boolean last = 2 * (k / 2 + 1) == count;
                double wave = k % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
                points[i * m + k] = Math.sqrt((last ? 1.0 : 2.0) / m) * wave;
            }
        }
        return of(name, m, points);
    }

    /** The regular polygon with {@code count} corners, the first of them upwards. */
    static PolytopeFactor polygon(String name, int count) {
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            points[2 * i] = Math.sin(2 * Math.PI * i / count);
            points[2 * i + 1] = Math.cos(2 * Math.PI * i / count);
        }
        return of(name, 2, points);
    }

    /** The cube. */
    static PolytopeFactor cube() {
        double[] points = new double[24];
        for (int i = 0; i < 24; i++) {
            points[i] = ((i / 3) >> (i % 3) & 1) == 0 ? -Math.sqrt(1.0 / 3) : Math.sqrt(1.0 / 3);
        }
        return of("cube", 3, points);
    }

    /** Cosines of the angles between the first vector and each other one. */
    static double[] cosines(int dimensions, double[] points) {
        double[] cosines = new double[points.length / dimensions - 1];
        for (int i = 0; i < cosines.length; i++) {
            for (int k = 0; k < dimensions; k++) {
                cosines[i] += points[k] * points[(i + 1) * dimensions + k];
            }
        }
        return cosines;
    }

    /** How many vectors. */
    public int count() {
        return points.length / dimensions;
    }

    /** D of each vector: 1 / Σ_j cos². */
    public double dimensionality() {
        double sum = 1;
        for (double cosine : cosines(dimensions, points)) {
            sum += cosine * cosine;
        }
        return 1 / sum;
    }
}
