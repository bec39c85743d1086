package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.view.Axis;
import tegum.view.BarTable;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.LineChart;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Table;

/**
 * The input (0.3, 0.4, K) through W = [[1, 0, 0], [0, 1, −1]]: what two opposite features that are present at once do to
 * each other, beside a linear model that drops the third feature.
 */
public final class CollidingInputs implements Exhibit {
    private static final double FIRST = 0.3;
    private static final double SECOND = 0.4;
    private static final int COUNT = 101;

    /** W = [[1, 0, 0], [0, 1, −1]], b = 0. */
    private static final PlaneModel RECTIFIED = new PlaneModel(new double[] {1, 0, 0, 0, 1, -1, 0, 0, 0}, 0);

    private static final PlaneModel LINEAR = new PlaneModel(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 0}, 0);

    private static final Dial.Slider K =
            new Dial.Slider("k", "Third feature", "K", 0, 1, false, 0.2, "Value of the third feature.");

    @Override
    public String id() {
        return "colliding-inputs";
    }

    @Override
    public String title() {
        return "Two opposite features at once";
    }

    @Override
    public String caption() {
        return "The input is (0.3, 0.4, _K_). The last two features share a direction, one each way, so with both present"
                + " the smaller one is lost and the larger one is short by as much. The loss stops growing at"
                + " _K_ = 0.4; that of a linear model that drops the third feature does not.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(K);
    }

    @Override
    public List<Pane> panes(State state) {
        double k = state.get(K);
        return List.of(
                new Pane("Loss", "over the third feature", chart(k)),
                new Pane("One input", "and its outputs", bars(k)));
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 0 ? state.with(K, chart(state.get(K)).valueX(drag.width(), drag.x())) : state;
    }

    private static double loss(PlaneModel model, boolean isRectified, double k) {
        double[] x = {FIRST, SECOND, k};
        double[] out = model.output(x, isRectified);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (x[i] - out[i]) * (x[i] - out[i]);
        }
        return sum;
    }

    static double rectified(double k) {
        return loss(RECTIFIED, true, k);
    }

    static double linear(double k) {
        return loss(LINEAR, false, k);
    }

    /** As the study group's slides print it; it does not follow from this W. */
    static double printed(double k) {
        return k < SECOND ? 5 * k * k - 1.6 * k + 0.16 : k * k - 1.6 * k + 0.8;
    }

    /** Where both models lose as much. */
    static double crossing() {
        double low = SECOND;
        double high = 1;
        for (int round = 0; round < 50; round++) {
            double middle = (low + high) / 2;
            if (linear(middle) < rectified(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static LineChart chart(double k) {
        double[] x = new double[COUNT];
        double[] folded = new double[COUNT];
        double[] flat = new double[COUNT];
        double[] slides = new double[COUNT];
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            x[i] = i / (COUNT - 1.0);
            folded[i] = rectified(x[i]);
            flat[i] = linear(x[i]);
            slides[i] = printed(x[i]);
            if (i % 10 == 0) {
                rows.add(List.of(
                        Numbers.quantity(x[i]),
                        Numbers.fixed(folded[i], 3),
                        Numbers.fixed(flat[i], 3),
                        Numbers.fixed(slides[i], 3)));
            }
        }
        double cross = crossing();
        return new LineChart(
                Axis.linear("K, the third feature", 0, 1),
                Axis.linear("squared error of the input", 0, 1),
                List.of(
                        new LineChart.Curve("linear: K²", x, flat, Paint.stroke(Colour.of(Ink.CATEGORY_1), 2)),
                        new LineChart.Curve(
                                "ReLU: 2 min(0.4, K)²", x, folded, Paint.stroke(Colour.of(Ink.CATEGORY_2), 2)),
                        new LineChart.Curve(
                                "as printed on the slides: wrong",
                                x,
                                slides,
                                Paint.stroke(Colour.of(Ink.INK_3), 1.5).dashed(6, 4))),
                List.of(
                        new LineChart.Event("K = " + Numbers.quantity(k), k, Paint.stroke(Colour.of(Ink.INK), 1)),
                        new LineChart.Event(
                                "equal at " + Numbers.fixed(cross, 3),
                                cross,
                                Paint.stroke(Colour.of(Ink.INK_3), 1).dashed(2, 3))),
                List.of(),
                List.of(
                        point(k, linear(k), Marker.CIRCLE, Ink.CATEGORY_1, "linear"),
                        point(k, rectified(k), Marker.SQUARE, Ink.CATEGORY_2, "ReLU")),
                "Losses over K: with ReLU " + Numbers.loss(rectified(k)) + ", linear " + Numbers.loss(linear(k))
                        + " at K = " + Numbers.quantity(k) + ".",
                new Table(List.of("K", "ReLU", "linear", "as printed"), rows));
    }

    private static LineChart.Point point(double k, double loss, Marker marker, Ink ink, String name) {
        return new LineChart.Point(
                k, loss, marker, ink, name + ": " + Numbers.loss(loss) + " at K = " + Numbers.quantity(k) + ".");
    }

    private static BarTable bars(double k) {
        double[] x = {FIRST, SECOND, k};
        double[] folded = RECTIFIED.output(x, true);
        double[] flat = LINEAR.output(x, false);
        List<BarTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String hint = "x" + i + " = " + Numbers.quantity(x[i]) + " becomes " + Numbers.quantity(folded[i])
                    + " with ReLU, " + Numbers.quantity(flat[i]) + " in the linear model.";
            rows.add(new BarTable.Row(
                    Label.indexed("x", i).size(13),
                    List.of(cell(x[i], 0), cell(folded[i], 1), cell(flat[i], 2)),
                    false,
                    Mark.feature(i),
                    hint));
        }
        rows.add(new BarTable.Row(
                Label.of("error"),
                List.of(
                        new BarTable.Cell(new double[0], ""),
                        new BarTable.Cell(new double[0], Numbers.fixed(rectified(k), 3)),
                        new BarTable.Cell(new double[0], Numbers.fixed(linear(k), 3))),
                true,
                Mark.NONE,
                ""));
        return new BarTable(
                List.of(
                        new BarTable.Column(Label.of("input"), 1),
                        new BarTable.Column(Label.of("ReLU"), 1),
                        new BarTable.Column(Label.of("linear"), 1)),
                rows,
                List.of(
                        new BarTable.Part("", Ink.INK_3),
                        new BarTable.Part("", Ink.CATEGORY_2),
                        new BarTable.Part("", Ink.CATEGORY_1)),
                "The input and what both models make of it.");
    }

    /** A bar in the colour of its column. */
    private static BarTable.Cell cell(double value, int column) {
        double[] values = new double[column + 1];
        values[column] = value;
        return new BarTable.Cell(values, Numbers.quantity(value));
    }

    @Override
    public List<Finding> findings(State state) {
        double k = state.get(K);
        double smaller = Math.min(SECOND, k);
        double crossing = crossing();
        return List.of(
                compared("Loss with ReLU", "2 min(0.4, K)²", 2 * smaller * smaller, rectified(k)),
                compared("Loss of the linear model", "K²", k * k, linear(k)),
                new Finding(
                        "Both lose as much",
                        "at K = √0.32 = 0.566",
                        "at K = " + Numbers.fixed(crossing, 3),
                        Math.abs(crossing - Math.sqrt(0.32)) < 1e-9 ? Verdict.MATCHES : Verdict.DIFFERS),
                new Finding(
                        "The slides' loss, 5K² − 1.6K + 0.16 below 0.4",
                        "0.16 at K = 0; K² − 1.6K + 0.8 = 0.2 at K = 1",
                        Numbers.fixed(rectified(0), 2) + " and " + Numbers.fixed(rectified(1), 2)
                                + ". With K = 0 nothing collides, so nothing is lost: the printed formulas do not"
                                + " follow from this W. That the loss stops growing holds all the same.",
                        Math.abs(printed(0) - rectified(0)) + Math.abs(printed(1) - rectified(1)) < 1e-9
                                ? Verdict.MATCHES
                                : Verdict.DIFFERS));
    }

    private static Finding compared(String what, String form, double expected, double found) {
        return new Finding(
                what,
                form + " = " + Numbers.fixed(expected, 4),
                Numbers.fixed(found, 4),
                Math.abs(expected - found) < 1e-12 ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
