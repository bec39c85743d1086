package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.ImportanceLaw;

final class ExperimentCodecTest {
    private static final Config BASE = Config.relu(6, 3, 0.1, new ImportanceLaw.Linear(1, 0.25));

    static List<Experiment> all() {
        return Experiments.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExperimentIsReadAsItWasWritten(Experiment experiment) {
        assertEquals(experiment, ExperimentCodec.decode(ExperimentCodec.encode(experiment)));
    }

    @Test
    void whatIsWrittenIsShort() {
        String text = ExperimentCodec.encode(Experiments.named("dimensions-per-feature"));
        assertTrue(
                text.startsWith("E8\tdimensions-per-feature\tDimensions per feature\t"
                        + "p=0.35 n=40 m=6 lr=0.005 batch=256 sched=cosine steps=4000\t1\n"
                        + "p=0.01..1 imp n=2..60 m=1..12 lr batch opt wd sched steps\nmatrix norms\n"),
                text);
    }

    @Test
    void aReferenceMayDifferFromTheModelInAnySetting() {
        Config other = BASE.withRelativeImportance(3).withImportance(new ImportanceLaw.Equal());
        Experiment experiment = MadeUp.of(
                BASE,
                List.of(),
                Sweep.of("one: p=1 out=linear", "two: p=1"),
                List.of(FirstKnown.of(LossClaim.ofFirstKept(new Reference(other, Key.RELATIVE_DENSITY), 0.3, 1))));
        assertEquals(experiment, ExperimentCodec.decode(ExperimentCodec.encode(experiment)));
    }

    @Test
    void sharesTravelWithTheirClaim() {
        Claim loss = LossClaim.ofFirstKept(new Reference(BASE), 0.3, 1);
        Claim reached = Reached.of(loss, BASE, Key.DENSITY, "0.3:7 1:0");
        Experiment experiment = MadeUp.of(BASE, List.of(), Sweep.of("one: p=0.3", "two: p=1"), List.of(reached));
        assertEquals(experiment, ExperimentCodec.decode(ExperimentCodec.encode(experiment)));
    }

    @Test
    void whatHasNoTextIsRefused() {
        Claim unknown = outcome -> new Finding("", "", "", Verdict.OPEN);
        Sweep sweep = new Sweep(List.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> ExperimentCodec.encode(MadeUp.of(BASE, List.of(), sweep, List.of(unknown))));
        assertThrows(
                IllegalArgumentException.class,
                () -> ExperimentCodec.encode(MadeUp.of(BASE).named("E999", "made-up", "Made\tup")));
        String text = ExperimentCodec.encode(MadeUp.of(BASE));
        assertThrows(IllegalArgumentException.class, () -> ExperimentCodec.decode(text + "\nguess\t\tp"));
    }
}
