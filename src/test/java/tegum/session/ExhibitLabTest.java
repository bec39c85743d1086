package tegum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tegum.experiment.Baked;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.exhibit.LearningRegimes;
import tegum.experiment.exhibit.SeedShares;
import tegum.train.Trainer;
import tegum.view.Mark;

/** An exhibit in use, with two surveys that a choice makes longer. */
class ExhibitLabTest {
    private static final Dial.Choice LENGTH =
            new Dial.Choice("length", "Length", List.of("short", "very long"), 0, "How many cells.");
    private static final Dial.Slider LEVEL =
            new Dial.Slider("level", "Level", "z", 0, 2, false, 1, "Changes no model.");

    private final List<Loopback> lines = new ArrayList<>();
    private final ExhibitLab lab = new ExhibitLab(
            new TwoSurveys(),
            new Pool(
                    2,
                    (method, opened, broken) -> {
                        Loopback line = new Loopback();
                        lines.add(line);
                        opened.accept(line.page());
                    },
                    () -> 0));

    private static final class TwoSurveys implements Exhibit {
        @Override
        public String id() {
            return "two-surveys";
        }

        @Override
        public String title() {
            return "Two surveys";
        }

        @Override
        public String caption() {
            return "";
        }

        @Override
        public List<Dial> dials() {
            return List.of(LENGTH, LEVEL);
        }

        @Override
        public List<Pane> panes(State state) {
            return List.of();
        }

        @Override
        public List<Survey> surveys(State state) {
            List<Survey.Cell> cells = new ArrayList<>();
            for (String p : state.get(LENGTH) == 0 ? List.of("1", "0.2") : List.of("1", "0.5", "0.2")) {
                cells.add(new Survey.Cell(Setting.parseAll("p=" + p + " n=2 m=1 steps=20 batch=8")));
            }
            return List.of(
                    new Survey("trained", "five-features", Survey.Method.TRAIN, cells, 2, 0, true),
                    new Survey("solved", "five-features", Survey.Method.SOLVE, cells, 3, 0, false));
        }
    }

    private void work() {
        while (lab.pool().isRunning()) {
            for (Loopback line : List.copyOf(lines)) {
                line.turn();
            }
        }
    }

    private static int missing(ExhibitLab lab) {
        return lab.missing(Survey.Method.TRAIN) + lab.missing(Survey.Method.SOLVE);
    }

    @Test
    void modelsAndOptimaAreCountedApart() {
        assertEquals(4, lab.missing(Survey.Method.TRAIN));
        assertEquals(2, lab.missing(Survey.Method.SOLVE));
        assertEquals(
                "Train 4 models and search for 2 optima here", lab.exhibit().start(lab.state(), 4, 2));
        assertEquals("Train 1 model here", lab.exhibit().start(lab.state(), 1, 0));
        assertEquals("Search for 1 optimum here", lab.exhibit().start(lab.state(), 0, 1));
    }

    /** A run to be recorded counts as neither model nor optimum, and the button must be there for it all the same. */
    @Test
    void aRunThatIsNotRecordedYetIsSomethingToDo() {
        ExhibitLab recorded = new ExhibitLab(
                new LearningRegimes("geometric-transformations", 0, 8000),
                new Pool(1, (method, opened, broken) -> {}, () -> 0));
        assertEquals(0, missing(recorded));
        assertTrue(recorded.isIncomplete());
        assertEquals("Train and record this run", recorded.exhibit().start(recorded.state(), 0, 0));
        assertTrue(recorded.isRecorded());
    }

    /** The regime of a step is not known before the run is: its dial must follow when it comes. */
    @Test
    void dialsFollowModelsThatComeIn() throws IOException {
        ExhibitLab recorded = new ExhibitLab(
                new LearningRegimes("geometric-transformations", 0, 8000),
                new Pool(1, (method, opened, broken) -> {}, () -> 0));
        Dial step = recorded.exhibit().dials().get(0);
        Dial regime = recorded.exhibit().dials().get(1);
        recorded.set(step, "300");
        assertEquals(4, recorded.state().get(regime));
        Survey run = recorded.wanted().get(0);
        String wrong = recorded.take(run, Files.readAllBytes(Path.of("webapp").resolve(Baked.file(run))));
        assertEquals("", wrong);
        assertEquals(1, recorded.state().get(regime));
    }

