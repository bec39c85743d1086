package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.experiment.Survey;

/** The models behind {@link Staircase} and {@link ShareScatter}: many equal features, from dense to sparse. */
final class GeometrySurveys {
    private static final String EXPERIMENT = "dimensions-per-feature";
    private static final int SEED = 1;

    /** 1/(1 − S) from 1 to 20: evenly by factors, and the numbers that are compared with other work. */
    private static final List<String> MANY = List.of(
            "1", "0.9091", "0.8333", "0.6897", "0.5714", "0.5", "0.4", "0.3448", "0.3165", "0.303", "0.25", "0.1996",
            "0.1587", "0.1259", "0.1", "0.0708", "0.05");

    private static final List<String> FEW =
            List.of("1", "0.8333", "0.5714", "0.5", "0.4", "0.303", "0.25", "0.2", "0.1", "0.05");

    private static final List<String> FEWER = List.of("1", "0.8333", "0.5714", "0.4", "0.303", "0.2", "0.1", "0.05");

    /** The paper's size. */
    static final Survey PAPER = survey("features-400-in-30", 400, 30, Recipe.MIDDLE, MANY, true);

    /** A quarter of it, for a reader who wants to see it trained. */
    static final Survey LIVE = survey("features-100-in-10", 100, 10, Recipe.SHORT, FEW, false);

    /** Twice the dimensions, twice the features, and again. */
    static final List<Survey> DOUBLED = List.of(
            survey("double-100-in-10", 100, 10, Recipe.LONG, FEWER, true),
            survey("double-200-in-20", 200, 20, Recipe.LONG, FEWER, true),
            survey("double-400-in-40", 400, 40, Recipe.LONG, FEWER, false));

    /** More and more features compete for ten dimensions (comment on the paper by Henighan and Olah). */
    static final List<Survey> PRESSED = List.of(
            survey("pressure-30-in-10", 30, 10, Recipe.LONG, FEWER, true),
            survey("pressure-60-in-10", 60, 10, Recipe.LONG, FEWER, true),
            DOUBLED.get(0),
            survey("pressure-200-in-10", 200, 10, Recipe.LONG, FEWER, true));

    private GeometrySurveys() {}

    /** How models are trained: Adam with a quarter of a cosine, which settles them. */
    private enum Recipe {
        LONG("512", "0.003", "6000"),
        MIDDLE("512", "0.003", "3000"),
        SHORT("256", "0.01", "3000");

        private final String batch;
        private final String rate;
        private final String steps;

        Recipe(String batch, String rate, String steps) {
            this.batch = batch;
            this.rate = rate;
            this.steps = steps;
        }
    }

    private static Survey survey(
            String id, int features, int hidden, Recipe recipe, List<String> densities, boolean baked) {
        List<Survey.Cell> cells = new ArrayList<>();
        for (String density : densities) {
            cells.add(new Survey.Cell(List.of(
                    new Setting(Key.FEATURES, String.valueOf(features)),
                    new Setting(Key.HIDDEN, String.valueOf(hidden)),
                    new Setting(Key.DENSITY, density),
                    new Setting(Key.BATCH, recipe.batch),
                    new Setting(Key.LEARNING_RATE, recipe.rate),
                    new Setting(Key.SCHEDULE, "cosine"),
                    new Setting(Key.STEPS, recipe.steps))));
        }
        return new Survey(id, EXPERIMENT, Survey.Method.TRAIN, cells, 1, SEED, baked);
    }

    /** What its models are called, such as "400 in 30". */
    static String name(Survey survey) {
        return setting(survey, 0, Key.FEATURES) + " in " + setting(survey, 0, Key.HIDDEN);
    }

    /** What a cell's settings say of a key. */
    static String setting(Survey survey, int cell, Key key) {
        for (Setting setting : survey.cells().get(cell).settings()) {
            if (setting.key() == key) {
                return setting.value();
            }
        }
        throw new IllegalArgumentException(survey.id() + " does not set " + key.id());
    }
}
