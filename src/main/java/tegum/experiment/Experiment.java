package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.train.Run;

/**
 * An experiment: which models are trained, how, what is drawn, and what is claimed. Data alone, so that it can be
 * written as text ({@link ExperimentCodec}): a page brings along its own experiment and no other.
 *
 * @param number of its card, such as E1
 * @param id name in addresses and on the command line
 * @param title in menus
 * @param base settings of the model in focus
 * @param seed shown as the default; unsigned, 32 bits
 * @param controls settings that the page offers, in order
 * @param presets named choices
 * @param sweep the row of models beside the one in focus
 * @param views ids of the pictures, the main one first; without any there is no model to train
 * @param claims lines of the check card
 */
public record Experiment(
        String number,
        String id,
        String title,
        Config base,
        int seed,
        List<Control> controls,
        List<Preset> presets,
        Sweep sweep,
        List<String> views,
        List<Claim> claims) {
    /** How a model is trained; every experiment with a model offers it, after settings of its own. */
    private static final String TRAINING = " lr batch opt wd sched steps";

    /** An experiment with nothing to train yet. */
    public static Experiment of(String number, String id, String title) {
        Sweep none = new Sweep(List.of());
        return new Experiment(number, id, title, Config.PLAIN, 0, List.of(), List.of(), none, List.of(), List.of());
    }

    /** The same under another name. */
    public Experiment named(String newNumber, String newId, String newTitle) {
        return new Experiment(newNumber, newId, newTitle, base, seed, controls, presets, sweep, views, claims);
    }

    /** The symbol beside a control: two of one page never share one, so the later has none. */
    public String symbol(Key key) {
        for (Control control : controls) {
            if (control.key().symbol().equals(key.symbol())) {
                return control.key() == key ? key.symbol() : "";
            }
        }
        return key.symbol();
    }

    /** The same with this model in focus. */
    public Experiment training(Config newBase, int newSeed) {
        return new Experiment(number, id, title, newBase, newSeed, controls, presets, sweep, views, claims);
    }

    /** The same offering these settings, as {@link Control#parse} reads them, and those of how a model is trained. */
    public Experiment offering(String settings) {
        List<Control> offered = Control.parseAll(settings + TRAINING);
        return new Experiment(number, id, title, base, seed, offered, presets, sweep, views, claims);
    }

    /** The same with these named choices. */
    public Experiment presets(Preset... choices) {
        List<Preset> all = List.of(choices);
        return new Experiment(number, id, title, base, seed, controls, all, sweep, views, claims);
    }

    /** The same with this row of models. */
    public Experiment sweeping(Sweep row) {
        return new Experiment(number, id, title, base, seed, controls, presets, row, views, claims);
    }

    /** The same with these pictures, the main one first. */
    public Experiment drawing(String... pictures) {
        return new Experiment(number, id, title, base, seed, controls, presets, sweep, List.of(pictures), claims);
    }

    /** The same with these lines on its check card. */
    public Experiment claiming(Claim... lines) {
        return new Experiment(number, id, title, base, seed, controls, presets, sweep, views, List.of(lines));
    }

    /** Whether there is a model to train; if not, the page has exhibits alone. */
    public boolean trains() {
        return !views.isEmpty();
    }

    /** The key that a name means here: a setting on offer may be called by its symbol, where no other has that name. */
    public Key key(String name) {
        for (Control control : controls) {
            if (control.key().id().equals(name)) {
                return control.key();
            }
        }
        for (Control control : controls) {
            if (control.key().symbol().equals(name)) {
                return control.key();
            }
        }
        return Key.named(name);
    }

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
        for (int k = 0; k < sweep.panels().size(); k++) {
            configs.add(sweep.config(config, k));
        }
        return configs;
    }

    /** The runs that a list of settings asks for, one for each of {@link #configs}, all of one seed. */
    public List<Run> runs(List<Setting> settings, int runSeed) {
        List<Run> runs = new ArrayList<>();
        for (Config config : configs(settings)) {
            runs.add(config.run(sweep.label(config), runSeed));
        }
        return runs;
    }

    private boolean fixes(List<Setting> settings) {
        for (Setting setting : settings) {
            if (sweep.varies(setting.key())) {
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
