package tegum.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tegum.analysis.Geometry;
import tegum.analysis.Inspection;

/** Scenes that views must draw well: the paper's structures, and what is awkward. */
final class Scenes {
    private static final float[] STEPS = {
        0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 750, 1000, 1250, 1500, 1750, 2000, 2500, 3000, 3500,
        4000, 4200, 4500, 5000, 6000, 7000, 8000, 9000, 10000
    };

    /** A run with five features at density 0.05 that ends in a pentagon. */
    private static final float[] LOSSES = {
        0.05506f, 0.04996f, 0.04645f, 0.0432f, 0.04001f, 0.03698f, 0.03391f, 0.03074f, 0.02749f, 0.02429f, 0.02124f,
        0.0182f, 0.01043f, 0.00822f, 0.0076f, 0.00748f, 0.00746f, 0.00746f, 0.00745f, 0.00746f, 0.00746f, 0.00747f,
        0.00746f, 0.00746f, 0.00745f, 0.00746f, 0.00746f, 0.00746f, 0.00746f, 0.00746f
    };

    /** The same model from another seed, which stops at two pairs. */
    private static final float[] PINNED = {
        0.05894f, 0.05291f, 0.04787f, 0.04236f, 0.03722f, 0.03313f, 0.0303f, 0.02855f, 0.0275f, 0.02688f, 0.02647f,
        0.02614f, 0.02446f, 0.01902f, 0.01438f, 0.01274f, 0.01229f, 0.01213f, 0.01205f, 0.01204f, 0.01204f, 0.01205f,
        0.01204f, 0.01204f, 0.01204f, 0.01204f, 0.01205f, 0.01204f, 0.01204f, 0.01204f
    };

    private Scenes() {}

