package tegum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.exhibit.PhaseDiagram;

/** A survey of thousands of cells is asked for its key with every picture. */
final class SurveyKeysTest {
    private static final PhaseDiagram DIAGRAM = new PhaseDiagram("phase-two-features", 2);

    private static List<Survey> surveys(int grid) {
        return DIAGRAM.surveys(State.of(DIAGRAM).with(DIAGRAM.dials().get(0), grid));
    }

    @Test
    void aKeyIsWorkedOutOnceAndIsTheSurveys() {
        SurveyKeys keys = new SurveyKeys();
        for (int grid : List.of(0, 1)) {
            Survey survey = surveys(grid).get(0);
            String key = keys.of(survey);
            assertEquals(survey.key(), key);
            assertSame(key, keys.of(surveys(grid).get(0)));
        }
        assertNotEquals(keys.of(surveys(0).get(0)), keys.of(surveys(1).get(0)));
    }
}
