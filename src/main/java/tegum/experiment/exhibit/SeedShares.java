package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Finding;
import tegum.experiment.Key;
import tegum.experiment.Pane;
import tegum.experiment.Reached;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.RunKind;
import tegum.view.RunShares;
import tegum.view.RunStrip;

/**
 * One model trained from twenty seeds: which geometry each run reaches, at which loss, and of how many runs each claim
 * of the experiment holds. How likely training is to find a solution is a result of its own.
 */
public final class SeedShares implements Exhibit {
    /** Its name in pages. */
    public static final String ID = "seed-shares";

    /** How many seeds, from 0. */
    public static final int SEEDS = 20;

    /** The optimum is sought by several workers, each from so many starts: few of them find it. */
    private static final int SEARCHES = 4;

    private static final int STARTS = 10;

    private final Words words;
    private final Experiment experiment;
    private final List<Setting> settings;
    private final Config config;
    private final List<Survey> surveys = new ArrayList<>();
    private final List<SeedRun> known = new ArrayList<>();

    /**
     * What it is called.
     *
     * @param id see {@link Exhibit#id}
     * @param title see {@link Exhibit#title}
     * @param caption see {@link Exhibit#caption}
     */
    public record Words(String id, String title, String caption) {}

    private static final Words IN_FOCUS = new Words(
            ID,
            "Twenty seeds",
            "The model above, trained anew from the seeds 0 to 19, without changes made on the way. How often"
                    + " training finds each geometry is a result of its own: one run shows what is possible, twenty show"
                    + " what is likely. Choose a dot to open its run.");

    /**
     * The figure of the model in focus.
     *
     * @param settings in which it differs from the experiment's, as an address has them
     */
    public SeedShares(Experiment experiment, List<Setting> settings) {
        this(IN_FOCUS, experiment, settings);
    }

    /**
     * The figure of one configuration.
     *
     * @param settings in which it differs from the experiment's, as an address has them
     */
    public SeedShares(Words words, Experiment experiment, List<Setting> settings) {
        this.words = words;
        this.experiment = experiment;
        this.settings = List.copyOf(settings);
        config = Survey.config(experiment, settings);
        surveys.add(survey(words.id, Survey.Method.TRAIN, SEEDS, 1));
        if (SeedRun.isExact(config)) {
            surveys.add(survey(
                    words.equals(IN_FOCUS) ? "seed-optimum" : words.id + "-optimum",
                    Survey.Method.SOLVE,
                    SEARCHES,
                    STARTS));
        }
    }

