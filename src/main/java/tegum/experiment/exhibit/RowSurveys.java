package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.experiment.Survey;
import tegum.model.Activation;

/** The models behind {@link DensityRows}: one linear, then ReLU ones at the paper's seven densities. */
final class RowSurveys {
    private static final List<String> DENSITIES = List.of("1", "0.3", "0.1", "0.03", "0.01", "0.003", "0.001");

    /** Below this density most samples are empty: models see more of them. */
    private static final List<String> RARE = List.of("0.003", "0.001");

    static final Survey TWENTY =
            survey("rows-20-in-5", "basic-results", 3, "batch=1024 lr=0.003 steps=10000", "batch=8192");

    static final Survey EIGHTY =
            survey("rows-80-in-20", "basic-results-80", 1, "batch=512 lr=0.003 steps=4000", "batch=2048");

    static final Survey FORTY =
            survey("rows-40-in-10", "basic-results-80", 1, "n=40 m=10 imp=exp:0.81 batch=256 lr=0.003 steps=3000", "");

    private RowSurveys() {}

    /** Whatever has no other recipe for rare features is trained in the page. */
    private static Survey survey(String id, String experiment, int seed, String recipe, String rare) {
        List<Survey.Cell> cells = new ArrayList<>();
        cells.add(cell("p=1 out=linear " + recipe));
        for (String density : DENSITIES) {
            cells.add(cell("p=" + density + " out=relu " + recipe + " " + (RARE.contains(density) ? rare : "")));
        }
        return new Survey(id, experiment, Survey.Method.TRAIN, cells, 1, seed, !rare.isEmpty());
    }

    private static Survey.Cell cell(String settings) {
        List<Setting> last = new ArrayList<>();
        for (Setting setting : Setting.parseAll(settings)) {
            last.removeIf(before -> before.key() == setting.key());
            last.add(setting);
        }
        return new Survey.Cell(List.copyOf(last));
    }

    /** What a cell's model is called. */
    static String name(Survey survey, int cell) {
        String density = "p = " + Key.DENSITY.read(survey.config(cell));
        return survey.config(cell).output() == Activation.LINEAR ? "linear, " + density : density;
    }
}
