package tegum.experiment;

import java.util.List;
import java.util.Optional;
import tegum.view.Mark;
import tegum.view.Numbers;

/**
 * A figure beside the model in focus: a few dials, pictures that follow from them, and, where models
 * have to be trained for it, a survey. Pure: the same {@link State} gives the same pictures, in the page, in an
 * SVG file and in a test.
 */
public interface Exhibit {
    /** Heading of its check card. */
    String CHECK_TITLE = "Does this agree with the paper?";

    /** What stands below the lines of its check card. */
    String CHECK_NOTE = "“Paper”, “Exact” and the like say where an expected value comes from. One without such a"
            + " word follows from the definitions, or is what we ask of trained models.";

    /** Name in addresses and files, such as {@code phase-diagram}; unique among all experiments. */
    String id();

    /** Heading, such as "Phase diagram". */
    String title();

    /** What one sees, in one or two sentences; markup as in {@link Story}. */
    String caption();

    /** What the reader can set, in order. */
    List<Dial> dials();

    /**
     * Works out one piece of what {@link #panes} would take long for, so that a page can answer meanwhile. Panes asked
     * for without it are the same, and wait.
     *
     * @return whether there was something to work out
     */
    default boolean prepare(State state) {
        return false;
    }

    /** The pictures, left to right. */
    List<Pane> panes(State state);

    /** Models that must be trained, or optima that must be found, for the pictures; they may depend on dials. */
    default List<Survey> surveys(State state) {
        return List.of();
    }

    /** Which models it shows, such as {@code p = 0.2}; empty where its dials say so. */
    default String about() {
        return "";
    }

    /** The dial that chooses the seed, where all that it shows is one run. */
    default Optional<Dial> seed() {
        return Optional.empty();
    }

    /**
     * What the button says that trains what is missing: where that is neither a model nor an optimum, a run to be
     * recorded.
     *
     * @param models how many are to be trained
     * @param searches for how many optima
     */
    default String start(State state, int models, int searches) {
        if (models + searches == 0) {
            return "Train and record this run";
        }
        String train = models == 0 ? "" : "Train " + Numbers.count(models) + (models == 1 ? " model" : " models");
        String search =
                searches == 0 ? "" : "earch for " + Numbers.count(searches) + (searches == 1 ? " optimum" : " optima");
        return train + (models == 0 ? "S" : searches == 0 ? "" : " and s") + search + " here";
    }

    /** What stands below the lines of its check card. */
    default String checkNote() {
        return CHECK_NOTE;
    }

    /** Lines of the exhibit's check card. */
    default List<Finding> findings(State state) {
        return List.of();
    }

    /** The state after the reader has clicked on a mark, or pressed Enter on it; it is already {@link State#picked}. */
    default State pick(State state, int pane, Mark mark) {
        return state;
    }

    /**
     * A model of the experiment's own.
     *
     * @param settings in which it differs from the experiment's
     * @param seed unsigned 32-bit
     * @param step the moment that is shown; −1 for the end of its plan
     */
    record Model(List<Setting> settings, int seed, int step) {
        /** A model at the end of its plan. */
        public Model(List<Setting> settings, int seed) {
            this(settings, seed, -1);
        }
    }

    /** The model that belongs to what has been picked, if there is one; the page offers to open it. */
    default Optional<Model> model(State state) {
        return Optional.empty();
    }

    /** The state after the reader has set a dial, where others follow it; it already stands as set. */
    default State turned(State state, Dial dial) {
        return state;
    }

    /** The state after models have come in, where dials follow what they show. */
    default State arrived(State state) {
        return state;
    }

    /** The state after the pointer has moved while pressed. Whatever can be dragged, a dial can do, too. */
    default State drag(State state, Drag drag) {
        return state;
    }
}
