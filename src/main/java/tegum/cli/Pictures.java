package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Experiment;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.view.SpaceView;
import tegum.view.View;
import tegum.view.Views;

/** Which view draws what. */
final class Pictures {
    private Pictures() {}

    /** The view called {@code id}; an unknown one is refused. */
    static View named(String id) {
        List<String> ids = new ArrayList<>();
        for (View view : Views.ALL) {
            ids.add(view.id());
        }
        return Views.byId(id)
                .orElseThrow(
                        () -> new InvalidInput(Problem.UNKNOWN_VIEW, "view", "one of " + String.join(", ", ids), id));
    }

    /** The first of an experiment's views that suits a number of dimensions: bodies for three, drawings for others. */
    static View main(Experiment experiment, int hidden) {
        for (String id : experiment.views()) {
            View view = named(id);
            if (view instanceof SpaceView == (hidden == 3)) {
                return view;
            }
        }
        return named(experiment.views().get(0));
    }
}
