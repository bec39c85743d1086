package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.PlanarShape;
import tegum.experiment.Config;
import tegum.experiment.Finding;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.view.Numbers;
import tegum.view.RunKind;

/**
 * The check card of {@link DensityRows}: where nothing is in superposition the loss is known, u(p) Σ_{i≥m} I_i with
 * u(p) = p/3 − p²/4; elsewhere a model must do better than that, and twenty features as well as the best known runs.
 */
final class RowCheck {
    private static final String MISSING = "not trained yet";

    /** Of twenty features in five dimensions, the best of several runs: density, loss, features kept. */
    private static final double[][] TWENTY = {
        {0.3, 0.0335, 7}, {0.1, 0.00758, 9}, {0.03, 0.00138, 10}, {0.01, 0.000338, 11}, {0.003, 0.000075, 14}
    };

    private RowCheck() {}

    static List<Finding> of(Survey survey, List<RowModel> models) {
        List<Finding> findings = new ArrayList<>();
        findings.add(exact("Linear", survey, models, 0));
        findings.add(exact("ReLU, p = 1", survey, models, 1));
        findings.add(better(survey, models));
        findings.add(more(survey, models));
        if (survey.equals(RowSurveys.TWENTY)) {
            for (double[] row : TWENTY) {
                findings.add(known(survey, models, row));
            }
        }
        return findings;
    }

    /** The loss of a model that keeps the m most important features and nothing of the others. */
    private static double leftOut(Config config) {
        float[] importances = config.importances();
        double sum = 0;
        for (int i = config.hidden(); i < importances.length; i++) {
            sum += importances[i];
        }
        double p = config.density();
        return (p / 3 - p * p / 4) * sum;
    }

    /** Tolerance: the loss is measured on 16,384 samples. */
    private static Finding exact(String what, Survey survey, List<RowModel> models, int cell) {
        RowModel model = RowModels.at(models, cell);
        Config config = survey.config(cell);
        double least = leftOut(config);
        String expected = "Exact optimum: loss " + RunKind.loss(least) + ", " + config.hidden() + " kept";
        if (model == null) {
            return new Finding(what, expected, MISSING, Verdict.OPEN);
        }
        int kept = model.geometry().represented(PlanarShape.REPRESENTED);
        String found = RunKind.loss(model.loss()) + ", " + kept + " kept";
        Verdict verdict = Within.of(Math.abs(model.loss() / least - 1), 0.02);
        return new Finding(what, expected, found, kept == config.hidden() ? verdict : Verdict.CLOSE);
    }

    private static Finding better(Survey survey, List<RowModel> models) {
        String expected = "Exact, linear: more than a ReLU model loses, at every p below 1";
        double worst = 0;
        int compared = 0;
        for (RowModel model : models) {
            if (model.cell() > 1) {
                worst = Math.max(worst, model.loss() / leftOut(survey.config(model.cell())));
                compared++;
            }
        }
        if (compared == 0) {
            return new Finding("Against linear", expected, MISSING, Verdict.OPEN);
        }
        String found = "at most " + Numbers.fixed(100 * worst, 0) + " % of it";
        return new Finding("Against linear", expected, found, worst < 0.95 ? Verdict.MATCHES : Verdict.OPEN);
    }

    private static Finding more(Survey survey, List<RowModel> models) {
        String expected = "Paper: sparser, more features in superposition";
        if (models.size() < survey.cells().size()) {
            return new Finding("Features kept", expected, MISSING, Verdict.OPEN);
        }
        StringBuilder found = new StringBuilder();
        int fewer = 0;
        int before = 0;
        for (RowModel model : models) {
            int kept = model.geometry().represented(PlanarShape.REPRESENTED);
            fewer = Math.max(fewer, before - kept);
            before = kept;
            found.append(found.length() == 0 ? "" : ", ").append(kept);
        }
        return new Finding("Features kept", expected, found.toString(), Within.of(fewer, 1));
    }

    private static Finding known(Survey survey, List<RowModel> models, double[] row) {
        String what = "p = " + Numbers.tick(row[0]);
        String expected = "Best of several runs: loss " + RunKind.loss(row[1]) + ", " + (int) row[2] + " kept";
        for (RowModel model : models) {
            if (model.cell() > 0 && survey.config(model.cell()).density() == row[0]) {
                int kept = model.geometry().represented(PlanarShape.REPRESENTED);
                String found = RunKind.loss(model.loss()) + ", " + kept + " kept";
                double off = Math.max(model.loss() / row[1] - 1, Math.abs(kept - row[2]) > 1 ? 0.06 : 0);
                return new Finding(what, expected, found, Within.of(off, 0.05));
            }
        }
        return new Finding(what, expected, MISSING, Verdict.OPEN);
    }
}
