package tegum.experiment;

import java.util.List;
import tegum.view.Numbers;

/**
 * The lowest loss that exists at a few densities.
 *
 * @param reference the model it speaks of
 * @param source how the losses are known
 * @param rows one for each density
 */
public record LossClaim(Reference reference, Source source, List<Row> rows) implements Claim {
    /** How a loss is known, and how near to it a run must come. */
    public enum Source {
        /**
         * The exact optimum. A run of constant learning rate stays within 2 % of it: Adam's noise and
         * the samples'.
         */
        EXACT("Exact optimum: ", 0.02, 0.1),
        /** The best of several trained runs, where no optimum is known: they differ by a few percent. */
        BEST_OF_RUNS("Best of several runs: ", 0.05, 0.15),
        /** The exact loss of figures in dimensions of their own: nothing proves that no other arrangement is lower. */
        TEGUM_PRODUCT("Exact, of a tegum product: ", 0.01, 0.05);

        private final String words;
        private final double matching;
        private final double close;

        Source(String words, double matching, double close) {
            this.words = words;
            this.matching = matching;
            this.close = close;
        }
    }

    /** Exact optima. */
    public LossClaim(Reference reference, List<Row> rows) {
        this(reference, Source.EXACT, rows);
    }

    /**
     * The exact optimum at one density.
     *
     * @param density p, or r where the table varies that
     * @param loss sum over features, mean over samples
     */
    public record Row(double density, double loss) {}

    private static final String WHAT = "Loss";

    @Override
    public Finding check(Outcome outcome) {
        double loss = outcome.loss();
        String found = Double.isNaN(loss) ? "not measured yet" : digits(loss) + scatter(outcome);
        for (Row row : rows) {
            if (reference.covers(outcome.config()) && row.density == reference.place(outcome.config())) {
                String expected = source.words + digits(row.loss);
                return new Finding(WHAT, expected, found, verdict(row.loss, loss));
            }
        }
        return new Finding(WHAT, Reference.SILENT, found, Verdict.OPEN);
    }

    /** What two standard errors of the samples are, in percent of the loss. */
    private static String scatter(Outcome outcome) {
        double percent = 200 * outcome.lossError() / outcome.loss();
        return percent > 0 ? " ± " + Numbers.fixed(percent, percent < 1 ? 2 : 1) + " %" : "";
    }

    /** Four significant digits, as the table has them. */
    private static String digits(double loss) {
        return loss < 0.1 ? Numbers.fixed(loss, loss < 0.01 ? 6 : 5) : Numbers.fixed(loss, 4);
    }

    private Verdict verdict(double expected, double loss) {
        if (Double.isNaN(loss)) {
            return Verdict.OPEN;
        }
        double off = Math.abs(loss / expected - 1);
        if (off <= source.matching) {
            return Verdict.MATCHES;
        }
        return off <= source.close ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
