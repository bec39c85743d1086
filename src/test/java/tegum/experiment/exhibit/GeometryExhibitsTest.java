package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.train.Trainer;
import tegum.view.Mark;

final class GeometryExhibitsTest {
    private final Exhibit staircase = new Staircase();
    private final Exhibit scatter = new ShareScatter();

    private static Dial dial(Exhibit exhibit, String id) {
        for (Dial dial : exhibit.dials()) {
            if (dial.id().equals(id)) {
                return dial;
            }
        }
        throw new AssertionError(id);
    }

    private static Finding finding(List<Finding> findings, String what) {
        for (Finding finding : findings) {
            if (finding.what().equals(what)) {
                return finding;
            }
        }
        throw new AssertionError(what + " in " + findings);
    }

    @Test
    void nothingIsFoundInNothing() {
        for (Exhibit exhibit : List.of(staircase, scatter)) {
            for (Finding finding : exhibit.findings(State.of(exhibit))) {
                assertEquals(Verdict.OPEN, finding.verdict(), finding.toString());
                assertEquals("not trained yet", finding.found());
            }
        }
    }

    /** m orthonormal rows have ‖W‖² = m, m digons 2m: the steps are exact. */
    @Test
    void exactFiguresLieOnTheSteps() {
        List<Finding> findings = staircase.findings(Constructed.answered(staircase, State.of(staircase)));
        assertEquals("1.000", finding(findings, "Step at 1").found());
        assertEquals("0.500", finding(findings, "Step at 1/2").found());
        assertEquals(Verdict.MATCHES, finding(findings, "Step at 1").verdict());
        assertEquals(Verdict.MATCHES, finding(findings, "Step at 1/2").verdict());
        assertEquals("falls throughout", finding(findings, "Direction").found());
    }

    @Test
    void otherFiguresDoNot() {
        Survey survey = GeometrySurveys.PAPER;
        Results results = Constructed.results(survey);
        int digons = cell(survey, "0.3448");
        float[] swollen = Constructed.params(survey.config(digons));
        for (int k = 0; k < swollen.length; k++) {
            swollen[k] *= 1.03f;
        }
        State state = State.of(staircase).withResults(List.of(results.with(digons, Constructed.answer(swollen))));
        Finding step = finding(staircase.findings(state), "Step at 1/2");
        assertEquals("0.471 to 0.500", step.found());
        assertEquals(Verdict.CLOSE, step.verdict());
        assertEquals(
                Verdict.CLOSE, finding(staircase.findings(state), "Direction").verdict());
    }

    private static int cell(Survey survey, String density) {
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            if (GeometrySurveys.setting(survey, cell, Key.DENSITY).equals(density)) {
                return cell;
            }
        }
        throw new AssertionError(density);
    }

    @Test
    void twiceTheDimensionsHoldTwiceTheDigons() {
        State doubled = State.of(staircase).with(dial(staircase, "models"), 2);
        List<Finding> findings = staircase.findings(Constructed.answered(staircase, doubled));
        assertEquals(2, findings.size());
        for (Finding finding : findings) {
            assertEquals(Verdict.MATCHES, finding.verdict(), finding.toString());
        }
    }

    @Test
    void sharesOfExactFiguresAddUp() {
        State state = Constructed.answered(scatter, State.of(scatter)).with(dial(scatter, "leverage"), 1);
        List<Finding> findings = scatter.findings(state);
        assertEquals("0.500 to 0.500", finding(findings, "Digons").found());
        assertEquals(
                "sum 30.000, none larger, at the sparsest",
                finding(findings, "Leverage").found());
        // random vectors are no tight frame: their shares do not add up to m
        assertTrue(finding(findings, "Sum of shares").found().endsWith("to 30.00 of 30"));
        assertFalse(finding(findings, "Sum of shares").verdict() == Verdict.MATCHES);
    }

    @Test
    void aColumnThatIsChosenIsTakenApart() {
        State state = Constructed.answered(scatter, State.of(scatter));
        assertEquals("30 digons", scatter.panes(state).get(1).subtitle());
        assertEquals("Geometry at sparsity 2.5", scatter.panes(state).get(1).title());
        int pentagons = cell(GeometrySurveys.PAPER, "0.1996");
        State chosen = scatter.pick(state, 0, Mark.feature(pentagons));
        List<Pane> panes = scatter.panes(chosen);
        assertEquals("14 digons, 8 pentagons", panes.get(1).subtitle());
        assertEquals("Factor 1: pentagon", panes.get(2).title());
        assertEquals("5 in 2, each has about 0.40", panes.get(2).subtitle());
        Pane ninth = scatter.panes(scatter.pick(chosen, 1, Mark.feature(8))).get(2);
        assertEquals("Factor 9: digon", ninth.title());
        assertEquals("2 in 1, each has about 0.50", ninth.subtitle());
    }

    @Test
    void theDenseEndHasNoFigures() {
        State state = Constructed.answered(scatter, State.of(scatter)).with(dial(scatter, "sparsity"), 1);
        List<Pane> panes = scatter.panes(state);
        assertEquals("no figure", panes.get(1).subtitle());
        assertTrue(panes.get(1).picture().summary().startsWith("No feature is longer than 0.5"));
    }

    @Test
    void draggingTheFactorTurnsIt() {
        State state = Constructed.answered(scatter, State.of(scatter));
        State turned = scatter.drag(state, new Drag(2, Mark.NONE, 400, 400, 100, 100, 140, 110));
        assertEquals(10, turned.get(dial(scatter, "turn")));
        assertEquals(25, turned.get(dial(scatter, "tilt")));
        assertSame(state, scatter.drag(state, new Drag(0, Mark.NONE, 400, 400, 100, 100, 140, 110)));
    }

    /** What the page offers to open is what its experiment accepts. */
    @Test
    void theModelOfAColumnCanBeOpened() {
        Dial models = dial(scatter, "models");
        for (int k = 0; k < ((Dial.Choice) models).options().size(); k++) {
            State state = State.of(scatter).with(models, k);
            assertTrue(scatter.model(state).isEmpty());
            List<Setting> settings = scatter.model(Constructed.answered(scatter, state))
                    .orElseThrow()
                    .settings();
            Config config = Experiments.named("feature-dimensionality")
                    .with(Experiments.named("feature-dimensionality").base(), settings);
            assertEquals(0.4, config.density());
        }
    }

    /** Models that are really trained, small: their shares add up to m, at 1/(1 − S) = 3.3 they form digons. */
    @Test
    void trainedModelsFormDigons() {
        for (double density : new double[] {1, 0.3}) {
            Config config = Experiments.named("dimensions-per-feature")
                    .base()
                    .withDensity(density)
                    .withBatch(256)
                    .withSteps(2000);
            Trainer trainer = new Trainer(config.run("", 1));
            assertTrue(trainer.advance(2000));
            SharedModel model =
                    SharedModel.of(0, 40, 6, density, trainer.snapshot().params());
            assertEquals(6, model.total(), 0.02);
            assertEquals(density == 1 ? 1 : 0.5, model.column().perFeature(), 0.03);
            if (density < 1) {
                assertEquals(0.5, model.quantile(0.05), 0.02);
                assertEquals(0.5, model.quantile(0.95), 0.02);
            }
        }
    }
}
