package tegum.experiment.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;
import tegum.experiment.Verdict;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

/** What a visitor sees who opens an experiment and waits: every claim of its check card matches. */
@Tag("long")
final class DefaultRunsTest {
    /** 2¹⁹ samples measure each default loss to half a percent or better. */
    private static final int BATCHES = 512;

    static List<Experiment> all() {
        return Experiments.ALL.stream().filter(Experiment::trains).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyClaimMatchesOnTheDefaultSeed(Experiment experiment) {
        Config config = experiment.base();
        Run run = config.run("test", experiment.seed());
        Trainer trainer = new Trainer(run);
        assertTrue(trainer.advance(config.steps()));
        float[] params = trainer.snapshot().params();
        int weights = config.hidden() * config.features();
        Outcome outcome = new Outcome(
                config,
                config.steps(),
                Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features()),
                Arrays.copyOfRange(params, weights, params.length),
                new Evaluation(run, params, 1).advance(BATCHES).loss());
        for (Finding finding : experiment.check(outcome)) {
            assertEquals(Verdict.MATCHES, finding.verdict(), finding.toString());
        }
    }
}
