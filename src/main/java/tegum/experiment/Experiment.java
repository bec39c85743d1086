package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.train.Run;

/**
 * An experiment: which models are trained, how, what is drawn, and what is claimed. Data alone.
 *
 * @param id name in addresses and on the command line
 * @param number of its card, such as E1
 * @param chapter of the paper
 * @param title in menus
 * @param story the words of its page
 * @param base settings of the model in focus
 * @param seed unsigned 32-bit, shown as the default
 * @param controls settings that the page offers, in order
 * @param presets named choices
 * @param sweep the row of models beside the one in focus
 * @param views ids of the pictures, the main one first
 * @param claims lines of the check card
 */
public record Experiment(
        String id,
        String number,
        Chapter chapter,
        String title,
        Story story,
        Config base,
        int seed,
        List<Control> controls,
        List<Preset> presets,
        Sweep sweep,
        List<String> views,
        List<Claim> claims) {

    /** The rule for a key here: its control's, or the key's own. */
    public Rule rule(Key key) {
        for (Control control : controls) {
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
    public Config with(Config config, Setting setting) {
        Rule rule = rule(setting.key());
        if (!rule.accepts(setting.value())) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, setting.key().id(), rule.words(), setting.value());
        }
        return setting.key().write(config, setting.value());
    }

    /** {@code config} with settings changed in order. */
    public Config with(Config config, List<Setting> settings) {
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
    public List<Config> configs(List<Setting> settings) {
        Config config = with(base, settings);
        if (fixes(settings)) {
            return List.of(config);
        }
        List<Config> configs = new ArrayList<>();
        for (int k = 0; k < sweep.values().size(); k++) {
            configs.add(sweep.config(config, k));
        }
        return configs;
    }

    /** The runs that a list of settings asks for, one for each of {@link #configs}, all of one seed. */
    public List<Run> runs(List<Setting> settings, int runSeed) {
        List<Run> runs = new ArrayList<>();
        for (Config config : configs(settings)) {
            runs.add(config.run(sweep.key().sign() + " = " + sweep.key().read(config), runSeed));
        }
        return runs;
    }

    private boolean fixes(List<Setting> settings) {
        for (Setting setting : settings) {
            if (setting.key() == sweep.key()) {
                return true;
            }
        }
        return false;
    }

    /** Every claim, checked. */
    public List<Finding> check(Outcome outcome) {
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            findings.add(claim.check(outcome));
        }
        return findings;
    }
}