    @Test
    void whatWasCancelledGoesOn() {
        assertFalse(lab.isBegun(), "nothing has been trained");
        lab.start();
        work();
        assertFalse(lab.isBegun(), "nothing is left");
        lab.set(LEVEL, "0.5");
        assertFalse(lab.isBegun(), "these are other models");
    }

    /** Until then the page shows a picture made beforehand. */
    @Test
    void aFileIsFetchedUntilItIsThereOrLost() {
        assertFalse(lab.isFetching());
        Survey survey = lab.wanted().get(0);
        lab.expect(survey);
        assertTrue(lab.isFetching());
        lab.take(survey, new byte[0]);
        assertFalse(lab.isFetching(), "it could not be had");
    }

    @Test
    void everySurveyIsWorkedThroughAndKeepsItsOwnResults() {
        assertEquals(6, missing(lab), "two cells of two models and of one optimum");
        lab.start();
        work();
        assertEquals(0, missing(lab));
        Results.Answer trained = Objects.requireNonNull(lab.state().results(0).get(1));
        Results.Answer solved = Objects.requireNonNull(lab.state().results(1).get(1));
        assertEquals(2, trained.losses().length);
        assertEquals(1, solved.losses().length);
        assertTrue(solved.losses()[0] < trained.losses()[trained.best()], "no model beats the optimum");
    }

    @Test
    void whatWasTrainedIsStillThereAfterTheDialsHaveGoneElsewhereAndBack() {
        lab.start();
        work();
        lab.set(LENGTH, "very long");
        assertEquals(9, missing(lab));
        assertEquals(0, lab.state().results(0).done());
        lab.set(LENGTH, "short");
        assertEquals(0, missing(lab));
        assertEquals(2, lab.state().results(0).done());
    }

    @Test
    void dialsThatAskForOtherModelsEndTheWorkAndOthersDoNot() {
        lab.start();
        lab.set(LEVEL, "0.5");
        assertTrue(lab.pool().isRunning());
        lab.set(LENGTH, "very long");
        assertFalse(lab.pool().isRunning());
    }

    @Test
    void aBakedFileIsWantedOnceTakenAndReplacedByWhatIsTrainedHere() {
        Survey survey = lab.wanted().get(0);
        assertEquals(1, lab.wanted().size(), "only the first is baked");
        lab.expect(survey);
        assertEquals(List.of(), lab.wanted());
        assertEquals("", lab.take(survey, file(survey)));
        assertEquals(2, lab.state().results(0).done());
        assertTrue(lab.state().results(0).source().contains("seeds 0 to "));
        assertEquals(6, missing(lab), "it can still be trained here");
        lab.start();
        work();
        assertEquals("", lab.state().results(0).source());
        assertEquals(0, missing(lab));
    }

    private static byte[] file(Survey survey) {
        Results results = Results.empty(2);
        for (int k = 0; k < 2; k++) {
            results = results.with(k, new Results.Answer(new float[] {1, 2}, new float[2][4]));
        }
        return Baked.encode(survey, results, Trainer.VERSION);
    }

    @Test
    void aFileThatCannotBeUsedIsSaidAndItsModelsAreTrainedHere() {
        Survey survey = lab.wanted().get(0);
        byte[] damaged = file(survey);
        damaged[damaged.length - 1] ^= 1;
        assertTrue(lab.take(survey, damaged).contains("damaged"));
        assertEquals(List.of(), lab.wanted(), "nobody asks for it again");
        assertEquals(0, lab.state().results(0).done());
        assertTrue(lab.pool().isRunning());
        work();
        assertEquals(2, lab.state().results(0).done());
        assertEquals("", lab.state().results(0).source());
        assertEquals(2, missing(lab), "what is found in no file waits for the button");
        lab.start();
        work();
        assertEquals(0, missing(lab));
    }

