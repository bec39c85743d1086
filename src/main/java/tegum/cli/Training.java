package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.train.Evaluation;
import tegum.train.Run;

/** {@code tegum train}: an experiment's models, trained to the end of their plan and measured. */
final class Training {
    /** Samples of the loss: 2²¹, from evaluation seed 1, whatever the runs' own seed. */
    static final int EVALUATION_BATCHES = (1 << 21) / Evaluation.BATCH;

    static final int EVALUATION_SEED = 1;

    private Training() {}

    /**
     * Trains and says what came of it.
     *
     * @param arguments {@code ID [--seed N] [--steps N] [--set KEY=VALUE]… [--json]}
     */
    static String run(List<String> arguments) {
        Arguments parsed = Arguments.parse(arguments, Request.OPTIONS, List.of("--json"));
        Request request = Request.of(parsed);
        List<Result> results = results(request);
        return parsed.has("--json") ? Report.json(request, results) : Report.text(request, results);
    }

    /** A trained run and the loss measured on fresh samples. */
    record Result(Trained trained, double loss) {
        static Result of(Config config, Run run) {
            Trained trained = Trained.of(config, run);
            Evaluation evaluation =
                    new Evaluation(run, trained.end().params(), EVALUATION_SEED).advance(EVALUATION_BATCHES);
            return new Result(trained, evaluation.loss());
        }
    }

    /** One result for each run, in order; runs share nothing, so threads change no bit. */
    private static List<Result> results(Request request) {
        List<Config> configs = request.experiment().configs(request.settings());
        List<Run> runs = request.experiment().runs(request.settings(), request.seed());
        int threads = Math.min(runs.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Result>> waiting = new ArrayList<>();
            for (int k = 0; k < runs.size(); k++) {
                Config config = configs.get(k);
                Run run = runs.get(k);
                waiting.add(pool.submit(() -> Result.of(config, run)));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Result> result : waiting) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidInput refused) {
                throw refused;
            }
            throw new IllegalStateException("a run failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
