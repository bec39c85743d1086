package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Leverage;
import tegum.experiment.Finding;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** The check card of {@link ShareScatter}: all shares add up to m, and where learned features lie. */
final class ShareCheck {
    private static final String MISSING = "not trained yet";
    private static final double TOTAL = 0.003; // of m
    private static final double BAND = 0.01;

    /** 1/(1 − S), then the 5 % and 95 % quantiles of models trained by the notebook's recipe. */
    private static final double[][] BANDS = {{10, 0.234, 0.249}, {20, 0.149, 0.16}};

    private ShareCheck() {}

    static List<Finding> of(Survey survey, List<SharedModel> models, boolean leverage) {
        List<Finding> findings = new ArrayList<>();
        findings.add(total(models));
        findings.add(band(
                "Digons",
                "Trained before: 5 to 95 % of learned features have D from 0.495 to 0.503, at 1/(1 − S) from 2.9 to 3.3",
                models,
                2.9,
                3.3,
                0.495,
                0.503));
        if (survey.equals(GeometrySurveys.PAPER)) {
            for (double[] row : BANDS) {
                String range = Numbers.fixed(row[1], 3) + " to " + Numbers.fixed(row[2], 3);
                findings.add(band(
                        "Band at " + Numbers.tick(row[0]),
                        "Trained before, by the notebook’s recipe: 5 to 95 %, " + range,
                        models,
                        row[0],
                        row[0],
                        row[1],
                        row[2]));
            }
        }
        if (leverage) {
            findings.add(leverage(models));
        }
        return findings;
    }

    private static Finding total(List<SharedModel> models) {
        String expected =
                "Theorem: all D add up to m where W fills all dimensions evenly; asked of training: within 0.3 %, at every density";
        if (models.isEmpty()) {
            return new Finding("Sum of shares", expected, MISSING, Verdict.OPEN);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double off = 0;
        for (SharedModel model : models) {
            least = Math.min(least, model.total());
            most = Math.max(most, model.total());
            off = Math.max(off, Math.abs(model.total() / model.hidden() - 1));
        }
        String found = Numbers.quantity(least) + " to " + Numbers.quantity(most) + " of "
                + models.get(0).hidden();
        return new Finding("Sum of shares", expected, found, Within.of(off, TOTAL));
    }

    private static Finding band(
            String what, String expected, List<SharedModel> models, double from, double to, double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (SharedModel model : models) {
            double x = model.column().x();
            if (x >= from * 0.995 && x <= to * 1.005 && model.column().learned().length > 0) {
                least = Math.min(least, model.quantile(0.05));
                most = Math.max(most, model.quantile(0.95));
            }
        }
        if (least > most) {
            return new Finding(what, expected, MISSING, Verdict.OPEN);
        }
        String found = Numbers.fixed(least, 3) + " to " + Numbers.fixed(most, 3);
        double off = Math.max(Math.abs(least - low), Math.abs(most - high));
        return new Finding(what, expected, found, Within.of(off, BAND));
    }

    /** A theorem, so this line checks the code as much as the model; of the sparsest model, to be quick. */
    private static Finding leverage(List<SharedModel> models) {
        String expected = "Theorem: scores add up to the rank of W, and no D is larger than its score";
        if (models.isEmpty()) {
            return new Finding("Leverage", expected, MISSING, Verdict.OPEN);
        }
        SharedModel model = models.get(models.size() - 1);
        double[] scores = Leverage.scores(model.geometry());
        double sum = 0;
        double above = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i];
            above = Math.max(above, model.column().shares()[i] - scores[i]);
        }
        String found = "sum " + Numbers.fixed(sum, 3) + ", "
                + (above < 1e-9 ? "none larger" : "one by " + Numbers.fixed(above, 6)) + ", at the sparsest";
        double off = Math.abs(sum - Math.floor(sum + 0.5));
        return new Finding("Leverage", expected, found, Within.of(Math.max(off, above), 1e-6));
    }
}
