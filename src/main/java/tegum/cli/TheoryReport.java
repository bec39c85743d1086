package tegum.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tegum.analysis.Factor;
import tegum.analysis.Geometry;
import tegum.analysis.GeometryGraph;
import tegum.analysis.PlanarShape;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.ModelKind;
import tegum.experiment.Problem;
import tegum.math.Decimal;
import tegum.theory.Optimum;
import tegum.view.Numbers;

/** {@code tegum theory}: the exact optimum of an experiment's model, without training. */
final class TheoryReport {
    /** Name and version of the JSON form. */
    static final String SCHEMA = "tegum-theory/1";

    private static final int STARTS = 32;
    private static final int MOST_FEATURES = 7;
    private static final int LOSS_DIGITS = 6;

    private TheoryReport() {}

    /**
     * Finds the optimum and says what it is.
     *
     * @param arguments {@code ID [--seed N] [--set KEY=VALUE]… [--json]}; the seed is that of the starts
     */
    static String run(List<String> arguments) {
        Arguments parsed = Arguments.parse(arguments, Request.OPTIONS, List.of("--json"));
        Request request = Request.of(parsed);
        Config config = request.experiment().with(request.experiment().base(), request.settings());
        if (config.features() > MOST_FEATURES) {
            throw new InvalidInput(
                    Problem.OUT_OF_RANGE,
                    Key.FEATURES.id(),
                    "at most " + MOST_FEATURES + ", as theory goes through every set of features",
                    Key.FEATURES.read(config));
        }
        TheoryModel model = new TheoryModel(config);
        Optimum optimum = Optimum.of(model.loss(), STARTS, request.seed());
        return parsed.has("--json") ? json(request, model, config, optimum) : text(request, model, config, optimum);
    }

    private static Geometry geometry(TheoryModel model, Config config, Optimum optimum) {
        return Geometry.of(model.inward(optimum), config.hidden(), config.features());
    }

    /** The figure in a plane; elsewhere the factors of the tegum product; of hidden ReLUs, what they serve. */
    private static String shape(TheoryModel model, Config config, Optimum optimum) {
        if (model.isPrivileged()) {
            return model.neurons(optimum);
        }
        Geometry geometry = geometry(model, config, optimum);
        if (geometry.hidden() == 2) {
            return PlanarShape.of(geometry).kind().words();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Factor factor : GeometryGraph.of(geometry, GeometryGraph.THRESHOLD).factors()) {
            counts.merge(factor.name(), 1, Integer::sum);
        }
        List<String> names = new ArrayList<>();
        counts.forEach((name, count) -> names.add(count == 1 ? name : count + " × " + name));
        return names.isEmpty() ? PlanarShape.Kind.NONE.words() : String.join(" + ", names);
    }

    private static String text(Request request, TheoryModel model, Config config, Optimum optimum) {
        Geometry geometry = geometry(model, config, optimum);
        Columns columns = new Columns().row("feature", "norm", "D", "b");
        for (int i = 0; i < config.features(); i++) {
            columns.row(
                    "x" + i,
                    Numbers.fixed(geometry.norms()[i], 4),
                    Numbers.fixed(geometry.dimensionality()[i], 4),
                    Numbers.fixed(optimum.bias(i, config.features()), 4));
        }
        return request.experiment().id() + model.words() + ", exact: " + shape(model, config, optimum) + ", loss "
                + Decimal.text(Decimal.round(optimum.loss(), LOSS_DIGITS)) + "; " + optimum.reached() + " of "
                + optimum.starts() + " starts reach it\n\n" + columns;
    }

    private static String json(Request request, TheoryModel model, Config config, Optimum optimum) {
        int features = config.features();
        Geometry geometry = geometry(model, config, optimum);
        Json json = new Json().object().name("schema").text(SCHEMA);
        json.name("experiment").text(request.experiment().id());
        json.name("model").text(Key.MODEL.read(config)).name("data").text(Key.DATA.read(config));
        json.name("n").whole(features).name("m").whole(config.hidden());
        json.name("density").number(config.density());
        json.name("importance").numbers(config.run("", 0).importance(), 0, features);
        json.name("loss").number(optimum.loss());
        json.name("reached").whole(optimum.reached()).name("starts").whole(optimum.starts());
        json.name("geometry").text(shape(model, config, optimum));
        json.name("W").rows();
        for (int row = 0; row < config.hidden(); row++) {
            json.numbers(Arrays.copyOfRange(optimum.params(), row * features, (row + 1) * features));
        }
        json.endRows();
        if (config.model() == ModelKind.ABSOLUTE) {
            json.name("W2").rows();
            for (double[] row : model.outward(optimum)) {
                json.numbers(row);
            }
            json.endRows();
        }
        json.name("b").numbers(model.bias(optimum));
        json.name("norms").numbers(geometry.norms());
        json.name("dimensionality").numbers(geometry.dimensionality());
        return json.endObject().toString();
    }
}
