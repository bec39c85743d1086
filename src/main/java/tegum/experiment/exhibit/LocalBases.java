package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.analysis.HiddenComponents;
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
import tegum.view.GramMatrix;
import tegum.view.ShareMatrix;

/**
 * Two sets of correlated features share a space of as many dimensions as one of them has: each is a basis of its own,
 * which principal components find in samples of that set, and in samples of everything do not (paper, section
 * "Correlated and anticorrelated features").
 */
public final class LocalBases implements Exhibit {
    private static final List<String> DENSITIES = List.of("0.02", "0.05", "0.1", "0.2");

    private static final Dial.Choice DENSITY = new Dial.Choice(
            "density", "Density of a set", List.of("p = 0.02", "p = 0.05", "p = 0.1", "p = 0.2"), 0, "");

    private static final Dial.Choice SET =
            new Dial.Choice("set", "Set", List.of("the first", "the second"), 0, "Which one is there alone.");

    private static final Dial.Slider WEAKEST = new Dial.Slider(
            "weakest",
            "Weakest feature",
            "",
            0.3,
            1,
            false,
            0.5,
            "Its largest value in the samples; the strongest has 1.");

    private final Config config;
    private final Survey survey;

    /**
     * The bases of an experiment's models.
     *
     * @param experiment its id
     * @param config of its model, with two sets
     */
    public LocalBases(String experiment, Config config) {
        this.config = config;
        List<Survey.Cell> cells = new ArrayList<>();
        for (String density : DENSITIES) {
            cells.add(new Survey.Cell(List.of(new Setting(Key.DENSITY, density))));
        }
        survey = new Survey("local-bases", experiment, Survey.Method.TRAIN, cells, 1, 0, true);
    }

    @Override
    public String id() {
        return "local-bases-pca";
    }

    @Override
    public String title() {
        return "What principal components find";
    }

    @Override
    public String caption() {
        return "Principal components of what the model keeps in its hidden dimensions, worked out exactly: in samples"
                + " of one set alone, and in all. A red cell says that a component is a feature’s direction. PCA tells"
                + " directions apart by their variance, so the features of a set are given unequal strength in these"
                + " samples; with equal strength it has nothing to go by.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(DENSITY, SET, WEAKEST);
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey);
    }

    private Results.@Nullable Answer answer(State state) {
        return state.results(0).get(state.get(DENSITY));
    }

    private float[] weights(Results.Answer answer) {
        return Arrays.copyOf(answer.params()[0], config.hidden() * config.features());
    }

    private HiddenComponents components(State state, float[] weights, boolean oneSet) {
        double[] density = new double[config.sets().count()];
        for (int k = 0; k < density.length; k++) {
            boolean isThere = k == state.get(SET);
            density[k] = oneSet ? (isThere ? 1 : 0) : density(state);
        }
        return HiddenComponents.of(weights, config.hidden(), config.sets(), density, strengths(state));
    }

    private static double density(State state) {
        return tegum.math.Decimal.parse(DENSITIES.get(state.get(DENSITY)));
    }

    /** Falling from 1 in equal steps, the same in every set. */
    private double[] strengths(State state) {
        double[] strengths = new double[config.features()];
        for (int i = 0; i < strengths.length; i++) {
            int place = i % config.setSize();
            strengths[i] = 1 - (1 - state.get(WEAKEST)) * place / Math.max(1, config.setSize() - 1);
        }
        return strengths;
    }

    @Override
    public List<Pane> panes(State state) {
        Results.Answer answer = answer(state);
        if (answer == null) {
            return List.of();
        }
        float[] weights = weights(answer);
        Geometry geometry = Geometry.of(weights, config.hidden(), config.features());
        int first = config.sets().start(state.get(SET));
        int end = config.sets().start(state.get(SET) + 1);
        HiddenComponents one = components(state, weights, true);
        HiddenComponents all = components(state, weights, false);
        return List.of(
                new Pane("WᵀW", "two sets, two bases of one space", gram(geometry)),
                new Pane(
                        "Samples of one set",
                        one.found(first, end) + " of " + (end - first) + " features found",
                        matrix(one, first, end)),
                new Pane(
                        "All samples",
                        all.found(0, config.features()) + " of " + config.features() + " features found",
                        matrix(all, 0, config.features())));
    }

    private GramMatrix gram(Geometry geometry) {
        int n = geometry.features();
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i * n + j] = geometry.dot(i, j);
            }
        }
        return new GramMatrix(products, n, "W transpose W: the block of each set is close to the identity.");
    }

    private static ShareMatrix matrix(HiddenComponents components, int from, int to) {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = from; i < to; i++) {
            columns.add("x" + i);
        }
        double[] values = new double[components.hidden() * (to - from)];
        for (int k = 0; k < components.hidden(); k++) {
            rows.add("PC " + (k + 1));
            for (int i = from; i < to; i++) {
                values[k * (to - from) + i - from] = components.cosines()[k * components.features() + i];
            }
        }
        String summary = components.found(from, to) + " of " + (to - from) + " features have a component along them.";
        return new ShareMatrix(rows, columns, values, 1, "|cos| of component and feature", summary);
    }

    @Override
    public Optional<Model> model(State state) {
        return answer(state) == null
                ? Optional.empty()
                : Optional.of(new Model(survey.cells().get(state.get(DENSITY)).settings(), 0));
    }

    @Override
    public List<Finding> findings(State state) {
        Results.Answer answer = answer(state);
        return answer == null
                ? List.of()
                : new BasesCheck(config).of(weights(answer), density(state), found(state, answer));
    }

    private BasesCheck.Found found(State state, Results.Answer answer) {
        float[] weights = weights(answer);
        int first = config.sets().start(state.get(SET));
        int end = config.sets().start(state.get(SET) + 1);
        return new BasesCheck.Found(
                components(state, weights, true).found(first, end),
                components(state, weights, false).found(0, config.features()),
                state.get(WEAKEST) < 1);
    }
}
