package tegum.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.analysis.Geometry;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;
import tegum.train.Evaluation;

/** Changes, ways back and answers that cross on the line: what the page says must be what the trainer did. */
final class LabChangesTest {
    private static final Experiment EXPERIMENT = Experiments.named("five-features");
    private static final String SMALL = "n=2&m=1&batch=4";
    private static final List<String> DENSITIES = List.of("0.1", "0.2", "0.3");
    private final Loopback line = new Loopback();

    private static Lab open(Loopback line, String link) {
        Permalink.Read read = Permalink.read(EXPERIMENT, "r1", link);
        assertEquals(List.of(), read.ignored());
        Lab lab = new Lab(EXPERIMENT, line.page(), read.link());
        rest(line, lab);
        return lab;
    }

    /** Frames as a page would draw them, until the lab has nothing left to do. */
    private static void rest(Loopback line, Lab lab) {
        line.settle();
        for (int frame = 0; frame < 100_000 && lab.isPlaying(); frame++) {
            lab.pump();
            line.settle();
        }
        assertFalse(lab.isPlaying());
    }

    /** The link of what is shown, opened elsewhere, must come to the same bits. */
    private static void assertLinkIsTrue(Lab lab) {
        String link = lab.link().text();
        Lab again = open(new Loopback(), link);
        assertEquals(lab.shown().step(), again.shown().step(), link);
        assertArrayEquals(lab.shown().params(), again.shown().params(), link);
        assertEquals(lab.config(), again.config(), link);
        assertEquals(link, again.link().text());
    }

    private static Setting density(String value) {
        return new Setting(Key.DENSITY, value);
    }

    /** Plays flat out and stops in the middle, with nothing on the line. */
    private Lab inFullFlight() {
        Lab lab = open(line, SMALL + "&steps=100000");
        lab.setSpeed(Speed.MAX);
        lab.play();
        line.turn();
        lab.pump();
        line.turn();
        assertTrue(lab.live().step() > 0);
        return lab;
    }

    @Test
    void aChangeInFullFlightStandsWhereTheTrainerTookIt() {
        Lab lab = inFullFlight();
        lab.pump();
        line.toTrainer();
        line.slice();
        lab.choose(density("0.2"));
        line.toTrainer();
        line.slice();
        line.toPage();
        int step = lab.edits().list().get(0).step();
        lab.pause();
        line.settle();
        assertEquals(step + ":p=0.2", lab.edits().text());
        assertTrue(step <= lab.live().step());
        assertLinkIsTrue(lab);
    }

    @Test
    void ofTwoQuickChangesBothAreKept() {
        Lab lab = inFullFlight();
        lab.choose(density("0.2"));
        line.toTrainer();
        line.toPage();
        int first = lab.live().step();
        lab.choose(density("0.3"));
        line.slice();
        lab.pause();
        line.settle();
        assertEquals(2, lab.edits().list().size(), lab.edits().text());
        assertEquals(first, lab.edits().list().get(0).step());
        assertLinkIsTrue(lab);
    }

    @Test
    void aSliderMovedThereAndBackIsKeptAsItMoved() {
        Lab lab = inFullFlight();
        for (String value : List.of("0.2", "0.3", "0.2")) {
            lab.choose(density(value));
            line.toTrainer();
            line.slice();
        }
        lab.pause();
        line.settle();
        assertEquals(3, lab.edits().list().size(), lab.edits().text());
        assertLinkIsTrue(lab);
    }

    @Test
    void aChangeStillOnItsWayWhenItsFutureIsForgottenIsForgottenToo() {
        Lab lab = inFullFlight();
        lab.choose(density("0.2"));
        line.toTrainer();
        lab.scrub(0);
        lab.resumeHere();
        line.settle();
        assertEquals("", lab.edits().text());
        assertEquals(0, lab.live().step());
        lab.step(50);
        rest(line, lab);
        assertLinkIsTrue(lab);
    }

    @Test
    void twoWaysBackAtOnceEndAtTheLast() {
        Lab lab = open(line, SMALL + "&step=100");
        lab.scrub(60);
        lab.resumeHere();
        lab.scrub(30);
        lab.resumeHere();
        lab.choose(density("0.2"));
        rest(line, lab);
        assertEquals(30, lab.live().step());
        assertEquals("30:p=0.2", lab.edits().text());
        lab.step(7);
        rest(line, lab);
        assertLinkIsTrue(lab);
    }

    @Test
    void aChangeForgetsThoseThatALinkHadForLater() {
        Lab lab = open(line, SMALL + "&edits=20:p=0.1;60:p=0.2&step=40");
        lab.choose(new Setting(Key.LEARNING_RATE, "0.01"));
        lab.step(60);
        rest(line, lab);
        assertEquals("20:p=0.1;40:lr=0.01", lab.edits().text());
        assertEquals(0.1, lab.config().density());
        assertLinkIsTrue(lab);
    }

    @Test
    void changesThatALinkHasForLaterComeWhenTheirTimeComes() {
        Lab lab = open(line, SMALL + "&edits=0:p=0.3;20:p=0.1;60:p=0.2&step=40");
        assertEquals(0.1, lab.config().density());
        assertEquals(3, lab.edits().list().size());
        lab.step(60);
        rest(line, lab);
        assertEquals(0.2, lab.config().density());
        assertLinkIsTrue(lab);
    }

