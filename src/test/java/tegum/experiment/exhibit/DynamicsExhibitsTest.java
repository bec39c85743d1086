package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.analysis.Jumps.Jump;
import tegum.analysis.Regimes.Regime;
import tegum.analysis.Regimes.Stage;
import tegum.experiment.Baked;
import tegum.experiment.CellWork;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.ExactSolver;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.train.Trainer;
import tegum.view.Mark;
import tegum.view.StepChart;

/** Exhibits of recorded runs: jumps of features, regimes of learning. */
final class DynamicsExhibitsTest {
    private final Exhibit jumps = Experiments.entry("energy-levels").exhibits().get(0);
    private final Exhibit regimes =
            Experiments.entry("geometric-transformations").exhibits().get(0);

    private static Dial dial(Exhibit exhibit, String id) {
        return exhibit.dials().stream()
                .filter(dial -> dial.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** With the run that the site brings along. */
    private static State shipped(Exhibit exhibit) {
        State state = State.of(exhibit);
        Survey survey = exhibit.surveys(state).get(0);
        try {
            byte[] file = Files.readAllBytes(Path.of("webapp").resolve(Baked.file(survey)));
            assertTrue(file.length < 300_000, survey.id() + ": " + file.length + " bytes");
            return state.withResults(List.of(Baked.decode(survey, file, Trainer.VERSION)));
        } catch (IOException e) {
            throw new AssertionError("not baked: " + survey.id(), e);
        }
    }

    private static State trained(Exhibit exhibit, int seed) {
        State state = State.of(exhibit).with(dial(exhibit, "seed"), seed);
        Survey survey = exhibit.surveys(state).get(0);
        Results.Answer answer = new CellWork(
                        survey.config(0),
                        survey.method(),
                        survey.models(),
                        survey.seed(0),
                        Trainer::new,
                        new ExactSolver())
                .complete();
        return state.withResults(List.of(Results.empty(1).with(0, answer)));
    }

    private static RecordedRun run(Exhibit exhibit, State state) {
        return Objects.requireNonNull(RecordedRun.of(exhibit.surveys(state).get(0), state.results(0)));
    }

    private static void assertMatches(List<Finding> findings) {
        for (Finding finding : findings) {
            boolean tells = finding.what().equals("The way there"); // both ways are the paper's
            assertEquals(tells ? Verdict.OPEN : Verdict.MATCHES, finding.verdict(), finding.toString());
            assertFalse(tells && finding.found().equals("none yet"));
        }
    }

    @Test
    void nothingIsFoundInNothing() {
        for (Exhibit exhibit : List.of(jumps, regimes)) {
            for (Finding finding : exhibit.findings(State.of(exhibit))) {
                assertEquals(Verdict.OPEN, finding.verdict(), finding.toString());
            }
            assertTrue(exhibit.model(State.of(exhibit)).isEmpty());
        }
    }

    @Test
    void whatIsShippedAgreesWithThePaper() {
        assertMatches(jumps.findings(shipped(jumps)));
        assertMatches(regimes.findings(shipped(regimes)));
    }

    @Test
    void theShippedRunJumpsLate() {
        JumpsOfRun found = new JumpsOfRun(run(jumps, shipped(jumps)));
        Jump last = found.jumps().get(found.jumps().size() - 1);
        assertTrue(found.middle(last) > 4000, found.words());
        assertTrue(found.jumps().size() >= 4, found.words());
        assertTrue(found.shareOfFall() > 3 * found.shareOfSteps(), found.words());
    }

    /** Regimes of a run in order, and an octahedron at its end. */
    private static void assertRegimes(RegimesOfRun found, String which) {
        List<Stage> stages = new ArrayList<>();
        for (Regime regime : found.regimes()) {
            stages.add(regime.stage());
        }
        assertTrue(
                stages.containsAll(List.of(Stage.TOGETHER, Stage.FANNED, Stage.APART, Stage.OPPOSED)),
                which + ": " + found.words());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    @Tag("long")
    void everySeedPassesThroughTheRegimesToAnOctahedron(int seed) {
        State state = trained(regimes, seed);
        assertRegimes(new RegimesOfRun(run(regimes, state)), "seed " + seed);
        assertMatches(regimes.findings(state));
    }

    @Test
    void aRegimeLeadsToItsFirstStepAndAStepToItsRegime() {
        State state = shipped(regimes);
        RegimesOfRun found = new RegimesOfRun(run(regimes, state));
        Dial regime = dial(regimes, "regime");
        Dial step = dial(regimes, "step");
        for (Regime each : found.regimes()) {
            State there = regimes.turned(state.with(regime, each.stage().index()), regime);
            assertEquals(found.from(each), there.get(step));
            State back = regimes.turned(state.with(step, found.from(each)), step);
            assertEquals(each.stage().index(), back.get(regime));
        }
    }

    @Test
    void everyPictureMovesTheCursor() {
        for (Exhibit exhibit : List.of(jumps, regimes)) {
            State state = shipped(exhibit);
            for (int pane = 0; pane < exhibit.panes(state).size(); pane++) {
                if (exhibit.panes(state).get(pane).picture() instanceof StepChart) {
                    State moved = exhibit.drag(state, new Drag(pane, Mark.NONE, 600, 200, 300, 50, 300, 50));
                    State further = exhibit.drag(state, new Drag(pane, Mark.NONE, 600, 200, 400, 50, 400, 50));
                    assertTrue(moved.get(dial(exhibit, "step")) < further.get(dial(exhibit, "step")));
                }
            }
        }
    }

    @Test
    void aFlagLeadsToItsMoment() {
        State state = shipped(jumps);
        JumpsOfRun found = new JumpsOfRun(run(jumps, state));
        Mark first = jumps.panes(state).get(1).picture().step(Mark.NONE, 1, 0);
        Mark second = jumps.panes(state).get(1).picture().step(first, 1, 0);
        assertEquals(
                found.middle(found.jumps().get(0)), jumps.pick(state, 1, first).get(dial(jumps, "step")));
        assertEquals(
                found.middle(found.jumps().get(1)), jumps.pick(state, 1, second).get(dial(jumps, "step")));
        assertFalse(jumps.panes(state).get(1).picture().hint(second).isEmpty());
    }

    @Test
    void aTimeIsWholeAndGoesBothWays() {
        for (Exhibit exhibit : List.of(jumps, regimes)) {
            Dial.Slider step = (Dial.Slider) dial(exhibit, "step");
            assertEquals(Dial.Slider.Kind.TIME, step.kind());
            assertEquals(0, step.at(0));
            assertEquals(step.most(), step.at(1));
            for (double value : new double[] {1, 100, 1234, 5000}) {
                assertEquals(value, step.at(step.share(value)));
            }
        }
    }
}
