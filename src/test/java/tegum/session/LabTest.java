package tegum.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

final class LabTest {
    private static final Experiment EXPERIMENT = Experiments.named("five-features");
    private static final String SMALL = "n=3&m=1&batch=64";
    private final Loopback line = new Loopback();

    private Lab lab(String link) {
        Lab lab = new Lab(
                EXPERIMENT, line.page(), Permalink.read(EXPERIMENT, "r1", link).link());
        line.settle();
        untilRest(lab);
        return lab;
    }

    /** Frames as a page would draw them, until the lab rests. */
    private void untilRest(Lab lab) {
        for (int frame = 0; frame < 100_000 && lab.isPlaying(); frame++) {
            lab.pump();
            line.settle();
        }
        assertFalse(lab.isPlaying());
    }

    private static float[] byHand(String settings, int seed, int steps) {
        Config config = EXPERIMENT.with(EXPERIMENT.base(), Setting.parseAll(settings));
        Trainer trainer = new Trainer(config.run("by hand", seed));
        trainer.advance(steps);
        return trainer.snapshot().params();
    }

    private static float[] params(Lab lab) {
        return lab.shown().params();
    }

    @Test
    void aLinkWithAStepTrainsToItAndRests() {
        Lab lab = lab(SMALL + "&seed=5&step=137");
        untilRest(lab);
        assertEquals(137, lab.shown().step());
        assertArrayEquals(byHand("n=3 m=1 batch=64", 5, 137), params(lab));
    }

    @Test
    void playGoesNoFasterThanItsSpeedFromFrameToFrame() {
        Lab lab = lab(SMALL);
        lab.setSpeed(Speed.TWENTY);
        lab.play();
        line.settle();
        int last = lab.live().step();
        for (int frame = 0; frame < 10; frame++) {
            lab.pump();
            line.settle();
            assertEquals(20, lab.live().step() - last);
            last = lab.live().step();
        }
    }

    @Test
    void playAtFullSpeedEndsWithThePlanAndGoesOnWhenAskedAgain() {
        Lab lab = lab(SMALL + "&steps=300");
        lab.setSpeed(Speed.MAX);
        lab.play();
        untilRest(lab);
        assertEquals(300, lab.live().step());
        lab.play();
        untilRest(lab);
        assertEquals(600, lab.live().step());
    }

    @Test
    void slicesEndThoughThereIsWorkLeft() {
        Lab lab = lab(SMALL + "&steps=100000");
        lab.setSpeed(Speed.MAX);
        lab.play();
        line.turn();
        assertTrue(line.desk.isBusy());
        lab.pause();
        line.settle();
        assertFalse(lab.isPlaying());
        assertTrue(lab.live().step() > 0 && lab.live().step() < 100_000);
    }

    @Test
    void stepTakesExactlySoManySteps() {
        Lab lab = lab(SMALL);
        for (int count : new int[] {1, 10, 100}) {
            int before = lab.live().step();
            lab.step(count);
            untilRest(lab);
            assertEquals(before + count, lab.live().step());
        }
        assertArrayEquals(byHand("n=3 m=1 batch=64", EXPERIMENT.seed(), 111), params(lab));
    }

    @Test
    void resetReplaysTheSameBits() {
        Lab lab = lab(SMALL + "&step=90");
        float[] first = params(lab).clone();
        lab.reset();
        line.settle();
        assertEquals(0, lab.live().step());
        lab.step(90);
        untilRest(lab);
        assertArrayEquals(first, params(lab));
        lab.reseed(77);
        line.settle();
        lab.step(90);
        untilRest(lab);
        assertFalse(Arrays.equals(first, params(lab)));
    }

    @Test
    void resumingFromARecordedMomentContinuesExactly() {
        Lab lab = lab(SMALL + "&step=700");
        lab.scrub(430);
        assertEquals(430, lab.shown().step());
        assertArrayEquals(byHand("n=3 m=1 batch=64", EXPERIMENT.seed(), 430), params(lab));
        lab.resumeHere();
        line.settle();
        lab.step(215);
        untilRest(lab);
        assertEquals(645, lab.live().step());
        assertArrayEquals(byHand("n=3 m=1 batch=64", EXPERIMENT.seed(), 645), params(lab));
    }

    @Test
    void resumingIsExactAlsoAfterTheHistoryWasThinned() {
        Lab lab = lab("n=2&m=1&batch=8&step=6500");
        lab.scrub(3000);
        int from = lab.shown().step();
        lab.resumeHere();
        line.settle();
        lab.step(333);
        untilRest(lab);
        assertArrayEquals(byHand("n=2 m=1 batch=8", EXPERIMENT.seed(), from + 333), params(lab));
    }

