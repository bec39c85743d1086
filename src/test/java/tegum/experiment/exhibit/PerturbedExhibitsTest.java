package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.experiment.catalog.PerturbedFeature;
import tegum.theory.Branch;
import tegum.theory.PerturbedPentagon;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;
import tegum.train.Run;
import tegum.train.Trainer;
import tegum.view.LossBranches;
import tegum.view.Mark;
import tegum.view.Overlay;

/** Four values of r of the survey, two models each, trained by its recipe, and what the exhibits make of them. */
final class PerturbedExhibitsTest {
    private static final int[] CELLS = {0, 3, 6, 12};
    private static final PerturbedLoss LOSS = new PerturbedLoss(Varied.DENSITY);
    private static final PerturbedSolutions SOLUTIONS = new PerturbedSolutions();
    private static Results results = Results.NONE;

    @BeforeAll
    static void train() {
        Survey survey = LOSS.surveys(State.of(LOSS)).get(0);
        results = Results.empty(survey.cells().size());
        for (int cell : CELLS) {
            float[] losses = new float[2];
            float[][] params = new float[2][];
            for (int k = 0; k < 2; k++) {
                Config config = survey.config(cell);
                Run run = config.run("test", survey.seed() + k);
                Trainer trainer = new Trainer(run);
                assertTrue(trainer.advance(config.steps()));
                params[k] = trainer.snapshot().params();
            }
            results = results.with(cell, new Results.Answer(losses, params));
        }
    }

    private static State trained(Exhibit exhibit) {
        return State.of(exhibit).withResults(List.of(results));
    }

    private static List<PerturbedModels.Found> found() {
        return PerturbedModels.found(Varied.DENSITY, PerturbedModels.DENSITY, results);
    }

    /**
     * Pentagons to a fifth of a percent; pairs to two, since training may shut the output of the feature that is left
     * out for good, which then costs p²r²/4 more than its mean would.
     */
    @Test
    void theRecipeReachesTheBranches() {
        PerturbedPentagon five = PerturbedPentagon.of(Varied.DENSITY, PerturbedModels.DENSITY, PerturbedModels.RATIOS);
        assertEquals(2 * CELLS.length, found().size());
        for (PerturbedModels.Found one : found()) {
            Shape shape = one.shape();
            if (shape != null) {
                double exact = five.branch(shape).loss(one.ratio());
                double share = shape == Shape.PENTAGON ? 0.002 : 0.02;
                assertEquals(exact, one.loss(), share * exact, one.hint());
            }
        }
    }

    @Test
    void bothSolutionsAreFoundWhereTheyShouldBe() {
        for (PerturbedModels.Found one : found()) {
            if (one.ratio() == 0.1) {
                assertEquals(Shape.DIGONS, one.shape(), one.hint());
            } else if (one.ratio() == 1) {
                assertEquals(Shape.PENTAGON, one.shape(), one.hint());
            }
            assertTrue(one.ratio() == 0.1 || one.ratio() == 0.316 || one.shape() != Shape.DIGONS, one.hint());
        }
    }

    @Test
    void inThePoseTheVariedFeaturePointsUpAndModelsCoverEachOther() {
        PerturbedPentagon five = PerturbedPentagon.of(Varied.DENSITY, PerturbedModels.DENSITY, PerturbedModels.RATIOS);
        int posed = 0;
        for (PerturbedModels.Found one : found()) {
            if (one.shape() == Shape.PENTAGON) {
                Branch.Point exact = five.branch(Shape.PENTAGON).points().get(0);
                for (Branch.Point point : five.branch(Shape.PENTAGON).points()) {
                    exact = point.ratio() == one.ratio() ? point : exact;
                }
                float[] weights = PerturbedModels.posed(one.weights(), exact);
                for (int k = 0; k < weights.length; k++) {
                    assertEquals(exact.params()[k], weights[k], 0.05, one.hint());
                }
                posed++;
            }
        }
        assertTrue(posed >= 3);
    }

