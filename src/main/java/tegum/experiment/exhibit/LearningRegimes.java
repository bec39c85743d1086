package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Regimes.Stage;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Camera;
import tegum.view.Mark;
import tegum.view.StepChart;

/**
 * Learning as a sequence of geometric transformations: the loss with its regimes, and the polyhedron of the features at
 * any step (paper, section "Learning dynamics", features as geometric transformations).
 */
public final class LearningRegimes implements Exhibit {
    /** How often a run is kept. */
    static final int MOMENTS = 401;

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final int SOLID = 1;
    private static final Turntable TABLE = new Turntable(28, 20);

    private final String experiment;
    private final int shipped;
    private final int steps;
    private final Dial.Slider step;
    private final Dial.Choice regime =
            new Dial.Choice("regime", "Regime", names(), Stage.OPPOSED.index(), "Goes to the step where it begins.");
    private final Dial.Slider seed;
    private @Nullable RegimesOfRun known;

    /**
     * The exhibit of an experiment's own configuration.
     *
     * @param experiment its id
     * @param shipped seed of the run that the site brings along
     * @param steps of a run
     */
    public LearningRegimes(String experiment, int shipped, int steps) {
        this.experiment = experiment;
        this.shipped = shipped;
        this.steps = steps;
        step = Dial.Slider.time("step", "Step", steps, true, steps, "Drag in a curve, or play the recorded run.");
        seed = Dial.Slider.whole("seed", "Seed", 0, 99, shipped, "Others are trained here, in some seconds.");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            names.add(RegimesOfRun.name(stage));
        }
        return names;
    }

    @Override
    public String id() {
        return "geometric-transformations";
    }

    @Override
    public String title() {
        return "From a plane to an octahedron";
    }

    @Override
    public String caption() {
        return "Six features in two sets, one colour each; the curves lead the solid through the run. Thin trails show"
                + " where each vector has come from. The regimes are found in the curves below: singular values of _W_,"
                + " and cosines inside and across the sets.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(step, regime, seed));
        dials.addAll(TABLE.dials());
        return dials;
    }

    private Survey survey(State state) {
        int chosen = (int) state.get(seed);
        return new Survey(
                "run",
                experiment,
                Survey.Method.RECORD,
                List.of(new Survey.Cell(List.of())),
                MOMENTS,
                chosen,
                chosen == shipped);
    }

    @Override
    public Optional<Dial> seed() {
        return Optional.of(seed);
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    private @Nullable RegimesOfRun found(State state) {
        Results results = state.results(0);
        RegimesOfRun last = known;
        if (last == null || !last.isOf(results)) {
            RecordedRun run = RecordedRun.of(survey(state), results);
            last = run == null ? null : new RegimesOfRun(run);
            known = last;
        }
        return last;
    }

    @Override
    public List<Pane> panes(State state) {
        RegimesOfRun found = found(state);
        double cursor = state.get(step);
        RegimePictures pictures = new RegimePictures(found, cursor, steps);
        Camera camera = TABLE.camera(state);
        return List.of(
                new Pane("Loss", "expected, over the steps of a run, with its regimes", pictures.loss()),
                new Pane(
                        "The features",
                        found == null
                                ? "in space"
                                : RegimesOfRun.name(found.at(cursor).stage()),
                        found == null
                                ? FactorSolid.none(camera)
                                : MorphingSolid.of(found.run(), found.run().nearest(cursor), camera)),
                new Pane("Singular values", "of W", pictures.singular()),
                new Pane("Cosines", "inside and across the sets", pictures.cosines()));
    }

    /** The regime leads to its first step, and the step to its regime. */
    @Override
    public State turned(State state, Dial dial) {
        RegimesOfRun found = found(state);
        if (found == null) {
            return state;
        }
        return dial.id().equals(regime.id())
                ? to(state, found.from(found.regime(STAGES.get(state.get(regime)))))
                : dial.id().equals(step.id()) ? to(state, state.get(step)) : state;
    }

    @Override
    public State arrived(State state) {
        return to(state, state.get(step));
    }

    private State to(State state, double where) {
        RegimesOfRun found = found(state);
        State there = state.with(step, where);
        return found == null
                ? there
                : there.with(regime, found.at(where).stage().index());
    }

    @Override
    public State drag(State state, Drag drag) {
        if (drag.pane() == SOLID) {
            return TABLE.drag(state, drag);
        }
        return panes(state).get(drag.pane()).picture() instanceof StepChart chart
                ? to(state, chart.step(drag.width(), drag.x()))
                : state;
    }

    @Override
    public State pick(State state, int pane, Mark mark) {
        RegimesOfRun found = found(state);
        int flag = StepChart.flag(mark);
        return found != null && flag >= 0 && flag < found.regimes().size()
                ? to(state, found.from(found.regimes().get(flag)))
                : state;
    }

    @Override
    public List<Finding> findings(State state) {
        return RegimeFindings.of(found(state));
    }

    @Override
    public Optional<Model> model(State state) {
        return found(state) == null
                ? Optional.empty()
                : Optional.of(new Model(List.of(), survey(state).seed(), (int) state.get(step)));
    }
}
