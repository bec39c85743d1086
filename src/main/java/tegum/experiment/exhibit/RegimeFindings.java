package tegum.experiment.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Regimes.Regime;
import tegum.analysis.Regimes.Stage;
import tegum.analysis.SetAngles;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** Where each regime of a run begins, what its loss is there, and whether it ends as theory says. */
final class RegimeFindings {
    private static final String MISSING = "nothing trained yet";
    private static final double SHARE = 0.1; // of the loss at the end
    private static final double SINGULAR = 0.02; // as a share: at p = 0.05 the best are one hundredth above √2
    private static final double WITHIN = 0.03;
    private static final double PARTNER = -0.95;

    private RegimeFindings() {}

    static List<Finding> of(@Nullable RegimesOfRun found) {
        double p = found == null ? Double.NaN : found.run().config().density();
        return List.of(
                passes(found, Stage.TOGETHER, "Exact, two directions: falls to p/3", p / 3),
                passes(found, Stage.FANNED, "Exact, three principal components: falls below p/4", p / 4),
                path(found),
                last(found, p * p),
                shape(found));
    }

    /** A regime in which the loss goes down to what its solution costs, or begins below it. */
    private static Finding passes(@Nullable RegimesOfRun found, Stage stage, String expected, double level) {
        String what = RegimesOfRun.name(stage);
        if (found == null) {
            return new Finding(what, expected, MISSING, Verdict.OPEN);
        }
        if (!found.has(stage)) {
            return new Finding(what, expected, "not in this run", Verdict.DIFFERS);
        }
        Regime regime = found.regime(stage);
        double from = found.losses()[regime.from()];
        double until = found.losses()[regime.until()];
        String text = "falls from " + Numbers.loss(from) + " to " + Numbers.loss(until) + ", steps "
                + Numbers.count((int) found.from(regime)) + " to " + Numbers.count((int) found.until(regime));
        String known = expected + " = " + Numbers.loss(level);
        return new Finding(what, known, text, until <= level ? Verdict.MATCHES : Verdict.CLOSE);
    }

    /** Either way agrees with the paper, so this tells, and judges nothing. */
    private static Finding path(@Nullable RegimesOfRun found) {
        String expected = "Paper: an antiprism first, or partners at once";
        return new Finding("The way there", expected, found == null ? MISSING : found.path(), Verdict.OPEN);
    }

    private static Finding last(@Nullable RegimesOfRun found, double level) {
        String expected = "Exact, an octahedron: p²";
        if (found == null) {
            return new Finding("Loss at the end", expected, MISSING, Verdict.OPEN);
        }
        double loss = found.losses()[found.losses().length - 1];
        double off = Math.abs(loss / level - 1);
        return new Finding(
                "Loss at the end",
                expected + " = " + Numbers.loss(level),
                Numbers.loss(loss),
                off <= SHARE ? Verdict.MATCHES : off <= 2 * SHARE ? Verdict.CLOSE : Verdict.DIFFERS);
    }

    private static Finding shape(@Nullable RegimesOfRun found) {
        String expected = "Paper: an octahedron, singular values √2, right angles inside, partners opposite";
        if (found == null) {
            return new Finding("Shape at the end", expected, MISSING, Verdict.OPEN);
        }
        SetAngles end = found.angles().get(found.angles().size() - 1);
        double off = 0;
        for (double value : end.singular()) {
            off = Math.max(off, Math.abs(value / Math.sqrt(2) - 1));
        }
        String text = "σ within " + Numbers.fixed(100 * off, 1) + " % of √2, |cos| inside up to "
                + Numbers.fixed(end.slant(), 3) + ", partners at " + Numbers.fixed(end.opposition(), 3);
        boolean matches = off <= SINGULAR && end.slant() <= WITHIN && end.opposition() <= PARTNER;
        boolean near = off <= 2 * SINGULAR && end.slant() <= 2 * WITHIN && end.opposition() <= PARTNER + 0.05;
        Verdict verdict = matches ? Verdict.MATCHES : near ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Finding("Shape at the end", expected, text, verdict);
    }
}
