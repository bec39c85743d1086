package tegum.cli;

import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.DataKind;
import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.ModelKind;
import tegum.experiment.Problem;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.model.Activation;

/**
 * An experiment with the settings and the seed that somebody wants.
 *
 * @param settings in the order given, each obeying the experiment's rule
 * @param seed unsigned 32-bit
 */
record Request(Entry entry, List<Setting> settings, int seed) {
    /** Options that {@link #of} reads. */
    static final List<String> OPTIONS = List.of("--seed", "--steps", "--set");

    /** Reads {@code ID [--seed N] [--steps N] [--set KEY=VALUE]…}. */
    static Request of(Arguments arguments) {
        Entry entry = arguments.entry();
        Experiment experiment = entry.experiment();
        List<Setting> settings = arguments.settings(experiment);
        for (Config config : experiment.configs(settings)) {
            check(config);
        }
        return new Request(entry, settings, arguments.seed(experiment.seed()));
    }

    Experiment experiment() {
        return entry.experiment();
    }

    /** Refuses settings that obey their rules and yet do not go together. The page takes what comes nearest. */
    private static void check(Config config) {
        if (config.model() != ModelKind.AUTOENCODER && config.output() == Activation.LINEAR) {
            throw refused(
                    Key.OUTPUT, "relu where the model is " + config.model().id(), config);
        }
        int members = Math.min(config.setSize(), config.features());
        if (config.data() == DataKind.ANTICORRELATED_EACH && config.density() * members > 1) {
            String most = Decimal.text(Decimal.round(1.0 / members, 4));
            throw refused(
                    Key.DENSITY,
                    "at most " + most + " where " + members + " features of it exclude one another",
                    config);
        }
    }

    private static InvalidInput refused(Key key, String rule, Config config) {
        return new InvalidInput(Problem.OUT_OF_RANGE, key.id(), rule, key.read(config));
    }
}
