package tegum.theory;

/**
 * A polytope as a solution in the sparse limit: unit vectors scaled by one length, one bias for all, one
 * feature active at a time, importance 1 (paper, section "The geometry of superposition").
 *
 * @param loss least mean loss over an active feature; 1/3 is that of a feature left out
 * @param squaredNorm ‖W_i‖² there
 * @param bias b there, at most 0
 */
public record Uniform(double loss, double squaredNorm, double bias) {
    /**
     * The best length and bias for a figure whose vectors are alike.
     *
     * @param cosines of the angles between one vector and each other one
     */
    public static Uniform of(double[] cosines) {
        Objective objective = new Objective() {
            @Override
            public int length() {
                return 2;
            }

            @Override
            public double value(double[] point, double[] gradient) {
                double a = point[0] * point[0];
                double b = -point[1] * point[1];
                double byA = FirstOrder.ownByA(a, b);
                double byB = FirstOrder.ownByB(a, b);
                for (double cosine : cosines) {
                    byA += cosine * FirstOrder.crossByC(a * cosine, b);
                    byB += FirstOrder.crossByB(a * cosine, b);
                }
                gradient[0] = byA * 2 * point[0]; // a = point[0]², so that it stays positive
                gradient[1] = byB * -2 * point[1]; // b = −point[1]², so that it stays negative
                return sparse(a, b, cosines);
            }
        };
        double[] end = Lbfgs.minimise(objective, new double[] {1.1, 0.4});
        double a = end[0] * end[0];
        double b = -end[1] * end[1];
        return new Uniform(sparse(a, b, cosines), a, b);
    }

    private static double sparse(double a, double b, double[] cosines) {
        double sum = FirstOrder.own(a, b);
        for (double cosine : cosines) {
            sum += FirstOrder.cross(a * cosine, b);
        }
        return sum;
    }
}
