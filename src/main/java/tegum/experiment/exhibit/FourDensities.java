package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.math.Decimal;
import tegum.view.Numbers;

/** The clouds of four densities side by side, turned together (slides). */
public final class FourDensities implements Exhibit {
    static final double[] DENSITIES = {1, 0.7, 0.1, 0.003};

    private static final int POINTS = 400;
    private static final Dial.Choice SAMPLE =
            new Dial.Choice("sample", "Sample", SparseClouds.SAMPLES, 0, "Another number draws other points.");
    private static final Turntable TABLE = new Turntable(-32, 20);
    private static final double LARGEST = 320;

    @Override
    public String id() {
        return "four-densities";
    }

    @Override
    public String title() {
        return "From a full cube to a point";
    }

    @Override
    public String caption() {
        return "Four hundred samples at each of four densities. The cube empties onto its faces, the faces onto the"
                + " axes, the axes into the origin. Drag one and all turn.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(SAMPLE));
        dials.addAll(TABLE.dials());
        return dials;
    }

    @Override
    public List<Pane> panes(State state) {
        List<Pane> panes = new ArrayList<>();
        for (double density : DENSITIES) {
            Clouds clouds = new Clouds(density, POINTS, state.get(SAMPLE) + 1);
            panes.add(new Pane(
                    "p = " + Decimal.text(density),
                    Numbers.count(clouds.count(0)) + " of " + Numbers.count(POINTS) + " at the origin",
                    clouds.solid(TABLE.camera(state), LARGEST)));
        }
        return panes;
    }

    @Override
    public State drag(State state, Drag drag) {
        return TABLE.drag(state, drag);
    }
}
