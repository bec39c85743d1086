package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tegum.analysis.Factor;
import tegum.analysis.GeometryGraph;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Pane;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.DimensionalityPlot;
import tegum.view.GeometryGraphPicture;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.PlotSeries;

/** Every feature's D_i over sparsity, the geometry graph of one model, and one of its factors in space. */
public final class ShareScatter implements Exhibit {
    private static final List<Survey> SURVEYS = List.of(
            GeometrySurveys.PAPER,
            GeometrySurveys.LIVE,
            GeometrySurveys.PRESSED.get(0),
            GeometrySurveys.PRESSED.get(1),
            GeometrySurveys.PRESSED.get(3));

    private static final Dial.Choice MODELS = new Dial.Choice(
            "models",
            "Models",
            List.of("400 in 30", "100 in 10, here", "30 in 10", "60 in 10", "200 in 10"),
            0,
            "Features and dimensions; “here” is trained in the page.");

    private static final Dial.Slider SPARSITY =
            new Dial.Slider("sparsity", "Sparsity", "1/(1 − S)", 1, 20, true, 2.5, "Which column is shown below.");

    private static final Dial.Slider THRESHOLD = new Dial.Slider(
            "threshold",
            "Threshold",
            "",
            0.05,
            0.6,
            false,
            GeometryGraph.THRESHOLD,
            "Overlap |cos| from which features are joined.");

    private static final Dial.Slider FACTOR =
            new Dial.Slider("factor", "Factor", "", 1, 60, false, 1, "Which one is turned; the largest is 1.");

    private static final Dial.Choice LEVERAGE = new Dial.Choice(
            "leverage", "Leverage scores", List.of("hidden", "shown"), 0, "D beside the largest share it could be.");

    /** The page trains models of up to so many features. */
    private static final int LARGEST_MODEL = 60;

    private static final Turntable TABLE = new Turntable(30, 20);

    private final SharedModels models = new SharedModels();
    private final Graphs graphs = new Graphs();

    @Override
    public String id() {
        return "feature-shares";
    }

    @Override
    public String title() {
        return "Dimensionality of every feature";
    }

    @Override
    public String caption() {
        return "Each dot is a feature, each column a model. Below, the features of one column: joined where they"
                + " overlap, they come apart into figures in dimensions of their own. Choose a column, then a figure.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(MODELS, SPARSITY, THRESHOLD, FACTOR, LEVERAGE));
        dials.addAll(TABLE.dials());
        return List.copyOf(dials);
    }

    private static Survey survey(State state) {
        return SURVEYS.get(state.get(MODELS));
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    private List<SharedModel> models(State state) {
        return models.of(survey(state), state.results(0));
    }

    /** Index of the column nearest to the dial, by ratio; −1 if there is none. */
    private static int chosen(State state, List<SharedModel> found) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < found.size(); k++) {
            double ratio = found.get(k).column().x() / state.get(SPARSITY);
            double distance = Math.max(ratio, 1 / ratio);
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    private static int factor(State state, GeometryGraph graph) {
        return Math.min(graph.factors().size(), (int) Math.floor(state.get(FACTOR) + 0.5)) - 1;
    }

    @Override
    public List<Pane> panes(State state) {
        List<SharedModel> found = models(state);
        int chosen = chosen(state, found);
        List<Pane> panes = new ArrayList<>();
        panes.add(new Pane(
                "Dimensionality of every feature", GeometrySurveys.name(survey(state)), scatter(found, chosen)));
        if (chosen < 0) {
            panes.add(new Pane("Geometry", "which features overlap", Graphs.untrained()));
            panes.add(new Pane("Factor", "one figure in space", FactorSolid.none(TABLE.camera(state))));
        } else {
            addGeometry(panes, state, found.get(chosen));
        }
        if (state.get(LEVERAGE) == 1) {
            panes.add(new Pane(
                    "Leverage", "D against the score τ", LeveragePane.of(chosen < 0 ? null : found.get(chosen))));
        }
        return panes;
    }

    private static DimensionalityPlot scatter(List<SharedModel> found, int chosen) {
        List<DimensionalityPlot.Column> columns = new ArrayList<>();
        double[] x = new double[found.size()];
        double[] y = new double[found.size()];
        for (int k = 0; k < x.length; k++) {
            columns.add(found.get(k).column());
            x[k] = found.get(k).column().x();
            y[k] = found.get(k).column().perFeature();
        }
        PlotSeries perFeature = new PlotSeries("D* = m / ‖W‖²", PlotSeries.Style.SECOND, x, y);
        return new DimensionalityPlot(
                "D, share of a dimension",
                columns,
                List.of(perFeature),
                chosen,
                found.isEmpty() ? "These models are not trained yet." : "");
    }

    private void addGeometry(List<Pane> panes, State state, SharedModel model) {
        GeometryGraphPicture graph = graphs.of(model, state.get(THRESHOLD));
        int factor = factor(state, graph.graph());
        String what = GeometryGraphPicture.words(graph.graph());
        panes.add(new Pane(
                "Geometry at sparsity " + Numbers.tick(rounded(model.column().x())),
                what.isEmpty() ? "no figure" : what,
                graph.selecting(factor)));
        if (factor < 0) {
            panes.add(new Pane("Factor", "one figure in space", FactorSolid.none(TABLE.camera(state))));
        } else {
            Factor shown = graph.graph().factors().get(factor);
            panes.add(new Pane(
                    "Factor " + (factor + 1) + ": " + shown.name(),
                    FactorSolid.caption(shown),
                    FactorSolid.of(shown, TABLE.camera(state))));
        }
    }

    private static double rounded(double x) {
        return Math.floor(100 * x + 0.5) / 100;
    }

    @Override
    public State pick(State state, int pane, Mark mark) {
        if (mark.feature() < 0) {
            return state;
        }
        if (pane == 0) {
            List<SharedModel> found = models(state);
            return mark.feature() < found.size()
                    ? state.with(SPARSITY, found.get(mark.feature()).column().x())
                            .with(FACTOR, 1)
                    : state;
        }
        return pane == 1 ? state.with(FACTOR, mark.feature() + 1) : state;
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 2 ? TABLE.drag(state, drag) : state;
    }

    /** A model of more features is too large for the page; a smaller one of the same density is not. */
    @Override
    public Optional<Model> model(State state) {
        List<SharedModel> found = models(state);
        int chosen = chosen(state, found);
        if (chosen < 0) {
            return Optional.empty();
        }
        SharedModel model = found.get(chosen);
        String density = GeometrySurveys.setting(survey(state), model.cell(), Key.DENSITY);
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(Key.DENSITY, density));
        if (model.features() <= LARGEST_MODEL) {
            settings.add(new Setting(Key.FEATURES, String.valueOf(model.features())));
            settings.add(new Setting(Key.HIDDEN, String.valueOf(model.hidden())));
        }
        return Optional.of(new Model(settings, survey(state).seed()));
    }

    @Override
    public List<Finding> findings(State state) {
        return ShareCheck.of(survey(state), models(state), state.get(LEVERAGE) == 1);
    }
}
