package tegum.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says of an experiment: the experiment, the words of its page, and the figures beside its model.
 * The words stand in the page's HTML: a method of their own lets the compiler leave them out of the browser.
 */
public interface Entry {
    /** What is trained, drawn and claimed. */
    Experiment experiment();

    /** The words of its page. */
    Story story();

    /** Figures beside the model in focus, in order. */
    default List<Exhibit> exhibits() {
        return List.of();
    }

    /** The exhibit whose first picture stands for it in the gallery; without one the model in focus does. */
    default Optional<Exhibit> onCard() {
        return exhibitsLead() ? Optional.of(exhibits().get(0)) : Optional.empty();
    }

    /** Whether the exhibits are what the page is about, and the model in focus comes after them. */
    default boolean exhibitsLead() {
        return !exhibits().isEmpty();
    }
}
