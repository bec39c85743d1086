package tegum.experiment;

import java.util.List;

/**
 * A named choice of settings.
 *
 * @param name in the menu, such as "Pentagon, p = 0.05"
 * @param settings that differ from the experiment's own
 */
public record Preset(String name, List<Setting> settings) {
    /** A choice of settings, written as {@code key=value} with spaces between. */
    public static Preset of(String name, String settings) {
        return new Preset(name, Setting.parseAll(settings));
    }
}
