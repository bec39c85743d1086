package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Results;
import tegum.experiment.Survey;

/** The models of {@link DensityRows} that are there. Those of the last question are kept, as every frame asks. */
final class RowModels {
    private List<RowModel> known = List.of();

    List<RowModel> of(Survey survey, Results results) {
        List<RowModel> models = new ArrayList<>();
        for (int cell = 0; cell < results.cells(); cell++) {
            Results.Answer answer = results.get(cell);
            if (answer != null && answer.best() >= 0) {
                int best = answer.best();
                models.add(of(survey, cell, answer.params()[best], answer.losses()[best]));
            }
        }
        known = models;
        return models;
    }

    private RowModel of(Survey survey, int cell, float[] params, double loss) {
        for (RowModel model : known) {
            if (model.params() == params) { // arrays of results are never written to
                return model;
            }
        }
        return RowModel.of(cell, survey.config(cell), params, loss);
    }

    /** The model of a cell, if it is there. */
    static @Nullable RowModel at(List<RowModel> models, int cell) {
        for (RowModel model : models) {
            if (model.cell() == cell) {
                return model;
            }
        }
        return null;
    }
}
