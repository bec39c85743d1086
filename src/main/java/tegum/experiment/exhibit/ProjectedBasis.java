package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Solid;
import tegum.view.Table;

/** Three basis vectors, the direction that is ignored, and their shadows on the plane at right angles to it. */
final class ProjectedBasis {
    private static final Colour SHADOW = Colour.of(Ink.CATEGORY_1);
    private static final Colour IGNORED = Colour.of(Ink.CATEGORY_2);
    private static final Paint BASIS = Paint.stroke(Colour.of(Ink.INK_2), 2);
    private static final Paint FALL = Paint.stroke(Colour.of(Ink.INK_3), 1).dashed(2, 3);

    private ProjectedBasis() {}

    /** The scene; {@code weight} multiplies the ignored vector's last entry. */
    static Solid solid(Camera camera, double[] ignored, double weight, double largest) {
        double[] v = {ignored[0], ignored[1], ignored[2] * weight};
        double squared = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
        List<Solid.Part> parts = new ArrayList<>();
        List<Solid.Name> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double[] corners = new double[9];
        for (int i = 0; i < 3; i++) {
            double[] basis = new double[3];
            double[] shadow = new double[3];
            basis[i] = 1;
            for (int k = 0; k < 3; k++) {
                shadow[k] = basis[k] - v[i] * v[k] / squared;
                corners[3 * i + k] = shadow[k];
            }
            parts.add(new Solid.Part.Line(new double[3], basis, BASIS));
            parts.add(new Solid.Part.Line(basis, shadow, FALL));
            parts.add(new Solid.Part.Line(new double[3], shadow, Paint.stroke(SHADOW, 2)));
            parts.add(new Solid.Part.Point(shadow, Marker.CIRCLE, 5, SHADOW, Mark.feature(i)));
            names.add(new Solid.Name(
                    basis, Label.indexed("x", i).size(14).ink(Ink.INK).haloed()));
            rows.add(List.of(
                    "x" + i, Numbers.fixed(shadow[0], 3), Numbers.fixed(shadow[1], 3), Numbers.fixed(shadow[2], 3)));
        }
        parts.add(new Solid.Part.Face(
                corners, Paint.fill(SHADOW).fillOpacity(0.12).outlined(SHADOW, 1)));
        double[] end = {v[0] / Math.sqrt(squared), v[1] / Math.sqrt(squared), v[2] / Math.sqrt(squared)};
        double[] back = {-end[0] / 2, -end[1] / 2, -end[2] / 2};
        parts.add(new Solid.Part.Line(back, end, Paint.stroke(IGNORED, 2.5)));
        parts.add(new Solid.Part.Point(end, Marker.SQUARE, 5, IGNORED, Mark.NONE));
        names.add(0, new Solid.Name(end, Label.of("ignored").ink(Ink.INK).haloed()));
        return new Solid(
                camera,
                new double[3],
                1.02,
                largest,
                parts,
                names,
                List.of("shadow of x0", "shadow of x1", "shadow of x2"),
                "Three basis vectors, an ignored direction, and their shadows on the plane at right angles to it.",
                new Table(List.of("shadow of", "x0", "x1", "x2"), rows));
    }
}