    private Survey survey(String id, Survey.Method method, int cells, int models) {
        List<Survey.Cell> shifted = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            shifted.add(new Survey.Cell(settings, k));
        }
        return new Survey(id, experiment.id(), method, shifted, models, 0, false);
    }

    @Override
    public String id() {
        return words.id;
    }

    @Override
    public String title() {
        return words.title;
    }

    @Override
    public String caption() {
        return words.caption;
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
    public String about() {
        StringBuilder about = new StringBuilder("n = ").append(config.features());
        about.append(", m = ").append(config.hidden()).append(", p = ").append(Key.DENSITY.read(config));
        for (Key key : Key.values()) {
            boolean isSaid = key == Key.FEATURES || key == Key.HIDDEN || key == Key.DENSITY;
            String value = key.read(config);
            if (!isSaid && !value.equals(key.read(experiment.base()))) {
                about.append(", ")
                        .append(uncapitalised(key.title()))
                        .append(' ')
                        .append(key == Key.IMPORTANCE ? config.importance().words() : value);
            }
        }
        return about.toString();
    }

    private static String uncapitalised(String title) {
        return (char) (title.charAt(0) - 'A' + 'a') + title.substring(1);
    }

    @Override
    public String start(State state, int models, int searches) {
        int left = SEEDS - state.results(0).done();
        if (left == 0) {
            return "Search for the optimum";
        }
        return left == SEEDS ? "Run 20 seeds" : "Run " + left + (left == 1 ? " more seed" : " more seeds");
    }

    /** The runs that are there, by seed. What has been worked out once is kept, since every frame asks. */
    private List<SeedRun> runs(State state) {
        List<SeedRun> runs = new ArrayList<>();
        Results results = state.results(0);
        for (int seed = 0; seed < SEEDS; seed++) {
            Results.Answer answer = results.get(seed);
            if (answer != null) {
                runs.add(run(seed, answer));
            }
        }
        return runs;
    }

    private SeedRun run(int seed, Results.Answer answer) {
        float[] params = answer.params()[0];
        for (SeedRun run : known) {
            // the very same array: arrays of results are never written to
            if (run.params() == params && run.seed() == seed) {
                return run;
            }
        }
        SeedRun run = SeedRun.of(experiment, config, seed, answer.losses()[0], params);
        if (known.size() >= 2 * SEEDS) {
            known.clear();
        }
        known.add(run);
        return run;
    }

    /** The lowest loss that all searches together have found; NaN before they are done, or if a run is lower still. */
    private double optimum(State state, List<SeedRun> runs) {
        Results results = surveys.size() > 1 ? state.results(1) : Results.NONE;
        if (results.cells() == 0 || results.done() < results.cells()) {
            return Double.NaN;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < results.cells(); cell++) {
            Results.Answer answer = results.get(cell);
            lowest = answer == null ? lowest : Math.min(lowest, answer.losses()[0]);
        }
        for (SeedRun run : runs) {
            lowest = run.loss() < lowest * (1 - 1e-6) ? Double.NaN : lowest;
        }
        return lowest;
    }

    @Override
    public List<Pane> panes(State state) {
        List<SeedRun> runs = runs(state);
        SeedGroups groups = new SeedGroups(runs);
        List<Pane> panes = new ArrayList<>();
        panes.add(new Pane("Loss of each run", about(), strip(state, runs, groups)));
        if (!runs.isEmpty()) {
            String summary = "Of the runs so far, " + groups.words() + ".";
            panes.add(new Pane(
                    "What they reach",
                    Numbers.count(runs.size()) + (runs.size() == 1 ? " run" : " runs"),
                    new RunShares("geometry", groups.kinds(), runs.size(), SEEDS, summary)));
        }
        return panes;
    }

    private RunStrip strip(State state, List<SeedRun> runs, SeedGroups groups) {
        List<RunStrip.Dot> dots = new ArrayList<>();
        double low = Double.NaN;
        double high = Double.NaN;
        for (SeedRun run : runs) {
            dots.add(new RunStrip.Dot(run.seed(), groups.indexOf(run), run.loss(), run.geometry()));
            low = low <= run.loss() || Double.isNaN(run.loss()) ? low : run.loss();
            high = high >= run.loss() || Double.isNaN(run.loss()) ? high : run.loss();
        }
        int pointed = state.mark().feature();
        String summary = runs.isEmpty()
                ? "No model has been trained yet."
                : "Losses of " + runs.size() + " runs with " + about() + ", from " + RunKind.loss(low) + " to "
                        + RunKind.loss(high) + ": " + groups.words() + ".";
        return new RunStrip(
                groups.kinds(),
                dots,
                SEEDS,
                optimum(state, runs),
                pointed >= 0 && pointed < SEEDS ? pointed : state.picked().feature(),
                runs.isEmpty() ? "Nothing is trained until you press the button." : "",
                summary);
    }

    /** A dot chooses its run, a bar the best of its runs. */
    @Override
    public State pick(State state, int pane, Mark mark) {
        List<SeedGroups.Group> groups = new SeedGroups(runs(state)).list();
        int group = mark.feature() - SEEDS;
        return group >= 0 && group < groups.size()
                ? state.withPicked(Mark.feature(groups.get(group).best().seed()))
                : state;
    }

    @Override
    public Optional<Model> model(State state) {
        int seed = state.picked().feature();
        boolean isThere = seed >= 0 && seed < SEEDS && state.results(0).get(seed) != null;
        return isThere ? Optional.of(new Model(settings, seed)) : Optional.empty();
    }

    @Override
    public String checkNote() {
        return "Where a number of seeds is stated, the verdict compares the two counts: they match within two standard"
                + " deviations of chance.";
    }

    @Override
    public List<Finding> findings(State state) {
        List<SeedRun> runs = runs(state);
        List<Integer> stated = new ArrayList<>();
        for (Claim claim : experiment.claims()) {
            stated.add(claim instanceof Reached reached ? reached.stated(config) : -1);
        }
        return SeedCheck.of(runs, stated, runs.size() == SEEDS);
    }
}
