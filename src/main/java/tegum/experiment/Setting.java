package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Join;
import tegum.math.Split;

/**
 * A setting with a value, as text.
 *
 * @param key which
 * @param value obeys a rule for the key
 */
public record Setting(Key key, String value) {
    /** Reads {@code key=value}, unchecked against any experiment's rule. */
    public static Setting parse(String text) {
        int equals = equals(text);
        return new Setting(Key.named(text.substring(0, equals)), text.substring(equals + 1));
    }

    /** Reads {@code key=value} where the experiment says what a key's name means, unchecked against its rules. */
    public static Setting parse(String text, Experiment experiment) {
        int equals = equals(text);
        return new Setting(experiment.key(text.substring(0, equals)), text.substring(equals + 1));
    }

    private static int equals(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new InvalidInput(
                    Problem.MISSING_VALUE, text.isEmpty() ? "setting" : text, "written as key=value", "");
        }
        return equals;
    }

    /** The text form, {@code key=value}. */
    public String text() {
        return key.id() + "=" + value;
    }

    /** Settings as {@link #parseAll} reads them. */
    public static String text(List<Setting> settings) {
        List<String> texts = new ArrayList<>();
        for (Setting setting : settings) {
            texts.add(setting.text());
        }
        return Join.with(" ", texts);
    }

    /** Reads settings separated by spaces. */
    public static List<Setting> parseAll(String text) {
        List<Setting> settings = new ArrayList<>();
        for (String part : Split.at(' ', text)) {
            if (!part.isEmpty()) {
                settings.add(parse(part));
            }
        }
        return settings;
    }
}
