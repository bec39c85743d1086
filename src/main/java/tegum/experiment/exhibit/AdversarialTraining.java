package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Axis;
import tegum.view.Mark;
import tegum.view.ModelCurves;
import tegum.view.Numbers;
import tegum.view.PlotSeries;

/**
 * What adversarial training does to superposition: models trained under stronger and stronger attacks (paper, section
 * "Superposition and adversarial robustness").
 */
public final class AdversarialTraining implements Exhibit {
    private static final Dial.Choice MODELS = new Dial.Choice(
            "models",
            "Models",
            List.of("40 in 6", "100 in 10", "40 in 6, here"),
            0,
            "Features and dimensions; “here” is trained in the page.");

    private static final Dial.Choice DENSITY =
            new Dial.Choice("density", "Density", AttackSurveys.DENSITIES, 1, "How often a feature is present.");

    private static final Dial.Choice STRENGTH = new Dial.Choice(
            "strength",
            "Tested with",
            List.of("10%", "20%", "40%", "80%"),
            0,
            "Length of the attacks, beside that of the mean input.");

    private static final double[] STRENGTHS = {0.1, 0.2, 0.4, 0.8};

    private final WeighedModels models = new WeighedModels();

    @Override
    public String id() {
        return "adversarial-training";
    }

    @Override
    public String title() {
        return "Adversarial training";
    }

    @Override
    public String caption() {
        return "Each point is a model that was attacked while it was trained: at every step against one feature, chosen"
                + " at random. The stronger the attacks, the fewer features share a dimension, and the more is lost on"
                + " samples that nobody attacks. Choose a point to open its model.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(MODELS, DENSITY, STRENGTH);
    }

    private static Survey survey(State state) {
        List<Survey> surveys = switch (state.get(MODELS)) {
            case 0 -> AttackSurveys.SMALL;
            case 1 -> AttackSurveys.MIDDLING;
            default -> AttackSurveys.LIVE;
        };
        return surveys.get(state.get(DENSITY));
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    private static Weighed.Attacks attacks(State state) {
        return new Weighed.Attacks(STRENGTHS[state.get(STRENGTH)], false);
    }

    private List<Weighed> models(State state) {
        return models.of(survey(state), state.results(0), attacks(state));
    }

    @Override
    public boolean prepare(State state) {
        return models.prepare(survey(state), state.results(0), attacks(state));
    }

    @Override
    public List<Pane> panes(State state) {
        List<Weighed> found = models(state);
        Mark mark = state.mark().feature() < 0 ? state.picked() : state.mark();
        String tested = "attacked with " + STRENGTH.text(state.get(STRENGTH));
        return List.of(
                new Pane("Features per dimension", "‖W‖²/m, learned", perDimension(found, mark)),
                new Pane("Share of a dimension", "D of a feature, mean", share(found, mark)),
                new Pane("Loss", "clean, and " + tested, losses(found, mark, tested)));
    }

    private static ModelCurves perDimension(List<Weighed> found, Mark mark) {
        return chart(
                "features per dimension",
                WeighedModels.room(found, 2, Weighed::perDimension),
                List.of(
                        level("1: as many as dimensions"),
                        series("features per dimension", PlotSeries.Style.SECOND, found, Weighed::perDimension)),
                found,
                mark);
    }

    private static ModelCurves share(List<Weighed> found, Mark mark) {
        return chart(
                "D, share of a dimension",
                1.1,
                List.of(
                        level("a dimension of its own"),
                        series("share of a dimension", PlotSeries.Style.THIRD, found, Weighed::share)),
                found,
                mark);
    }

    private static ModelCurves losses(List<Weighed> found, Mark mark, String tested) {
        return chart(
                "loss",
                WeighedModels.room(found, 0.1, model -> model.effect().attacked()),
                List.of(
                        series(
                                "clean",
                                PlotSeries.Style.FIFTH,
                                found,
                                model -> model.effect().clean()),
                        series(
                                tested,
                                PlotSeries.Style.FIRST,
                                found,
                                model -> model.effect().attacked())),
                found,
                mark);
    }

    private static ModelCurves chart(String up, double most, List<PlotSeries> series, List<Weighed> found, Mark mark) {
        return new ModelCurves(
                Axis.linear("attack in training, in mean inputs", 0, 1),
                Axis.linear(up, 0, most),
                series,
                true,
                names(found),
                ModelCurves.NO_RANGE,
                found.isEmpty() ? "These models are not trained yet." : "",
                mark);
    }

    private static PlotSeries series(
            String name, PlotSeries.Style style, List<Weighed> found, ToDoubleFunction<Weighed> number) {
        return WeighedModels.series(name, style, found, model -> model.config().attack(), number);
    }

    private static PlotSeries level(String name) {
        return new PlotSeries(name, PlotSeries.Style.THEORY, new double[] {0, 1}, new double[] {1, 1});
    }

    private static List<String> names(List<Weighed> found) {
        List<String> names = new ArrayList<>();
        for (Weighed model : found) {
            names.add("Attack " + percent(model.config().attack()) + ": " + model.kept() + " features kept in "
                    + model.config().hidden() + " dimensions");
        }
        return names;
    }

    static String percent(double strength) {
        return Numbers.fixed(100 * strength, 0) + " %";
    }

    @Override
    public Optional<Model> model(State state) {
        Survey survey = survey(state);
        List<Weighed> found = models(state);
        int picked = state.picked().feature();
        return picked < 0 || picked >= found.size()
                ? Optional.empty()
                : Optional.of(
                        new Model(survey.cells().get(found.get(picked).cell()).settings(), survey.seed()));
    }

    @Override
    public List<Finding> findings(State state) {
        return TrainingCheck.of(survey(state), models(state));
    }
}
