package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Jumps;
import tegum.analysis.Jumps.Jump;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Ledger;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.StepChart;

/**
 * The dimensionality of every feature while a model learns, over its loss, with the jumps of single features found (paper,
 * section "Learning dynamics", discrete energy-level jumps).
 */
public final class FeatureJumps implements Exhibit {
    /** How often a run is kept. */
    static final int MOMENTS = 301;

    private static final int MOST_ROWS = 8;

    private final String experiment;
    private final int shipped;
    private final int steps;
    private final Dial.Slider step;
    private final Dial.Choice size;
    private final Dial.Slider seed;
    private @Nullable JumpsOfRun known;

    /**
     * The exhibit of an experiment whose own settings are the shipped run's.
     *
     * @param experiment its id
     * @param shipped seed of the run that the site brings along
     * @param steps of a run
     * @param start where the cursor stands at first
     */
    public FeatureJumps(String experiment, int shipped, int steps, int start) {
        this.experiment = experiment;
        this.shipped = shipped;
        this.steps = steps;
        step = Dial.Slider.time("step", "Step", steps, false, start, "Drag in any picture, or play the recorded run.");
        size = new Dial.Choice(
                "models", "Model", List.of("40 in 6", "100 in 10"), 0, "Features and dimensions; 100 train here.");
        seed = Dial.Slider.whole("seed", "Seed", 0, 99, shipped, "Others are trained here, in some seconds.");
    }

    @Override
    public String id() {
        return "energy-levels";
    }

    @Override
    public String title() {
        return "Jumps of single features";
    }

    @Override
    public String caption() {
        return "One line for each feature: the share of a dimension that it has, while the model learns. The features"
                + " of the six largest jumps are coloured. Below, on the same steps, the loss, always measured on the same samples, and"
                + " the number of features for each dimension.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(step, size, seed);
    }

    private Survey survey(State state) {
        boolean large = state.get(size) == 1;
        int chosen = (int) state.get(seed);
        return new Survey(
                large ? "run-100-in-10" : "run-40-in-6",
                experiment,
                Survey.Method.RECORD,
                List.of(new Survey.Cell(Setting.parseAll(large ? "n=100 m=10" : ""))),
                MOMENTS,
                chosen,
                !large && chosen == shipped);
    }

    @Override
    public Optional<Dial> seed() {
        return Optional.of(seed);
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    /** What has been found in the run that is there, kept, since every frame asks. */
    private @Nullable JumpsOfRun found(State state) {
        Results results = state.results(0);
        JumpsOfRun last = known;
        if (last == null || !last.isOf(results)) {
            RecordedRun run = RecordedRun.of(survey(state), results);
            last = run == null ? null : new JumpsOfRun(run);
            known = last;
        }
        return last;
    }

    @Override
    public List<Pane> panes(State state) {
        JumpsOfRun found = found(state);
        JumpPictures pictures = new JumpPictures(found, state.get(step), steps);
        return List.of(
                new Pane("Dimensionality of each feature", pictures.about(), pictures.shares(state.mark())),
                new Pane("Loss", "on the same samples at every step", pictures.loss()),
                new Pane("Features per dimension", "1/D* = ‖W‖²/m", pictures.perDimension()),
                new Pane("Jumps found", found == null ? "" : found.since(), ledger(found)));
    }

    private static Ledger ledger(@Nullable JumpsOfRun found) {
        List<Ledger.Row> rows = new ArrayList<>();
        List<String> heads = List.of("steps", "D before", "after");
        if (found == null) {
            return new Ledger(heads, rows, JumpPictures.NOTHING);
        }
        for (Jump jump : found.largest(MOST_ROWS)) {
            rows.add(Ledger.Row.of(
                    "x" + jump.feature(),
                    List.of(
                            Numbers.count((int) found.run().steps()[jump.from()]) + " to "
                                    + Numbers.count((int) found.run().steps()[jump.to()]),
                            Numbers.fixed(jump.before(), 2),
                            Numbers.fixed(jump.after(), 2))));
        }
        return new Ledger(heads, rows, found.words());
    }

    @Override
    public State drag(State state, Drag drag) {
        JumpsOfRun found = found(state);
        List<Pane> panes = panes(state);
        return found != null && panes.get(drag.pane()).picture() instanceof StepChart chart
                ? state.with(step, chart.step(drag.width(), drag.x()))
                : state;
    }

    /** A flag, or a line that jumps, leads to the middle of the jump. */
    @Override
    public State pick(State state, int pane, Mark mark) {
        JumpsOfRun found = found(state);
        int flag = StepChart.flag(mark);
        return found != null && flag >= 0 && flag < found.jumps().size()
                ? state.with(step, found.middle(found.jumps().get(flag)))
                : state;
    }

    @Override
    public List<Finding> findings(State state) {
        return JumpFindings.of(found(state));
    }

    @Override
    public Optional<Model> model(State state) {
        Survey survey = survey(state);
        return found(state) == null
                ? Optional.empty()
                : Optional.of(new Model(survey.cells().get(0).settings(), survey.seed(), (int) state.get(step)));
    }

    /** What counts as a jump in a run that is kept so often. */
    static Jumps.Rule rule() {
        return new Jumps.Rule(5, 0.04, 0.15, MOMENTS / 10);
    }
}
