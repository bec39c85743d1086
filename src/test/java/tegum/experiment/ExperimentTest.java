package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.analysis.Geometry;
import tegum.data.ImportanceLaw;
import tegum.train.Run;

/** What follows from an experiment's data, on one that no registry knows. */
final class ExperimentTest {
    private static final Config BASE = Config.relu(6, 3, 0.1, new ImportanceLaw.Equal());
    private static final Rule NARROW = new Rule.Real(0.01, 0.5, true);

    private static final Experiment SIX = MadeUp.of(
            BASE,
            List.of(new Control(Key.DENSITY, NARROW), Control.of(Key.FEATURES)),
            Sweep.over(Key.DENSITY, "0.5 0.10"),
            List.of(
                    outcome -> new Finding("first", "", "", Verdict.MATCHES),
                    outcome -> new Finding("second", "", outcome.step() + " steps", Verdict.OPEN)));

    private static List<Setting> settings(String text) {
        return Setting.parseAll(text);
    }

    @Test
    void aControlsRuleHoldsBeforeTheKeys() {
        assertEquals(NARROW, SIX.rule(Key.DENSITY));
        assertEquals(Key.FEATURES.rule(), SIX.rule(Key.FEATURES));
        assertEquals(Key.BATCH.rule(), SIX.rule(Key.BATCH));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> SIX.with(BASE, settings("n=7 p=0.6")));
        assertEquals("p must be a number from 0.01 to 0.5, got 0.6", refused.getMessage());
        assertEquals(0.6, MadeUp.of(BASE).with(BASE, settings("p=0.6")).density());
    }

    @Test
    void settingsAreTakenInOrderAndTheLastHolds() {
        Config config = SIX.with(BASE, settings("p=0.2 n=4 p=0.3"));
        assertEquals(0.3, config.density());
        assertEquals(4, config.features());
        assertEquals(BASE, SIX.with(BASE, List.of()));
    }

    @Test
    void aSweepIsTrainedUnlessItsSettingIsFixed() {
        assertEquals(
                List.of(
                        BASE.withFeatures(4).withDensity(0.5),
                        BASE.withFeatures(4).withDensity(0.1)),
                SIX.configs(settings("n=4")));
        assertEquals(List.of(BASE.withDensity(0.2)), SIX.configs(settings("p=0.2")));
        assertEquals(List.of(BASE), SIX.configs(settings("p=0.1")));
    }

    @Test
    void runsOfASweepHaveOneSeedAndTheNameOfTheirValue() {
        List<Run> runs = SIX.runs(List.of(), 5);
        assertEquals(
                List.of("p = 0.5", "p = 0.1"), runs.stream().map(Run::label).toList());
        assertEquals(List.of(5, 5), runs.stream().map(Run::seed).toList());
        assertEquals(0.5, runs.get(0).source().density(5));
        assertEquals("p = 0.2", SIX.runs(settings("p=.2"), 5).get(0).label());
        assertEquals("batch = 64", Sweep.over(Key.BATCH, "64").panels().get(0).label());
    }

    @Test
    void everyClaimIsCheckedInOrder() {
        Outcome outcome = new Outcome(BASE, 12, Geometry.of(new float[18], 3, 6), new float[6], 0.5);
        assertEquals(
                List.of(
                        new Finding("first", "", "", Verdict.MATCHES),
                        new Finding("second", "", "12 steps", Verdict.OPEN)),
                SIX.check(outcome));
    }
}
