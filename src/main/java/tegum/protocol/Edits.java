package tegum.protocol;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.math.Split;

/**
 * Changes made while a run was training, in order, as {@code 1300:p=0.05;2000:lr=0.0005}.
 *
 * @param list by step, ascending
 */
public record Edits(List<Edit> list) {
    /**
     * One change.
     *
     * @param step after which it holds
     */
    public record Edit(int step, Setting setting) {
        /** The text form. */
        public String text() {
            return step + ":" + setting.text();
        }
    }

    /** No change. */
    public static final Edits NONE = new Edits(List.of());

    /** Steps below 2²⁴, which a float holds exactly. */
    static final Rule.Whole STEPS = new Rule.Whole(0, 16_000_000);

    /**
     * Reads one change.
     *
     * @throws InvalidInput if the text is not of the form, or a setting's name is unknown
     */
    public static Edit parseOne(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, "edits", "written as step:key=value;…", text);
        }
        String step = text.substring(0, colon);
        if (!STEPS.accepts(step)) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, "step in edits", STEPS.words(), step);
        }
        return new Edit((int) Decimal.parse(step), Setting.parse(text.substring(colon + 1)));
    }

    /** Reads the text form. */
    public static Edits parse(String text) {
        List<Edit> list = new ArrayList<>();
        for (String part : Split.at(';', text)) {
            if (!part.isEmpty()) {
                list.add(parseOne(part));
            }
        }
        return NONE.withAll(list);
    }

    /** These and another; of two at the same step for the same setting the later one holds. */
    public Edits with(Edit edit) {
        List<Edit> changed = new ArrayList<>();
        for (Edit kept : list) {
            boolean replaced = kept.step == edit.step && kept.setting.key() == edit.setting.key();
            if (!replaced) {
                changed.add(kept);
            }
        }
        int at = changed.size();
        while (at > 0 && changed.get(at - 1).step > edit.step) {
            at--;
        }
        changed.add(at, edit);
        return new Edits(changed);
    }

    private Edits withAll(List<Edit> more) {
        Edits all = this;
        for (Edit edit : more) {
            all = all.with(edit);
        }
        return all;
    }

    /** Those at steps up to {@code step}, included. */
    public Edits upTo(int step) {
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : list) {
            if (edit.step <= step) {
                kept.add(edit);
            }
        }
        return new Edits(kept);
    }

    /** The settings of those at steps below {@code step}. */
    public List<Setting> before(int step) {
        List<Setting> settings = new ArrayList<>();
        for (Edit edit : list) {
            if (edit.step < step) {
                settings.add(edit.setting);
            }
        }
        return settings;
    }

    /** The settings of those at exactly {@code step}. */
    public List<Setting> at(int step) {
        List<Setting> settings = new ArrayList<>();
        for (Edit edit : list) {
            if (edit.step == step) {
                settings.add(edit.setting);
            }
        }
        return settings;
    }

    /** The settings of all, in order. */
    public List<Setting> settings() {
        return before(Integer.MAX_VALUE);
    }

    /** The first step above {@code step} with a change; {@link Integer#MAX_VALUE} if there is none. */
    public int nextAfter(int step) {
        for (Edit edit : list) {
            if (edit.step > step) {
                return edit.step;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The step of the last one; 0 if there is none. */
    public int lastStep() {
        return list.isEmpty() ? 0 : list.get(list.size() - 1).step;
    }

    /** The text form; empty for none. */
    public String text() {
        List<String> parts = new ArrayList<>();
        for (Edit edit : list) {
            parts.add(edit.text());
        }
        return Join.with(";", parts);
    }
}
