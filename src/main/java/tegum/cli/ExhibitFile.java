package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.InvalidInput;
import tegum.experiment.Pane;
import tegum.experiment.Problem;
import tegum.experiment.Rule;
import tegum.experiment.State;
import tegum.view.SvgSurface;
import tegum.view.Theme;

/** {@code tegum figure ID --exhibit EXHIBIT}: one picture of an exhibit. */
final class ExhibitFile {
    private ExhibitFile() {}

    /** The picture that {@code [--pane N] [--dial ID=VALUE]…} asks for. */
    static String svg(Entry entry, Arguments arguments, Theme theme, int width) {
        Exhibit exhibit = named(entry, arguments.value("--exhibit", ""));
        State state = State.of(exhibit);
        for (String text : arguments.all("--dial")) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new InvalidInput(Problem.MISSING_VALUE, "dial", "written as id=value", text);
            }
            Dial dial = dial(exhibit, text.substring(0, equals));
            state = state.with(dial, dial.parse(text.substring(equals + 1)));
        }
        List<Pane> panes = exhibit.panes(Surveys.baked(exhibit, state));
        int pane = arguments.whole("--pane", new Rule.Whole(0, panes.size() - 1), 0);
        return SvgSurface.of(panes.get(pane).picture(), panes.get(pane).title(), theme, width);
    }

    private static Exhibit named(Entry entry, String id) {
        List<String> ids = new ArrayList<>();
        for (Exhibit exhibit : entry.exhibits()) {
            if (exhibit.id().equals(id)) {
                return exhibit;
            }
            ids.add(exhibit.id());
        }
        throw new InvalidInput(Problem.UNKNOWN_VIEW, "exhibit", "one of " + String.join(", ", ids), id);
    }

    private static Dial dial(Exhibit exhibit, String id) {
        List<String> ids = new ArrayList<>();
        for (Dial dial : exhibit.dials()) {
            if (dial.id().equals(id)) {
                return dial;
            }
            ids.add(dial.id());
        }
        throw new InvalidInput(Problem.UNKNOWN_KEY, "dial", "one of " + String.join(", ", ids), id);
    }
}
