package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.theory.FirstOrder;
import tegum.theory.Orders;
import tegum.view.ArrowPlane;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.Table;

/**
 * Five vectors in a plane, one of which can be moved: what every feature gains and what it costs (paper, section
 * "Superposition as a phase change", on feature benefit and interference).
 */
public final class BenefitAndInterference implements Exhibit {
    private static final double LIMIT = 1.5;
    private static final double EXACT = 1e-9; // of closed forms against enumeration

    private static final Dial.Slider DENSITY =
            new Dial.Slider("p", "Density", "p", 0.001, 1, true, 0.05, "How often a feature is present.");

    @Override
    public String id() {
        return "benefit-and-interference";
    }

    @Override
    public String title() {
        return "Benefit and interference";
    }

    @Override
    public String caption() {
        return "Drag a vector. In the tinted area it disturbs no other output, and none disturbs its own, as long as one"
                + " feature at a time is present. Below, what is missing of each feature and what others add to it; then"
                + " the whole loss by how many features are present.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(
                FiveVectors.START,
                FiveVectors.FEATURE,
                FiveVectors.TURN,
                FiveVectors.LONGER,
                FiveVectors.BIAS,
                DENSITY);
    }

    @Override
    public List<Pane> panes(State state) {
        FiveVectors vectors = FiveVectors.of(state);
        return List.of(
                new Pane("Vectors", "columns of W", plane(vectors)),
                new Pane("One feature present", "what each output errs, L₁", LossTerms.features(vectors)),
                new Pane(
                        "The whole loss",
                        "by how many features are present",
                        LossTerms.orders(vectors, state.get(DENSITY))));
    }

    @Override
    public State pick(State state, int pane, Mark mark) {
        boolean isFeature = pane < 2 && mark.feature() >= 0;
        if (!isFeature || mark.feature() == state.get(FiveVectors.FEATURE)) {
            return state;
        }
        return state.with(FiveVectors.FEATURE, mark.feature())
                .with(FiveVectors.TURN, 0)
                .with(FiveVectors.LONGER, 0)
                .with(FiveVectors.BIAS, 0);
    }

    @Override
    public State drag(State state, Drag drag) {
        if (drag.pane() != 0) {
            return state;
        }
        ArrowPlane plane = plane(FiveVectors.of(state));
        int feature = drag.mark().feature() >= 0 ? drag.mark().feature() : state.get(FiveVectors.FEATURE);
        return FiveVectors.moved(
                state, feature, plane.valueX(drag.width(), drag.x()), plane.valueY(drag.width(), drag.y()));
    }

    private static ArrowPlane plane(FiveVectors vectors) {
        List<String> hints = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < FiveVectors.COUNT; i++) {
            String length = Numbers.fixed(vectors.length(i), 3);
            String bias = Numbers.fixed(vectors.bias()[i], 3);
            String product = Numbers.fixed(vectors.product(i, vectors.chosen()), 3);
            hints.add("x" + i + ": length " + length + ", bias " + bias
                    + (i == vectors.chosen() ? "." : ", product with x" + vectors.chosen() + " " + product + "."));
            rows.add(List.of(
                    "x" + i,
                    Numbers.fixed(vectors.x()[i], 3),
                    Numbers.fixed(vectors.y()[i], 3),
                    length,
                    bias,
                    product));
        }
        return new ArrowPlane(
                LIMIT,
                vectors.x(),
                vectors.y(),
                vectors.chosen(),
                vectors.free(LIMIT),
                "no interference with x" + (char) ('₀' + vectors.chosen()) + " in here",
                "Five vectors in the plane; " + hints.get(vectors.chosen()),
                hints,
                new Table(
                        List.of("feature", "W, row 0", "W, row 1", "length", "b", "product with x" + vectors.chosen()),
                        rows));
    }

    @Override
    public List<Finding> findings(State state) {
        FiveVectors vectors = FiveVectors.of(state);
        double p = state.get(DENSITY);
        double[] orders = Orders.of(vectors.params(), LossTerms.importance(), 2);
        double none = FirstOrder.none(vectors.bias(), LossTerms.importance());
        double first = FirstOrder.benefit(vectors.gram(), vectors.bias(), LossTerms.importance())
                + FirstOrder.interference(vectors.gram(), vectors.bias(), LossTerms.importance());
        double whole = Config.relu(FiveVectors.COUNT, 2, p, new ImportanceLaw.Equal())
                .expectedLoss()
                .value(vectors.params());
        return List.of(
                compared("L₀ = Σ ReLU(b)²", none, orders[0], EXACT),
                compared("L₁ = Σ own + Σ cross", first, orders[1], EXACT),
                // a density is a float in a model
                compared("Σ pᵏ(1 − p)ⁿ⁻ᵏ Lₖ against the expected loss", Orders.loss(orders, p), whole, 1e-6),
                negative(vectors));
    }

    private static Finding compared(String what, double form, double found, double tolerance) {
        boolean equal = Math.abs(form - found) <= tolerance;
        return new Finding(
                what,
                "closed form " + Numbers.fixed(form, 6),
                "by enumeration " + Numbers.fixed(found, 6),
                equal ? Verdict.MATCHES : Verdict.DIFFERS);
    }

    /** Products below zero in L₁, at outputs whose bias is not above zero. */
    private static Finding negative(FiveVectors vectors) {
        double cost = 0;
        int pairs = 0;
        for (int i = 0; i < FiveVectors.COUNT; i++) {
            for (int j = 0; j < FiveVectors.COUNT; j++) {
                if (i != j && vectors.product(i, j) < -1e-12 && vectors.bias()[j] <= 0) {
                    cost += FirstOrder.cross(vectors.product(i, j), vectors.bias()[j]);
                    pairs++;
                }
            }
        }
        return new Finding(
                "Products below 0 where b ≤ 0",
                "cost nothing in L₁",
                pairs == 0 ? "none here" : pairs + " of them, cost " + Numbers.loss(cost),
                pairs == 0 ? Verdict.OPEN : cost == 0 ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
