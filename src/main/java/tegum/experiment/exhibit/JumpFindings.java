package tegum.experiment.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Jumps.Jump;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.view.Numbers;

/** Whether features jump, and whether the loss falls when they do. */
final class JumpFindings {
    private static final String MISSING = "nothing trained yet";

    /** A jump leads from a level to another: no share, or that of a digon. */
    private static final double DIGON = 0.5;

    private static final double LEVEL = 0.06; // a jump's ends are not yet, or no longer, at rest
    private static final double SETTLED = 0.03;

    /** The loss falls so many times faster while a feature jumps than on average. */
    private static final double FASTER = 2;

    private JumpFindings() {}

    static List<Finding> of(@Nullable JumpsOfRun found) {
        return List.of(jumps(found), largest(found), fall(found), levels(found));
    }

    private static Finding jumps(@Nullable JumpsOfRun found) {
        String expected = "Paper: features jump, at least two";
        if (found == null) {
            return new Finding("Jumps", expected, MISSING, Verdict.OPEN);
        }
        int count = found.jumps().size();
        Verdict verdict = count >= 2 ? Verdict.MATCHES : count == 1 ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Finding("Jumps", expected, Numbers.count(count) + " " + found.since(), verdict);
    }

    private static Finding largest(@Nullable JumpsOfRun found) {
        String expected = "Paper: from one level to another, 0 or 1/2";
        if (found == null) {
            return new Finding("The largest", expected, MISSING, Verdict.OPEN);
        }
        List<Jump> largest = found.largest(1);
        if (largest.isEmpty()) {
            return new Finding("The largest", expected, "none", Verdict.DIFFERS);
        }
        Jump jump = largest.get(0);
        boolean matches = isLevel(jump.before(), LEVEL) && isLevel(jump.after(), LEVEL);
        return new Finding("The largest", expected, found.words(jump), matches ? Verdict.MATCHES : Verdict.CLOSE);
    }

    /** Were the curve smooth, jumps would have the same share of its fall as of the steps. */
    private static Finding fall(@Nullable JumpsOfRun found) {
        String expected = "Paper: the loss drops as features jump";
        if (found == null) {
            return new Finding("The loss’s fall", expected, MISSING, Verdict.OPEN);
        }
        double fall = found.shareOfFall();
        double steps = found.shareOfSteps();
        String text = JumpPictures.percent(fall) + " of it in " + JumpPictures.percent(steps) + " of the steps, "
                + found.since();
        boolean faster = fall >= FASTER * steps && steps > 0;
        return new Finding(
                "The loss’s fall",
                expected,
                text,
                faster ? Verdict.MATCHES : fall > steps ? Verdict.CLOSE : Verdict.DIFFERS);
    }

    private static Finding levels(@Nullable JumpsOfRun found) {
        String expected = "Paper: every feature has 1/2 or nothing";
        if (found == null) {
            return new Finding("At the end", expected, MISSING, Verdict.OPEN);
        }
        double[] shares = found.run().shares()[found.run().moments() - 1];
        int digons = 0;
        int others = 0;
        for (double share : shares) {
            digons += Math.abs(share - DIGON) <= SETTLED ? 1 : 0;
            others += isLevel(share, SETTLED) ? 0 : 1;
        }
        String text = digons + " of " + shares.length + " at 1/2, " + (shares.length - digons - others) + " at 0"
                + (others == 0 ? "" : ", " + others + " elsewhere");
        Verdict verdict = others == 0 ? Verdict.MATCHES : others <= 2 ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Finding("At the end", expected, text, verdict);
    }

    private static boolean isLevel(double share, double tolerance) {
        return share <= tolerance || Math.abs(share - DIGON) <= tolerance;
    }
}