    @Test
    void aLiveChangeIsKeptInTheLinkAndReplayedToTheSameBits() {
        Lab lab = lab(SMALL + "&step=50");
        lab.choose(new Setting(Key.DENSITY, "0.2"));
        lab.step(33);
        untilRest(lab);
        lab.choose(new Setting(Key.LEARNING_RATE, "0.01"));
        lab.step(40);
        untilRest(lab);
        String link = lab.link().text();
        assertTrue(link.contains("edits=50:p=0.2;83:lr=0.01"), link);
        float[] first = params(lab).clone();
        Loopback other = new Loopback();
        Permalink.Read read = Permalink.read(EXPERIMENT, "r1", link);
        assertEquals(List.of(), read.ignored());
        Lab again = new Lab(EXPERIMENT, other.page(), read.link());
        other.settle();
        assertEquals(123, again.shown().step());
        assertArrayEquals(first, params(again));
        assertEquals(lab.config(), again.config());
        assertFalse(Arrays.equals(first, byHand("n=3 m=1 batch=64", EXPERIMENT.seed(), 123)));
    }

    @Test
    void forkingKeepsTheChangesBeforeAndDropsThoseAfter() {
        Lab lab = lab(SMALL + "&step=50");
        lab.choose(new Setting(Key.DENSITY, "0.2"));
        lab.step(100);
        untilRest(lab);
        lab.choose(new Setting(Key.DENSITY, "0.3"));
        lab.step(100);
        untilRest(lab);
        lab.scrub(120);
        float[] at120 = params(lab).clone();
        lab.resumeHere();
        line.settle();
        assertEquals("50:p=0.2", lab.edits().text());
        assertArrayEquals(at120, params(lab));
        assertEquals(0.2, lab.config().density());
    }

    @Test
    void aChangeOfShapeBeginsAgain() {
        Lab lab = lab(SMALL + "&step=60");
        lab.choose(new Setting(Key.FEATURES, "4"));
        line.settle();
        assertEquals(0, lab.live().step());
        assertEquals(4, lab.config().features());
        assertEquals("", lab.edits().text());
    }

    @Test
    void aValueOutOfRangeIsRefusedAndNothingChanges() {
        Lab lab = lab(SMALL + "&step=20");
        Config before = lab.config();
        InvalidInput refused = assertThrows(InvalidInput.class, () -> lab.choose(new Setting(Key.FEATURES, "13")));
        assertEquals("n must be a whole number from 2 to 12, got 13", refused.getMessage());
        assertEquals(before, lab.config());
        assertEquals(20, lab.live().step());
    }

    @Test
    void aLossThatIsNotFiniteStopsAtTheLastFiniteSnapshotAndCanBeMended() {
        Lab lab = lab("opt=adamw&lr=1&wd=10&batch=64&step=4000");
        assertNotNull(lab.stopped());
        for (float value : params(lab)) {
            assertTrue(Float.isFinite(value));
        }
        int finite = lab.live().step();
        lab.halveLearningRate();
        line.settle();
        assertNull(lab.stopped());
        assertTrue(lab.edits().text().endsWith(finite + ":lr=0.5"), lab.edits().text());
        assertTrue(lab.isPlaying());
    }

    @Test
    void whatWasSeenOnTheWayToInfinityIsNotShown() {
        Lab lab = lab("opt=adamw&lr=10&wd=10&batch=64&step=1");
        assertEquals(1, lab.shown().step());
        lab.play();
        for (int frame = 0; frame < 100 && lab.stopped() == null; frame++) {
            lab.pump();
            line.settle();
        }
        assertEquals(0, Objects.requireNonNull(lab.stopped()).lastFinite());
        assertEquals(0, lab.shown().step());
    }

    @Test
    void theMeasuredLossIsThatOfTheCommandLine() {
        Lab lab = lab(SMALL + "&step=40");
        lab.pump();
        line.settle();
        Run run = lab.config().run("", lab.seed());
        double expected = new Evaluation(run, params(lab), 1)
                .advance((1 << 21) / Evaluation.BATCH)
                .loss();
        tegum.analysis.Geometry geometry = tegum.analysis.Geometry.of(Arrays.copyOf(params(lab), 3), 1, 3);
        assertEquals(expected, lab.outcome(geometry, new float[3]).loss());
    }

    @Test
    void answersToAnEarlierRunAreIgnored() {
        Lab lab = lab(SMALL + "&step=30");
        lab.play();
        lab.reset();
        line.settle();
        assertEquals(0, lab.live().step());
        assertNull(lab.failure());
    }

    @Test
    void everyPanelIsTheRunThatChoosingItsValueGives() {
        Panels panels = new Panels(EXPERIMENT, line.page());
        panels.start(Setting.parseAll("n=3 m=1 batch=64"), 9, 45);
        for (int frame = 0; frame < 1000 && (panels.isBusy() || panels.panels().isEmpty()); frame++) {
            panels.pump();
            line.settle();
        }
        assertEquals(10, panels.panels().size());
        for (int k = 0; k < 10; k++) {
            String density =
                    EXPERIMENT.sweep().panels().get(k).settings().get(0).value();
            assertArrayEquals(
                    byHand("n=3 m=1 batch=64 p=" + density, 9, 45),
                    panels.panels().get(k).params(),
                    density);
        }
        assertNotEquals(panels.panels().get(0).loss(), panels.panels().get(9).loss());
    }
}
