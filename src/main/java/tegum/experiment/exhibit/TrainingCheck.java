package tegum.experiment.exhibit;

import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** The check card of {@link AdversarialTraining}. */
final class TrainingCheck {
    /** Paper: full removal needs attacks of about so many mean inputs. */
    private static final double REMOVAL = 0.8;

    /** How much of a dimension a feature has when it has one to itself, as far as short features count. */
    private static final double OWN = 0.9;

    private static final String MISSING = "not trained yet";

    private TrainingCheck() {}

    static List<Finding> of(Survey survey, List<Weighed> models) {
        boolean complete = models.size() == survey.cells().size();
        return List.of(
                falls(models, complete), removal(models, complete), own(models, complete), price(models, complete));
    }

    /** Features per dimension over the strength: how far they fall, and whether they ever rise. */
    private static Finding falls(List<Weighed> models, boolean complete) {
        String expected = "Paper: adversarial training reduces superposition";
        if (!complete) {
            return new Finding("Features per dimension", expected, MISSING, Verdict.OPEN);
        }
        double first = models.get(0).perDimension();
        double last = models.get(models.size() - 1).perDimension();
        double rise = 0;
        for (int k = 1; k < models.size(); k++) {
            rise = Math.max(
                    rise, models.get(k).perDimension() - models.get(k - 1).perDimension());
        }
        String found = Numbers.quantity(first) + " without, " + Numbers.quantity(last) + " at the strongest; "
                + (rise > 0 ? "rises by up to " + Numbers.quantity(rise) : "falls throughout");
        return new Finding(
                "Features per dimension", expected, found, last < first ? Within.of(rise, 0.05) : Verdict.DIFFERS);
    }

    /** From which strength on no more features are kept than there are dimensions. */
    private static Finding removal(List<Weighed> models, boolean complete) {
        String expected = "Paper: full removal needs attacks of about 80 % of the mean input";
        if (!complete) {
            return new Finding("Removal", expected, MISSING, Verdict.OPEN);
        }
        for (Weighed model : models) {
            if (model.kept() <= model.config().hidden()) {
                double strength = model.config().attack();
                String found = "no more features longer than 1/2 than dimensions from "
                        + AdversarialTraining.percent(strength) + " on";
                double off = Math.abs(strength - REMOVAL);
                Verdict verdict = off < 0.11 ? Verdict.MATCHES : off < 0.21 ? Verdict.CLOSE : Verdict.DIFFERS;
                return new Finding("Removal", expected, found, verdict);
            }
        }
        int kept = models.get(models.size() - 1).kept();
        return new Finding("Removal", expected, kept + " features kept at the strongest", Verdict.DIFFERS);
    }

    private static Finding own(List<Weighed> models, boolean complete) {
        String expected = "D rises towards 1: a dimension for each feature";
        if (!complete) {
            return new Finding("Share of a dimension", expected, MISSING, Verdict.OPEN);
        }
        double most = 0;
        for (Weighed model : models) {
            most = Math.max(most, model.share());
        }
        String found = Numbers.quantity(models.get(0).share()) + " without, up to " + Numbers.quantity(most);
        return new Finding("Share of a dimension", expected, found, Within.of(Math.max(0, OWN - most), 0.05));
    }

    /** What the strongest attacks cost samples that nobody attacks. */
    private static Finding price(List<Weighed> models, boolean complete) {
        String expected = "robustness is paid for: the clean loss rises";
        if (!complete) {
            return new Finding("Price", expected, MISSING, Verdict.OPEN);
        }
        double first = models.get(0).effect().clean();
        double last = models.get(models.size() - 1).effect().clean();
        String found = "from " + Numbers.loss(first) + " to " + Numbers.loss(last);
        return new Finding("Price", expected, found, last > first ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
