package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.data.IndependentFeatures;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.math.LaneGenerator;
import tegum.theory.SparseFeature;
import tegum.view.Camera;
import tegum.view.Colour;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Solid;
import tegum.view.Table;
import tegum.view.UnitCube;

/**
 * Samples of three sparse features, told apart by how many of the three are present: none (the origin), one (an axis),
 * two (a face) or all (inside the cube).
 */
final class Clouds {
    /** How many of the three features are not zero. */
    static final int KINDS = 4;

    private static final int FEATURES = 3;
    private static final String[] PLACES = {"at the origin", "on an axis", "on a face", "inside"};
    private static final Marker[] MARKERS = {Marker.DIAMOND, Marker.SQUARE, Marker.TRIANGLE, Marker.CIRCLE};
    private static final Ink[] INKS = {Ink.CATEGORY_4, Ink.CATEGORY_2, Ink.CATEGORY_3, Ink.CATEGORY_1};
    private static final double[] RADII = {7, 2.6, 2.6, 2};
    private static final double SIGMAS = 4;

    private final double density;
    private final int samples;
    private final double[][] points = new double[KINDS][];
    private final int[] counts = new int[KINDS];

    /**
     * Draws samples.
     *
     * @param density p of each feature
     * @param seed of the sample
     */
    Clouds(double density, int samples, int seed) {
        this.density = density;
        this.samples = samples;
        float[] batch = new float[FEATURES * samples];
        IndependentFeatures.uniform(FEATURES, density).draw(new LaneGenerator(seed), samples, batch);
        for (int s = 0; s < samples; s++) {
            counts[kind(batch, s)]++;
        }
        int[] filled = new int[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            points[kind] = new double[FEATURES * counts[kind]];
        }
        for (int s = 0; s < samples; s++) {
            int kind = kind(batch, s);
            for (int k = 0; k < FEATURES; k++) {
                points[kind][filled[kind]++] = batch[FEATURES * s + k];
            }
        }
    }

    private static int kind(float[] batch, int s) {
        int present = 0;
        for (int k = 0; k < FEATURES; k++) {
            present += batch[FEATURES * s + k] > 0 ? 1 : 0;
        }
        return present;
    }

    /** What a kind is called. */
    static String place(int kind) {
        return PLACES[kind];
    }

    static Marker marker(int kind) {
        return MARKERS[kind];
    }

    static Colour colour(int kind) {
        return Colour.of(INKS[kind]);
    }

    int samples() {
        return samples;
    }

    int count(int kind) {
        return counts[kind];
    }

    /** How often a sample should be of this kind. */
    double exact(int kind) {
        return new SparseFeature(density).share(kind, FEATURES);
    }

    /** The cloud in its cube. Points at the origin lie on each other: one mark stands for all, with their number. */
    Solid solid(Camera camera, double largest) {
        List<Solid.Part> parts = new ArrayList<>(UnitCube.parts(camera));
        List<Solid.Name> names = new ArrayList<>(UnitCube.names("x"));
        for (int kind = 1; kind < KINDS; kind++) {
            parts.add(new Solid.Part.Cloud(points[kind], MARKERS[kind], RADII[kind], colour(kind), 0.8));
        }
        if (counts[0] > 0) {
            double[] origin = new double[FEATURES];
            parts.add(new Solid.Part.Cloud(origin, MARKERS[0], RADII[0], colour(0), 1));
            Label number =
                    Label.of(Numbers.count(counts[0])).strong().ink(Ink.INK).haloed();
            names.add(new Solid.Name(origin, number));
        }
        return new Solid(
                camera, UnitCube.centre(), UnitCube.REACH, largest, parts, names, List.of(), summary(), table());
    }

    String summary() {
        StringBuilder text =
                new StringBuilder("Of ").append(Numbers.count(samples)).append(" samples of density ");
        text.append(Numbers.density(density));
        for (int kind = 0; kind < KINDS; kind++) {
            text.append(kind == 0 ? ", " : kind == KINDS - 1 ? " and " : ", ");
            text.append(Numbers.count(counts[kind])).append(" lie ").append(PLACES[kind]);
        }
        return text.append('.').toString();
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            rows.add(List.of(PLACES[kind], Numbers.count(counts[kind]), measured(kind), share(exact(kind))));
        }
        return new Table(List.of("place", "samples", "share", "exact share"), rows);
    }

    /** The measured share of a kind as text. */
    String measured(int kind) {
        return share((double) counts[kind] / samples);
    }

    /** The exact share of a kind as text. */
    String expected(int kind) {
        return share(exact(kind));
    }

    private static String share(double value) {
        return value == 0 || value >= 0.001 ? Numbers.fixed(value, 4) : Numbers.loss(value);
    }

    /**
     * One line for each kind. Beyond four binomial standard deviations, and one sample more, since counts are whole:
     * where less than one is expected a single sample is no surprise.
     */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            double share = exact(kind);
            double deviation = Math.sqrt(samples * share * (1 - share));
            double off = Math.abs(counts[kind] - samples * share);
            boolean near = off <= SIGMAS * deviation + (share > 0 && share < 1 ? 1 : 0);
            String words = (char) (PLACES[kind].charAt(0) - 'a' + 'A') + PLACES[kind].substring(1);
            findings.add(new Finding(
                    words,
                    "Exact share " + expected(kind) + ", within four standard deviations",
                    Numbers.count(counts[kind]) + " of " + Numbers.count(samples) + ", " + measured(kind),
                    near ? Verdict.MATCHES : Verdict.DIFFERS));
        }
        return findings;
    }
}
