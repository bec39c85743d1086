package tegum.cli;

import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;

/** {@code tegum list}: every experiment in a line. */
final class Listing {
    private Listing() {}

    static String text() {
        Columns columns = new Columns();
        for (Entry entry : Experiments.ENTRIES) {
            Experiment experiment = entry.experiment();
            columns.row(
                    experiment.id(),
                    experiment.number(),
                    experiment.title(),
                    entry.story().question());
        }
        return columns.toString();
    }
}
