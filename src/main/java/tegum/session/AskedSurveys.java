package tegum.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Exhibit;
import tegum.experiment.State;
import tegum.experiment.Survey;

/**
 * What an exhibit asks for where its dials stand, kept until a dial moves or another exhibit asks: a grid has thousands
 * of cells, whose settings are all part of its key, and the page asks with every movement of the pointer.
 */
final class AskedSurveys {
    /**
     * A survey and its key.
     *
     * @param key as {@link Survey#key} has it
     */
    record Keyed(Survey survey, String key) {}

    private @Nullable Exhibit exhibit;
    private @Nullable State state;
    private List<Keyed> surveys = List.of();

    /** The exhibit's surveys. */
    @SuppressWarnings("ReferenceEquality") // another exhibit of the same class may ask for other models
    List<Keyed> of(Exhibit asking, State at) {
        if (asking != exhibit || state == null || !state.standsAs(at)) {
            List<Keyed> asked = new ArrayList<>();
            for (Survey survey : asking.surveys(at)) {
                asked.add(new Keyed(survey, survey.key()));
            }
            exhibit = asking;
            state = at;
            surveys = asked;
        }
        return surveys;
    }
}
