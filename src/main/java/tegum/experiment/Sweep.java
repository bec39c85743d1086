package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Split;

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

    /** Panels, each written as {@code label: key=value key=value}. */
    public static Sweep of(String... panels) {
        List<Panel> all = new ArrayList<>();
        for (String panel : panels) {
            int colon = panel.indexOf(": ");
            all.add(new Panel(panel.substring(0, colon), Setting.parseAll(panel.substring(colon + 2))));
        }
        return new Sweep(List.copyOf(all));
    }

    /** One setting at several values, with a space between. */
    public static Sweep over(Key key, String values) {
        return new Sweep(List.of()).then(key, values, "");
    }

    /** The same row and, after it, one setting at several values, each with settings that are the same for all. */
    public Sweep then(Key key, String values, String others) {
        List<Panel> all = new ArrayList<>(panels);
        for (String value : Split.at(' ', values)) {
            List<Setting> settings = new ArrayList<>(List.of(new Setting(key, value)));
            settings.addAll(Setting.parseAll(others));
            all.add(new Panel(key.sign() + " = " + value, List.copyOf(settings)));
        }
        return new Sweep(List.copyOf(all));
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

    /** What the row is, such as "The same model, from dense to sparse". */
    public String title() {
        return "The same model, " + range();
    }

    private String range() {
        if (varies(Key.DENSITY)) {
            return "from dense to sparse";
        }
        if (varies(Key.RELATIVE_DENSITY)) {
            return "its last feature ever commoner";
        }
        if (varies(Key.ATTACK)) {
            return "under ever longer attacks";
        }
        return varies(Key.FEATURES) ? "with ever more features" : "in " + panels.size() + " kinds";
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
