package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Results;
import tegum.experiment.Survey;
import tegum.view.PlotSeries;

/**
 * The models of surveys under attack. Remembers what it has worked out, as a figure is drawn anew with every movement
 * of the pointer; what it answers depends on nothing but the question.
 */
final class WeighedModels {
    private static final int MOST = 400;

    private final List<Known> known = new ArrayList<>();
    private Weighed.@Nullable Weighing weighing; // not done yet

    private record Known(float[] params, Weighed.Attacks attacks, Weighed model) {}

    /** Those that are there, in the survey's order. */
    List<Weighed> of(Survey survey, Results results, Weighed.Attacks attacks) {
        List<Weighed> models = new ArrayList<>();
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            Results.Answer answer = results.get(cell);
            if (answer != null && answer.best() >= 0) {
                models.add(of(survey, cell, answer.params()[answer.best()], attacks));
            }
        }
        return models;
    }

    /** Works out a piece of one that is not known yet; false if there is none. */
    boolean prepare(Survey survey, Results results, Weighed.Attacks attacks) {
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            Results.Answer answer = results.get(cell);
            if (answer != null && answer.best() >= 0 && find(cell, answer.params()[answer.best()], attacks) == null) {
                advance(cell, survey.config(cell), answer.params()[answer.best()], attacks);
                return true;
            }
        }
        return false;
    }

    private void advance(int cell, Config config, float[] params, Weighed.Attacks attacks) {
        Weighed.Weighing scales = weighing;
        if (scales == null || !scales.isOf(cell, params, attacks)) {
            scales = new Weighed.Weighing(cell, config, params, attacks);
        }
        scales.advance();
        weighing = scales.isDone() ? null : scales;
        if (scales.isDone()) {
            keep(params, attacks, scales.answer());
        }
    }

    private Weighed of(Survey survey, int cell, float[] params, Weighed.Attacks attacks) {
        Weighed there = find(cell, params, attacks);
        if (there != null) {
            return there;
        }
        Weighed model = Weighed.of(cell, survey.config(cell), params, attacks);
        keep(params, attacks, model);
        return model;
    }

    private void keep(float[] params, Weighed.Attacks attacks, Weighed model) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.add(new Known(params, attacks, model));
    }

    private @Nullable Weighed find(int cell, float[] params, Weighed.Attacks attacks) {
        for (Known one : known) {
            // the very same array: arrays of results are never written to
            if (one.params == params && one.model.cell() == cell && one.attacks.equals(attacks)) {
                return one.model;
            }
        }
        return null;
    }

    /** Two numbers of each model. */
    static PlotSeries series(
            String name,
            PlotSeries.Style style,
            List<Weighed> models,
            ToDoubleFunction<Weighed> across,
            ToDoubleFunction<Weighed> up) {
        double[] x = new double[models.size()];
        double[] y = new double[models.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = across.applyAsDouble(models.get(k));
            y[k] = up.applyAsDouble(models.get(k));
        }
        return new PlotSeries(name, style, x, y);
    }

    /** The largest of a number, at least {@code least}, with some room above it. */
    static double room(List<Weighed> models, double least, ToDoubleFunction<Weighed> number) {
        double most = least;
        for (Weighed model : models) {
            most = Math.max(most, number.applyAsDouble(model));
        }
        return 1.05 * most;
    }
}
