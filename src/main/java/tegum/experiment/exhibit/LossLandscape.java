package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.theory.BiasFreeSurface;
import tegum.theory.SurfaceMinimum;
import tegum.view.Axis;
import tegum.view.Contours;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Table;

/**
 * The exact loss of two features in one dimension without a bias over its two weights, with its minima and the way
 * down from a point; and the losses of the minima over density.
 */
public final class LossLandscape implements Exhibit {
    private static final double END = 1.4;
    private static final int GRID = 57;
    private static final int BANDS = 12;

    static final Dial.Slider DENSITY =
            new Dial.Slider("p", "Density", "p", 0.02, 1, false, 0.5, "How often each feature is present.");
    static final Dial.Slider IMPORTANCE =
            new Dial.Slider("r", "Relative importance", "r", 0.1, 10, true, 1, "How much the second feature counts.");
    static final Dial.Slider FIRST = new Dial.Slider(
            "w1", "First weight", "w₁", -END, END, false, 1.15, "Where the way down begins, from left to right.");
    static final Dial.Slider SECOND = new Dial.Slider(
            "w2", "Second weight", "w₂", -END, END, false, -0.12, "Where the way down begins, from bottom to top.");

    @Override
    public String id() {
        return "loss-landscape";
    }

    @Override
    public String title() {
        return "Loss over two weights";
    }

    @Override
    public String caption() {
        return "Dark is low. Each minimum appears twice, as both signs may be turned. Drag the cross: the line is the way"
                + " down from it. Beside it, what the minima cost as density changes; dashed is where the"
                + " paper's theory of fixed solutions has the switch.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(DENSITY, IMPORTANCE, FIRST, SECOND);
    }

    @Override
    public List<Pane> panes(State state) {
        return List.of(
                new Pane("Loss", "exact, over the two weights", surface(state)),
                new Pane("Minima", "loss over density, at this importance", MinimaOverDensity.picture(state)));
    }

    @Override
    public List<Finding> findings(State state) {
        return LandscapeFindings.ALL;
    }

    @Override
    public State drag(State state, Drag drag) {
        if (drag.pane() == 0) {
            Contours surface = surface(state);
            return state.with(FIRST, surface.valueX(drag.width(), drag.x()))
                    .with(SECOND, surface.valueY(drag.width(), drag.y()));
        }
        return state.with(DENSITY, MinimaOverDensity.picture(state).valueX(drag.width(), drag.x()));
    }

    /** Circle, square, triangle, diamond: what a minimum does with the features, in this order. */
    static Marker marker(SurfaceMinimum.Kind kind) {
        return switch (kind) {
            case ANTIPODAL -> Marker.CIRCLE;
            case CONFUSED -> Marker.SQUARE;
            case IGNORED -> Marker.TRIANGLE;
            case DEDICATED -> Marker.DIAMOND;
        };
    }

    static String name(SurfaceMinimum.Kind kind) {
        return switch (kind) {
            case ANTIPODAL -> "antipodal";
            case CONFUSED -> "confused";
            case IGNORED -> "second ignored";
            case DEDICATED -> "second alone";
        };
    }

    private static Contours surface(State state) {
        double p = state.get(DENSITY);
        double r = state.get(IMPORTANCE);
        double w1 = state.get(FIRST);
        double w2 = state.get(SECOND);
        List<SurfaceMinimum> minima = SurfaceMinimum.all(p, r);
        double[] way = BiasFreeSurface.descent(w1, w2, p, r);
        double[] values = new double[GRID * GRID];
        double most = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = BiasFreeSurface.loss(place(k % GRID), place(k / GRID), p, r);
            most = Math.max(most, values[k]);
        }
        List<Contours.Spot> spots = new ArrayList<>();
        double here = BiasFreeSurface.loss(w1, w2, p, r);
        Label label = Label.of("here " + Numbers.loss(here)).ink(Ink.INK);
        spots.add(new Contours.Spot(w1, w2, Marker.CROSS, Ink.INK, label, "Loss " + Numbers.loss(here) + " here."));
        for (int k = 0; k < minima.size(); k++) {
            addSpots(spots, minima.get(k), k == 0);
        }
        return new Contours(
                Axis.linear("w₁, weight of the first feature", -END, END),
                Axis.linear("w₂, weight of the second feature", -END, END),
                GRID,
                values,
                levels(minima.get(0).loss(), most / 2),
                "loss",
                spots,
                List.of(way),
                summary(minima),
                table(minima, w1, w2, here, way, p, r));
    }

    private static double place(int k) {
        return END * (2.0 * k / (GRID - 1) - 1);
    }

    /** Closer together near the minimum, where the landscape is flat. */
    private static double[] levels(double lowest, double high) {
        double[] levels = new double[BANDS - 1];
        for (int k = 0; k < levels.length; k++) {
            double share = (k + 1.0) / levels.length;
            levels[k] = lowest + (high - lowest) * share * share;
        }
        return levels;
    }

    private static void addSpots(List<Contours.Spot> spots, SurfaceMinimum minimum, boolean isLowest) {
        Marker marker = marker(minimum.kind());
        Ink ink = minimum.kind() == SurfaceMinimum.Kind.ANTIPODAL ? Ink.CATEGORY_1 : Ink.CATEGORY_2;
        Label label = Label.of(name(minimum.kind()) + " " + Numbers.loss(minimum.loss()))
                .ink(Ink.INK);
        String hint = (isLowest ? "Global minimum, " : "Local minimum, ")
                + name(minimum.kind())
                + ": w₁ " + Numbers.fixed(minimum.w1(), 3)
                + ", w₂ " + Numbers.fixed(minimum.w2(), 3)
                + ", loss " + Numbers.loss(minimum.loss()) + ".";
        spots.add(new Contours.Spot(minimum.w1(), minimum.w2(), marker, ink, isLowest ? label.strong() : label, hint));
        spots.add(new Contours.Spot(-minimum.w1(), -minimum.w2(), marker, ink, Label.of(List.of()), hint));
    }

    private static String summary(List<SurfaceMinimum> minima) {
        StringBuilder text = new StringBuilder("Loss over two weights. ");
        for (int k = 0; k < minima.size(); k++) {
            SurfaceMinimum minimum = minima.get(k);
            text.append(k == 0 ? "Global minimum: " : " Local minimum: ")
                    .append(name(minimum.kind()))
                    .append(", at ")
                    .append(Numbers.quantity(minimum.w1()))
                    .append(" and ")
                    .append(Numbers.quantity(minimum.w2()))
                    .append(", loss ")
                    .append(Numbers.loss(minimum.loss()))
                    .append('.');
        }
        return text.toString();
    }

    private static Table table(
            List<SurfaceMinimum> minima, double w1, double w2, double here, double[] way, double p, double r) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < minima.size(); k++) {
            SurfaceMinimum minimum = minima.get(k);
            String which = k == 0 ? "global minimum, " : "local minimum, ";
            rows.add(row(which + name(minimum.kind()), minimum.w1(), minimum.w2(), minimum.loss()));
        }
        rows.add(row("the cross", w1, w2, here));
        double x = way[way.length - 2];
        double y = way[way.length - 1];
        rows.add(row("end of its way down", x, y, BiasFreeSurface.loss(x, y, p, r)));
        return new Table(List.of("place", "w₁", "w₂", "loss"), rows);
    }

    private static List<String> row(String name, double w1, double w2, double loss) {
        return List.of(name, Numbers.fixed(w1, 3), Numbers.fixed(w2, 3), Numbers.loss(loss));
    }
}
