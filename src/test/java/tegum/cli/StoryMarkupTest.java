package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;
import tegum.experiment.Story;

final class StoryMarkupTest {
    private static final Experiment FIVE = Experiments.named("five-features");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Plain words.       | Plain words.
        Near _p_ = 0.17    | Near <i>p</i>\u00a0=\u00a00.17
        be _x_4, once      | be <i>x</i><sub>4</sub>, once
        _New seed_ & _x_   | <i>New seed</i> &amp; <i>x</i>
        a < b "c"          | a &lt; b &quot;c&quot;
        one_word only      | one_word only
        {p=0.2}            | <button type="button" class="try" data-set="p=0.2" disabled>p = 0.2</button>
        So. {seed=17} Ah   | So. <button type="button" class="try" data-seed="17" disabled>seed 17</button> Ah
        {n=6 m=3}          | <button type="button" class="try" data-set="n=6 m=3" disabled>n = 6, m = 3</button>
        {p=1 out=linear}   | <button type="button" class="try" data-set="p=1 out=linear" disabled>p = 1, linear</button>
        {lr=0.01}          | <button type="button" class="try" data-set="lr=0.01" disabled>lr = 0.01</button>
        """)
    void marksBecomeHtml(String paragraph, String html) {
        assertEquals(html, StoryMarkup.html(FIVE, paragraph));
    }

    @Test
    void twoSettingsOfOneSymbolAreNamedInWords() {
        String html = StoryMarkup.html(Experiments.named("perturbed-feature"), "{r=1 ri=0.4}");
        assertTrue(html.contains(">relative density = 1, relative importance = 0.4<"), html);
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

    /** Marks that are left over would be read as they stand; a button that could not work is refused. */
    @Test
    void everyStoryOfTheRegistryCanBeTold() {
        for (Entry entry : Experiments.ENTRIES) {
            Experiment experiment = entry.experiment();
            Story story = entry.story();
            List<String> texts = new ArrayList<>(story.paragraphs());
            texts.addAll(story.notShown());
            texts.add(story.lede());
            for (String text : texts) {
                for (String told : List.of(StoryMarkup.html(experiment, text), StoryMarkup.plain(text))) {
                    assertFalse(told.contains("{") || told.contains("}") || told.contains("_"), told);
                }
            }
            for (String text : List.of(story.question(), story.heading(), story.section(), experiment.title())) {
                assertEquals(StoryMarkup.plain(text), text, "shown as it stands");
            }
        }
    }
}