    @Test
    void everyModelIsInOnePictureAndCanBePointedAt() {
        LossBranches branches = (LossBranches) LOSS.panes(trained(LOSS)).get(0).picture();
        assertEquals(2 * CELLS.length, branches.dots().size());
        Mark first = branches.step(Mark.NONE, 1, 0);
        Mark next = branches.step(first, 1, 0);
        assertNotEquals(first, next);
        assertEquals(first.feature(), branches.step(next, -1, 0).feature());
        assertTrue(branches.hint(next).startsWith("r = 0.316, seed "), branches.hint(next));
        assertEquals("", branches.hint(Mark.NONE));
        int shown = 0;
        for (int pane = 0; pane < 2; pane++) {
            Overlay overlay =
                    (Overlay) SOLUTIONS.panes(trained(SOLUTIONS)).get(pane).picture();
            shown += overlay.models().size();
        }
        long alike = found().stream().filter(one -> one.shape() != null).count();
        assertEquals(alike, shown);
    }

    @Test
    void aModelThatIsPickedCanBeOpened() {
        State picked = trained(LOSS).withPicked(Mark.pair(3, 1));
        Exhibit.Model model = LOSS.model(picked).orElseThrow();
        Config config = Survey.config(new PerturbedFeature().experiment(), model.settings());
        assertEquals(LOSS.surveys(picked).get(0).config(3), config);
        assertEquals(0.316, config.relativeDensity());
        assertEquals(LOSS.surveys(picked).get(0).seed() + 1, model.seed());
        assertTrue(LOSS.model(trained(LOSS)).isEmpty());
    }

    @Test
    void theCardHoldsButForTheTwoConflictsThatItNames() {
        int differs = 0;
        List<Finding> findings = LOSS.findings(State.of(LOSS));
        for (Finding finding : findings) {
            if (finding.verdict() == Verdict.DIFFERS) {
                differs++;
                assertTrue(
                        finding.expected().startsWith("Paper: ")
                                || finding.expected().startsWith("Slides: "),
                        finding.toString());
            } else {
                assertEquals(Verdict.MATCHES, finding.verdict(), finding.toString());
            }
        }
        assertEquals(2, differs);
        assertTrue(findings.size() >= 10);
    }

    @Test
    void anotherDensityHasItsOwnCrossingAndNoSilentClaim() {
        Dial density = LOSS.dials().get(0);
        State sparser = State.of(LOSS).with(density, 0.02);
        assertEquals(Verdict.MATCHES, LOSS.findings(sparser).get(0).verdict());
        State unknown = State.of(LOSS).with(density, 0.03);
        assertEquals(Verdict.OPEN, LOSS.findings(unknown).get(0).verdict());
        State dense = State.of(LOSS).with(density, 1);
        assertEquals("nowhere from r = 0.1 to 10", LOSS.findings(dense).get(0).found());
    }

    /** The site brings along what belongs to the figure as it comes, and nothing else. */
    @Test
    void onlyThePapersDensityIsBaked() {
        State start = State.of(LOSS);
        assertTrue(LOSS.surveys(start).get(0).baked());
        assertFalse(LOSS.surveys(start.with(LOSS.dials().get(0), 0.1)).get(0).baked());
        assertEquals(
                LOSS.surveys(start).get(0).key(),
                SOLUTIONS.surveys(State.of(SOLUTIONS)).get(0).key());
    }

    @Test
    void theCaptionsSayWhatTheTheorySays() {
        for (Varied varied : Varied.values()) {
            PerturbedPentagon five = PerturbedPentagon.of(varied, PerturbedModels.DENSITY, PerturbedModels.RATIOS);
            String crossing = String.format("%.3f", five.crossing());
            String caption = new PerturbedLoss(varied).caption();
            assertTrue(caption.contains("_r_ = " + crossing), crossing + ": " + caption);
        }
    }
}
