package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.analysis.PairRelation;
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
import tegum.experiment.Verdict;
import tegum.view.Mark;
import tegum.view.ShareMatrix;

/**
 * How two correlated features lie to each other as room shrinks from a dimension for each to one for all: at a right
 * angle, side by side, collapsed (paper, section "Correlated and anticorrelated features", the order of preference).
 */
public final class OrderOfPreference implements Exhibit {
    private static final int MODELS = 20;
    private static final int STARTS = 16;
    private static final String TRAINING = " steps=4000 batch=256 lr=0.01 sched=cosine";

    private final Config config;
    private final List<Survey> surveys;

    /**
     * The order of an experiment's pairs.
     *
     * @param experiment its id
     * @param config of its model, with sets of two
     */
    public OrderOfPreference(String experiment, Config config) {
        this.config = config;
        List<Survey.Cell> trained = new ArrayList<>();
        List<Survey.Cell> exact = new ArrayList<>();
        for (int m = config.features(); m >= 1; m--) {
            trained.add(new Survey.Cell(Setting.parseAll("m=" + m + TRAINING)));
            exact.add(new Survey.Cell(List.of(new Setting(Key.HIDDEN, String.valueOf(m)))));
        }
        surveys = List.of(
                new Survey("order-trained", experiment, Survey.Method.TRAIN, trained, MODELS, 0, true),
                new Survey("order-optimum", experiment, Survey.Method.SOLVE, exact, STARTS, 0, true));
    }

    @Override
    public String id() {
        return "order-of-preference";
    }

    @Override
    public String title() {
        return "As room shrinks";
    }

    @Override
    public String caption() {
        return "How the two features of a pair lie to each other, as six dimensions become one: shares of all pairs, in"
                + " twenty trained models for each number of dimensions, and in the exact optimum. Choose a column to"
                + " open its best model.";
    }

    @Override
    public List<Dial> dials() {
        return List.of();
    }

    @Override
    public List<Survey> surveys(State state) {
        return surveys;
    }

    private int hidden(int cell) {
        return config.features() - cell;
    }

    /** Shares of the relations in a cell's models; null where there are none. */
    private double @Nullable [] shares(Results.@Nullable Answer answer, int cell) {
        if (answer == null) {
            return null;
        }
        int[] sets = config.setsOfFeatures();
        double[] counts = new double[PairRelation.values().length];
        int pairs = 0;
        for (float[] params : answer.params()) {
            float[] weights = Arrays.copyOf(params, hidden(cell) * config.features());
            Geometry geometry = Geometry.of(weights, hidden(cell), config.features());
            for (int i = 0; i < sets.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (sets[i] == sets[j]) {
                        counts[place(PairRelation.of(geometry, i, j))]++;
                        pairs++;
                    }
                }
            }
        }
        for (int k = 0; k < counts.length; k++) {
            counts[k] /= pairs;
        }
        return counts;
    }

    private static int place(PairRelation relation) {
        return List.of(PairRelation.values()).indexOf(relation);
    }

    @Override
    public List<Pane> panes(State state) {
        return List.of(
                new Pane("Trained", MODELS + " models a column", matrix(state.results(0), "of trained models")),
                new Pane("Exact optimum", "weights and biases free", matrix(state.results(1), "of the exact optima")));
    }

    private ShareMatrix matrix(Results results, String whose) {
        List<String> rows = new ArrayList<>();
        for (PairRelation relation : PairRelation.values()) {
            rows.add(relation.words());
        }
        int columns = config.features();
        List<String> names = new ArrayList<>();
        double[] values = new double[rows.size() * columns];
        Arrays.fill(values, Double.NaN);
        for (int cell = 0; cell < columns; cell++) {
            names.add("m = " + hidden(cell));
            double[] shares = shares(results.get(cell), cell);
            for (int k = 0; shares != null && k < shares.length; k++) {
                values[k * columns + cell] = shares[k];
            }
        }
        String summary = "How the members of a pair lie to each other, " + whose + ", for six dimensions down to one.";
        return new ShareMatrix(rows, names, values, 1, "share of pairs", summary);
    }

    @Override
    public Optional<Model> model(State state) {
        Mark picked = state.picked();
        int cell = picked.other();
        Results.Answer answer = cell < 0 ? null : state.results(0).get(cell);
        if (answer == null || answer.best() < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Model(answer.settings(surveys.get(0).cells().get(cell).settings()), answer.best()));
    }

    @Override
    public List<Finding> findings(State state) {
        List<Finding> findings = new ArrayList<>();
        for (int cell = 0; cell < config.features(); cell++) {
            PairRelation expected = expected(hidden(cell));
            double[] exact = shares(state.results(1).get(cell), cell);
            double[] trained = shares(state.results(0).get(cell), cell);
            if (expected != null && exact != null && trained != null) {
                double share = trained[place(expected)];
                findings.add(new Finding(
                        "m = " + hidden(cell),
                        "Paper: " + expected.words(),
                        "optimum: " + CoGroupingMatrix.percent(exact[place(expected)]) + " of pairs; trained: "
                                + CoGroupingMatrix.percent(share),
                        exact[place(expected)] == 1 ? Verdict.MATCHES : Verdict.CLOSE));
            }
        }
        return findings;
    }

    /** What the paper's order says: orthogonal while half a dimension is left for each, then side by side. */
    private @Nullable PairRelation expected(int hidden) {
        int sets = config.sets().count();
        return hidden >= sets ? PairRelation.RIGHT_ANGLE : hidden == sets - 1 ? PairRelation.SIDE_BY_SIDE : null;
    }
}
