package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** The check card of {@link Staircase}: the paper's two steps, and values of models trained by the notebook's recipe. */
final class StaircaseCheck {
    private static final double TOLERANCE = 0.02;
    private static final double[][] REFERENCE = {{5.01, 0.36}, {10, 0.225}, {20, 0.136}};
    private static final String MISSING = "not trained yet";

    private StaircaseCheck() {}

    static List<Finding> of(Survey survey, List<SharedModel> models) {
        List<Finding> findings = new ArrayList<>();
        findings.add(step("Step at 1", "1 for 1/(1 − S) from 1 to 1.2", models, 1, 1, 1.2));
        findings.add(step("Step at 1/2", "0.5 for 1/(1 − S) from 2.5 to 3.3", models, 0.5, 2.5, 3.3));
        findings.add(falls(models, models.size() == survey.cells().size()));
        if (survey.equals(GeometrySurveys.PAPER)) {
            for (double[] row : REFERENCE) {
                String at = Numbers.tick(row[0]);
                findings.add(step(
                        "D* at " + at,
                        Numbers.fixed(row[1], 3) + ", from ten thousand steps of the notebook’s recipe",
                        models,
                        row[1],
                        row[0],
                        row[0]));
            }
        }
        return findings;
    }

    private static Finding step(
            String what, String expected, List<SharedModel> models, double value, double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (SharedModel model : models) {
            double x = model.column().x();
            if (x >= from * 0.995 && x <= to * 1.005) {
                least = Math.min(least, model.column().perFeature());
                most = Math.max(most, model.column().perFeature());
            }
        }
        if (least > most) {
            return new Finding(what, expected, MISSING, Verdict.OPEN);
        }
        String low = Numbers.fixed(least, 3);
        String high = Numbers.fixed(most, 3);
        double off = Math.max(Math.abs(least - value), Math.abs(most - value));
        String found = low.equals(high) ? low : low + " to " + high;
        return new Finding(what, expected, found, Within.of(off, TOLERANCE));
    }

    private static Finding falls(List<SharedModel> models, boolean complete) {
        double rise = 0;
        for (int k = 1; k < models.size(); k++) {
            double before = models.get(k - 1).column().perFeature();
            rise = Math.max(rise, models.get(k).column().perFeature() - before);
        }
        String expected = "D* falls with sparsity";
        if (!complete) {
            return new Finding("Direction", expected, MISSING, Verdict.OPEN);
        }
        String found = rise < 0.0005 ? "falls throughout" : "rises nowhere by more than " + Numbers.fixed(rise, 3);
        return new Finding("Direction", expected, found, Within.of(rise, TOLERANCE / 2));
    }

    /** Learned features of each survey beside those of the one before it, at the same densities, from where digons are complete. */
    static List<Finding> ofDoubling(List<List<SharedModel>> surveys) {
        List<Finding> findings = new ArrayList<>();
        for (int k = 1; k < surveys.size(); k++) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (SharedModel small : surveys.get(k - 1)) {
                for (SharedModel large : surveys.get(k)) {
                    if (small.cell() == large.cell() && small.density() <= 0.4) {
                        double ratio = (double) large.column().learned().length
                                / Math.max(1, small.column().learned().length);
                        least = Math.min(least, ratio);
                        most = Math.max(most, ratio);
                    }
                }
            }
            String what = k == 1 ? "From 10 to 20 dimensions" : "From 20 to 40 dimensions";
            String expected = "twice as many features learned, at 1/(1 − S) from 2.5";
            if (least > most) {
                findings.add(new Finding(what, expected, MISSING, Verdict.OPEN));
            } else {
                String found = Numbers.quantity(least) + " to " + Numbers.quantity(most) + " times as many";
                double off = Math.max(Math.abs(least - 2), Math.abs(most - 2));
                findings.add(new Finding(what, expected, found, Within.of(off, 0.2)));
            }
        }
        return findings;
    }
}
