package tegum.experiment.exhibit;

import tegum.experiment.Verdict;

/** How near is near enough. */
final class Within {
    private static final double WIDER = 3;

    private Within() {}

    /** Matches within a tolerance, close within three times that; farther off, training has not come far enough. */
    static Verdict of(double distance, double tolerance) {
        if (distance <= tolerance) {
            return Verdict.MATCHES;
        }
        return distance <= WIDER * tolerance ? Verdict.CLOSE : Verdict.OPEN;
    }
}
