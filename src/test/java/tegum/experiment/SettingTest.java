package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingTest {
    @Test
    void theFirstEqualsSignDivides() {
        assertEquals(new Setting(Key.DENSITY, "0.1"), Setting.parse("p=0.1"));
        assertEquals(new Setting(Key.DENSITY, "0.1"), Setting.parse("density=0.1"));
        assertEquals(new Setting(Key.IMPORTANCE, "lin:1,0.5"), Setting.parse("imp=lin:1,0.5"));
        assertEquals(new Setting(Key.DENSITY, ""), Setting.parse("p="));
        assertEquals(new Setting(Key.DENSITY, "=1"), Setting.parse("p==1"));
    }

    @Test
    void aSymbolStandsForWhatAnExperimentOffersUnlessThatIsAnothersName() {
        Experiment plain = Experiments.named("five-features");
        Experiment phases = Experiments.named("phase-two-features");
        Experiment both = Experiments.named("perturbed-feature");
        assertEquals(new Setting(Key.RELATIVE_DENSITY, "0.3"), Setting.parse("r=0.3", plain));
        assertEquals(new Setting(Key.RELATIVE_IMPORTANCE, "0.3"), Setting.parse("r=0.3", phases));
        assertEquals(new Setting(Key.RELATIVE_DENSITY, "0.3"), Setting.parse("r=0.3", both));
        assertEquals(new Setting(Key.DENSITY, "0.3"), Setting.parse("density=0.3", phases));
        assertEquals(new Setting(Key.RELATIVE_DENSITY, "0.3"), Setting.parse("r=0.3"));
        assertThrows(InvalidInput.class, () -> Setting.parse("weight=0.3", phases));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p            | MISSING_VALUE | p must be written as key=value, got nothing",
                "''           | MISSING_VALUE | setting must be written as key=value, got nothing",
                "{rule}       | MISSING_VALUE | {rule} must be written as key=value, got nothing",
                "=1           | UNKNOWN_KEY   | key must be one of {keys}, got nothing",
                "P=1          | UNKNOWN_KEY   | key must be one of {keys}, got P",
                "Density=1    | UNKNOWN_KEY   | key must be one of {keys}, got Density",
                "q=1          | UNKNOWN_KEY   | key must be one of {keys}, got q",
                "{name}=1     | UNKNOWN_KEY   | key must be one of {keys}, got {name}",
            })
    void whatIsNotASettingIsRefused(String text, Problem problem, String said) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Setting.parse(text));
        assertEquals(problem, refused.problem());
        assertEquals(
                said.replace(
                        "{keys}",
                        "p, imp, n, m, out, lr, batch, opt, wd, sched, steps, r, ri, model, data, set, rho, signed, lambda, draw, batches, attack"),
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p=0.1 n=6", "  p=0.1   n=6 ", "density=0.1 features=6"})
    void blanksSeparateSettings(String text) {
        assertEquals(List.of(new Setting(Key.DENSITY, "0.1"), new Setting(Key.FEATURES, "6")), Setting.parseAll(text));
    }

    @Test
    void noTextIsNoSetting() {
        assertEquals(List.of(), Setting.parseAll(""));
        assertEquals(List.of(), Setting.parseAll("  "));
    }
}
