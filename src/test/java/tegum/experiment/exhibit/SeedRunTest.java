package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Setting;

final class SeedRunTest {
    private static final Experiment PAIRS = Experiments.named("anticorrelated-pairs");

    /** A model of four features in two dimensions without bias. */
    private static String name(Config config, float... weights) {
        return SeedRun.of(PAIRS, config, 0, 0.1, java.util.Arrays.copyOf(weights, 12))
                .geometry();
    }

    @Test
    void oppositeFeaturesOfOneSetAreAnotherSolutionThanThoseOfTwo() {
        Config sets = PAIRS.base();
        assertEquals("two pairs, inside sets", name(sets, 1, -1, 0, 0, 0, 0, 1, -1));
        assertEquals("two pairs, across sets", name(sets, 1, 0, -1, 0, 0, 1, 0, -1));
        assertEquals("two pairs", name(sets.with(Setting.parseAll("data=independent")), 1, -1, 0, 0, 0, 0, 1, -1));
    }
}
