package tegum.experiment;

import java.util.List;
import tegum.view.Numbers;

/**
 * The lowest loss that exists at a few densities.
 *
 * @param reference the model it speaks of
 * @param rows one for each density
 */
public record LossClaim(Reference reference, List<Row> rows) implements Claim {
    /**
     * The exact optimum at one density.
     *
     * @param density p
     * @param loss sum over features, mean over samples
     */
    public record Row(double density, double loss) {}

    /** A run of constant learning rate stays this near to its optimum: Adam's noise and the samples'. */
    private static final double MATCHING = 0.02;

    private static final double CLOSE = 0.1;
    private static final String WHAT = "Loss";

    @Override
    public Finding check(Outcome outcome) {
        double loss = outcome.loss();
        String found = Double.isNaN(loss) ? "not measured yet" : digits(loss);
        for (Row row : rows) {
            if (reference.covers(outcome.config())
                    && row.density == outcome.config().density()) {
                String expected = "Exact optimum " + digits(row.loss) + "; not printed in the paper";
                return new Finding(WHAT, expected, found, verdict(row.loss, loss));
            }
        }
        return new Finding(WHAT, "No exact number at this density", found, Verdict.OPEN);
    }

    /** Four significant digits, as the table has them. */
    private static String digits(double loss) {
        return loss < 0.1 ? Numbers.fixed(loss, loss < 0.01 ? 6 : 5) : Numbers.fixed(loss, 4);
    }

    private static Verdict verdict(double expected, double loss) {
        if (Double.isNaN(loss)) {
            return Verdict.OPEN;
        }
        double off = Math.abs(loss / expected - 1);
        if (off <= MATCHING) {
            return Verdict.MATCHES;
        }
        return off <= CLOSE ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
