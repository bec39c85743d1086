package tegum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.State;
import tegum.experiment.exhibit.PhaseDiagram;
import tegum.session.AskedSurveys.Keyed;
import tegum.view.Mark;

/** What is asked for is worked out once for each position of the dials. */
final class AskedSurveysTest {
    private static final Exhibit EXHIBIT = new PhaseDiagram("phase-two-features", 2);

    private final AskedSurveys asked = new AskedSurveys();
    private final State start = State.of(EXHIBIT);

    @Test
    void pointingAsksForNothingNew() {
        List<Keyed> surveys = asked.of(EXHIBIT, start);
        assertSame(surveys, asked.of(EXHIBIT, start.withMark(Mark.feature(1)).withPicked(Mark.feature(2))));
    }

    @Test
    void aDialAsksForOthers() {
        List<Keyed> surveys = asked.of(EXHIBIT, start);
        Dial grid = EXHIBIT.dials().get(0);
        List<Keyed> smaller = asked.of(EXHIBIT, start.with(grid, 0));
        assertNotEquals(surveys.get(0).key(), smaller.get(0).key());
        assertEquals(surveys, asked.of(EXHIBIT, start));
    }

    @Test
    void anotherExhibitAsksForItself() {
        List<Keyed> surveys = asked.of(EXHIBIT, start);
        Exhibit other = new PhaseDiagram("phase-three-features", 3);
        assertNotEquals(
                surveys.get(0).key(), asked.of(other, State.of(other)).get(0).key());
    }

    @Test
    void keysAreThoseOfTheSurveys() {
        for (Keyed keyed : asked.of(EXHIBIT, start)) {
            assertEquals(keyed.survey().key(), keyed.key());
        }
    }
}