    @Test
    void aFileThatCannotBeUsedDoesNotEndWhatIsUnderWay() {
        Survey survey = lab.wanted().get(0);
        lab.start();
        assertTrue(lab.take(survey, new byte[0]).contains("no such file"));
        work();
        assertEquals(0, missing(lab));
    }

    @Test
    void aLinkHoldsTheDialsAndNothingElse() {
        assertEquals("", lab.link());
        lab.set(LENGTH, "very long");
        lab.set(LEVEL, "0.25");
        String link = lab.link();
        assertEquals("two-surveys.length=very+long&two-surveys.level=0.25", link);
        lab.set(LENGTH, "short");
        lab.set(LEVEL, "1");
        assertEquals(List.of(), lab.open("v=1&other.length=7&" + link));
        assertEquals(link, lab.link());
    }

    @Test
    void whatALinkAsksForAndCannotHaveIsSaid() {
        List<String> refused = lab.open("two-surveys.level=3&two-surveys.length=endless&two-surveys.width=1");
        assertEquals(3, refused.size());
        assertEquals("level must be a number from 0 to 2, got 3", refused.get(0));
        assertEquals("length must be one of short, very long, got endless", refused.get(1));
        assertEquals("", lab.link());
        assertThrows(InvalidInput.class, () -> lab.set(LEVEL, "NaN"));
    }

    /** The figure of one density, which has no dials. */
    private static SeedShares seeds(String settings) {
        return new SeedShares(
                Experiments.named("five-features"), Setting.parseAll("n=2 m=1 steps=20 batch=8 " + settings));
    }

    private ExhibitLab following() {
        return new ExhibitLab(seeds("p=1"), lab.pool());
    }

    private void work(ExhibitLab other) {
        other.start();
        work();
        assertEquals(0, missing(other));
    }

    @Test
    void anExhibitWithNothingToShowFollowsAtOnce() {
        ExhibitLab other = following();
        SeedShares next = seeds("p=0.5");
        other.offer(next);
        assertSame(next, other.exhibit());
        assertNull(other.offered());
        assertFalse(other.pool().isRunning(), "nothing is trained unasked");
    }

    @Test
    void whatIsFoundStaysUntilTheOtherIsStarted() {
        ExhibitLab other = following();
        Exhibit first = other.exhibit();
        work(other);
        other.pick(0, Mark.feature(3));
        SeedShares next = seeds("p=0.5");
        other.offer(next);
        assertSame(first, other.exhibit());
        assertSame(next, other.offered());
        assertEquals(24, missing(other), "twenty runs and four searches");
        assertEquals(20, other.state().results(0).done());
        other.offer(seeds("p=1"));
        assertNull(other.offered(), "the settings are back");
        other.offer(next);
        work(other);
        assertSame(next, other.exhibit());
        assertEquals(Mark.NONE, other.state().picked(), "the choice was of another model");
        Exhibit again = seeds("p=1");
        other.offer(again);
        assertSame(again, other.exhibit(), "its runs are all there");
        assertEquals(20, other.state().results(0).done());
    }

    @Test
    void startingTheOtherEndsTheWorkOnTheFirst() {
        ExhibitLab other = following();
        other.start();
        for (int turn = 0; other.pool().results().done() < 3; turn++) {
            lines.get(turn % lines.size()).turn();
        }
        SeedShares next = seeds("p=0.5");
        other.offer(next);
        assertTrue(other.pool().isRunning(), "a change of settings alone does not end it");
        other.start();
        assertSame(next, other.exhibit());
        assertEquals(0, other.pool().results().done());
        work();
        assertEquals(20, other.state().results(0).done());
        other.offer(seeds("p=1"));
        assertTrue(missing(other) >= 20 - 5 + 4 - 2 && missing(other) < 24, "what was done before is kept");
    }

    @Test
    void aChoiceStaysWhenThePointerGoes() {
        lab.point(Mark.pair(3, 4));
        lab.pick(0, Mark.pair(3, 4));
        lab.point(Mark.NONE);
        assertEquals(Mark.pair(3, 4), lab.state().picked());
        assertEquals(Mark.NONE, lab.state().mark());
        assertNotNull(lab.exhibit());
    }
}
