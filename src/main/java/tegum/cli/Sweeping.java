package tegum.cli;

import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Results;
import tegum.experiment.Survey;
import tegum.protocol.Permalink;
import tegum.train.Trainer;
import tegum.view.Numbers;

/** {@code tegum sweep}: the models of a survey, trained by threads; the numbers that the page's workers find. */
final class Sweeping {
    /** Name and version of the JSON form. */
    static final String SCHEMA = "tegum-sweep/1";

    private Sweeping() {}

    /**
     * Trains and says what came out.
     *
     * @param arguments {@code ID [--survey SURVEY] [--threads N] [--json]}
     */
    static String run(List<String> arguments) {
        Arguments parsed = Arguments.parse(arguments, List.of("--survey", "--threads"), List.of("--json"));
        Entry entry = parsed.entry();
        Survey survey = Surveys.named(entry, parsed.value("--survey", ""));
        int threads =
                parsed.whole("--threads", Baking.THREADS, Runtime.getRuntime().availableProcessors());
        Results results = Surveys.run(survey, threads, System.err);
        return parsed.has("--json") ? json(survey, results) : text(survey, results);
    }

    private static String text(Survey survey, Results results) {
        Columns columns = new Columns().row("settings", "models", "least loss", "highest loss");
        for (int k = 0; k < survey.cells().size(); k++) {
            Results.Answer answer = results.get(k);
            if (answer != null) {
                columns.row(
                        survey.settings(k).trim(),
                        String.valueOf(answer.losses().length),
                        loss(answer, answer.best()),
                        loss(answer, answer.worst()));
            }
        }
        return columns.toString();
    }

    private static String loss(Results.Answer answer, int model) {
        return model < 0 ? "not a number" : Numbers.loss(answer.losses()[model]);
    }

    private static String json(Survey survey, Results results) {
        Json json = new Json().object().name("schema").text(SCHEMA);
        json.name("experiment").text(survey.experiment()).name("survey").text(survey.id());
        json.name("method").text(survey.method().name()).name("engine").text(Trainer.VERSION);
        json.name("cells").rows();
        for (int k = 0; k < survey.cells().size(); k++) {
            Results.Answer answer = results.get(k);
            if (answer != null) {
                json.object()
                        .name("settings")
                        .text(survey.settings(k).trim())
                        .name("models")
                        .rows();
                for (int i = 0; i < answer.losses().length; i++) {
                    model(json, survey, survey.config(k), i, answer);
                }
                json.endRows().endObject();
            }
        }
        return json.endRows().endObject().toString();
    }

    private static void model(Json json, Survey survey, Config config, int i, Results.Answer answer) {
        int n = config.features();
        float[] params = answer.params()[i];
        json.object();
        if (survey.method() == Survey.Method.RECORD) {
            json.name("step").whole(Survey.step(config.steps(), survey.models(), i));
        } else {
            json.name("seed").text(Permalink.seedText(survey.seed() + i));
        }
        json.name("loss").number(answer.losses()[i]);
        json.name("W").rows();
        for (int row = 0; row < config.hidden(); row++) {
            json.numbers(params, row * n, (row + 1) * n);
        }
        json.endRows();
        json.name("b").numbers(params, params.length - n, params.length);
        json.endObject();
    }
}
