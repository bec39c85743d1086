package tegum.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.analysis.Geometry;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.experiment.Verdict;
import tegum.protocol.Permalink;

/** When training goes on by itself, what the past is for, when verdicts are given. */
final class LabRulesTest {
    private static final Experiment EXPERIMENT = Experiments.named("five-features");
    private static final String SMALL = "batch=4&steps=200";
    private final Loopback line = new Loopback();

    private Lab lab(String link) {
        Lab lab = new Lab(
                EXPERIMENT, line.page(), Permalink.read(EXPERIMENT, "r1", link).link());
        rest(lab);
        return lab;
    }

    private void rest(Lab lab) {
        line.settle();
        for (int frame = 0; frame < 100_000 && lab.isPlaying(); frame++) {
            lab.pump();
            line.settle();
        }
        assertFalse(lab.isPlaying());
    }

    private static Setting density(String value) {
        return new Setting(Key.DENSITY, value);
    }

    private static void assertVerdictsAmong(Lab lab, Verdict... allowed) {
        Geometry geometry = Geometry.of(
                java.util.Arrays.copyOf(
                        lab.shown().params(),
                        lab.config().hidden() * lab.config().features()),
                lab.config().hidden(),
                lab.config().features());
        for (Finding finding : lab.findings(geometry, new float[lab.config().features()])) {
            assertTrue(List.of(allowed).contains(finding.verdict()), finding.toString());
        }
    }

    // Changes

    @Test
    void aChangeAfterTheEndTrainsOnByItself() {
        Lab lab = lab(SMALL + "&step=200");
        assertFalse(lab.isExtended());
        lab.choose(density("1"));
        assertTrue(lab.isPlaying());
        assertTrue(lab.isExtended());
        assertEquals(400, lab.end());
        rest(lab);
        assertEquals(400, lab.live().step());
        assertEquals("200:p=1", lab.edits().text());
    }

    @Test
    void aChangeLateInThePlanMakesRoomForItself() {
        Lab lab = lab(SMALL + "&step=90");
        lab.play();
        lab.choose(density("0.1"));
        assertEquals(200, lab.end());
        rest(lab);
        lab = lab(SMALL + "&step=150");
        lab.play();
        lab.choose(density("0.1"));
        assertEquals(400, lab.end());
        rest(lab);
        assertEquals(400, lab.live().step());
    }

    @Test
    void aChangeOfAPausedRunWaitsAndSaysSo() {
        Lab lab = lab(SMALL + "&step=50");
        assertEquals("", lab.hint());
        lab.choose(density("0.1"));
        rest(lab);
        assertEquals(50, lab.live().step());
        assertEquals("Not trained with p = 0.1 yet: press Play.", lab.hint());
        lab.play();
        assertEquals("", lab.hint());
        rest(lab);
        assertEquals("", lab.hint());
    }

    @Test
    void aRestartAfterTheEndAndANewSeedTrainByThemselves() {
        Lab lab = lab(SMALL + "&step=200");
        lab.choose(new Setting(Key.FEATURES, "4"));
        assertTrue(lab.isPlaying());
        lab.pause();
        rest(lab);
        lab.choose(new Setting(Key.FEATURES, "3"));
        assertFalse(lab.isPlaying());
        assertEquals("Not trained yet: press Play.", lab.hint());
        lab.reseed(9);
        assertTrue(lab.isPlaying());
    }

    @Test
    void whereTheScheduleHasRunDownAChangeBeginsAgain() {
        Lab lab = lab(SMALL + "&sched=cosine&step=200");
        lab.choose(density("1"));
        assertEquals("", lab.edits().text());
        assertEquals(200, lab.end());
        assertTrue(lab.isPlaying());
        rest(lab);
        assertEquals(1, lab.begun().density());
    }

    // Drags

    @Test
    void aDragIsOneChangeWhereItBegan() {
        Lab lab = lab(SMALL.replace("200", "100000"));
        lab.setSpeed(Speed.MAX);
        lab.play();
        line.turn();
        lab.pump();
        line.turn();
        for (int move = 1; move <= 40; move++) {
            lab.drag(density("0." + (100 + move)));
            lab.pump();
            line.turn();
        }
        assertTrue(lab.isPlaying());
        assertEquals(1, lab.edits().list().size(), lab.edits().text());
        int before = lab.live().step();
        lab.letGo();
        lab.pump();
        line.turn();
        lab.pause();
        rest(lab);
        assertTrue(lab.live().step() > before);
        assertEquals(1, lab.edits().list().size(), lab.edits().text());
        assertEquals(0.14, lab.config().density());
        float[] params = lab.shown().params();
        String link = lab.link().text();
        assertArrayEquals(
                params, lab(link.substring(link.indexOf("&p") + 1)).shown().params());
    }

    @Test
    void aDragOfAPausedRunLeavesItPaused() {
        Lab lab = lab(SMALL + "&step=50");
        lab.drag(density("0.1"));
        lab.drag(density("0.2"));
        lab.letGo();
        rest(lab);
        assertEquals(50, lab.live().step());
        assertEquals("50:p=0.2", lab.edits().text());
    }

    // The past

    @Test
    void trainingRestsWhileThePastIsShownAndPlayGoesOnFromTheLatestStep() {
        Lab lab = lab(SMALL + "&step=100");
        lab.play();
        lab.scrub(30);
        assertFalse(lab.isPlaying());
        line.settle();
        int latest = lab.live().step();
        assertEquals(30, lab.shown().step());
        assertEquals("This is the past. Play goes on from the latest step, " + latest + ".", lab.hint());
        lab.play();
        assertTrue(lab.isFollowing());
        assertEquals(latest, lab.live().step());
        rest(lab);
        assertEquals(200, lab.live().step());
    }

    @Test
    void aChangeInThePastIsMadeAtTheLatestStep() {
        Lab lab = lab(SMALL + "&step=150");
        lab.scrub(100);
        lab.choose(density("0.3"));
        rest(lab);
        assertTrue(lab.isFollowing());
        assertEquals(150, lab.live().step());
        assertEquals("150:p=0.3", lab.edits().text());
        lab.scrub(100);
        lab.resumeHere();
        lab.choose(density("0.2"));
        rest(lab);
        assertEquals("100:p=0.2", lab.edits().text());
    }

    // Verdicts

    @Test
    void verdictsWaitForTrainingWithTheSettingsInForce() {
        Lab lab = lab(SMALL + "&step=100");
        assertVerdictsAmong(lab, Verdict.OPEN, Verdict.CLOSE);
        lab.play();
        assertVerdictsAmong(lab, Verdict.OPEN);
        rest(lab);
        Geometry untrained = Geometry.of(new float[10], 2, 5);
        assertEquals(
                Verdict.DIFFERS, lab.findings(untrained, new float[5]).get(0).verdict());
        lab.choose(density("0.1"));
        lab.pause();
        rest(lab);
        assertEquals(Verdict.OPEN, lab.findings(untrained, new float[5]).get(0).verdict());
        lab.play();
        rest(lab);
        assertNotEquals(
                Verdict.OPEN, lab.findings(untrained, new float[5]).get(0).verdict());
    }
}
