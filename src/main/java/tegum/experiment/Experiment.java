package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.train.Run;

/**
 * An experiment: which models are trained, how, what is drawn, and what is claimed. Data alone.
 *
 * <p>An interface and not a record of its parts, so that each part is a method: the compiler leaves out
 * of the trainer the words, and out of the page the story that its HTML holds already.
 */
public interface Experiment {
    /** Name in addresses and on the command line. */
    String id();

    /** Number of its card, such as E1. */
    String number();

    /** Chapter of the paper. */
    Chapter chapter();

    /** Title in menus. */
    String title();

    /** The words of its page. */
    Story story();

    /** Settings of the model in focus. */
    Config base();

    /** Shown as the default; unsigned, 32 bits. */
    int seed();

    /** Settings that the page offers, in order. */
    List<Control> controls();

    /** Named choices. */
    List<Preset> presets();

    /** The row of models beside the one in focus. */
    Sweep sweep();

    /** Ids of the pictures, the main one first. */
    List<String> views();

    /** Lines of the check card. */
    List<Claim> claims();

    /** Figures beside the model in focus, in order. */
    default List<Exhibit> exhibits() {
        return List.of();
    }

    /** Whether the exhibits are what the page is about, and the model in focus comes after them. */
    default boolean exhibitsLead() {
        return false;
    }

    /** Whether there is a model to train; if not, the page has exhibits alone. */
    default boolean trains() {
        return !views().isEmpty();
    }

    /** The key that a name means here: on the command line a symbol may stand for what the paper's section varies. */
    default Key key(String name) {
        return Key.named(name);
    }

    /** The rule for a key here: its control's, or the key's own. */
    default Rule rule(Key key) {
        for (Control control : controls()) {
            if (control.key() == key) {
                return control.rule();
            }
        }
        return key.rule();
    }

    /**
     * {@code config} with one setting changed.
     *
     * @throws InvalidInput if the value breaks the rule for this experiment
     */
    default Config with(Config config, Setting setting) {
        Rule rule = rule(setting.key());
        if (!rule.accepts(setting.value())) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, setting.key().id(), rule.words(), setting.value());
        }
        return setting.key().write(config, setting.value());
    }

    /** {@code config} with settings changed in order. */
    default Config with(Config config, List<Setting> settings) {
        Config changed = config;
        for (Setting setting : settings) {
            changed = with(changed, setting);
        }
        return changed;
    }

    /**
     * The configurations that a list of settings asks for: one, if it fixes the setting that the sweep
     * varies, otherwise one for each value of the sweep.
     */
    default List<Config> configs(List<Setting> settings) {
        Config config = with(base(), settings);
        if (fixes(settings)) {
            return List.of(config);
        }
        List<Config> configs = new ArrayList<>();
        for (int k = 0; k < sweep().panels().size(); k++) {
            configs.add(sweep().config(config, k));
        }
        return configs;
    }

    /** The runs that a list of settings asks for, one for each of {@link #configs}, all of one seed. */
    default List<Run> runs(List<Setting> settings, int runSeed) {
        List<Run> runs = new ArrayList<>();
        for (Config config : configs(settings)) {
            runs.add(config.run(sweep().label(config), runSeed));
        }
        return runs;
    }

    private boolean fixes(List<Setting> settings) {
        for (Setting setting : settings) {
            if (sweep().varies(setting.key())) {
                return true;
            }
        }
        return false;
    }

    /** Every claim, checked. */
    default List<Finding> check(Outcome outcome) {
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims()) {
            findings.add(claim.check(outcome));
        }
        return findings;
    }
}
