package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Factor;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.FactorInk;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Polytope;
import tegum.view.Solid;
import tegum.view.Table;

/**
 * One factor as a figure in space: its vectors along their three widest directions, and, where these are
 * all there are, the hull of their tips.
 */
final class FactorSolid {
    private static final double LARGEST = 420;
    private static final int MOST_NAMES = 12;
    private static final double RADIUS = 5.5;
    private static final double[] ORIGIN = {0, 0, 0};

    private FactorSolid() {}

    /** What stands beside its name, such as "5 in 2, each has 0.40". */
    static String caption(Factor factor) {
        String share = Numbers.quantity(factor.share());
        String text = factor.size() + (factor.count() == 1 ? ", it has " : ", each has about ") + share;
        return factor.dimension() > 3 ? text + "; shown along three directions" : text;
    }

    /** The picture. */
    static Solid of(Factor factor, Camera camera) {
        double[] places = factor.coordinates(3);
        Colour colour = FactorInk.colour(factor.shape());
        List<Solid.Part> parts = new ArrayList<>(axes());
        List<Solid.Name> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        if (factor.dimension() <= 3) {
            parts.addAll(Polytope.hull(camera, places, colour));
        }
        Marker marker = FactorInk.marker(factor.shape());
        double reach = 1;
        for (int i = 0; i < factor.count(); i++) {
            double[] at = {places[3 * i], places[3 * i + 1], places[3 * i + 2]};
            reach = Math.max(reach, factor.lengths()[i]);
            parts.add(new Solid.Part.Line(ORIGIN, at, Paint.stroke(colour, 1).strokeOpacity(0.5)));
            double radius = factor.count() > MOST_NAMES ? RADIUS - 1.5 : RADIUS;
            parts.add(new Solid.Part.Point(at, marker, radius, colour, Mark.feature(i)));
            if (factor.count() <= MOST_NAMES) {
                names.add(new Solid.Name(
                        at, Label.indexed("x", factor.members().get(i)).size(15).haloed()));
            }
            hints.add("x" + factor.members().get(i) + ": length " + Numbers.quantity(factor.lengths()[i]) + ", D "
                    + Numbers.fixed(factor.shares()[i], 3));
        }
        return new Solid(camera, ORIGIN, reach, LARGEST, parts, names, hints, summary(factor), table(factor, places));
    }

    /** Before there is one: the directions alone. */
    static Solid none(Camera camera) {
        return new Solid(
                camera,
                ORIGIN,
                1,
                LARGEST,
                axes(),
                List.of(),
                List.of(),
                "No figure is there yet.",
                new Table(List.of("feature"), List.of()));
    }

    private static List<Solid.Part> axes() {
        List<Solid.Part> parts = new ArrayList<>();
        Paint paint = Paint.stroke(Colour.of(Ink.LINE_2), 1);
        for (int k = 0; k < 3; k++) {
            double[] from = new double[3];
            double[] to = new double[3];
            from[k] = -1;
            to[k] = 1;
            parts.add(new Solid.Part.Line(from, to, paint));
        }
        parts.add(new Solid.Part.Point(ORIGIN, Marker.CIRCLE, 1.5, Colour.of(Ink.INK), Mark.NONE));
        return parts;
    }

    private static String summary(Factor factor) {
        return "A factor of " + factor.count() + (factor.count() == 1 ? " feature" : " features") + " in "
                + factor.dimension() + (factor.dimension() == 1 ? " dimension: " : " dimensions: ")
                + factor.name() + ". Their D is " + Numbers.quantity(factor.share()) + " on average.";
    }

    private static Table table(Factor factor, double[] places) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < factor.count(); i++) {
            rows.add(List.of(
                    "x" + factor.members().get(i),
                    Numbers.fixed(places[3 * i], 3),
                    Numbers.fixed(places[3 * i + 1], 3),
                    Numbers.fixed(places[3 * i + 2], 3),
                    Numbers.fixed(factor.lengths()[i], 3),
                    Numbers.fixed(factor.shares()[i], 3)));
        }
        return new Table(List.of("feature", "along 1", "along 2", "along 3", "length", "D"), rows);
    }
}
