package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Member;
import tegum.theory.PolytopeFactor;
import tegum.theory.TegumProduct;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Fraction;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Polytope;
import tegum.view.Solid;
import tegum.view.Table;

/** A polytope as a figure in space: its hull in ink, each factor in the colour and the marker of its family. */
final class PolytopeFigure {
    private static final double VERTEX = 5.5;
    private static final double REACH = 1.02;
    private static final Colour HULL = Colour.of(Ink.INK_2);

    private final TegumProduct product;
    private final double[] points; // x, y, z each; what is beyond three dimensions is left out

    PolytopeFigure(TegumProduct product) {
        this.product = product;
        points = inSpace(product.points(), product.dimensions());
    }

    /** Points of any dimension as x, y, z: the third dimension upwards, the second to the back. */
    static double[] inSpace(double[] vectors, int dimensions) {
        int count = vectors.length / dimensions;
        double[] space = new double[3 * count];
        for (int i = 0; i < count; i++) {
            space[3 * i] = vectors[i * dimensions];
            if (dimensions == 2) {
                space[3 * i + 1] = vectors[2 * i + 1];
            } else if (dimensions > 2) {
                space[3 * i + 1] = vectors[i * dimensions + 2];
                space[3 * i + 2] = -vectors[i * dimensions + 1];
            }
        }
        return space;
    }

    /** Colour and marker of a factor, the same wherever it appears. */
    static int family(PolytopeFactor factor) {
        return switch (factor.name()) {
            case "digon" -> 0;
            case "pentagon", "hexagon" -> 1;
            case "triangle" -> 2;
            case "own dimension" -> 4;
            case "square antiprism", "cube" -> 5;
            default -> 3;
        };
    }

    static Colour colour(int family) {
        return Colour.of(
                switch (family) {
                    case 0 -> Ink.CATEGORY_1;
                    case 1 -> Ink.CATEGORY_2;
                    case 2 -> Ink.CATEGORY_3;
                    case 3 -> Ink.CATEGORY_4;
                    case 4 -> Ink.CATEGORY_5;
                    default -> Ink.CATEGORY_6;
                });
    }

    static Marker marker(int family) {
        return Marker.of(family);
    }

    /** The whole figure with names. */
    Solid large(Camera camera, double largest) {
        List<Solid.Name> names = new ArrayList<>();
        for (int i = 0; i < product.features(); i++) {
            Label name = Label.indexed("x", i).size(15).ink(Ink.INK).haloed();
            names.add(new Solid.Name(point(i), name));
        }
        return solid(camera, largest, names, VERTEX, 2);
    }

    /** The figure for a gallery. */
    Solid small(Camera camera) {
        return solid(camera, 0, List.of(), 3.5, 1.5);
    }

    private Solid solid(Camera camera, double largest, List<Solid.Name> names, double vertex, double width) {
        List<Solid.Part> parts = new ArrayList<>();
        boolean whole = product.factors().size() == 1;
        Colour hull = whole ? colour(family(product.factors().get(0))) : HULL;
        parts.addAll(Polytope.hull(camera, points, hull, whole ? width : 1));
        if (product.dimensions() > 3) {
            addEveryEdge(parts, hull);
        }
        addFactors(parts, camera, whole, width);
        double[] origin = new double[3];
        parts.add(new Solid.Part.Point(origin, Marker.CIRCLE, vertex / 2.5, Colour.of(Ink.INK), Mark.NONE));
        List<String> hints = new ArrayList<>();
        for (int i = 0; i < product.features(); i++) {
            PolytopeFactor factor = product.factors().get(product.factorOf(i));
            int family = family(factor);
            Mark mark = names.isEmpty() ? Mark.NONE : Mark.feature(i);
            parts.add(new Solid.Part.Point(point(i), marker(family), vertex, colour(family), mark));
            hints.add("x" + i + ", " + factor.name() + ": D = " + Fraction.text(factor.dimensionality()));
        }
        return new Solid(camera, new double[3], REACH, largest, parts, names, hints, summary(), table());
    }

    private double[] point(int i) {
        return new double[] {points[3 * i], points[3 * i + 1], points[3 * i + 2]};
    }

    /** A simplex joins each corner with each other one; where it is projected the hull shows only some. */
    private void addEveryEdge(List<Solid.Part> parts, Colour colour) {
        for (int i = 0; i < product.features(); i++) {
            for (int j = 0; j < i; j++) {
                parts.add(new Solid.Part.Line(point(i), point(j), Paint.stroke(colour, 1)));
            }
        }
    }

    private void addFactors(List<Solid.Part> parts, Camera camera, boolean whole, double width) {
        int from = 0;
        for (PolytopeFactor factor : product.factors()) {
            double[] own = new double[3 * factor.count()];
            System.arraycopy(points, 3 * from, own, 0, own.length);
            if (!whole) {
                parts.addAll(Polytope.hull(camera, own, colour(family(factor)), width + 0.5));
            } else if (factor.count() == 1) {
                parts.add(new Solid.Part.Line(new double[3], own, Paint.stroke(colour(family(factor)), width)));
            }
            from += factor.count();
        }
    }

    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(capitalised(product.name()))
                .append(": ")
                .append(product.features())
                .append(" in ");
        text.append(product.dimensions()).append(product.dimensions() == 1 ? " dimension" : " dimensions");
        text.append(", D ").append(shares()).append('.');
        return text.toString();
    }

    /** D of each kind of vector, such as "2/3 and 1/2". */
    String shares() {
        StringBuilder text = new StringBuilder();
        for (PolytopeFactor factor : distinct()) {
            text.append(text.length() == 0 ? "" : " and ").append(Fraction.text(factor.dimensionality()));
        }
        return text.toString();
    }

    /** Factors without repetition. */
    List<PolytopeFactor> distinct() {
        List<PolytopeFactor> distinct = new ArrayList<>();
        for (PolytopeFactor factor : product.factors()) {
            if (!Member.of(distinct, factor)) {
                distinct.add(factor);
            }
        }
        return distinct;
    }

    /** How often a factor occurs. */
    int times(PolytopeFactor factor) {
        int times = 0;
        for (PolytopeFactor other : product.factors()) {
            times += other.equals(factor) ? 1 : 0;
        }
        return times;
    }

    /** The factors in words, such as "triangle × digon"; of one alone that it is none. */
    String factors() {
        if (product.factors().size() == 1) {
            return "no product of smaller ones";
        }
        StringBuilder text = new StringBuilder();
        for (PolytopeFactor factor : product.factors()) {
            text.append(text.length() == 0 ? "" : " × ").append(factor.name());
        }
        return text.toString();
    }

    static String capitalised(String words) {
        char first = words.charAt(0);
        return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') + words.substring(1) : words;
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("feature", "factor", "D"));
        for (int k = 0; k < product.dimensions(); k++) {
            columns.add("h" + k);
        }
        double[] vectors = product.points();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < product.features(); i++) {
            PolytopeFactor factor = product.factors().get(product.factorOf(i));
            List<String> row = new ArrayList<>(List.of("x" + i, factor.name(), Fraction.text(factor.dimensionality())));
            for (int k = 0; k < product.dimensions(); k++) {
                row.add(Numbers.fixed(vectors[i * product.dimensions() + k], 3));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
