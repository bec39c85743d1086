package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.CollapsedSets;
import tegum.view.Numbers;

/**
 * A number of the model as a whole, at a few densities.
 *
 * @param reference the model it speaks of
 * @param whole which number
 * @param source who says so, such as "Exact: "
 * @param rows one for each density; a row of density 0 speaks of all that no other one does
 */
public record WholeClaim(Reference reference, Whole whole, String source, List<Row> rows) implements Claim {
    /** Such a number. */
    public enum Whole {
        /** D* = m / ‖W‖². */
        PER_FEATURE("D*, dimensions per feature"),
        /** Σ D_i. */
        SHARES("Shares together"),
        /** Mean D_i of the features that are kept. */
        MEAN_SHARE("Mean share of those kept"),
        /** Sets whose members share a direction. */
        COLLAPSED("Collapsed sets");

        private final String title;

        Whole(String title) {
            this.title = title;
        }

        private double of(Outcome outcome) {
            if (this == PER_FEATURE) {
                return outcome.geometry().dimensionsPerFeature();
            }
            if (this == COLLAPSED) {
                return CollapsedSets.count(outcome.geometry(), outcome.config().setsOfFeatures());
            }
            double sum = 0;
            int count = 0;
            for (int i = 0; i < outcome.geometry().features(); i++) {
                if (this == SHARES || outcome.geometry().norms()[i] > 0.5) {
                    sum += outcome.geometry().dimensionality()[i];
                    count++;
                }
            }
            return this == SHARES ? sum : sum / count;
        }
    }

    /**
     * What is expected at one density.
     *
     * @param tolerance by which a trained run may miss it
     */
    public record Row(double density, double value, double tolerance) {}

    /** A table as text, such as {@code 1:1±0.02 0.3:0.5±0.02}. */
    public static WholeClaim of(Reference reference, Whole whole, String source, String rows) {
        List<Row> table = new ArrayList<>();
        for (double[] row : Rows.parse(rows)) {
            table.add(new Row(row[0], row[1], row[2]));
        }
        return new WholeClaim(reference, whole, source, List.copyOf(table));
    }

    private static final int WIDER = 3;

    @Override
    public Finding check(Outcome outcome) {
        double value = whole.of(outcome);
        String found = whole == Whole.COLLAPSED ? Numbers.tick(value) : Numbers.fixed(value, 3);
        if (reference.covers(outcome.config())) {
            for (Row row : rows) {
                if (row.density == reference.place(outcome.config()) || row.density == 0) {
                    String expected = source + Numbers.tick(row.value);
                    return new Finding(whole.title, expected, found, verdict(Math.abs(value - row.value), row));
                }
            }
        }
        return new Finding(whole.title, Reference.SILENT, found, Verdict.OPEN);
    }

    private static Verdict verdict(double off, Row row) {
        if (off <= row.tolerance) {
            return Verdict.MATCHES;
        }
        return off <= WIDER * row.tolerance ? Verdict.CLOSE : Verdict.DIFFERS;
    }
}
