package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Survey;

/**
 * Keys of the surveys that were asked for last. To work out the key of a diagram of 256 cells takes tens of
 * milliseconds, every picture asks for it, and workers wait for the page meanwhile. An exhibit that gives the very
 * same survey again is known by it.
 */
final class SurveyKeys {
    private static final int KEPT = 8;

    private final List<Known> known = new ArrayList<>();

    private record Known(Survey survey, String key) {}

    /** {@link Survey#key}. */
    @SuppressWarnings("ReferenceEquality") // to compare all cells would take as long
    String of(Survey survey) {
        for (Known one : known) {
            if (one.survey == survey) {
                return one.key;
            }
        }
        if (known.size() == KEPT) {
            known.remove(0);
        }
        String key = survey.key();
        known.add(new Known(survey, key));
        return key;
    }
}
