package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.PlanarShape;
import tegum.view.Numbers;

/**
 * How many features a model keeps, at a few densities.
 *
 * @param reference the model it speaks of
 * @param rows one for each density
 */
public record CountClaim(Reference reference, List<Row> rows) implements Claim {
    /**
     * What is expected at one density.
     *
     * @param density p, or r where the table varies that
     * @param count features longer than a half
     * @param tolerance by which a trained run may have more or fewer; 0 where the count is that of the
     *     exact optimum, as against the best of several runs
     */
    public record Row(double density, int count, int tolerance) {}

    /** A table as text, such as {@code 1:5±0 0.3:7±1}. */
    public static CountClaim of(Reference reference, String rows) {
        List<Row> table = new ArrayList<>();
        for (double[] row : Rows.parse(rows)) {
            table.add(new Row(row[0], (int) row[1], (int) row[2]));
        }
        return new CountClaim(reference, List.copyOf(table));
    }

    private static final String WHAT = "Features kept";

    @Override
    public Finding check(Outcome outcome) {
        int count = outcome.geometry().represented(PlanarShape.REPRESENTED);
        String found =
                Numbers.count(count) + " of " + Numbers.count(outcome.geometry().features()) + " longer than 0.5";
        for (Row row : rows) {
            if (reference.covers(outcome.config()) && row.density == reference.place(outcome.config())) {
                return new Finding(WHAT, words(row), found, verdict(row, count));
            }
        }
        return new Finding(WHAT, Reference.SILENT, found, Verdict.OPEN);
    }

    private static String words(Row row) {
        String count = Numbers.count(row.count);
        return row.tolerance == 0
                ? "Exact optimum: " + count
                : "Best of several runs: " + count + ", give or take " + Numbers.count(row.tolerance);
    }

    private static Verdict verdict(Row row, int count) {
        int off = Math.abs(count - row.count);
        if (off <= row.tolerance) {
            return Verdict.MATCHES;
        }
        return off <= row.tolerance + 1 ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
