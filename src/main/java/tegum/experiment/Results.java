package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a survey has found so far. Does not change; {@link #with} gives another.
 */
public final class Results {
    /** Of a survey that has not begun. */
    public static final Results NONE = new Results(new Answer[0], 0, "");

    private final @Nullable Answer[] answers;
    private final int done;
    private final String source;

    private Results(@Nullable Answer[] answers, int done, String source) {
        this.answers = answers;
        this.done = done;
        this.source = source;
    }

    /**
     * One cell's models.
     *
     * @param losses sum over features, mean over samples, or exact; NaN for a model whose training left the numbers
     * @param params of each model, in the order of its layout
     * @param batchSeed of the batches that all were trained on together; empty where each had its own
     */
    public record Answer(float[] losses, float[][] params, OptionalInt batchSeed) {
        /** Models of which each had batches of its own. */
        public Answer(float[] losses, float[][] params) {
            this(losses, params, OptionalInt.empty());
        }

        /** The settings that each model of a cell has alone: the cell's, and its batches'. */
        public List<Setting> settings(List<Setting> cell) {
            List<Setting> settings = new ArrayList<>(cell);
            if (batchSeed.isPresent()) {
                settings.removeIf(setting -> setting.key() == Key.BATCHES);
                settings.add(new Setting(Key.BATCHES, Integer.toUnsignedString(batchSeed.getAsInt())));
            }
            return List.copyOf(settings);
        }

        /** Index of the model of least loss; −1 if there is none. */
        public int best() {
            int best = -1;
            for (int k = 0; k < losses.length; k++) {
                if (!Float.isNaN(losses[k]) && (best < 0 || losses[k] < losses[best])) {
                    best = k;
                }
            }
            return best;
        }

        /** Index of the model of highest loss; −1 if there is none. */
        public int worst() {
            int worst = -1;
            for (int k = 0; k < losses.length; k++) {
                if (!Float.isNaN(losses[k]) && (worst < 0 || losses[k] > losses[worst])) {
                    worst = k;
                }
            }
            return worst;
        }
    }

    /** A survey with nothing found yet. */
    public static Results empty(int cells) {
        return new Results(new Answer[cells], 0, "");
    }

    /** The same with one more cell done. */
    public Results with(int cell, Answer answer) {
        @Nullable Answer[] changed = answers.clone();
        int more = changed[cell] == null ? 1 : 0;
        changed[cell] = answer;
        return new Results(changed, done + more, source);
    }

    /** The same, and where it comes from, such as "precomputed"; shown beside the pictures. */
    public Results from(String newSource) {
        return new Results(answers, done, newSource);
    }

    /** A cell's models, if they are there. */
    public @Nullable Answer get(int cell) {
        return cell < answers.length ? answers[cell] : null;
    }

    /** How many cells are done. */
    public int done() {
        return done;
    }

    /** How many cells there are; 0 before the survey has begun. */
    public int cells() {
        return answers.length;
    }

    /** Where it comes from; empty for computed here and now. */
    public String source() {
        return source;
    }
}
