package tegum.theory;

import java.util.List;
import tegum.model.Activation;

/**
 * L_k, the loss with just k features active, summed over all sets of k: the terms of
 * L = Σ_k p^k (1−p)^(n−k) L_k for features of one density.
 */
public final class Orders {
    private Orders() {}

    /**
     * L_0 … L_n of a model with ReLU output.
     *
     * @param params W in m rows of n, then b
     */
    public static double[] of(double[] params, double[] importance, int hidden) {
        int features = importance.length;
        double[] orders = new double[features + 1];
        for (int mask = 0; mask < 1 << features; mask++) {
            ActiveSets one = new ActiveSets(features, List.of(new ActiveSets.Case(mask, 1)));
            orders[Integer.bitCount(mask)] +=
                    ExpectedLoss.of(one, importance, hidden, Activation.RELU).value(params);
        }
        return orders;
    }

    /** Σ_k p^k (1−p)^(n−k) L_k. */
    public static double loss(double[] orders, double density) {
        int n = orders.length - 1;
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            double weight = 1;
            for (int i = 0; i < n; i++) {
                weight *= i < k ? density : 1 - density;
            }
            sum += weight * orders[k];
        }
        return sum;
    }
}
