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
     * @param words what is expected, and who says so: "Paper: …" or "Exact optimum: …"
     */
    public record Row(double least, double most, PlanarShape.Kind kind, String words) {}

    private static final String WHAT = "Shape";

    /** Degrees by which every angle may be off and the figure still be called close. */
    private static final double CLOSE = 15;

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
        return shape.kindWithin(CLOSE) == expected ? Verdict.CLOSE : Verdict.DIFFERS;
    }

    private static String inWords(PlanarShape shape, int features) {
        int count = shape.members().size();
        int dropped = features - count;
        String rest = dropped == 0 ? "" : ", " + dropped + " dropped";
        String name = name(shape.kind()) + rest;
        if (count < 2) {
            return name;
        }
        if (count == 2) {
            return name + "; " + Numbers.angle(Math.min(shape.gaps()[0], shape.gaps()[1])) + " apart";
        }
        double least = 360;
        double most = 0;
        for (double gap : shape.gaps()) {
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return name + "; neighbours " + Numbers.angle(least) + " to " + Numbers.angle(most) + " apart";
    }

    /** With the paper's words for opposite features. */
    private static String name(PlanarShape.Kind kind) {
        return switch (kind) {
            case DIGON -> "An antipodal pair (digon)";
            case DIGON_AND_ONE -> "An antipodal pair (digon), one alone";
            case TWO_DIGONS -> "Two antipodal pairs (digons)";
            default -> capitalised(kind.words());
        };
    }

    private static String capitalised(String words) {
        return (char) (words.charAt(0) - 'a' + 'A') + words.substring(1);
    }
}
