package tegum.experiment.exhibit;

import java.util.List;
import tegum.analysis.Geometry;
import tegum.experiment.Config;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** The check card of {@link LocalBases}. */
final class BasesCheck {
    /** Up to this density a set hardly knows of the other one. */
    private static final double SPARSE = 0.05;

    private static final double WITHIN = 0.05;
    private static final double ACROSS = 0.01;

    private final Config config;

    /**
     * What principal components find.
     *
     * @param inOneSet features of a set, in its own samples
     * @param inAll features of all, in all samples
     * @param distinct whether the strengths of features differ
     */
    record Found(int inOneSet, int inAll, boolean distinct) {}

    BasesCheck(Config config) {
        this.config = config;
    }

    List<Finding> of(float[] weights, double density, Found found) {
        Geometry geometry = Geometry.of(weights, config.hidden(), config.features());
        boolean sparse = density <= SPARSE;
        double within = rms(geometry, true);
        double across = rms(geometry, false);
        // two orthonormal bases of one space: the m squared cosines of a vector add up to 1
        double even = 1 / Math.sqrt(config.hidden());
        int members = config.setSize();
        return List.of(
                new Finding(
                        "Overlap inside a set, rms",
                        "Orthonormal: 0; below 0.05 up to p = 0.05",
                        Numbers.fixed(within, 3),
                        sparse ? verdict(within < WITHIN) : Verdict.OPEN),
                new Finding(
                        "Overlap across the sets, rms",
                        "Exact, of two orthonormal bases: 1/√" + config.hidden() + " = " + Numbers.fixed(even, 3),
                        Numbers.fixed(across, 3),
                        sparse ? Within.of(Math.abs(across - even), ACROSS) : Verdict.OPEN),
                new Finding(
                        "PCA on one set",
                        "Paper: recovers its basis",
                        found.inOneSet + " of " + members + " features",
                        sparse && found.distinct ? recovered(found, members) : Verdict.OPEN),
                new Finding(
                        "PCA on everything",
                        "Paper: does not",
                        found.inAll + " of " + config.features() + " features",
                        found.distinct ? verdict(found.inAll <= 2) : Verdict.OPEN));
    }

    /** Small overlaps blur neighbours in strength: some found is more than PCA on everything finds. */
    private Verdict recovered(Found found, int members) {
        boolean more = found.inOneSet * config.features() > found.inAll * members;
        return found.inOneSet == members ? Verdict.MATCHES : more ? Verdict.CLOSE : Verdict.DIFFERS;
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.MATCHES : Verdict.DIFFERS;
    }

    /** Root mean square of W_i·W_j over pairs of one set, or of two. */
    private double rms(Geometry geometry, boolean within) {
        int[] sets = config.setsOfFeatures();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < sets.length; i++) {
            for (int j = 0; j < i; j++) {
                if ((sets[i] == sets[j]) == within) {
                    sum += geometry.dot(i, j) * geometry.dot(i, j);
                    pairs++;
                }
            }
        }
        return Math.sqrt(sum / Math.max(1, pairs));
    }
}
