package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tegum.analysis.PlanarShape;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Mark;
import tegum.view.ModelRows;
import tegum.view.RunKind;

/** A linear model and ReLU models from dense to sparse: WᵀW, b and lengths of each, as the paper prints them. */
public final class DensityRows implements Exhibit {
    private static final Dial.Choice SIZE = new Dial.Choice(
            "models",
            "Models",
            List.of("80 in 20", "40 in 10, here"),
            0,
            "Features and dimensions; “here” is trained in the page.");

    private final boolean large;
    private final RowModels models = new RowModels();

    private DensityRows(boolean large) {
        this.large = large;
    }

    /** Twenty features in five dimensions. */
    public static DensityRows ofTwenty() {
        return new DensityRows(false);
    }

    /** Eighty in twenty, and half of that to be trained in the page. */
    public static DensityRows ofEighty() {
        return new DensityRows(true);
    }

    @Override
    public String id() {
        return large ? "density-rows-80" : "density-rows";
    }

    @Override
    public String title() {
        return "From dense to sparse";
    }

    @Override
    public String caption() {
        return "Each picture is a model: what every output takes from every feature, the bias of each output, and the"
                + " length of each feature, coloured by superposition. Features are ordered by importance, from the"
                + " top and from the left. Point at a cell to read it; choose a model to open it.";
    }

    @Override
    public List<Dial> dials() {
        return large ? List.of(SIZE) : List.of();
    }

    private Survey survey(State state) {
        return !large ? RowSurveys.TWENTY : state.get(SIZE) == 0 ? RowSurveys.EIGHTY : RowSurveys.FORTY;
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    @Override
    public List<Pane> panes(State state) {
        Survey survey = survey(state);
        List<ModelRows.Entry> entries = new ArrayList<>();
        List<RowModel> found = models.of(survey, state.results(0));
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            String name = RowSurveys.name(survey, cell);
            RowModel model = RowModels.at(found, cell);
            if (model == null) {
                entries.add(new ModelRows.Entry(name, "not trained yet", null, new float[0]));
            } else {
                int kept = model.geometry().represented(PlanarShape.REPRESENTED);
                String words = kept + " kept, loss " + RunKind.loss(model.loss());
                entries.add(new ModelRows.Entry(name, words, model.geometry(), model.bias()));
            }
        }
        int features = survey.config(0).features();
        int chosen = state.picked().feature() < 0 ? -1 : state.picked().feature() / features;
        return List.of(new Pane(
                features + " features in " + survey.config(0).hidden() + " dimensions",
                "importance " + survey.config(0).importance().text(),
                new ModelRows(entries, features, state.mark(), chosen)));
    }

    /** Whichever cell is chosen, its model is. */
    @Override
    public State pick(State state, int pane, Mark mark) {
        return state;
    }

    @Override
    public Optional<Model> model(State state) {
        Survey survey = survey(state);
        int cell = state.picked().feature() < 0
                ? -1
                : state.picked().feature() / survey.config(0).features();
        return cell < 0 || state.results(0).get(cell) == null
                ? Optional.empty()
                : Optional.of(new Model(survey.cells().get(cell).settings(), survey.seed(cell)));
    }

    @Override
    public List<Finding> findings(State state) {
        return RowCheck.of(survey(state), models.of(survey(state), state.results(0)));
    }
}
