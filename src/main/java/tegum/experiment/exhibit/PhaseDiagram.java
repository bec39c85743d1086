package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.experiment.CoarseToFine;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.math.Decimal;
import tegum.math.Elementary;
import tegum.theory.PhaseTheory;
import tegum.theory.PhaseTheory.Phase;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.PhaseGrid;
import tegum.view.PhaseKey;

/**
 * What becomes of an extra feature, over its relative importance and the density: measured, by the paper's theory, and
 * at the exact optimum (paper, section "Superposition as a phase change").
 */
public final class PhaseDiagram implements Exhibit {
    private static final double[] IMPORTANCE = {0.1, 10};
    private static final double[] DENSITY = {1, 0.01};
    private static final int[] SIDES = {8, 16, 32, 48};
    private static final int[] MODELS = {1, 3, 10};
    private static final int BAKED_SIDE = 32;
    private static final int STARTS = 12;
    private static final int DIGITS = 4;

    private static final Dial.Choice GRID = new Dial.Choice(
            "grid", "Grid", List.of("8 × 8", "16 × 16", "32 × 32", "48 × 48"), 2, "Models grow with the square.");
    private static final Dial.Choice COUNT =
            new Dial.Choice("models", "Models per cell", List.of("1", "3", "10"), 2, "The paper trains ten.");
    private static final Dial.Choice SHOWN = new Dial.Choice(
            "shown",
            "Measured cells show",
            List.of("all but the worst", "the best model"),
            0,
            "Their mean is the paper’s; it mixes local minima.");
    private static final Dial.Choice BORDERS =
            new Dial.Choice("borders", "Theory’s borders", List.of("shown", "hidden"), 0, "Where fixed solutions tie.");

    private final String experiment;
    private final int features;
    private final List<PhaseCells> measured = new ArrayList<>();
    private final List<PhaseCells> optimal = new ArrayList<>();
    private List<Survey> last = List.of();
    private int lastAsked = -1;

    /**
     * The diagram of an experiment.
     *
     * @param experiment its id
     * @param features 2 or 3, in one dimension less
     */
    public PhaseDiagram(String experiment, int features) {
        this.experiment = experiment;
        this.features = features;
        for (int side : SIDES) {
            measured.add(new PhaseCells(features, features - 1, side));
            optimal.add(new PhaseCells(features, features - 1, side));
        }
    }

    @Override
    public String id() {
        return "phase-diagram-" + features;
    }

    @Override
    public String title() {
        return "Phase diagram";
    }

    @Override
    public String caption() {
        return "Every cell is a setting: how rare features are, and how much the extra one counts. Its colour says what"
                + " became of the extra feature. Choose a cell to see its models, and open one.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(GRID, COUNT, SHOWN, BORDERS);
    }

    private static int side(State state) {
        return SIDES[state.get(GRID)];
    }

    /** The very same list while the dials stay: a survey of thousands of cells takes long to tell from another. */
    @Override
    public List<Survey> surveys(State state) {
        int asked = state.get(GRID) * MODELS.length + state.get(COUNT);
        if (asked != lastAsked) {
            lastAsked = asked;
            last = surveys(side(state), MODELS[state.get(COUNT)]);
        }
        return last;
    }

    private List<Survey> surveys(int side, int models) {
        boolean baked = side == BAKED_SIDE;
        return List.of(
                new Survey(
                        "measured-" + side + "-" + models,
                        experiment,
                        Survey.Method.TRAIN,
                        cells(side),
                        models,
                        0,
                        baked && models == MODELS[2]),
                new Survey("optimum-" + side, experiment, Survey.Method.SOLVE, cells(side), STARTS, 0, baked));
    }

    private static List<Survey.Cell> cells(int side) {
        List<Survey.Cell> cells = new ArrayList<>();
        for (int cell : CoarseToFine.order(side, side)) {
            cells.add(new Survey.Cell(settings(cell / side, cell % side, side)));
        }
        return cells;
    }

