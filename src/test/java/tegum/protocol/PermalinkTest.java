package tegum.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;

final class PermalinkTest {
    private static final Experiment EXPERIMENT = Experiments.named("five-features");

    private static Permalink.Read read(String text) {
        return Permalink.read(EXPERIMENT, "r1", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=1&eng=r1&seed=3",
                "v=1&eng=r1&seed=4294967295&step=0",
                "v=1&eng=r1&seed=2147483648&p=0.1&imp=lin:1,0.5&n=7&m=3&step=4200",
                "v=1&eng=r1&seed=7&p=0.2&edits=10:p=0.1;1300:lr=0.0005;1300:p=0.05&step=9000",
            })
    void linksReadBackAsTheyWereWritten(String text) {
        Permalink.Read read = read("#" + text);
        assertEquals(List.of(), read.ignored());
        assertEquals(text, read.link().text());
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheRestHolds() {
        Permalink.Read read = read("v=2&colour=red&p=7&n=six&seed=-1&edits=5:n=3;x;9:p=0.5&m=1&step=1.5");
        assertEquals(1, read.link().settings().size());
        assertEquals("9:p=0.5", read.link().edits().text());
        assertEquals(EXPERIMENT.seed(), read.link().seed());
        assertEquals(-1, read.link().step());
        assertEquals(8, read.ignored().size(), read.ignored().toString());
        assertTrue(
                read.ignored().contains("p must be a number from 0.001 to 1, got 7"),
                read.ignored().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967296", "1.5", "seven", ""})
    void seedsOutsideTheirRangeAreRefused(String text) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Permalink.parseSeed(text));
        assertEquals(
                "seed must be a whole number from 0 to 4294967295, got " + (text.isEmpty() ? "nothing" : text),
                refused.getMessage());
    }
}
