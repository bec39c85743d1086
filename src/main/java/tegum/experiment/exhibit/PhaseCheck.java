package tegum.experiment.exhibit;

import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.theory.PhaseTheory;
import tegum.theory.PhaseTheory.Phase;
import tegum.view.Numbers;

/** What a phase diagram is checked for. */
final class PhaseCheck {
    private PhaseCheck() {}

    /** The best of the fixed solutions at a density and a relative importance. */
    interface Theory {
        Phase phase(double p, double r);
    }

    /** The share of cells in which the best trained model and the exact optimum treat the extra feature alike. */
    static Finding agreement(String what, PhaseCells trained, PhaseCells best) {
        double[] norms = trained.norms();
        double[] shared = trained.sharings();
        double[] bestNorms = best.norms();
        double[] bestShared = best.sharings();
        int known = 0;
        int same = 0;
        for (int cell = 0; cell < norms.length; cell++) {
            if (!Double.isNaN(norms[cell]) && best.answer(cell) != null) {
                known++;
                boolean norm = Math.abs(norms[cell] - bestNorms[cell]) < 0.25;
                boolean sharing = norms[cell] < 0.25 || Math.abs(shared[cell] - bestShared[cell]) < 0.25;
                same += norm && sharing ? 1 : 0;
            }
        }
        String expected = "Asked of training: the same phase in at least 95 % of the cells";
        if (known == 0) {
            return new Finding(what, expected, "nothing trained yet", Verdict.OPEN);
        }
        double share = same / (double) known;
        Verdict verdict = share >= 0.95 ? Verdict.MATCHES : share >= 0.85 ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Finding(what, expected, Numbers.fixed(100 * share, 1) + " % of " + known + " cells", verdict);
    }

    /** Where the three fixed solutions cost the same, found from their losses. */
    static Finding triple(Theory theory) {
        double low = 0.1;
        double high = 0.9;
        for (int k = 0; k < 60; k++) {
            double middle = (low + high) / 2;
            boolean sharing = theory.phase(middle, 0.999999) == Phase.SUPERPOSED;
            low = sharing ? middle : low;
            high = sharing ? high : middle;
        }
        boolean matches = Math.abs(low - PhaseTheory.TRIPLE) < 1e-4;
        return new Finding(
                "Three phases meet, in theory",
                "Exact, of the fixed solutions: r = 1, p = 4/7 = 0.5714",
                "r = 1, p = " + Numbers.fixed(low, 4),
                matches ? Verdict.MATCHES : Verdict.DIFFERS);
    }
}
