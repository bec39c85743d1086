package tegum.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Setting;

final class EditsTest {
    private static final Edits THREE = Edits.parse("10:p=0.2;20:lr=0.01;20:p=0.1");

    private static Edits.Edit edit(String text) {
        return Edits.parseOne(text);
    }

    private static String text(List<Setting> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach(setting -> text.append(setting.key().id())
                .append('=')
                .append(setting.value())
                .append(' '));
        return text.toString().strip();
    }

    @Test
    void aChangeIsAStepAndASetting() {
        assertEquals(new Edits.Edit(1300, new Setting(Key.DENSITY, "0.05")), edit("1300:p=0.05"));
        assertEquals(new Edits.Edit(0, new Setting(Key.IMPORTANCE, "exp:0.9")), edit("0:imp=exp:0.9"));
        assertEquals(new Edits.Edit(1000, new Setting(Key.DENSITY, "1")), edit("1e3:density=1"));
        assertEquals("1000:p=1", edit("1e3:density=1").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | edits must be written as step:key=value;…, got nothing",
                "p=0.1      | edits must be written as step:key=value;…, got p=0.1",
                ":p=0.1     | step in edits must be a whole number from 0 to 16000000, got nothing",
                "-1:p=0.1   | step in edits must be a whole number from 0 to 16000000, got -1",
                "1.5:p=0.1  | step in edits must be a whole number from 0 to 16000000, got 1.5",
                "x:p=0.1    | step in edits must be a whole number from 0 to 16000000, got x",
                "NaN:p=0.1  | step in edits must be a whole number from 0 to 16000000, got NaN",
                "16000001:p=0.1 | step in edits must be a whole number from 0 to 16000000, got 16000001",
                "5:         | setting must be written as key=value, got nothing",
                "5:p        | p must be written as key=value, got nothing",
                "5:q=1      | key must be one of p, imp, n, m, out, lr, batch, opt, wd, sched, steps, r, ri, model, data, set, rho, signed, lambda, draw, batches, attack, got q",
                "5:5:p=1    | key must be one of p, imp, n, m, out, lr, batch, opt, wd, sched, steps, r, ri, model, data, set, rho, signed, lambda, draw, batches, attack, got 5:p",
            })
    void whatIsNoChangeIsRefused(String text, String said) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Edits.parseOne(text));
        assertEquals(said, refused.getMessage());
    }

    @Test
    void textGoesRoundTrip() {
        assertEquals("10:p=0.2;20:lr=0.01;20:p=0.1", THREE.text());
        assertEquals(THREE, Edits.parse(THREE.text()));
        assertEquals("", Edits.NONE.text());
        assertEquals(Edits.NONE, Edits.parse(""));
        assertEquals(THREE, Edits.parse(";;10:p=0.2;;20:lr=0.01;20:p=0.1;"));
    }

    @Test
    void changesStandByStepInWhateverOrderTheyCome() {
        assertEquals(
                "5:p=1;10:p=0.2;30:wd=0", Edits.parse("30:wd=0;5:p=1;10:p=0.2").text());
        assertEquals(
                "5:wd=0;10:p=0.2;20:lr=0.01;20:p=0.1",
                THREE.with(edit("5:wd=0")).text());
        assertEquals(
                "10:p=0.2;20:lr=0.01;20:p=0.1;20:wd=0",
                THREE.with(edit("20:wd=0")).text());
        assertEquals(
                "10:p=0.2;15:p=0.3;20:lr=0.01;20:p=0.1",
                THREE.with(edit("15:p=0.3")).text());
    }

    /** At one step the later word on a setting replaces the earlier, and stands last. */
    @Test
    void ofTwoForOneSettingAtOneStepTheLaterHolds() {
        assertEquals(
                "10:p=0.2;20:p=0.1;20:lr=0.5", THREE.with(edit("20:lr=0.5")).text());
        assertEquals(
                "10:p=0.2;20:lr=0.01;20:p=0.4", THREE.with(edit("20:p=0.4")).text());
        assertEquals("5:p=3", Edits.parse("5:p=1;5:density=2;5:p=3").text());
    }

    @Test
    void addingChangesNothingThatIsThere() {
        String before = THREE.text();
        THREE.with(edit("20:p=0.9"));
        THREE.upTo(10);
        assertEquals(before, THREE.text());
        assertEquals("", Edits.NONE.text());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // step, up to (included), before, at, next after
                "0, '', '', '', 10",
                "9, '', '', '', 10",
                "10, 10:p=0.2, '', p=0.2, 20",
                "11, 10:p=0.2, p=0.2, '', 20",
                "19, 10:p=0.2, p=0.2, '', 20",
                "20, 10:p=0.2;20:lr=0.01;20:p=0.1, p=0.2, lr=0.01 p=0.1, 2147483647",
                "21, 10:p=0.2;20:lr=0.01;20:p=0.1, p=0.2 lr=0.01 p=0.1, '', 2147483647"
            })
    void aStepPartsThem(int step, String upTo, String before, String at, int next) {
        assertEquals(upTo, THREE.upTo(step).text());
        assertEquals(before, text(THREE.before(step)));
        assertEquals(at, text(THREE.at(step)));
        assertEquals(next, THREE.nextAfter(step));
    }

    @Test
    void allSettingsComeInOrder() {
        assertEquals("p=0.2 lr=0.01 p=0.1", text(THREE.settings()));
        assertEquals(List.of(), Edits.NONE.settings());
        assertEquals(Integer.MAX_VALUE, Edits.NONE.nextAfter(0));
    }

    @Test
    void aChangeAtStepZeroIsAChange() {
        Edits first = Edits.parse("0:p=0.5");
        assertEquals("p=0.5", text(first.at(0)));
        assertEquals(List.of(), first.before(0));
        assertEquals(Integer.MAX_VALUE, first.nextAfter(0));
        assertEquals(0, first.nextAfter(-1));
    }
}
