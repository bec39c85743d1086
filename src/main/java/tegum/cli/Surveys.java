package tegum.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tegum.experiment.Baked;
import tegum.experiment.CellWork;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Entry;
import tegum.experiment.ExactSolver;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.train.Trainer;

/** The surveys of an experiment, worked through by threads, and their files. */
final class Surveys {
    private Surveys() {}

    /** Work of a run, in products of a feature, a dimension and a sample, beyond which a build does not repeat it. */
    private static final double HEAVY = 2e7;

    /**
     * Every survey that an experiment's exhibits have, whichever option of a choice is taken, and that of its poster
     * if the model is large; by id.
     */
    static Map<String, Survey> of(Entry entry) {
        Experiment experiment = entry.experiment();
        Map<String, Survey> surveys = new LinkedHashMap<>();
        if (isHeavy(entry)) {
            surveys.put("poster", poster(experiment));
        }
        for (Exhibit exhibit : entry.exhibits()) {
            add(surveys, exhibit, 0, State.of(exhibit));
        }
        return surveys;
    }

    /** Whether the model in focus takes so long to train that its poster is baked. */
    static boolean isHeavy(Entry entry) {
        Experiment experiment = entry.experiment();
        Config base = experiment.base();
        double step = (double) base.features() * base.hidden() * base.batch();
        return experiment.trains() && !entry.exhibitsLead() && step * base.steps() > HEAVY;
    }

    /** The model in focus as a survey of one. */
    static Survey poster(Experiment experiment) {
        return new Survey(
                "poster",
                experiment.id(),
                Survey.Method.TRAIN,
                List.of(new Survey.Cell(List.of())),
                1,
                experiment.seed(),
                true);
    }

    /** Goes through all options of the choices from the {@code next} dial on. */
    private static void add(Map<String, Survey> surveys, Exhibit exhibit, int next, State state) {
        if (next == exhibit.dials().size()) {
            for (Survey survey : exhibit.surveys(state)) {
                surveys.putIfAbsent(survey.id(), survey);
            }
            return;
        }
        add(surveys, exhibit, next + 1, state);
        Dial dial = exhibit.dials().get(next);
        if (dial instanceof Dial.Choice choice) {
            for (int k = 0; k < choice.options().size(); k++) {
                add(surveys, exhibit, next + 1, state.with(dial, k));
            }
        }
    }

    /** The survey called {@code id}; an unknown one, or one of an experiment that has none, is refused. */
    static Survey named(Entry entry, String id) {
        Map<String, Survey> all = of(entry);
        Survey survey = id.isEmpty() && !all.isEmpty() ? all.values().iterator().next() : all.get(id);
        if (survey == null) {
            String rule =
                    all.isEmpty() ? "left out: " + entry.experiment().id() + " has none" : "one of " + all.keySet();
            throw new InvalidInput(Problem.UNKNOWN_VIEW, "survey", rule, id);
        }
        return survey;
    }

    /** Works through a survey in this thread. */
    static Results alone(Survey survey) {
        Results results = Results.empty(survey.cells().size());
        for (int k = 0; k < survey.cells().size(); k++) {
            results = results.with(k, work(survey, k).complete());
        }
        return results;
    }

    private static CellWork work(Survey survey, int cell) {
        return new CellWork(
                survey.config(cell),
                survey.method(),
                survey.models(),
                survey.seed(cell),
                Trainer::new,
                new ExactSolver());
    }

    /** Works through a survey. What comes out does not depend on the number of threads. */
    static Results run(Survey survey, int threads, PrintStream progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Results.Answer>> cells = new ArrayList<>();
            for (int k = 0; k < survey.cells().size(); k++) {
                CellWork cell = work(survey, k);
                cells.add(pool.submit(cell::complete));
            }
            Results results = Results.empty(cells.size());
            for (int k = 0; k < cells.size(); k++) {
                results = results.with(k, cells.get(k).get());
                progress.print("\r" + survey.id() + ": " + (k + 1) + " of " + cells.size() + " cells");
            }
            progress.println();
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a cell of " + survey.id() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Where a survey's file lies in the project. */
    static Path file(Survey survey) {
        return Path.of(System.getProperty("tegum.home", "."), "webapp").resolve(Baked.file(survey));
    }

    /** A state with what has been baked for it; without, where a file is missing or belongs to another version. */
    static State baked(Exhibit exhibit, State state) {
        List<Results> results = new ArrayList<>();
        for (Survey survey : exhibit.surveys(state)) {
            results.add(baked(survey));
        }
        return state.withResults(results);
    }

    /** What has been baked for a survey; nothing, where its file is missing or belongs to another version. */
    static Results baked(Survey survey) {
        Path file = file(survey);
        if (!survey.baked() || !Files.exists(file)) {
            return Results.NONE;
        }
        try {
            return Baked.decode(survey, Files.readAllBytes(file), Trainer.VERSION);
        } catch (IOException | InvalidInput unusable) {
            return Results.NONE;
        }
    }
}
