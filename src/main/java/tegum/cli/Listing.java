package tegum.cli;

import tegum.experiment.Experiment;
import tegum.experiment.Experiments;

/** {@code tegum list}: every experiment in a line. */
final class Listing {
    private Listing() {}

    static String text() {
        Columns columns = new Columns();
        for (Experiment experiment : Experiments.ALL) {
            columns.row(
                    experiment.id(),
                    experiment.number(),
                    experiment.title(),
                    experiment.story().question());
        }
        return columns.toString();
    }
}
