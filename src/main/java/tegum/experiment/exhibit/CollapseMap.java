package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.CollapsedSets;
import tegum.analysis.Geometry;
import tegum.experiment.CoarseToFine;
import tegum.experiment.Config;
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
import tegum.view.CountGrid;
import tegum.view.Numbers;

/**
 * How many of three correlated pairs collapse into one direction each, over how strongly they are coupled and how common
 * they are: of trained models, and of the exact optimum (paper, section "Correlated and anticorrelated features", where
 * the coupling is 1).
 */
public final class CollapseMap implements Exhibit {
    private static final int COLUMNS = 6;
    private static final int ROWS = 9;
    private static final double[] DENSITY = {1, 0.02};
    private static final int MODELS = 4;
    private static final int STARTS = 20;

    /** Fully coupled pairs are quick to search, and their optima hard to find. */
    private static final int MORE_STARTS = 48;

    private static final int DIGITS = 3;
    private static final List<String> NAMES = List.of("no pair", "one pair", "two pairs", "all three pairs");

    private record Known(float[] params, double loss) {}

    private final List<Known> known = new ArrayList<>();
    private final Config config;
    private final List<Survey> surveys;
    private final List<Integer> order = CoarseToFine.order(ROWS, COLUMNS);

    /**
     * The map of an experiment.
     *
     * @param experiment its id
     * @param config of its model, with three pairs
     */
    public CollapseMap(String experiment, Config config) {
        this.config = config;
        List<Survey.Cell> trained = new ArrayList<>();
        List<Survey.Cell> exact = new ArrayList<>();
        List<Survey.Cell> coupled = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            coupled.add(new Survey.Cell(settings(row * COLUMNS + COLUMNS - 1)));
        }
        for (int cell : order) {
            List<Setting> settings = settings(cell);
            exact.add(new Survey.Cell(settings));
            List<Setting> plan = new ArrayList<>(settings);
            plan.addAll(Setting.parseAll("steps=4000 batch=256 lr=0.01 sched=cosine"));
            trained.add(new Survey.Cell(List.copyOf(plan)));
        }
        surveys = List.of(
                new Survey("collapse-trained", experiment, Survey.Method.TRAIN, trained, MODELS, 0, true),
                new Survey("collapse-optimum", experiment, Survey.Method.SOLVE, exact, STARTS, 0, true),
                new Survey("collapse-coupled", experiment, Survey.Method.SOLVE, coupled, MORE_STARTS, 0, true));
    }

    private static List<Setting> settings(int cell) {
        return List.of(
                new Setting(Key.DENSITY, Decimal.text(density(cell / COLUMNS))),
                new Setting(Key.COUPLING, Decimal.text(coupling(cell % COLUMNS))));
    }

    /** Own powers: the axes are part of what is computed, so they are the same everywhere. */
    private static double density(int row) {
        return Decimal.round(DENSITY[0] * Elementary.power(DENSITY[1] / DENSITY[0], row / (ROWS - 1.0)), DIGITS);
    }

    private static double coupling(int column) {
        return column / (COLUMNS - 1.0);
    }

    @Override
    public String id() {
        return "collapse-map";
    }

    @Override
    public String title() {
        return "How many pairs collapse";
    }

    @Override
    public String caption() {
        return "To the right the members of a pair are ever more of one mind: with probability _ρ_ one draw decides for"
                + " both, otherwise each has its own. Colours count the pairs whose two vectors have become one; lines"
                + " are where the count of the best known solution changes. Choose a cell to open its best model.";
    }

    @Override
    public List<Dial> dials() {
        return List.of();
    }

    @Override
    public List<Survey> surveys(State state) {
        return surveys;
    }

    @Override
    public List<Pane> panes(State state) {
        int[] trained = counts(state.results(0));
        int[] exact = best(state);
        return List.of(
                new Pane(
                        "Trained",
                        "the best of " + MODELS + " models a cell",
                        grid(state, trained, exact, state.results(0))),
                new Pane("Best known", "by exact loss", grid(state, exact, exact, Results.NONE)));
    }

    private CountGrid grid(State state, int[] counts, int[] exact, Results results) {
        double[] couplings = new double[COLUMNS];
        for (int k = 0; k < COLUMNS; k++) {
            couplings[k] = coupling(k);
        }
        return new CountGrid(
                couplings,
                densities(),
                counts,
                exact,
                NAMES,
                state.picked(),
                (row, column) -> words(row * COLUMNS + column, counts, results));
    }

    private String words(int cell, int[] counts, Results results) {
        String place =
                "ρ = " + Numbers.tick(coupling(cell % COLUMNS)) + ", p = " + Numbers.density(density(cell / COLUMNS));
        Results.Answer answer = answer(results, cell);
        return answer == null || counts[cell] < 0
                ? place
                : place + ": " + NAMES.get(counts[cell]) + " collapsed, loss "
                        + Numbers.significant(answer.losses()[answer.best()], 3);
    }

    private Results.@Nullable Answer answer(Results results, int cell) {
        return results.get(order.indexOf(cell));
    }

    /** Of each cell's best model, row by row; −1 where there is none. */
    private int[] counts(Results results) {
        int[] counts = new int[ROWS * COLUMNS];
        Arrays.fill(counts, -1);
        for (int k = 0; k < Math.min(results.cells(), order.size()); k++) {
            Results.Answer answer = results.get(k);
            if (answer != null && answer.best() >= 0) {
                counts[order.get(k)] = count(answer.params()[answer.best()]);
            }
        }
        return counts;
    }

    private @Nullable Known find(float[] params) {
        for (Known model : known) {
            // the very same array: arrays of results are never written to
            if (model.params == params) {
                return model;
            }
        }
        return null;
    }

    @Override
    public boolean prepare(State state) {
        for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
            for (int survey = 0; survey < surveys.size(); survey++) {
                float[] params = params(state, survey, cell);
                if (params != null && find(params) == null) {
                    exactLoss(cell, params);
                    return true;
                }
            }
        }
        return false;
    }

    /** Of the best that a survey has for a cell. */
    private float @Nullable [] params(State state, int survey, int cell) {
        boolean isCoupled = cell % COLUMNS == COLUMNS - 1;
        Results.Answer answer = survey < 2
                ? answer(state.results(survey), cell)
                : isCoupled ? state.results(2).get(cell / COLUMNS) : null;
        return answer == null || answer.best() < 0 ? null : answer.params()[answer.best()];
    }

    /** Worked out once for each model, since every frame asks. */
    private double exactLoss(int cell, float[] params) {
        Known model = find(params);
        if (model != null) {
            return model.loss;
        }
        double[] point = new double[params.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = params[i];
        }
        Config here = config.with(settings(cell));
        double loss = here.expectedLoss().value(point);
        known.add(new Known(params, loss));
        return loss;
    }

    /** Counts of the solution of least exact loss among the trained models and what the searches have found. */
    private int[] best(State state) {
        int[] counts = new int[ROWS * COLUMNS];
        Arrays.fill(counts, -1);
        for (int cell = 0; cell < counts.length; cell++) {
            double least = Double.POSITIVE_INFINITY;
            for (int survey = 0; survey < surveys.size(); survey++) {
                float[] params = params(state, survey, cell);
                if (params != null) {
                    double loss = exactLoss(cell, params);
                    if (loss < least) {
                        least = loss;
                        counts[cell] = count(params);
                    }
                }
            }
        }
        return counts;
    }

    private int count(float[] params) {
        int weights = config.hidden() * config.features();
        Geometry geometry = Geometry.of(Arrays.copyOf(params, weights), config.hidden(), config.features());
        return CollapsedSets.count(geometry, config.setsOfFeatures());
    }

    private int chosen(State state) {
        int row = state.picked().feature();
        int column = state.picked().other();
        boolean inside = row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
        return inside ? row * COLUMNS + column : -1;
    }

    @Override
    public Optional<Model> model(State state) {
        int cell = chosen(state);
        if (cell < 0) {
            return Optional.empty();
        }
        Results.Answer answer = answer(state.results(0), cell);
        List<Setting> own = surveys.get(0).cells().get(order.indexOf(cell)).settings();
        return Optional.of(
                answer == null ? new Model(own, 0) : new Model(answer.settings(own), Math.max(0, answer.best())));
    }

    @Override
    public List<Finding> findings(State state) {
        int[] trained = counts(state.results(0));
        int[] best = best(state);
        return List.of(
                CollapseCheck.coupled(column(best, COLUMNS - 1), densities()),
                CollapseCheck.uncoupled(column(best, 0), densities()),
                CollapseCheck.training(trained, best));
    }

    private static int[] column(int[] counts, int column) {
        int[] values = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = counts[row * COLUMNS + column];
        }
        return values;
    }

    private static double[] densities() {
        double[] densities = new double[ROWS];
        for (int k = 0; k < ROWS; k++) {
            densities[k] = density(k);
        }
        return densities;
    }
}
