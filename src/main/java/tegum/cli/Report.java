package tegum.cli;

import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Rule;
import tegum.math.Decimal;
import tegum.protocol.Permalink;
import tegum.train.Trainer;
import tegum.view.Numbers;

/** Trained runs, for people and for programs. */
final class Report {
    /** Name and version of the JSON form; the version goes up when a field changes its meaning or goes away. */
    static final String SCHEMA = "tegum-train/1";

    private static final int LOSS_DIGITS = 5;
    private static final int MOST_NORMS = 12;

    private Report() {}

    /** A small table. */
    static String text(Request request, List<Training.Result> results) {
        Config config = config(request);
        StringBuilder settings = new StringBuilder();
        for (Key key : Key.values()) {
            boolean varies = results.size() > 1 && request.experiment().sweep().varies(key);
            if (!varies && !key.isUsual(config)) {
                settings.append(settings.length() == 0 ? "" : ", ")
                        .append(key.id())
                        .append('=')
                        .append(key.read(config));
            }
        }
        Columns columns = new Columns().row("run", "loss", "kept", "shape", "norms");
        for (Training.Result result : results) {
            Geometry geometry = result.trained().scene().geometry();
            columns.row(
                    result.trained().run().label(),
                    Decimal.text(Decimal.round(result.loss(), LOSS_DIGITS)),
                    String.valueOf(geometry.represented(PlanarShape.REPRESENTED)),
                    geometry.hidden() == 2 ? PlanarShape.of(geometry).kind().words() : "-",
                    norms(geometry));
        }
        return request.experiment().id() + ", seed " + Permalink.seedText(request.seed()) + ", engine "
                + Trainer.VERSION + "\n" + settings + "\n\n" + columns;
    }

    private static String norms(Geometry geometry) {
        StringBuilder norms = new StringBuilder();
        for (int i = 0; i < Math.min(geometry.features(), MOST_NORMS); i++) {
            norms.append(i == 0 ? "" : " ").append(Numbers.quantity(geometry.norms()[i]));
        }
        return norms + (geometry.features() > MOST_NORMS ? " ..." : "");
    }

    /** Every number in full. */
    static String json(Request request, List<Training.Result> results) {
        Experiment experiment = request.experiment();
        Config config = config(request);
        Json json = new Json().object().name("schema").text(SCHEMA);
        json.name("engine").text(Trainer.VERSION);
        json.name("experiment").text(experiment.id());
        json.name("config").object();
        for (Key key : Key.values()) {
            json.name(key.id());
            if (key.rule() instanceof Rule.Whole || key.rule() instanceof Rule.Real) {
                json.number(Decimal.parse(key.read(config)));
            } else {
                json.text(key.read(config));
            }
        }
        json.endObject();
        if (results.size() > 1) {
            json.name("sweep").text(varied(experiment));
        }
        json.name("seed").whole(Integer.toUnsignedLong(request.seed()));
        json.name("steps").whole(config.steps());
        json.name("runs").rows();
        for (Training.Result result : results) {
            run(json, result);
        }
        return json.endRows().endObject().toString();
    }

    private static void run(Json json, Training.Result result) {
        Trained trained = result.trained();
        float[] params = trained.end().params();
        Geometry geometry = trained.scene().geometry();
        int features = geometry.features();
        int weights = geometry.hidden() * features;
        json.object().name("label").text(trained.run().label());
        json.name("n").whole(features).name("m").whole(geometry.hidden());
        json.name("density").number(trained.config().density());
        json.name("importance").numbers(trained.run().importance(), 0, features);
        json.name("loss").number(result.loss());
        json.name("W").rows();
        for (int row = 0; row < weights; row += features) {
            json.numbers(params, row, row + features);
        }
        json.endRows();
        int bias = params.length - features;
        if (bias > weights) { // a matrix of its own leads out of the hidden layer
            json.name("W2").rows();
            for (int row = weights; row < bias; row += geometry.hidden()) {
                json.numbers(params, row, row + geometry.hidden());
            }
            json.endRows();
        }
        json.name("b").numbers(params, bias, params.length);
        json.name("norms").numbers(geometry.norms());
        json.name("dimensionality").numbers(geometry.dimensionality());
        json.name("superposition").numbers(geometry.superposition());
        json.endObject();
    }

    /** Ids of the settings in which the runs differ, with blanks between. */
    private static String varied(Experiment experiment) {
        StringBuilder ids = new StringBuilder();
        for (Key key : Key.values()) {
            if (experiment.sweep().varies(key)) {
                ids.append(ids.length() == 0 ? "" : " ").append(key.id());
            }
        }
        return ids.toString();
    }

    private static Config config(Request request) {
        return request.experiment().with(request.experiment().base(), request.settings());
    }
}
