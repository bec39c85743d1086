package tegum.experiment.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.analysis.PlanarShape.Kind;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;
import tegum.experiment.Setting;
import tegum.experiment.Verdict;
import tegum.model.Layout;
import tegum.theory.Optimum;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

/**
 * The paper's three panels, trained from eight seeds each as a visitor would train them: the full
 * 10,000 steps. One seed is not enough, because local minima are common; the best of eight is the
 * optimum to within Adam's noise.
 */
@Tag("long")
final class FiveFeaturesTest {
    private static final Experiment EXPERIMENT = new FiveFeatures().experiment();
    private static final int SEEDS = 8;
    private static final int STEPS = 10_000;

    /** 2²⁰ samples: a loss of .02 whose samples deviate by .04 is measured to 0.2 % (one deviation). */
    private static final int BATCHES = 1024;

    /** Trained models by density, one for each seed; at .05 the default seed alone. */
    private static final Map<Double, List<Outcome>> TRAINED = new LinkedHashMap<>();

    @BeforeAll
    static void train() throws InterruptedException, ExecutionException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<Double, List<Future<Outcome>>> started = new LinkedHashMap<>();
            for (double density : new double[] {1, 0.2, 0.1, 0.05}) {
                List<Future<Outcome>> outcomes = new ArrayList<>();
                for (int seed = 0; seed < SEEDS; seed++) {
                    if (density > 0.05 || seed == EXPERIMENT.seed()) {
                        int runSeed = seed;
                        outcomes.add(threads.submit(() -> trained(density, runSeed)));
                    }
                }
                started.put(density, outcomes);
            }
            for (Map.Entry<Double, List<Future<Outcome>>> entry : started.entrySet()) {
                List<Outcome> outcomes = new ArrayList<>();
                for (Future<Outcome> future : entry.getValue()) {
                    outcomes.add(future.get());
                }
                TRAINED.put(entry.getKey(), outcomes);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome trained(double density, int seed) {
        Config config = EXPERIMENT.base().withDensity(density);
        Run run = config.run("test", seed);
        Trainer trainer = new Trainer(run);
        assertTrue(trainer.advance(STEPS));
        return outcome(config, run, trainer.snapshot().params());
    }

    private static Outcome outcome(Config config, Run run, float[] params) {
        Layout layout = run.model().layout();
        return new Outcome(
                config,
                STEPS,
                Geometry.of(layout.slice("W").of(params), config.hidden(), config.features()),
                layout.slice("b").of(params),
                new Evaluation(run, params, 1).advance(BATCHES).loss());
    }

    private static List<Outcome> at(double density) {
        return TRAINED.getOrDefault(density, List.of());
    }

    private static Outcome byDefault(double density) {
        return at(density).get(at(density).size() == 1 ? 0 : EXPERIMENT.seed());
    }

    @ParameterizedTest(name = "p={0}: {3}")
    @CsvSource({"1, 0.1828, 2, ORTHOGONAL", "0.2, 0.0598, 4, TWO_DIGONS", "0.1, 0.0214, 5, PENTAGON"})
    void bestOfEightSeedsIsTheCaption(double density, double loss, int kept, Kind kind) {
        Outcome best = at(density).get(0);
        for (Outcome outcome : at(density)) {
            best = outcome.loss() < best.loss() ? outcome : best;
        }
        assertEquals(loss, best.loss(), 0.02 * loss);
        assertEquals(kept, best.geometry().represented(PlanarShape.REPRESENTED));
        assertEquals(kind, PlanarShape.of(best.geometry()).kind());
    }

    /** The exact optimum is a lower bound: what beats it by more than the measurement's noise is wrong. */
    @ParameterizedTest
    @CsvSource({"1, 0.18293", "0.2, 0.05985", "0.1, 0.021404", "0.05, 0.007255"})
    void noRunBeatsTheOptimum(double density, double optimum) {
        for (Outcome outcome : at(density)) {
            assertTrue(outcome.loss() > 0.99 * optimum, () -> "found " + outcome.loss());
        }
    }

    /** The order of the five around the pentagon counts, too: most searches end in another one, 0.2 % higher. */
    @Test
    void theClaimedLossIsTheLeastThatSearchesFind() {
        Optimum found = Optimum.of(EXPERIMENT.base().expectedLoss(), 32, 2);
        assertEquals(0.007255, found.loss(), 5e-7);
        String expected = EXPERIMENT.check(byDefault(0.05)).get(3).expected();
        assertTrue(expected.startsWith("Exact optimum: 0.007255"), expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.2, 0.1, 0.05})
    void theDefaultSeedMatchesEveryClaim(double density) {
        for (Finding finding : EXPERIMENT.check(byDefault(density))) {
            assertEquals(Verdict.MATCHES, finding.verdict(), finding::toString);
        }
    }

    @Test
    void theModelOfAnotherDensityDiffersInEveryClaim() {
        Outcome dense = byDefault(1);
        Config sparse = EXPERIMENT.base().withDensity(0.1);
        Run run = sparse.run("test", 0);
        float[] params = new float[15];
        System.arraycopy(dense.geometry().weights(), 0, params, 0, 10);
        System.arraycopy(dense.bias(), 0, params, 10, 5);
        for (Finding finding : EXPERIMENT.check(outcome(sparse, run, params))) {
            assertEquals(Verdict.DIFFERS, finding.verdict(), finding::toString);
        }
    }

    @Test
    void anUntrainedModelMatchesNothing() {
        for (double density : new double[] {1, 0.2, 0.1, 0.05}) {
            Config config = EXPERIMENT.base().withDensity(density);
            Run run = config.run("test", EXPERIMENT.seed());
            Outcome start = outcome(config, run, new Trainer(run).snapshot().params());
            for (Finding finding : EXPERIMENT.check(start)) {
                assertTrue(
                        finding.verdict() == Verdict.DIFFERS || finding.verdict() == Verdict.OPEN, finding::toString);
            }
        }
    }

    /** Where the card has no row, and for every other model. */
    @ParameterizedTest
    @ValueSource(
            strings = {"p=0.65", "p=0.17", "p=0.005", "p=0.1 imp=equal", "p=0.1 n=6", "p=0.1 m=3", "p=0.1 out=linear"})
    void claimsAreOpenWhereTheCardIsSilent(String settings) {
        Config config = EXPERIMENT.with(EXPERIMENT.base(), Setting.parseAll(settings));
        Run run = config.run("test", 0);
        Outcome outcome = outcome(config, run, new Trainer(run).snapshot().params());
        for (Finding finding : EXPERIMENT.check(outcome)) {
            assertEquals(Verdict.OPEN, finding.verdict(), finding::toString);
        }
    }

    @Test
    void theLossIsOpenUntilItIsMeasured() {
        Outcome known = byDefault(0.1);
        List<Finding> findings =
                EXPERIMENT.check(new Outcome(known.config(), known.step(), known.geometry(), known.bias(), Double.NaN));
        Finding loss = findings.get(findings.size() - 1);
        assertEquals("Loss", loss.what());
        assertEquals(Verdict.OPEN, loss.verdict());
        assertEquals("not measured yet", loss.found());
    }
}
