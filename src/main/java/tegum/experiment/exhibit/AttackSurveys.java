package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.experiment.Survey;
import tegum.math.Decimal;

/** The models behind {@link AdversarialTraining}: one for each strength of the attack, at three densities. */
final class AttackSurveys {
    private static final String EXPERIMENT = "adversarial";

    /** In lengths of the mean input. */
    private static final List<String> STRENGTHS =
            List.of("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");

    /** Densities, as the dial has them. */
    static final List<String> DENSITIES = List.of("0.3", "0.1", "0.05");

    /** As the experiment's own model is. */
    static final List<Survey> SMALL = surveys("40-in-6", "", 1, true);

    static final List<Survey> MIDDLING = surveys("100-in-10", "n=100 m=10 steps=3000", 1, true);

    /** From another seed, so that a reader finds something out. */
    static final List<Survey> LIVE = surveys("here", "", 2, false);

    private AttackSurveys() {}

    private static List<Survey> surveys(String id, String settings, int seed, boolean baked) {
        List<Survey> surveys = new ArrayList<>();
        for (String density : DENSITIES) {
            List<Survey.Cell> cells = new ArrayList<>();
            for (String strength : STRENGTHS) {
                List<Setting> all = new ArrayList<>(Setting.parseAll(settings));
                all.add(new Setting(Key.DENSITY, density));
                all.add(new Setting(Key.ATTACK, strength));
                cells.add(new Survey.Cell(List.copyOf(all)));
            }
            String name = id + "-" + Math.round(100 * Decimal.parse(density));
            surveys.add(new Survey(name, EXPERIMENT, Survey.Method.TRAIN, cells, 1, seed, baked));
        }
        return List.copyOf(surveys);
    }
}
