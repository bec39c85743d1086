package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Key;
import tegum.experiment.Results;
import tegum.experiment.Survey;
import tegum.math.Decimal;

/**
 * The models of surveys, by ascending sparsity. Remembers what it has worked out, as a figure is drawn anew with
 * every move of a dial; what it answers depends on nothing but the question.
 */
final class SharedModels {
    private static final int MOST = 120;

    private final List<SharedModel> known = new ArrayList<>();

    /** Those that are there. */
    List<SharedModel> of(Survey survey, Results results) {
        List<SharedModel> models = new ArrayList<>();
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            Results.Answer answer = results.get(cell);
            if (answer != null && answer.best() >= 0) {
                models.add(of(survey, cell, answer.params()[answer.best()]));
            }
        }
        return models;
    }

    private SharedModel of(Survey survey, int cell, float[] params) {
        for (SharedModel model : known) {
            // the very same array: arrays of results are never written to
            if (model.params() == params && model.cell() == cell) {
                return model;
            }
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        SharedModel model = SharedModel.of(
                cell,
                (int) number(survey, cell, Key.FEATURES),
                (int) number(survey, cell, Key.HIDDEN),
                number(survey, cell, Key.DENSITY),
                params);
        known.add(model);
        return model;
    }

    private static double number(Survey survey, int cell, Key key) {
        return Decimal.parse(GeometrySurveys.setting(survey, cell, key));
    }
}
