package tegum.experiment;

import java.util.List;
import tegum.analysis.PlanarShape;
import tegum.view.Numbers;

/**
 * Which figure the vectors of a model with two dimensions form, by density.
 *
 * @param reference the model it speaks of
 * @param rows from dense to sparse
 */
public record ShapeClaim(Reference reference, List<Row> rows) implements Claim {
    /**
     * What is expected between two densities.
     *
     * @param least density (or r), included
     * @param most density (or r), included
     * @param kind the figure
     * @param words what the paper, or the exact optimum, says
     */
    public record Row(double least, double most, PlanarShape.Kind kind, String words) {}

    private static final String WHAT = "Shape";

    @Override
    public Finding check(Outcome outcome) {
        if (outcome.geometry().hidden() != 2) {
            int kept = outcome.geometry().represented(PlanarShape.REPRESENTED);
            return new Finding(
                    WHAT,
                    Reference.SILENT,
                    Numbers.count(kept) + (kept == 1 ? " vector" : " vectors") + " longer than 0.5",
                    Verdict.OPEN);
        }
        PlanarShape shape = PlanarShape.of(outcome.geometry());
        String found = inWords(shape, outcome.geometry().features());
        double density = reference.place(outcome.config());
        for (Row row : rows) {
            if (reference.covers(outcome.config()) && row.least <= density && density <= row.most) {
                return new Finding(WHAT, row.words, found, verdict(row.kind, shape));
            }
        }
        return new Finding(WHAT, Reference.SILENT, found, Verdict.OPEN);
    }

    private static Verdict verdict(PlanarShape.Kind expected, PlanarShape shape) {
        if (shape.kind() == expected) {
            return Verdict.MATCHES;
        }
        return shape.kind() == PlanarShape.Kind.IRREGULAR ? Verdict.CLOSE : Verdict.DIFFERS;
    }

    private static String inWords(PlanarShape shape, int features) {
        int count = shape.members().size();
        int dropped = features - count;
        String rest = dropped == 0 ? "" : ", " + dropped + " dropped";
        String name = capitalised(shape.kind().words()) + rest;
        if (count < 2) {
            return name;
        }
        double least = 360;
        double most = 0;
        for (double gap : shape.gaps()) {
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return name + "; neighbours " + Numbers.angle(least) + " to " + Numbers.angle(most) + " apart";
    }

    private static String capitalised(String words) {
        return (char) (words.charAt(0) - 'a' + 'A') + words.substring(1);
    }
}
