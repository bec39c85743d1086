package tegum.experiment;

import java.util.List;
import tegum.analysis.Geometry;
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

    /** Cosine of vectors that are opposite but for 12 degrees. */
    private static final double OPPOSITE = -0.978;

    @Override
    public Finding check(Outcome outcome) {
        if (outcome.geometry().hidden() != 2) {
            return new Finding(WHAT, Reference.SILENT, inSpace(outcome.geometry()), Verdict.OPEN);
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

    private static String inSpace(Geometry geometry) {
        int kept = geometry.represented(PlanarShape.REPRESENTED);
        int pairs = 0;
        for (int i = 0; i < geometry.features(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += geometry.dot(i, j) < OPPOSITE * geometry.norms()[i] * geometry.norms()[j] ? 1 : 0;
            }
        }
        boolean octahedron = geometry.hidden() == 3 && kept == 6 && geometry.features() == 6 && pairs == 3;
        return Numbers.count(kept) + (kept == 1 ? " vector" : " vectors") + " longer than 0.5"
                + (octahedron ? ": three antipodal pairs (octahedron)" : "");
    }

    private static String inWords(PlanarShape shape, int features) {
        int count = shape.members().size();
        int dropped = features - count;
        String rest = dropped == 0 ? "" : ", " + dropped + " dropped";
        boolean pairs = shape.kind() == PlanarShape.Kind.TWO_DIGONS;
        String name = (pairs
                        ? "Two antipodal pairs (digons)"
                        : capitalised(shape.kind().words()))
                + rest;
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

    private static String capitalised(String words) {
        return (char) (words.charAt(0) - 'a' + 'A') + words.substring(1);
    }
}
