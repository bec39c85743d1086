package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.analysis.CanonicalPose;
import tegum.analysis.Geometry;
import tegum.experiment.Exhibit;
import tegum.experiment.Key;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.math.Decimal;
import tegum.theory.Branch;
import tegum.theory.PerturbedPentagon;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;
import tegum.view.Mark;
import tegum.view.Numbers;

/**
 * What the figures of E11 share: the values of r, the survey, its models told apart, and the exact branches. It
 * remembers the last branches of each kind, since they take a tenth of a second and a figure is drawn at every
 * movement of the pointer.
 */
final class PerturbedModels {
    /** Thirteen values of r, six to a factor of ten; 1 is among them. */
    static final double[] RATIOS = {0.1, 0.147, 0.215, 0.316, 0.464, 0.681, 1, 1.47, 2.15, 3.16, 4.64, 6.81, 10};

    /** Density of the paper's figure. */
    static final double DENSITY = 0.05;

    /** How many models each value of r has in the survey. */
    static final int SEEDS = 6;

    private static final double KEPT = 0.5;
    private static final int FIRST_SEED = 1;

    private final double[] known = new double[Varied.values().length];
    private final @Nullable PerturbedPentagon[] branches = new @Nullable PerturbedPentagon[known.length];

    private final @Nullable Results[] measured = new @Nullable Results[known.length];
    private final double[] measuredAt = new double[known.length];

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
    private final @Nullable List<Found>[] models = new @Nullable List[known.length];

    /**
     * A trained model.
     *
     * @param loss exact expected loss of its weights
     * @param shape which solution it is; null for none of the three
     */
    record Found(
            int cell,
            int model,
            double ratio,
            double loss,
            @Nullable Shape shape,
            float[] weights) {
        Mark mark() {
            return Mark.pair(cell, model);
        }

        String hint() {
            return "r = " + Numbers.tick(ratio) + ", seed " + (FIRST_SEED + model) + ": "
                    + (shape == null ? "another solution" : words(shape)) + ", loss " + Numbers.significant(loss, 3);
        }
    }

    /** A solution in words. */
    static String words(Shape shape) {
        return switch (shape) {
            case PENTAGON -> "pentagon";
            case DIGONS -> "two pairs without x₄";
            case DIGONS_WITH_LAST -> "two pairs without another";
        };
    }

    /** The exact branches at one density of the others. */
    PerturbedPentagon branches(Varied varied, double density) {
        PerturbedPentagon last = branches[varied.index()];
        if (last != null && known[varied.index()] == density) {
            return last;
        }
        PerturbedPentagon fresh = PerturbedPentagon.of(varied, density, RATIOS);
        known[varied.index()] = density;
        branches[varied.index()] = fresh;
        return fresh;
    }

    /**
     * Six models for each r. 3000 steps, a tenth of a second each on the JVM, reach the exact loss of a pentagon to a
     * fifth of a percent. Pairs may end up to 3.5 % above theirs: where training has shut the output of the feature left
     * out for good, it costs q²/4 more than at its best bias, q its density.
     */
    static Survey survey(Varied varied, double density) {
        boolean byDensity = varied == Varied.DENSITY;
        List<Survey.Cell> cells = new ArrayList<>();
        for (double ratio : RATIOS) {
            cells.add(new Survey.Cell(settings(varied, density, ratio)));
        }
        return new Survey(
                byDensity ? "relative-density" : "relative-importance",
                "perturbed-feature",
                Survey.Method.TRAIN,
                List.copyOf(cells),
                SEEDS,
                FIRST_SEED,
                density == DENSITY);
    }

    private static List<Setting> settings(Varied varied, double density, double ratio) {
        boolean byDensity = varied == Varied.DENSITY;
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(Key.DENSITY, Decimal.text(density)));
        settings.add(new Setting(Key.RELATIVE_DENSITY, byDensity ? Decimal.text(ratio) : "1"));
        settings.add(new Setting(Key.RELATIVE_IMPORTANCE, byDensity ? "1" : Decimal.text(ratio)));
        settings.addAll(Setting.parseAll("steps=3000 batch=256 lr=0.01 sched=cosine"));
        return List.copyOf(settings);
    }

    /** The model of the page that belongs to what has been picked: of an exact solution the first of its r. */
    static Optional<Exhibit.Model> picked(Varied varied, double density, State state) {
        int cell = state.picked().feature();
        if (cell < 0 || cell >= RATIOS.length) {
            return Optional.empty();
        }
        Results.Answer answer = state.results(0).get(cell);
        List<Setting> own = settings(varied, density, RATIOS[cell]);
        return Optional.of(
                answer == null
                        ? new Exhibit.Model(own, FIRST_SEED)
                        : new Exhibit.Model(
                                answer.settings(own),
                                FIRST_SEED + state.picked().other()));
    }

    /** Every model of a survey, by r, told apart; the last answer of each kind is remembered, too. */
    List<Found> models(Varied varied, double density, Results results) {
        int kind = varied == Varied.DENSITY ? 0 : 1;
        List<Found> last = models[kind];
        if (last != null && measured[kind] == results && density == measuredAt[kind]) {
            return last;
        }
        List<Found> fresh = found(varied, density, results);
        models[kind] = fresh;
        measured[kind] = results;
        measuredAt[kind] = density;
        return fresh;
    }

    static List<Found> found(Varied varied, double density, Results results) {
        List<Found> found = new ArrayList<>();
        for (int cell = 0; cell < Math.min(RATIOS.length, results.cells()); cell++) {
            Results.Answer answer = results.get(cell);
            for (int model = 0; answer != null && model < answer.params().length; model++) {
                if (!Float.isNaN(answer.losses()[model])) {
                    found.add(one(varied, density, cell, model, answer.params()[model]));
                }
            }
        }
        return found;
    }

    private static Found one(Varied varied, double density, int cell, int model, float[] params) {
        int features = PerturbedPentagon.FEATURES;
        float[] weights = new float[2 * features];
        System.arraycopy(params, 0, weights, 0, weights.length);
        double[] point = new double[params.length];
        for (int k = 0; k < point.length; k++) {
            point[k] = params[k];
        }
        double loss = PerturbedPentagon.loss(varied, density, RATIOS[cell], point);
        return new Found(cell, model, RATIOS[cell], loss, shape(weights), weights);
    }

    /** Which solution weights are: by the features that they keep. */
    static @Nullable Shape shape(float[] weights) {
        Geometry geometry = Geometry.of(weights, 2, PerturbedPentagon.FEATURES);
        boolean last = geometry.norms()[PerturbedPentagon.LAST] > KEPT;
        return switch (geometry.represented(KEPT)) {
            case 5 -> Shape.PENTAGON;
            case 4 -> last ? Shape.DIGONS_WITH_LAST : Shape.DIGONS;
            default -> null;
        };
    }

    /** Weights turned over the exact solution of their kind, the four features that are alike changing places. */
    static float[] posed(float[] weights, Branch.Point reference) {
        float[] exact = weights(reference);
        return CanonicalPose.of(weights, exact, 2, new int[] {0, 0, 0, 0, 1}).weights();
    }

    /** W of an exact solution. */
    static float[] weights(Branch.Point point) {
        float[] weights = new float[2 * PerturbedPentagon.FEATURES];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) point.params()[k];
        }
        return weights;
    }
}
