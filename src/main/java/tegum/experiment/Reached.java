package tegum.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of twenty seeds come to what a claim expects, where fewer than fifteen do. Training that stops in a local
 * minimum is a result too, so the share stands beside the number.
 *
 * <p>Counted by {@code ./tegum verify ID --seeds 20}: what matches, at the experiment's own settings.
 */
public final class Reached {
    /** Experiment, panel of its sweep and claim, as {@code verify} names them, then the count. */
    private static final String[][] COUNTS = {};

    private Reached() {}

    /** Findings of a model, each with the share of seeds that reach it where one is known. */
    static List<Finding> beside(Experiment experiment, Config config, List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        String label = experiment.trains() ? experiment.sweep().label(config) : "";
        for (Finding finding : findings) {
            String count = count(experiment.id(), label + ": " + finding.what());
            all.add(
                    count.isEmpty() || !experiment.configs(List.of()).contains(config)
                            ? finding
                            : new Finding(
                                    finding.what(),
                                    finding.expected() + "; " + count + " of 20 seeds reach it",
                                    finding.found(),
                                    finding.verdict()));
        }
        return all;
    }

    private static String count(String id, String line) {
        for (String[] row : COUNTS) {
            if (row[0].equals(id) && row[1].equals(line)) {
                return row[2];
            }
        }
        return "";
    }

    /** Every line that has a count: experiment and line of {@code verify}. */
    static List<String[]> all() {
        return List.of(COUNTS);
    }
}
