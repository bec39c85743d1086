package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.theory.PhaseTheory;
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

    /**
     * The exact optimum at one density.
     *
     * @param density p, or r where the table varies that
     * @param loss sum over features, mean over samples
     */
    public record Row(double density, double loss) {}

    /** Exact optima, as a table such as {@code 1:0.18293 0.2:0.05983}. */
    public static LossClaim exact(Reference reference, String rows) {
        return of(reference, Source.EXACT, rows);
    }

    /** Losses of the best of several runs, in the same form. */
    public static LossClaim bestOfRuns(Reference reference, String rows) {
        return of(reference, Source.BEST_OF_RUNS, rows);
    }

    /** Losses of figures in dimensions of their own, in the same form. */
    public static LossClaim ofTegumProduct(Reference reference, String rows) {
        return of(reference, Source.TEGUM_PRODUCT, rows);
    }

    /** A table in the same form. */
    static LossClaim of(Reference reference, Source source, String rows) {
        List<Row> table = new ArrayList<>();
        for (double[] row : Rows.parse(rows)) {
            table.add(new Row(row[0], row[1]));
        }
        return new LossClaim(reference, source, List.copyOf(table));
    }

    /**
     * The exact optimum where just the m most important features are kept, one dimension each: u(p) Σ_{i≥m} I_i with
     * u(p) = p/3 − p²/4.
     */
    public static LossClaim ofFirstKept(Reference reference, double... densities) {
        float[] importances = reference.config().importances();
        double rest = 0;
        for (int i = reference.config().hidden(); i < importances.length; i++) {
            rest += importances[i];
        }
        List<Row> table = new ArrayList<>();
        for (double density : densities) {
            table.add(new Row(density, PhaseTheory.left(density) * rest));
        }
        return new LossClaim(reference, Source.EXACT, List.copyOf(table));
    }

    private static final String WHAT = "Loss";

    /** What a run may lose where an optimum loses nothing: Adam's noise at a constant rate. */
    private static final double NOTHING = 1e-4;

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
        if (expected == 0) {
            return loss <= NOTHING ? Verdict.MATCHES : loss <= 10 * NOTHING ? Verdict.CLOSE : Verdict.DIFFERS;
        }
        double off = Math.abs(loss / expected - 1);
        if (off <= source.matching) {
            return Verdict.MATCHES;
        }
        return off <= source.close ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