    /** Every scene by its name, in a fixed order. */
    static Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        all.put("pentagon", pentagon());
        all.put("highlight", highlight(pentagon(), 2));
        all.put("dense", dense());
        all.put("digons", digons());
        all.put("start", start());
        all.put("one", one());
        all.put("line", line());
        all.put("twelve", twelve());
        all.put("tetrahedron", tetrahedron());
        all.put("octahedron", octahedron());
        all.put("flat", flat());
        all.put("far", far());
        all.put("eighty", eighty());
        all.put("broken", broken());
        return all;
    }

    static Scene pentagon() {
        float[] weights = {
            1.0560f, -1.1056f, -0.5936f, 0.7255f, -0.0841f, //
            0.4328f, 0.2750f, -0.9667f, -0.8652f, 1.1147f
        };
        float[] bias = {-0.2518f, -0.2508f, -0.2443f, -0.2382f, -0.2346f};
        return scene(weights, bias, 2, 0, run(4200));
    }

    /** Dense data: two features at right angles, three dropped. */
    static Scene dense() {
        float[] weights = {
            0.2134f, -0.9767f, -0.0034f, -0.0010f, -0.0091f, //
            -0.9771f, -0.2134f, -0.0013f, -0.0049f, -0.0067f
        };
        return scene(weights, new float[] {0, 0, 0.5f, 0.5f, 0.5f}, 2, 1, run(10000));
    }

    /** Two pairs of opposite features, one dropped. */
    static Scene digons() {
        float[] weights = {
            -0.5965f, 0.8212f, -0.8178f, 0.5843f, 0.0507f, //
            0.8277f, 0.5918f, -0.5905f, -0.8082f, -0.0027f
        };
        return scene(weights, new float[] {-0.02f, -0.03f, -0.02f, 0.01f, 0.12f}, 2, 3, run(550));
    }

    /** Nothing learned, nothing recorded. */
    static Scene start() {
        return scene(new float[10], new float[5], 2, -1, Timeline.empty(10000));
    }

    static Scene one() {
        Timeline point = new Timeline(new float[] {0}, new float[] {0.3125f}, 0, 10000, List.of(), List.of());
        return scene(new float[] {0.71f, 0.69f}, new float[] {0.01f}, 2, 0, point);
    }

    /** Two features on one line. */
    static Scene line() {
        return scene(new float[] {1.02f, -0.98f}, new float[] {-0.01f, 0.02f}, 1, 0, run(100));
    }

    static Scene twelve() {
        float[] weights = new float[24];
        for (int i = 0; i < 12; i++) {
            double angle = 2.39996 * i;
            double length = i < 8 ? 1.05 - 0.02 * i : 0.6 - 0.17 * (i - 8);
            weights[i] = (float) (length * Math.cos(angle));
            weights[12 + i] = (float) (length * Math.sin(angle));
        }
        weights[3] = 1.04f * weights[1]; // within 3° of feature 1
        weights[12 + 3] = 1.02f * weights[12 + 1];
        return scene(weights, new float[12], 2, 4, run(0));
    }

    static Scene tetrahedron() {
        float r = 0.63f;
        float[] weights = {
            r, r, -r, -r, //
            r, -r, r, -r, //
            r, -r, -r, r
        };
        return scene(weights, new float[] {-0.1f, -0.1f, -0.1f, -0.1f}, 3, 1, run(2000));
    }

    static Scene octahedron() {
        float[] weights = {
            1.02f, -1.01f, 0.02f, 0.01f, 0, 0, //
            0, 0.03f, 0.99f, -1, 0.02f, 0, //
            0.01f, 0, 0, 0, 0.97f, -0.98f
        };
        return scene(weights, new float[6], 3, 2, run(10000));
    }

    /** Five vectors of a space of three dimensions that all lie in one plane. */
    static Scene flat() {
        float[] weights = new float[15];
        for (int i = 0; i < 5; i++) {
            weights[i] = (float) Math.cos(1.2566 * i);
            weights[5 + i] = (float) Math.sin(1.2566 * i);
        }
        return scene(weights, new float[5], 3, 0, run(10000));
    }

    /** Vectors that leave the usual frame. */
    static Scene far() {
        return scene(
                new float[] {3.9f, -1.2f, 0.3f, 0.2f, 2.2f, -14.5f}, new float[] {-12.5f, 0.5f, 130}, 2, 1, run(400));
    }

    /** As many features as the largest experiment shows at once. */
    static Scene eighty() {
        float[] weights = new float[20 * 80];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (0.3 * Math.sin(k * k * 0.7));
        }
        return scene(weights, new float[80], 20, 5, run(3000));
    }

    /** Training that has left the numbers. */
    static Scene broken() {
        float nan = Float.NaN;
        float infinite = Float.POSITIVE_INFINITY;
        Timeline timeline = new Timeline(
                new float[] {0, 100, 200, 300},
                new float[] {0.3f, 4e7f, infinite, nan},
                300,
                10000,
                List.of(),
                List.of());
        return scene(new float[] {nan, 0.5f, infinite, 0.1f, 0.4f, 1}, new float[] {nan, 0, infinite}, 2, 1, timeline);
    }

    static Scene highlight(Scene scene, int feature) {
        return new Scene(
                scene.geometry(),
                scene.bias(),
                scene.importance(),
                scene.sets(),
                scene.inspection(),
                scene.timeline(),
                feature);
    }

    static Scene at(Scene scene, Timeline timeline) {
        return new Scene(
                scene.geometry(),
                scene.bias(),
                scene.importance(),
                scene.sets(),
                scene.inspection(),
                timeline,
                scene.highlight());
    }

    /** The run of the pentagon with the cursor at a step. */
    static Timeline run(int cursor) {
        return new Timeline(
                STEPS,
                LOSSES,
                cursor,
                10000,
                List.of(
                        new Timeline.Event(250, "x3 enters"),
                        new Timeline.Event(700, "pentagon"),
                        new Timeline.Event(760, "density 0.05"),
                        new Timeline.Event(1400, "plateau")),
                List.of(new Timeline.Curve("pinned run, seed 17", STEPS, PINNED)));
    }

    /** A model that is shown what happens to one or two active features. */
    private static Scene scene(float[] weights, float[] bias, int hidden, int second, Timeline timeline) {
        int features = bias.length;
        float[] importance = new float[features];
        double power = 1;
        for (int i = 0; i < features; i++, power *= features > 20 ? 0.95 : 0.9) {
            importance[i] = (float) power;
        }
        float[] input = new float[features];
        input[0] = 0.8f;
        if (second > 0) {
            input[second] = 0.55f;
        }
        Geometry geometry = Geometry.of(weights, hidden, features);
        return new Scene(geometry, bias, importance, new int[0], inspect(geometry, bias, input), timeline, -1);
    }

    private static Inspection inspect(Geometry geometry, float[] bias, float[] input) {
        int n = input.length;
        double[] hidden = new double[geometry.hidden()];
        double[] own = new double[n];
        double[] positive = new double[n];
        double[] negative = new double[n];
        double[] offset = new double[n];
        double[] before = new double[n];
        double[] output = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < hidden.length; k++) {
                hidden[k] += geometry.component(k, i) * input[i];
            }
            own[i] = geometry.dot(i, i) * input[i];
            for (int j = 0; j < n; j++) {
                double part = i == j ? 0 : geometry.dot(i, j) * input[j];
                positive[i] += Math.max(0, part);
                negative[i] += Math.min(0, part);
            }
            offset[i] = bias[i];
            before[i] = own[i] + positive[i] + negative[i] + offset[i];
            output[i] = Math.max(0, before[i]);
        }
        return new Inspection(input, hidden, own, positive, negative, offset, before, output);
    }
}
