package tegum.theory;

import tegum.math.Elementary;

/**
 * Gauss–Legendre rule on [0, 1]: exact for polynomials up to degree 2·count − 1.
 *
 * @param nodes ascending
 * @param weights of the nodes; they add up to 1
 */
record Quadrature(double[] nodes, double[] weights) {
    /** Roots of the Legendre polynomial by Newton's method, from the usual first guess. */
    static Quadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Elementary.cosTurns((i + 0.75) / (count + 0.5) / 2);
            double slope = 0;
            for (int round = 0; round < 60; round++) {
                double before = 0;
                double value = 1;
                for (int k = 1; k <= count; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = count * (x * value - before) / (x * x - 1);
                double step = value / slope;
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            nodes[count - 1 - i] = (1 + x) / 2;
            weights[count - 1 - i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }
}
