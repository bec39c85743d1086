package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.theory.FirstOrder;
import tegum.theory.Orders;
import tegum.view.BarTable;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.Scale;

/** What the loss of five vectors consists of, as bars. All features have importance 1. */
final class LossTerms {
    private static final List<BarTable.Part> PARTS = List.of(
            new BarTable.Part("benefit missing", Ink.CATEGORY_1),
            new BarTable.Part("interference, product above 0", Ink.CATEGORY_2),
            new BarTable.Part("interference, product below 0", Ink.CATEGORY_5));

    private LossTerms() {}

    /** Every importance. */
    static double[] importance() {
        double[] importance = new double[FiveVectors.COUNT];
        java.util.Arrays.fill(importance, 1);
        return importance;
    }

    /**
     * What output i errs with exactly one feature active, whose value is uniform on [0, 1], in a linear model without a
     * bias: a third of (1 − ‖W_i‖²)², then of Σ_j (W_i·W_j)² over products above zero, then below.
     */
    static double[] linear(FiveVectors vectors, int i) {
        double kept = 1 - vectors.product(i, i);
        double[] terms = {kept * kept / 3, 0, 0};
        for (int j = 0; j < FiveVectors.COUNT; j++) {
            double c = vectors.product(i, j);
            if (j != i) {
                terms[c > 0 ? 1 : 2] += c * c / 3;
            }
        }
        return terms;
    }

    /** The same in the ReLU model with its biases: own, cross over products above zero, cross over the others. */
    static double[] rectified(FiveVectors vectors, int i) {
        double bias = vectors.bias()[i];
        double[] terms = {FirstOrder.own(vectors.product(i, i), bias), 0, 0};
        for (int j = 0; j < FiveVectors.COUNT; j++) {
            double c = vectors.product(i, j);
            if (j != i) {
                terms[c < 0 ? 2 : 1] += FirstOrder.cross(c, bias);
            }
        }
        return terms;
    }

    static double sum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    /** Benefit and interference of every feature, linear beside ReLU. */
    static BarTable features(FiveVectors vectors) {
        double most = 0.01;
        double highest = 0.01;
        double[] linear = new double[3];
        double[] rectified = new double[3];
        List<BarTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < FiveVectors.COUNT; i++) {
            double[] one = linear(vectors, i);
            double[] other = rectified(vectors, i);
            most = Math.max(most, sum(one));
            highest = Math.max(highest, sum(other));
            for (int k = 0; k < 3; k++) {
                linear[k] += one[k];
                rectified[k] += other[k];
            }
            String hint = "x" + i + ", linear: " + words(one) + ". ReLU: " + words(other) + ".";
            rows.add(new BarTable.Row(
                    Label.indexed("x", i).size(13), List.of(cell(one), cell(other)), false, Mark.feature(i), hint));
        }
        rows.add(new BarTable.Row(Label.of("sum"), List.of(cell(linear), cell(rectified)), true, Mark.NONE, ""));
        String summary = "Error of every feature with one feature active. Linear, in all: " + words(linear)
                + ". ReLU, in all: " + words(rectified) + ".";
        return new BarTable(List.of(column("linear", most), column("ReLU", highest)), rows, PARTS, summary);
    }

    /** Each has its own scale, which its title says: on one scale, ReLU's bars would not be seen. */
    private static BarTable.Column column(String name, double most) {
        double end = Scale.roundUp(most);
        return new BarTable.Column(Label.of(name + ", bar 0–" + Numbers.tick(end)), end);
    }

    private static String words(double[] terms) {
        return "benefit missing " + Numbers.loss(terms[0]) + ", interference " + Numbers.loss(terms[1] + terms[2]);
    }

    private static BarTable.Cell cell(double[] terms) {
        return new BarTable.Cell(terms, Numbers.fixed(sum(terms), 4));
    }

    /** L_k of every number k of active features, how often it occurs, and what it contributes. */
    static BarTable orders(FiveVectors vectors, double density) {
        int n = FiveVectors.COUNT;
        double[] orders = Orders.of(vectors.params(), importance(), 2);
        double[] weights = new double[n + 1];
        double highest = 0;
        double largest = 0;
        for (int k = 0; k <= n; k++) {
            weights[k] = weight(k, n, density);
            highest = Math.max(highest, orders[k]);
            largest = Math.max(largest, weights[k] * orders[k]);
        }
        List<BarTable.Row> rows = new ArrayList<>();
        for (int k = 0; k <= n; k++) {
            double part = weights[k] * orders[k];
            String hint = "L" + k + " = " + Numbers.loss(orders[k]) + ", weight " + Numbers.loss(weights[k])
                    + ", contributes " + Numbers.loss(part) + ".";
            rows.add(new BarTable.Row(
                    Label.indexed("L", k).size(13),
                    List.of(
                            new BarTable.Cell(new double[] {orders[k]}, Numbers.loss(orders[k])),
                            new BarTable.Cell(new double[0], Numbers.loss(weights[k])),
                            new BarTable.Cell(new double[] {part}, Numbers.loss(part))),
                    false,
                    Mark.feature(k),
                    hint));
        }
        double loss = Orders.loss(orders, density);
        BarTable.Cell none = new BarTable.Cell(new double[0], "");
        rows.add(new BarTable.Row(
                Label.of("loss"),
                List.of(none, none, new BarTable.Cell(new double[0], Numbers.loss(loss))),
                true,
                Mark.NONE,
                ""));
        return new BarTable(
                List.of(
                        new BarTable.Column(Label.of("error"), Math.max(1e-9, highest)),
                        new BarTable.Column(Label.of("weight"), 0),
                        new BarTable.Column(Label.of("part of loss"), Math.max(1e-9, largest))),
                rows,
                List.of(new BarTable.Part("", Ink.INK_3)),
                "Loss by the number of active features; in all " + Numbers.loss(loss) + ".");
    }

    /** p^k (1 − p)^(n − k): how often just one given set of k features is active. */
    static double weight(int k, int n, double density) {
        double weight = 1;
        for (int i = 0; i < n; i++) {
            weight *= i < k ? density : 1 - density;
        }
        return weight;
    }
}