    @Test
    void valuesAreKeptInTheirShortestForm() {
        Lab lab = open(line, SMALL + "&step=10");
        lab.choose(density("20e-2"));
        lab.choose(new Setting(Key.IMPORTANCE, "exp:.50"));
        line.settle();
        assertEquals("10:p=0.2;10:imp=exp:0.5", lab.edits().text());
    }

    @Test
    void stepInFullFlightComesToRest() {
        Lab lab = inFullFlight();
        lab.pump();
        line.toTrainer();
        lab.step(1);
        for (int frame = 0; frame < 3; frame++) {
            line.turn();
            lab.pump();
        }
        assertFalse(lab.isPlaying());
        assertFalse(line.desk.isBusy() && lab.live().step() == 0);
        int step = lab.live().step();
        for (int frame = 0; frame < 3; frame++) {
            line.turn();
        }
        lab.pause();
        line.settle();
        assertEquals(step, lab.live().step());
    }

    @Test
    void anAnswerIsNotLostWhenTheSpeedChangesBeforeIt() {
        Lab lab = open(line, SMALL);
        lab.setSpeed(Speed.TWENTY);
        lab.play();
        lab.setSpeed(Speed.FIFTY);
        line.settle();
        lab.pump();
        line.settle();
        assertEquals(50, lab.live().step());
    }

    @Test
    void aLossMeasuredBeforeAChangeIsNotTakenForOneAfterIt() {
        Lab lab = open(line, "n=3&m=1&batch=8&step=100");
        lab.pump();
        line.toTrainer();
        while (line.desk.isBusy()) {
            line.slice();
        }
        lab.choose(density("0.5"));
        line.toPage();
        assertTrue(Double.isNaN(measured(lab)));
        lab.pump();
        line.settle();
        assertEquals(byHand(lab), measured(lab));
    }

    @Test
    void aLossBeingMeasuredWhenAChangeComesIsMeasuredAgain() {
        Lab lab = open(line, "n=3&m=1&batch=8&step=100");
        lab.pump();
        line.turn();
        lab.choose(density("0.5"));
        lab.pump();
        line.settle();
        lab.pump();
        line.settle();
        assertEquals(byHand(lab), measured(lab));
    }

    @Test
    void theLossOfAMomentPastIsMeasuredWithTheSettingsOfThen() {
        Lab lab = open(line, "n=3&m=1&batch=8&edits=50:p=0.5&step=100");
        lab.scrub(30);
        lab.pump();
        line.settle();
        assertEquals(0.05, lab.config().density());
        assertEquals(byHand(lab), measured(lab));
    }

    private static double measured(Lab lab) {
        Geometry geometry = Geometry.of(lab.shown().params(), 1, 3);
        return lab.outcome(geometry, new float[3]).loss();
    }

    private static double byHand(Lab lab) {
        return new Evaluation(
                        lab.config().run("by hand", lab.seed()), lab.shown().params(), 1)
                .advance((1 << 21) / Evaluation.BATCH)
                .loss();
    }

    @Test
    void theCursorMovesByRecordedMoments() {
        Lab lab = open(line, SMALL + "&step=100");
        lab.scrubBy(-1);
        assertEquals(90, lab.shown().step());
        lab.scrubBy(-2);
        assertEquals(70, lab.shown().step());
        lab.scrubBy(1);
        assertEquals(80, lab.shown().step());
        lab.scrubBy(-1000);
        assertEquals(0, lab.shown().step());
        lab.scrubBy(1000);
        assertTrue(lab.isFollowing());
        lab.step(5);
        rest(line, lab);
        lab.scrubBy(-1);
        assertEquals(100, lab.shown().step());
        lab.scrubBy(1);
        assertTrue(lab.isFollowing());
    }

    /** Anything a person might do, and messages that come early and late: the link must always be true. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void whateverIsDoneTheLinkGivesTheSameBits(int chance) {
        Random random = new Random(chance);
        Lab lab = open(line, SMALL + "&steps=4000");
        for (int act = 0; act < 200; act++) {
            act(lab, random);
            if (random.nextBoolean()) {
                line.toTrainer();
            }
            if (random.nextBoolean()) {
                line.slice();
            }
            if (random.nextBoolean()) {
                line.toPage();
            }
        }
        lab.letGo();
        lab.pause();
        rest(line, lab);
        assertTrue(lab.failure() == null, lab.failure());
        assertLinkIsTrue(lab);
        lab.scrub(lab.live().step() / 2);
        assertLinkIsTrue(lab);
    }

    private static void act(Lab lab, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> lab.play();
            case 1 -> lab.pause();
            case 2 -> lab.step(1 + random.nextInt(100));
            case 3 -> lab.scrub(random.nextInt(lab.live().step() + 1));
            case 4 -> lab.resumeHere();
            case 5 -> lab.choose(density(DENSITIES.get(random.nextInt(DENSITIES.size()))));
            case 6 -> lab.setSpeed(random.nextBoolean() ? Speed.MAX : Speed.FIVE_HUNDRED);
            case 7 -> lab.scrub(Integer.MAX_VALUE);
            case 8 -> lab.drag(density(DENSITIES.get(random.nextInt(DENSITIES.size()))));
            case 9 -> lab.letGo();
            default -> lab.pump();
        }
    }
}
