package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.view.Numbers;

/**
 * Between which bounds a quantity of the features lies, at a few densities.
 *
 * @param reference the model it speaks of
 * @param quantity which number
 * @param rows one for each density
 */
public record RangeClaim(Reference reference, Quantity quantity, List<Row> rows) implements Claim {
    /**
     * What is expected at one density.
     *
     * @param density p, or r where the table varies that
     * @param least lower bound of the exact optimum
     * @param most upper bound of the exact optimum
     * @param tolerance by which a trained run may pass either bound: its bounds are printed with two
     *     decimals, and Adam's noise at a constant rate adds about as much
     */
    public record Row(double density, double least, double most, double tolerance) {}

    /** A table as text, such as {@code 1:1..1±0.02 0.2:0.49..0.51±0.01}. */
    public static RangeClaim of(Reference reference, Quantity quantity, String rows) {
        List<Row> table = new ArrayList<>();
        for (double[] row : Rows.parse(rows)) {
            table.add(new Row(row[0], row[1], row[2], row[3]));
        }
        return new RangeClaim(reference, quantity, List.copyOf(table));
    }

    private static final int WIDER = 4;

    @Override
    public Finding check(Outcome outcome) {
        double[] range = quantity.range(outcome);
        String found = range.length == 0 ? "none" : words(range[0], range[1]);
        for (Row row : rows) {
            if (reference.covers(outcome.config()) && row.density == reference.place(outcome.config())) {
                String expected = "Exact optimum: " + words(row.least, row.most);
                return new Finding(quantity.title(), expected, found, verdict(row, range));
            }
        }
        return new Finding(quantity.title(), Reference.SILENT, found, Verdict.OPEN);
    }

    private static String words(double least, double most) {
        String low = Numbers.quantity(least);
        String high = Numbers.quantity(most);
        return low.equals(high) ? low : low + " to " + high;
    }

    private static Verdict verdict(Row row, double[] range) {
        if (range.length == 0) {
            return Verdict.DIFFERS;
        }
        double below = row.least - range[0];
        double above = range[1] - row.most;
        double off = Math.max(below, above);
        if (off <= row.tolerance) {
            return Verdict.MATCHES;
        }
        return off <= WIDER * row.tolerance ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
