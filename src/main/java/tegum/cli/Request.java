package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Setting;

/**
 * An experiment with the settings and the seed that somebody wants.
 *
 * @param settings in the order given, each obeying the experiment's rule
 * @param seed unsigned 32-bit
 */
record Request(Experiment experiment, List<Setting> settings, int seed) {
    /** Options that {@link #of} reads. */
    static final List<String> OPTIONS = List.of("--seed", "--steps", "--set");

    /** Reads {@code ID [--seed N] [--steps N] [--set KEY=VALUE]…}. */
    static Request of(Arguments arguments) {
        List<String> ids = new ArrayList<>();
        for (Experiment experiment : Experiments.ALL) {
            ids.add(experiment.id());
        }
        Experiment experiment =
                Experiments.named(arguments.atMost(1).word(0, "experiment", "one of " + String.join(", ", ids)));
        List<Setting> settings = arguments.settings(experiment);
        experiment.with(experiment.base(), settings);
        return new Request(experiment, settings, arguments.seed(experiment.seed()));
    }
}
