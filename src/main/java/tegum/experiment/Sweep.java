package tegum.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * The row of models beside the one in focus: the same model with a few settings changed, and the same
 * seed. A panel is exactly the run that one gets by choosing its settings.
 *
 * @param panels in order
 */
public record Sweep(List<Panel> panels) {
    /**
     * One model of the row.
     *
     * @param label such as "p = 0.2"
     * @param settings in which it differs from the model in focus, values as {@link Key#read} writes them
     */
    public record Panel(String label, List<Setting> settings) {}

    /** One setting at several values. */
    public static Sweep over(Key key, String... values) {
        List<Panel> panels = new ArrayList<>();
        for (String value : values) {
            panels.add(new Panel(key.sign() + " = " + value, List.of(new Setting(key, value))));
        }
        return new Sweep(List.copyOf(panels));
    }

    /** The configuration of panel {@code k}. */
    public Config config(Config base, int k) {
        Config config = base;
        for (Setting setting : panels.get(k).settings) {
            config = setting.key().write(config, setting.value());
        }
        return config;
    }

    /** Whether panels differ in this setting. */
    public boolean varies(Key key) {
        for (Panel panel : panels) {
            for (Setting setting : panel.settings) {
                if (setting.key() == key) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether panel {@code k} is this configuration, as far as its settings go. */
    public boolean is(int k, Config config) {
        for (Setting setting : panels.get(k).settings) {
            if (!setting.key().read(config).equals(setting.value())) {
                return false;
            }
        }
        return true;
    }

    /** What a configuration has for the settings that vary, such as "p = 0.2". */
    public String label(Config config) {
        StringBuilder label = new StringBuilder();
        for (Key key : Key.values()) {
            if (varies(key)) {
                label.append(label.length() == 0 ? "" : ", ")
                        .append(key.sign())
                        .append(" = ")
                        .append(key.read(config));
            }
        }
        return label.toString();
    }
}
