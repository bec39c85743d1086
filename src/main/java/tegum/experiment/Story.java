package tegum.experiment;

import java.util.List;

/**
 * The words of an experiment's page. In paragraphs {@code _x_} sets a variable, {@code {p=0.2}} is a
 * button that applies a setting, and {@code {seed=17}} one that chooses a seed.
 *
 * @param chapter under which it stands in the gallery
 * @param question what is asked, in one sentence
 * @param lede what you will see, in two sentences
 * @param section the paper's section
 * @param heading above the paragraphs
 * @param paragraphs in order
 * @param notShown what the figure does not show
 */
public record Story(
        Chapter chapter,
        String question,
        String lede,
        String section,
        String heading,
        List<String> paragraphs,
        List<String> notShown) {}