    private static List<Setting> settings(int row, int column, int side) {
        return List.of(
                new Setting(Key.DENSITY, text(value(DENSITY, row, side))),
                new Setting(Key.RELATIVE_IMPORTANCE, text(value(IMPORTANCE, column, side))));
    }

    /** Own powers: the axes are part of what is computed, so they are the same everywhere. */
    private static double value(double[] ends, int index, int count) {
        return ends[0] * Elementary.power(ends[1] / ends[0], index / (count - 1.0));
    }

    private static double[] values(double[] ends, int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = value(ends, k, count);
        }
        return values;
    }

    private static String text(double value) {
        return Decimal.text(Decimal.round(value, DIGITS));
    }

    @Override
    public List<Pane> panes(State state) {
        int side = side(state);
        PhaseCells trained = measured.get(state.get(GRID));
        PhaseCells best = optimal.get(state.get(GRID));
        trained.look(state.results(0), state.get(SHOWN) == 1);
        best.look(state.results(1), true);
        double[] theoryNorm = new double[side * side];
        double[] theoryShared = new double[side * side];
        double[] densities = values(DENSITY, side);
        double[] importances = values(IMPORTANCE, side);
        for (int cell = 0; cell < theoryNorm.length; cell++) {
            Phase phase = phase(densities[cell / side], importances[cell % side]);
            theoryNorm[cell] = phase == Phase.IGNORED ? 0 : 1;
            theoryShared[cell] = phase == Phase.SUPERPOSED ? 1 : 0;
        }
        int models = MODELS[state.get(COUNT)];
        return List.of(
                new Pane(
                        "Measured",
                        models == 1 ? "one model a cell" : models + " models a cell",
                        grid(state, trained.sharings(), trained.norms(), false)),
                new Pane("Theory", "the best of three fixed solutions", grid(state, theoryShared, theoryNorm, true)),
                new Pane("Exact optimum", "weights and biases free", grid(state, best.sharings(), best.norms(), false)),
                new Pane("Key", cellWords(state), key(state, trained, best)));
    }

    private Phase phase(double p, double r) {
        return features == 2 ? PhaseTheory.bestOfTwo(p, r) : PhaseTheory.bestOfThree(p, r);
    }

    private PhaseGrid grid(State state, double[] shared, double[] norm, boolean named) {
        int side = side(state);
        return new PhaseGrid(
                side,
                side,
                shared,
                norm,
                IMPORTANCE,
                DENSITY,
                state.get(BORDERS) == 0 ? borders() : List.of(),
                named ? names() : List.of(),
                state.picked(),
                (row, column) -> words(row, column, side, shared[row * side + column], norm[row * side + column]));
    }

    private static String words(int row, int column, int side, double shared, double norm) {
        String place = "p = " + Numbers.density(value(DENSITY, row, side)) + ", r = "
                + Numbers.density(value(IMPORTANCE, column, side));
        return Double.isNaN(norm)
                ? place
                : place + ": length " + Numbers.fixed(norm, 2) + ", superposition " + Numbers.fixed(shared, 2);
    }

    private List<PhaseGrid.Name> names() {
        return List.of(
                new PhaseGrid.Name("not represented", 0.28, 0.75, 0, 0),
                new PhaseGrid.Name("own dimension", 3.6, 0.75, 0, 1),
                new PhaseGrid.Name("in superposition", features == 2 ? 1 : 0.3, 0.04, 1, 1));
    }

    /** Where two fixed solutions cost the same. */
    private List<double[]> borders() {
        int points = 24;
        double[] left = new double[2 * points];
        double[] right = new double[2 * points];
        for (int k = 0; k < points; k++) {
            double r = Elementary.power(10, -1 + k / (points - 1.0));
            left[2 * k] = r;
            left[2 * k + 1] = PhaseTheory.ignoredBelow(r);
            right[2 * k] = 1 / r;
            right[2 * k + 1] = PhaseTheory.dedicatedBelow(1 / r);
        }
        double[] above = {1, 1, 1, PhaseTheory.TRIPLE};
        double[] below = {1, PhaseTheory.TRIPLE, 1, DENSITY[1]};
        double[] level = {1, PhaseTheory.TRIPLE, IMPORTANCE[1], PhaseTheory.TRIPLE};
        return features == 2 ? List.of(left, right, above) : List.of(left, above, below, level);
    }

    private String cellWords(State state) {
        return chosen(state) < 0 ? "choose a cell" : "of the chosen cell";
    }

    private static int chosen(State state) {
        Mark mark = state.picked();
        int side = side(state);
        boolean inside = mark.feature() >= 0 && mark.feature() < side && mark.other() >= 0 && mark.other() < side;
        return inside ? mark.feature() * side + mark.other() : -1;
    }

    private PhaseKey key(State state, PhaseCells trained, PhaseCells best) {
        int cell = chosen(state);
        if (cell < 0) {
            return new PhaseKey(new double[0], new double[0], List.of());
        }
        int side = side(state);
        double p = Decimal.parse(text(value(DENSITY, cell / side, side)));
        double r = Decimal.parse(text(value(IMPORTANCE, cell % side, side)));
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"density p", Numbers.density(p)});
        lines.add(new String[] {"relative importance r", Numbers.density(r)});
        for (Phase phase : Phase.values()) {
            double loss = features == 2 ? PhaseTheory.ofTwo(phase, p, r) : PhaseTheory.ofThree(phase, p, r);
            lines.add(new String[] {"theory, " + name(phase), Numbers.loss(loss)});
        }
        Results.Answer optimum = best.answer(cell);
        if (optimum != null) {
            lines.add(new String[] {"exact optimum", Numbers.loss(optimum.losses()[0])});
        }
        return key(trained, trained.answer(cell), optimum, lines);
    }

    private static PhaseKey key(
            PhaseCells trained,
            Results.@Nullable Answer answer,
            Results.@Nullable Answer optimum,
            List<String[]> lines) {
        if (answer == null) {
            return new PhaseKey(new double[0], new double[0], lines);
        }
        int count = answer.losses().length;
        double[] norms = new double[count];
        double[] shared = new double[count];
        int reach = 0;
        for (int k = 0; k < count; k++) {
            norms[k] = trained.norm(answer, k);
            shared[k] = trained.shared(answer, k);
            reach += optimum != null && answer.losses()[k] < 1.05 * optimum.losses()[0] ? 1 : 0;
        }
        lines.add(new String[] {"best of " + count + " models", Numbers.loss(answer.losses()[answer.best()])});
        if (optimum != null) {
            lines.add(new String[] {"within 5 % of the optimum", reach + " of " + count});
        }
        return new PhaseKey(norms, shared, lines);
    }

    private static String name(Phase phase) {
        return switch (phase) {
            case IGNORED -> "not represented";
            case DEDICATED -> "own dimension";
            case SUPERPOSED -> "shared";
        };
    }

    @Override
    public Optional<Model> model(State state) {
        int cell = chosen(state);
        if (cell < 0) {
            return Optional.empty();
        }
        int side = side(state);
        PhaseCells cells = measured.get(state.get(GRID));
        cells.look(state.results(0), state.get(SHOWN) == 1);
        Results.Answer answer = cells.answer(cell);
        int seed = answer == null ? 0 : Math.max(0, answer.best());
        List<Setting> own = settings(cell / side, cell % side, side);
        return Optional.of(new Model(answer == null ? own : answer.settings(own), seed));
    }

    @Override
    public List<Finding> findings(State state) {
        PhaseCells trained = new PhaseCells(features, features - 1, side(state));
        PhaseCells best = optimal.get(state.get(GRID));
        trained.look(state.results(0), true);
        best.look(state.results(1), true);
        return List.of(
                PhaseCheck.agreement("Measured, best of each cell, against the exact optimum", trained, best),
                PhaseCheck.triple(this::phase));
    }
}
