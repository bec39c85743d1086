package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.CoGrouping;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Numbers;
import tegum.view.ShareMatrix;

/**
 * Over a hundred models of the same data: how often two features share a factor of the tegum product, or a neuron
 * (paper, section "Superposition in a privileged basis", its question whether polysemantic neurons group the same
 * features across models).
 */
public final class CoGroupingMatrix implements Exhibit {
    private static final int MODELS = 100;
    private static final String TRAINING = "steps=3000 batch=256 lr=0.01 sched=cosine";
    private static final List<String> MODEL = List.of("", "model=hidden-relu ");
    private static final List<String> DATA = List.of("data=independent", "data=correlated", "data=anticorrelated-each");
    private static final List<String> IMPORTANCE = List.of("", "imp=exp:0.8 ");

    private static final Dial.Choice GROUP = new Dial.Choice(
            "group",
            "Group",
            List.of("tegum factor", "neuron"),
            0,
            "Neurons: of a model with ReLU on its hidden layer.");

    private static final Dial.Choice LAW = new Dial.Choice(
            "importance", "Importance", List.of("equal", "falling, 0.8^i"), 0, "Equal features can change places.");

    private final Config config;
    private final List<Survey> surveys = new ArrayList<>();

    // what has been counted, as long as the same models are asked about
    private Results.@Nullable Answer[] counted = new Results.Answer[0];
    private @Nullable CoGrouping[] groupings = new CoGrouping[0];

    /**
     * The matrices of an experiment's models.
     *
     * @param experiment its id
     * @param config of its model, with sets of two
     */
    public CoGroupingMatrix(String experiment, Config config) {
        this.config = config;
        for (int group = 0; group < MODEL.size(); group++) {
            for (int law = 0; law < IMPORTANCE.size(); law++) {
                List<Survey.Cell> cells = new ArrayList<>();
                for (String data : DATA) {
                    String settings = MODEL.get(group) + IMPORTANCE.get(law) + data + " " + TRAINING;
                    cells.add(new Survey.Cell(Setting.parseAll(settings)));
                }
                String id = "grouping-" + (group == 0 ? "factors" : "neurons") + (law == 0 ? "" : "-falling");
                surveys.add(new Survey(id, experiment, Survey.Method.TRAIN, cells, MODELS, 0, true));
            }
        }
    }

    @Override
    public String id() {
        return "co-grouping";
    }

    @Override
    public String title() {
        return "Which features share, over a hundred models";
    }

    @Override
    public String caption() {
        return "Each cell says in which share of a hundred models, of the seeds 0 to 99, two features are in one group."
                + " Left: the features know nothing of each other. Middle: x₀ and x₁ come together, x₂ and x₃, and so"
                + " on. Right: they exclude each other.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(GROUP, LAW);
    }

    private Survey survey(State state) {
        return surveys.get(state.get(GROUP) * IMPORTANCE.size() + state.get(LAW));
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(survey(state));
    }

    @SuppressWarnings("ReferenceEquality") // the very same answer: what has been found is never written to
    private @Nullable CoGrouping grouping(State state, int cell) {
        Results.Answer answer = state.results(0).get(cell);
        if (counted.length == 0) {
            counted = new Results.Answer[DATA.size()];
            groupings = new CoGrouping[DATA.size()];
        }
        if (answer != counted[cell]) {
            counted[cell] = answer;
            groupings[cell] = answer == null ? null : count(answer, state.get(GROUP) == 1);
        }
        return groupings[cell];
    }

    private CoGrouping count(Results.Answer answer, boolean neurons) {
        CoGrouping grouping = new CoGrouping(config.features());
        for (float[] params : answer.params()) {
            float[] weights = Arrays.copyOf(params, config.hidden() * config.features());
            Geometry geometry = Geometry.of(weights, config.hidden(), config.features());
            if (neurons) {
                grouping.addNeurons(geometry);
            } else {
                grouping.addFactors(geometry);
            }
        }
        return grouping;
    }

    @Override
    public List<Pane> panes(State state) {
        List<String> titles = List.of("Independent", "Correlated pairs", "Anticorrelated pairs");
        List<Pane> panes = new ArrayList<>();
        for (int cell = 0; cell < DATA.size(); cell++) {
            CoGrouping found = grouping(state, cell);
            CoGrouping grouping = found == null ? new CoGrouping(config.features()) : found;
            String models = Numbers.count(grouping.models()) + " models";
            panes.add(new Pane(titles.get(cell), models, matrix(grouping, titles.get(cell))));
        }
        return panes;
    }

    private ShareMatrix matrix(CoGrouping grouping, String title) {
        int n = config.features();
        List<String> names = new ArrayList<>();
        double[] shares = new double[n * n];
        for (int i = 0; i < n; i++) {
            names.add("x" + i);
            for (int j = 0; j < n; j++) {
                shares[i * n + j] = i == j ? Double.NaN : grouping.share(i, j);
            }
        }
        String summary = grouping.models() == 0
                ? title + ": nothing trained yet."
                : title + ": members of a pair share a group in " + percent(grouping.mean(sets(), true))
                        + " of the models, features of different pairs in " + percent(grouping.mean(sets(), false))
                        + ".";
        return new ShareMatrix(names, names, shares, 1, "share of models", summary);
    }

    private int[] sets() {
        return config.setsOfFeatures();
    }

    static String percent(double share) {
        return Numbers.fixed(100 * share, 0) + " %";
    }

    @Override
    public Optional<Model> model(State state) {
        return Optional.empty();
    }

    @Override
    public List<Finding> findings(State state) {
        boolean equal = state.get(LAW) == 0;
        boolean factors = state.get(GROUP) == 0;
        return GroupingCheck.of(grouping(state, 0), grouping(state, 1), grouping(state, 2), sets(), equal, factors);
    }
}
