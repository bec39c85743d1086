package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;

final class StoryMarkupTest {
    private static final Experiment FIVE = Experiments.named("five-features");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Plain words.       | Plain words.
        Near _p_ = 0.17    | Near <i>p</i> = 0.17
        _New seed_ & _x_   | <i>New seed</i> &amp; <i>x</i>
        a < b "c"          | a &lt; b &quot;c&quot;
        one_word only      | one_word only
        {p=0.2}            | <button type="button" class="try" data-set="p=0.2" disabled>p = 0.2</button>
        So. {seed=17} Ah   | So. <button type="button" class="try" data-seed="17" disabled>seed 17</button> Ah
        {n=6 m=3}          | <button type="button" class="try" data-set="n=6 m=3" disabled>n = 6, m = 3</button>
        {lr=0.01}          | <button type="button" class="try" data-set="lr=0.01" disabled>lr = 0.01</button>
        """)
    void marksBecomeHtml(String paragraph, String html) {
        assertEquals(html, StoryMarkup.html(FIVE, paragraph));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{p=7}", "{q=1}", "{p}", "{seed=-1}", "{n=40}"})
    void aButtonThatCouldNotWorkIsRefused(String paragraph) {
        assertThrows(InvalidInput.class, () -> StoryMarkup.html(FIVE, paragraph));
    }

    @Test
    void plainTextHasNoMarks() {
        assertEquals("Near p = 0.17 it is so.", StoryMarkup.plain("Near _p_ = 0.17 it is so. {p=0.1}"));
    }
}
