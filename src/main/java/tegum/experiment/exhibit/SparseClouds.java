package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.math.Decimal;
import tegum.view.Bars;
import tegum.view.Label;
import tegum.view.Numbers;

/** Samples of three sparse features in their cube, and how many lie where (slides; data of the paper). */
public final class SparseClouds implements Exhibit {
    static final List<String> NUMBERS = List.of("100", "300", "1000", "3000");
    static final List<String> SAMPLES = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private static final Dial.Slider DENSITY = new Dial.Slider(
            "density", "Density", "p", 0.003, 1, true, 0.1, "How often a feature is present. Low is sparse.");
    private static final Dial.Choice NUMBER =
            new Dial.Choice("points", "Points", NUMBERS, 2, "How many samples are drawn.");
    private static final Dial.Choice SAMPLE =
            new Dial.Choice("sample", "Sample", SAMPLES, 0, "Another number draws other points.");
    private static final Turntable TABLE = new Turntable(-32, 20);
    private static final double LARGEST = 520;

    @Override
    public String id() {
        return "sparse-clouds";
    }

    @Override
    public String title() {
        return "Three features in their cube";
    }

    @Override
    public String caption() {
        return "Each point is one sample; how far it lies along an edge is the value of that feature. Zero is a value"
                + " that features like, so points fall onto faces, onto axes and into the origin, where a number says"
                + " how many there are.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(DENSITY, NUMBER, SAMPLE));
        dials.addAll(TABLE.dials());
        return dials;
    }

    private static Clouds clouds(State state) {
        int samples = (int) Decimal.parse(NUMBERS.get(state.get(NUMBER)));
        return new Clouds(state.get(DENSITY), samples, state.get(SAMPLE) + 1);
    }

    @Override
    public List<Pane> panes(State state) {
        Clouds clouds = clouds(state);
        return List.of(
                new Pane(
                        "Samples",
                        "density " + Numbers.density(state.get(DENSITY)),
                        clouds.solid(TABLE.camera(state), LARGEST)),
                new Pane("Where they lie", "bar measured, tick exact", bars(clouds)));
    }

    private static Bars bars(Clouds clouds) {
        List<Bars.Row> rows = new ArrayList<>();
        for (int kind = 0; kind < Clouds.KINDS; kind++) {
            double share = (double) clouds.count(kind) / clouds.samples();
            rows.add(new Bars.Row(
                    Label.of(Clouds.place(kind)),
                    Clouds.place(kind),
                    Clouds.marker(kind),
                    Clouds.colour(kind),
                    share,
                    clouds.exact(kind),
                    List.of(clouds.measured(kind), clouds.expected(kind))));
        }
        return new Bars("share of samples", 1, List.of("measured", "exact"), rows, clouds.summary());
    }

    @Override
    public List<Finding> findings(State state) {
        return clouds(state).findings();
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 0 ? TABLE.drag(state, drag) : state;
    }
}
