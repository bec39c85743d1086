package tegum.experiment.exhibit;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Config;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.theory.Optimum;
import tegum.theory.PhaseTheory;
import tegum.theory.SurfaceBranches;
import tegum.theory.SurfaceMinimum;
import tegum.view.Numbers;

/** What descents on the exact loss find, beside its closed forms; once, since nothing in it can be set. */
final class LandscapeFindings {
    static final List<Finding> ALL = List.of(antipodal(), confused(), unequal(), change(), withBias());

    private static final int STARTS = 16;

    private LandscapeFindings() {}

    private static Verdict near(double found, double expected, double tolerance) {
        return Math.abs(found - expected) <= tolerance ? Verdict.MATCHES : Verdict.DIFFERS;
    }

    private static Finding antipodal() {
        double p = 0.1;
        double expected = Math.sqrt((8 - 5 * p) / (8 - 6 * p));
        SurfaceMinimum found = SurfaceMinimum.all(p, 1).get(0);
        return new Finding(
                "Antipodal minimum, p = 0.1, r = 1",
                "both lengths √((8 − 5p)/(8 − 6p)) = " + Numbers.fixed(expected, 4),
                Numbers.fixed(found.w1(), 4) + " and " + Numbers.fixed(-found.w2(), 4),
                near(found.w1(), expected, 1e-4) == Verdict.MATCHES
                        ? near(-found.w2(), expected, 1e-4)
                        : Verdict.DIFFERS);
    }

    private static Finding confused() {
        double p = 0.7;
        SurfaceMinimum found = SurfaceMinimum.all(p, 1).get(0);
        boolean placed = Math.abs(found.w1() - found.w2()) + Math.abs(found.w1() - Math.sqrt(0.5)) < 1e-4;
        return new Finding(
                "Confused minimum, p = 0.7, r = 1",
                "w₁ = w₂ = 1/√2, loss p/3 − p²/4 = " + Numbers.fixed(PhaseTheory.left(p), 4),
                Numbers.fixed(found.w1(), 4) + " and " + Numbers.fixed(found.w2(), 4) + ", loss "
                        + Numbers.fixed(found.loss(), 4),
                placed ? near(found.loss(), PhaseTheory.left(p), 1e-6) : Verdict.DIFFERS);
    }

    private static Finding unequal() {
        SurfaceMinimum found = SurfaceMinimum.all(0.8, 0.8).get(0);
        boolean placed = Math.abs(found.w1() - 0.73) + Math.abs(found.w2() - 0.68) < 0.01;
        return new Finding(
                "Minimum, p = 0.8, r = 0.8",
                "at (0.73, 0.68), loss 0.0956",
                "at (" + Numbers.quantity(found.w1()) + ", " + Numbers.quantity(found.w2()) + "), loss "
                        + Numbers.fixed(found.loss(), 4),
                placed ? near(found.loss(), 0.0956, 5e-5) : Verdict.DIFFERS);
    }

    private static Finding change() {
        double found = SurfaceBranches.of(0.5, 11, 1).crossing();
        return new Finding(
                "Switch from antipodal to confused, r = 1",
                "between p = 0.58 and 0.60; fixed solutions alone give 4/7 = " + Numbers.fixed(PhaseTheory.TRIPLE, 3),
                "p = " + Numbers.fixed(found, 3),
                near(found, 0.59, 0.01));
    }

    /** The lowest minimum of each sort that single descents find. */
    private static Finding withBias() {
        Config config = Config.relu(2, 1, 0.7, new ImportanceLaw.Equal());
        double unlike = Double.POSITIVE_INFINITY;
        double like = Double.POSITIVE_INFINITY;
        for (int seed = 1; seed <= STARTS; seed++) {
            Optimum found = Optimum.of(config.expectedLoss(), 1, seed);
            if (found.params()[0] * found.params()[1] > 0) {
                like = Math.min(like, found.loss());
            } else {
                unlike = Math.min(unlike, found.loss());
            }
        }
        boolean asExpected = Math.abs(unlike - 0.1081) < 1e-4 && like > unlike && like < PhaseTheory.left(0.7);
        return new Finding(
                "With a bias, p = 0.7, r = 1",
                "both minima survive, and both lie below the 0.1108 without a bias",
                "unlike signs " + Numbers.fixed(unlike, 4) + ", one sign " + Numbers.fixed(like, 4),
                asExpected ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
