package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.analysis.Geometry;
import tegum.data.ImportanceLaw;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

final class ReachedTest {
    private static final Config BASE = Config.relu(5, 2, 0.1, new ImportanceLaw.Equal());
    private static final Claim LOSS = LossClaim.exact(new Reference(BASE), "0.5:0.25 0.2:0.08 0.1:0.02");
    private static final Reached REACHED = Reached.of(LOSS, BASE, Key.DENSITY, "0.5:3 0.2:1 1:0");

    private static String expected(Claim claim, Config config) {
        Geometry geometry = Geometry.of(new float[10], 2, 5);
        return claim.check(new Outcome(config, 100, geometry, new float[5], 0.1))
                .expected();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, Exact optimum: 0.2500; 3 of 20 seeds reach it",
        "0.2, Exact optimum: 0.08000; 1 of 20 seeds reaches it",
        "0.1, Exact optimum: 0.02000"
    })
    void theShareStandsBesideItsNumber(double density, String words) {
        assertEquals(words, expected(REACHED, BASE.withDensity(density)));
    }

    @Test
    void anotherTrainingHasNoShare() {
        Config longer = BASE.withDensity(0.5).withSteps(20_000);
        assertEquals("Exact optimum: 0.2500", expected(REACHED, longer));
    }

    @Test
    void verdictsAreThoseOfTheClaim() {
        Outcome outcome = new Outcome(BASE.withDensity(0.5), 100, Geometry.of(new float[10], 2, 5), new float[5], 0.25);
        assertEquals(LOSS.check(outcome).verdict(), REACHED.check(outcome).verdict());
        assertEquals(LOSS.check(outcome).found(), REACHED.check(outcome).found());
    }

    /** The quickest share of all, counted again. */
    @Test
    void aShareIsWhatTwentySeedsComeTo() {
        Experiment experiment = Experiments.named("phase-two-features");
        Config config = experiment.base().with(List.of(new Setting(Key.DENSITY, "0.5")));
        int matches = 0;
        for (int seed = 0; seed < Reached.SEEDS; seed++) {
            Run run = config.run("", seed);
            Trainer trainer = new Trainer(run);
            trainer.advance(config.steps());
            float[] params = trainer.snapshot().params();
            Geometry geometry = Geometry.of(java.util.Arrays.copyOf(params, 2), 1, 2);
            double loss = new Evaluation(run, params, 1).advance(256).loss();
            Outcome outcome = new Outcome(config, config.steps(), geometry, new float[2], loss);
            matches += experiment.check(outcome).get(0).verdict() == Verdict.MATCHES ? 1 : 0;
        }
        Reached reached = (Reached) experiment.claims().get(0);
        Reached.Share half = reached.shares().stream()
                .filter(share -> share.value().equals("0.5"))
                .findFirst()
                .orElseThrow();
        assertEquals(half.seeds(), matches);
    }
}
