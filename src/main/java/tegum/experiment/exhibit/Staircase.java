package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.math.Elementary;
import tegum.view.AgainstPlot;
import tegum.view.Axis;
import tegum.view.DimensionalityPlot;
import tegum.view.PlotSeries;

/** D* = m / ‖W‖² over sparsity: dimensions per learned feature, with its two steps. */
public final class Staircase implements Exhibit {
    private static final Dial.Choice MODELS = new Dial.Choice(
            "models",
            "Models",
            List.of("400 in 30", "100 in 10, here", "m doubled", "n varied"),
            0,
            "Features and dimensions; “here” is trained in the page.");

    private static final Dial.Choice OVERLAY = new Dial.Choice(
            "bound", "Bound", List.of("hidden", "shown"), 0, "−p ln p, from compressed sensing; no constant known.");

    /** −p ln p bounds anything only where it falls with sparsity: p < 1/e. */
    private static final double LEAST_SPARSITY = 2.718281828459045;

    private static final int STEPS = 40;

    private final SharedModels models = new SharedModels();

    @Override
    public String id() {
        return "staircase";
    }

    @Override
    public String title() {
        return "Dimensions per feature";
    }

    @Override
    public String caption() {
        return "_D_* is the number of dimensions divided by the total squared length of all features, which is about"
                + " the number of features learned. It rests at 1 while features are dense and at 1/2 while they come"
                + " in opposite pairs.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(MODELS, OVERLAY);
    }

    @Override
    public List<Survey> surveys(State state) {
        return switch (state.get(MODELS)) {
            case 0 -> List.of(GeometrySurveys.PAPER);
            case 1 -> List.of(GeometrySurveys.LIVE);
            case 2 -> GeometrySurveys.DOUBLED;
            default -> GeometrySurveys.PRESSED;
        };
    }

    @Override
    public List<Pane> panes(State state) {
        List<PlotSeries> falling = new ArrayList<>();
        List<PlotSeries> growing = new ArrayList<>();
        boolean nothing = true;
        List<Survey> surveys = surveys(state);
        for (int k = 0; k < surveys.size(); k++) {
            List<SharedModel> found = models.of(surveys.get(k), state.results(k));
            PlotSeries.Style style = PlotSeries.Style.category(surveys.size() == 1 ? 1 : k);
            falling.add(perFeature(GeometrySurveys.name(surveys.get(k)), style, found));
            growing.add(perDimension(GeometrySurveys.name(surveys.get(k)), style, found));
            nothing &= found.isEmpty();
        }
        boolean bound = state.get(OVERLAY) == 1;
        if (bound) {
            falling.add(bound());
        }
        String note = nothing ? "These models are not trained yet." : "";
        List<Pane> panes = new ArrayList<>();
        panes.add(new Pane(
                "Dimensions per feature",
                "D* = m / ‖W‖², over sparsity",
                new DimensionalityPlot("D*, dimensions for each feature", List.of(), falling, -1, note)));
        if (bound) {
            panes.add(new Pane(
                    "Features per dimension",
                    "learned, against 1/(−p ln p)",
                    new AgainstPlot(
                            Axis.linear("1/(−p ln p)", 2, 8),
                            Axis.linear("learned features per dimension", 0, 8),
                            growing,
                            true,
                            "m = −n p ln p, with n learned",
                            note)));
        }
        return panes;
    }

    private static PlotSeries perFeature(String name, PlotSeries.Style style, List<SharedModel> found) {
        double[] x = new double[found.size()];
        double[] y = new double[found.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = found.get(k).column().x();
            y[k] = found.get(k).column().perFeature();
        }
        return new PlotSeries(name, style, x, y);
    }

    private static PlotSeries perDimension(String name, PlotSeries.Style style, List<SharedModel> found) {
        List<SharedModel> sparse = new ArrayList<>();
        for (SharedModel model : found) {
            if (model.column().x() > LEAST_SPARSITY) {
                sparse.add(model);
            }
        }
        double[] x = new double[sparse.size()];
        double[] y = new double[sparse.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = 1 / entropy(sparse.get(k).density());
            y[k] = sparse.get(k).learnedPerDimension();
        }
        return new PlotSeries(name, style, x, y);
    }

    /** −p ln p. */
    private static double entropy(double density) {
        return -density * Elementary.ln(density);
    }

    private static PlotSeries bound() {
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            x[k] = LEAST_SPARSITY * Elementary.power(DimensionalityPlot.MOST / LEAST_SPARSITY, (double) k / STEPS);
            y[k] = entropy(1 / x[k]);
        }
        return new PlotSeries("−p ln p", PlotSeries.Style.THEORY, x, y);
    }

    @Override
    public List<Finding> findings(State state) {
        List<Survey> surveys = surveys(state);
        if (surveys.size() == 1) {
            return StaircaseCheck.of(surveys.get(0), models.of(surveys.get(0), state.results(0)));
        }
        List<List<SharedModel>> all = new ArrayList<>();
        for (int k = 0; k < surveys.size(); k++) {
            all.add(models.of(surveys.get(k), state.results(k)));
        }
        return state.get(MODELS) == 2 ? StaircaseCheck.ofDoubling(all) : List.of();
    }
}
