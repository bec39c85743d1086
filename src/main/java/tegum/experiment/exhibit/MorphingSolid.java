package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Mark;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Polytope;
import tegum.view.SetInk;
import tegum.view.Solid;
import tegum.view.Table;

/**
 * The features of a recorded run in their three dimensions at one moment, with the hull of all, a triangle for each set,
 * and the trail of each vector up to then. The axes are the model's own, so nothing turns but the features.
 */
final class MorphingSolid {
    private static final double LARGEST = 420;
    private static final double RADIUS = 5.5;
    private static final int TRAIL = 60; // pieces of a trail
    private static final double FACE = 0.12;
    private static final double[] ORIGIN = {0, 0, 0};

    private MorphingSolid() {}

    static Solid of(RecordedRun run, int moment, Camera camera) {
        int features = run.config().features();
        int[] sets = run.config().setsOfFeatures();
        double[] tips = tips(run.params(moment), features);
        List<Solid.Part> parts = new ArrayList<>(Polytope.hull(camera, tips, Colour.of(Ink.INK_3), 1.25));
        addTrails(parts, run, moment, sets);
        List<Solid.Name> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            Colour colour = SetInk.colour(sets[i]);
            double[] at = at(tips, i);
            parts.add(new Solid.Part.Line(ORIGIN, at, Paint.stroke(colour, 2)));
            parts.add(new Solid.Part.Point(at, marker(sets[i]), RADIUS, colour, Mark.feature(i)));
            names.add(new Solid.Name(at, Label.indexed("x", i).size(15).haloed()));
            hints.add(hint(run, moment, i, sets));
        }
        addSets(parts, tips, sets);
        parts.add(new Solid.Part.Point(ORIGIN, Marker.CIRCLE, 1.5, Colour.of(Ink.INK), Mark.NONE));
        return new Solid(
                camera, ORIGIN, reach(run), LARGEST, parts, names, hints, summary(run, moment), table(tips, sets));
    }

    private static Marker marker(int set) {
        return set == 0 ? Marker.CIRCLE : Marker.SQUARE;
    }

    /** Columns of W as x, y, z each. */
    private static double[] tips(float[] params, int features) {
        double[] tips = new double[3 * features];
        for (int i = 0; i < features; i++) {
            for (int k = 0; k < 3; k++) {
                tips[3 * i + k] = params[k * features + i];
            }
        }
        return tips;
    }

    private static double[] at(double[] tips, int i) {
        return new double[] {tips[3 * i], tips[3 * i + 1], tips[3 * i + 2]};
    }

    /** Fainter the older they are. */
    private static void addTrails(List<Solid.Part> parts, RecordedRun run, int moment, int[] sets) {
        int every = Math.max(1, (run.moments() - 1) / TRAIL);
        for (int to = moment; to > 0; to -= every) {
            double[] ends = tips(run.params(to), sets.length);
            double[] starts = tips(run.params(Math.max(0, to - every)), sets.length);
            double strength = 0.75 - 0.6 * (moment - to) / run.moments();
            for (int i = 0; i < sets.length; i++) {
                Paint paint = Paint.stroke(SetInk.colour(sets[i]), 1).strokeOpacity(strength);
                parts.add(new Solid.Part.Line(at(starts, i), at(ends, i), paint));
            }
        }
    }

    /** Sets of three as triangles. */
    private static void addSets(List<Solid.Part> parts, double[] tips, int[] sets) {
        for (int i = 2; i < sets.length; i++) {
            if (sets[i] == sets[i - 2] && (i == 2 || sets[i - 3] != sets[i])) {
                double[] corners = new double[9];
                System.arraycopy(tips, 3 * (i - 2), corners, 0, 9);
                Colour colour = SetInk.colour(sets[i]);
                parts.add(new Solid.Part.Face(
                        corners, Paint.fill(colour).fillOpacity(FACE).outlined(colour, 1)));
            }
        }
    }

    /** Of the longest vector of the whole run, so that the scale stays. */
    private static double reach(RecordedRun run) {
        double reach = 0;
        for (int k = 0; k < run.moments(); k++) {
            double[] tips = tips(run.params(k), run.config().features());
            for (int i = 0; i < tips.length; i += 3) {
                reach = Math.max(reach, tips[i] * tips[i] + tips[i + 1] * tips[i + 1] + tips[i + 2] * tips[i + 2]);
            }
        }
        return Math.sqrt(reach);
    }

    private static String hint(RecordedRun run, int moment, int feature, int[] sets) {
        Geometry geometry = run.geometry(moment);
        int partner = feature;
        double least = 2;
        for (int j = 0; j < sets.length; j++) {
            double lengths = geometry.norms()[feature] * geometry.norms()[j];
            double cosine = lengths == 0 ? 0 : geometry.dot(feature, j) / lengths;
            if (j != feature && cosine < least) {
                least = cosine;
                partner = j;
            }
        }
        return "x" + feature + ", set " + (sets[feature] + 1) + ": length "
                + Numbers.quantity(geometry.norms()[feature]) + ", most opposite x" + partner + ", cosine "
                + Numbers.fixed(least, 2);
    }

    private static String summary(RecordedRun run, int moment) {
        return "Six features in two sets, in space, at step "
                + Numbers.count((int) run.steps()[moment]) + " of "
                + Numbers.count(run.config().steps()) + ", with the way that each has come.";
    }

    private static Table table(double[] tips, int[] sets) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sets.length; i++) {
            rows.add(List.of(
                    "x" + i,
                    String.valueOf(sets[i] + 1),
                    Numbers.fixed(tips[3 * i], 3),
                    Numbers.fixed(tips[3 * i + 1], 3),
                    Numbers.fixed(tips[3 * i + 2], 3)));
        }
        return new Table(List.of("feature", "set", "h0", "h1", "h2"), rows);
    }
}
