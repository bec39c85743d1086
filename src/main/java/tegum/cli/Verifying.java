package tegum.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Outcome;
import tegum.experiment.Rule;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Trainer;

/**
 * {@code tegum verify}: every claim of an experiment on the runs of many seeds, and every finding of its exhibits on
 * what is baked, or on the recorded runs of many seeds, without a browser.
 */
final class Verifying {
    /** Name and version of the JSON form. */
    static final String SCHEMA = "tegum-verify/1";

    private static final Rule.Whole SEEDS = new Rule.Whole(1, 10_000);
    private static final int USUAL = 20;

    private Verifying() {}

    /** How a line fared: over all seeds how often each verdict, and what was found. */
    private static final class Tally {
        private final Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
        private final Map<String, Integer> found = new LinkedHashMap<>();
        private String expected = "";

        void add(Finding finding) {
            verdicts.merge(finding.verdict(), 1, Integer::sum);
            found.merge(finding.found(), 1, Integer::sum);
            expected = finding.expected();
        }

        int count(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0);
        }

        /** What was found most often. */
        String usual() {
            String usual = "";
            int most = 0;
            for (Map.Entry<String, Integer> entry : found.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    usual = entry.getKey();
                }
            }
            return usual;
        }
    }

    /**
     * Checks.
     *
     * @param arguments {@code [ID] [--seeds N] [--threads N] [--json]}
     */
    static String run(List<String> arguments) {
        Arguments parsed = Arguments.parse(arguments, List.of("--seeds", "--threads"), List.of("--json"))
                .atMost(1);
        int seeds = parsed.whole("--seeds", SEEDS, USUAL);
        int threads =
                parsed.whole("--threads", Baking.THREADS, Runtime.getRuntime().availableProcessors());
        List<Entry> entries = parsed.isEmpty() ? Experiments.ENTRIES : List.of(parsed.entry());
        Json json =
                new Json().object().name("schema").text(SCHEMA).name("seeds").whole(seeds);
        json.name("experiments").rows();
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            Experiment experiment = entry.experiment();
            Map<String, Tally> lines = check(entry, seeds, threads);
            text.append(text(experiment, lines)).append('\n');
            json(json, experiment, lines);
        }
        return parsed.has("--json") ? json.endRows().endObject().toString() : text.toString();
    }

    private static Map<String, Tally> check(Entry entry, int seeds, int threads) {
        Experiment experiment = entry.experiment();
        Map<String, Tally> lines = new LinkedHashMap<>();
        if (experiment.trains() && !experiment.claims().isEmpty()) {
            for (Config config : experiment.configs(List.of())) {
                String label = experiment.sweep().label(config);
                for (List<Finding> findings : runs(experiment, config, seeds, threads)) {
                    for (Finding finding : findings) {
                        if (finding.verdict() != Verdict.OPEN) {
                            lines.computeIfAbsent(label + ": " + finding.what(), name -> new Tally())
                                    .add(finding);
                        }
                    }
                }
            }
        }
        for (Exhibit exhibit : entry.exhibits()) {
            for (State state : states(exhibit, seeds, threads)) {
                for (Finding finding : exhibit.findings(state)) {
                    lines.computeIfAbsent(exhibit.id() + ": " + finding.what(), name -> new Tally())
                            .add(finding);
                }
            }
        }
        return lines;
    }

    private static List<List<Finding>> runs(Experiment experiment, Config config, int seeds, int threads) {
        List<Callable<List<Finding>>> tasks = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            Run run = config.run("", seed);
            tasks.add(() -> experiment.check(outcome(config, run)));
        }
        return Threads.all(tasks, threads, "a run of " + experiment.id());
    }

    /** The exhibit with what is baked for it, or with the recorded runs of all seeds if it shows one run. */
    private static List<State> states(Exhibit exhibit, int seeds, int threads) {
        State usual = State.of(exhibit);
        Optional<Dial> dial = exhibit.seed();
        if (dial.isEmpty()) {
            return List.of(Surveys.baked(exhibit, usual));
        }
        List<Callable<State>> tasks = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            State state = usual.with(dial.get(), seed);
            List<Survey> surveys = exhibit.surveys(state);
            tasks.add(
                    () -> state.withResults(surveys.stream().map(Surveys::alone).collect(Collectors.toList())));
        }
        return Threads.all(tasks, threads, "a run of " + exhibit.id());
    }

    private static Outcome outcome(Config config, Run run) {
        Trainer trainer = new Trainer(run);
        trainer.advance(config.steps());
        float[] params = trainer.snapshot().params();
        int weights = config.hidden() * config.features();
        Geometry geometry = Geometry.of(java.util.Arrays.copyOf(params, weights), config.hidden(), config.features());
        float[] bias = java.util.Arrays.copyOfRange(params, weights, weights + config.features());
        double loss = new Evaluation(run, params, Training.EVALUATION_SEED)
                .advance(Training.EVALUATION_BATCHES)
                .loss();
        return new Outcome(config, trainer.step(), geometry, bias, loss);
    }

    private static String text(Experiment experiment, Map<String, Tally> lines) {
        Columns columns = new Columns().row("claim", "expected", "found most often", "matches", "close", "differs");
        for (Map.Entry<String, Tally> line : lines.entrySet()) {
            Tally tally = line.getValue();
            columns.row(
                    line.getKey(),
                    tally.expected,
                    tally.usual(),
                    String.valueOf(tally.count(Verdict.MATCHES)),
                    String.valueOf(tally.count(Verdict.CLOSE)),
                    String.valueOf(tally.count(Verdict.DIFFERS)));
        }
        return experiment.number() + " " + experiment.id() + "\n" + columns;
    }

    private static void json(Json json, Experiment experiment, Map<String, Tally> lines) {
        json.object().name("id").text(experiment.id()).name("claims").rows();
        for (Map.Entry<String, Tally> line : lines.entrySet()) {
            Tally tally = line.getValue();
            json.object().name("claim").text(line.getKey()).name("expected").text(tally.expected);
            json.name("usual").text(tally.usual());
            json.name("matches").whole(tally.count(Verdict.MATCHES));
            json.name("close").whole(tally.count(Verdict.CLOSE));
            json.name("differs").whole(tally.count(Verdict.DIFFERS)).endObject();
        }
        json.endRows().endObject();
    }
}
