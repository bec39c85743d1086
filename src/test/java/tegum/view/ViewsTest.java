package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tegum.analysis.Geometry;
import tegum.analysis.Inspection;
import tegum.model.Activation;

/** What holds for every view, whatever the scene and the width. */
class ViewsTest {
    private static final double[] WIDTHS = {300, 336, 358, 480, 700, 1100};

    /** Features that one picture holds; larger models have views of their own. */
    private static final int MOST_FEATURES = 12;

    private interface Claim {
        void check(String where, View view, Scene scene, double width, Recording drawn);
    }

    private static void everywhere(Claim claim) {
        for (Map.Entry<String, Scene> scene : scenes().entrySet()) {
            for (View view : Views.ALL) {
                for (double width : WIDTHS) {
                    String where = view.id() + " of " + scene.getKey() + " at " + (int) width + ": ";
                    Recording drawn = Recording.of(view, scene.getValue(), width);
                    claim.check(where, view, scene.getValue(), width, drawn);
                }
            }
        }
    }

    /** The scenes of the goldens and many more, with every feature on, and with values that are no numbers. */
    private static Map<String, Scene> scenes() {
        Map<String, Scene> scenes = Scenes.all();
        scenes.remove("eighty");
        int seed = 1;
        for (int hidden = 1; hidden <= 3; hidden++) {
            for (int features = 2; features <= MOST_FEATURES; features += 5) {
                scenes.put("random " + hidden + " × " + features, random(hidden, features, seed++));
            }
        }
        return scenes;
    }

    private static Scene random(int hidden, int features, int seed) {
        int state = seed;
        float[] numbers = new float[hidden * features + 2 * features];
        for (int i = 0; i < numbers.length; i++) {
            state = state * 1664525 + 1013904223;
            numbers[i] = (state >>> 8) / (float) (1 << 23) - 1;
        }
        float[] weights = Arrays.copyOf(numbers, hidden * features);
        float[] bias = Arrays.copyOfRange(numbers, weights.length, weights.length + features);
        float[] input = Arrays.copyOfRange(numbers, weights.length + features, numbers.length);
        float[] importance = new float[features];
        for (int i = 0; i < features; i++) {
            input[i] = Math.abs(input[i]);
            importance[i] = (float) Math.pow(0.9, i);
        }
        Geometry geometry = Geometry.of(weights, hidden, features);
        return new Scene(
                geometry,
                bias,
                importance,
                new int[0],
                Inspection.of(geometry, bias, Activation.RELU, input),
                Scenes.run(seed * 700),
                seed % features);
    }

    @Test
    void noTwoTextsOverlap() {
        everywhere((where, view, scene, width, drawn) -> {
            for (int a = 0; a < drawn.texts.size(); a++) {
                for (int b = 0; b < a; b++) {
                    Recording.Text one = drawn.texts.get(a);
                    Recording.Text other = drawn.texts.get(b);
                    boolean overlap = one.box().meets(other.box());
                    assertFalse(overlap, () -> where + "“" + one.words() + "” lies over “" + other.words() + "”");
                }
            }
        });
    }

    @Test
    void everythingLiesInside() {
        everywhere((where, view, scene, width, drawn) -> {
            Box inside = new Box(0, 0, drawn.width(), drawn.height());
            for (Recording.Text text : drawn.texts) {
                assertTrue(text.box().isInside(inside), () -> where + "“" + text.words() + "” at " + text.box());
            }
            for (Recording.Shape shape : drawn.shapes) {
                for (Box box : extents(shape)) {
                    assertTrue(box.isInside(inside.grown(0.01)), () -> where + shape.paint() + " at " + box);
                }
            }
        });
    }

    /** The points of a path, and its circles, without the width of the line. */
    private static List<Box> extents(Recording.Shape shape) {
        List<Box> extents = new ArrayList<>();
        for (Path.Piece piece : shape.path().pieces()) {
            if (piece instanceof Path.Move move) {
                extents.add(new Box(move.x(), move.y(), move.x(), move.y()));
            } else if (piece instanceof Path.Line line) {
                extents.add(new Box(line.x(), line.y(), line.x(), line.y()));
            } else if (piece instanceof Path.Circle circle) {
                extents.add(new Box(circle.x(), circle.y(), circle.x(), circle.y()).grown(circle.radius()));
            }
        }
        return extents;
    }

    @Test
    void everyNumberIsANumber() {
        everywhere((where, view, scene, width, drawn) -> {
            for (Recording.Shape shape : drawn.shapes) {
                for (Box box : extents(shape)) {
                    double sum = box.left() + box.top() + box.right() + box.bottom();
                    assertFalse(Double.isNaN(sum) || Double.isInfinite(sum), () -> where + box);
                }
            }
            for (Theme theme : Theme.values()) {
                assertFalse(SvgSurface.of(view, scene, theme, width).contains("NaN"), where);
            }
        });
    }

    @Test
    void noTextIsSmallerThanTwelvePixels() {
        everywhere((where, view, scene, width, drawn) -> {
            for (Recording.Text text : drawn.texts) {
                assertTrue(
                        text.label().size() >= 12,
                        () -> where + text.words() + " is " + text.label().size());
                assertFalse(text.isBlank(), where + "an empty text");
            }
        });
    }

    @Test
    void axesHaveNames() {
        Map<String, List<String>> names = Map.of(
                "hidden-space", List.of("h0"),
                "polyhedron", List.of("h0", "h1", "h2"),
                "matrix", List.of("b"),
                "norms", List.of("length", "D", "superposition"),
                "loss", List.of("step", "loss"),
                "miniature", List.of(),
                "inspector", List.of("value", "x", "x′", "error"),
                "importance-key", List.of("Importance"),
                "small-matrix", List.of());
        everywhere((where, view, scene, width, drawn) -> {
            for (String name : names.getOrDefault(view.id(), List.of("a list of names"))) {
                assertTrue(drawn.words().contains(name), () -> where + "no axis is named " + name);
            }
        });
    }

    @Test
    void everyFeatureAnswers() {
        everywhere((where, view, scene, width, drawn) -> {
            Set<Integer> marked = new HashSet<>();
            for (Recording.Shape shape : drawn.shapes) {
                marked.add(shape.mark().feature());
            }
            for (int i = 0; i < scene.geometry().features() && !view.id().equals("loss"); i++) {
                boolean isDrawn = Frames.isFinite(scene.geometry(), i);
                assertTrue(!isDrawn || marked.contains(i), where + "feature " + i + " has no marks");
            }
        });
    }

    @Test
    void otherFeaturesStandBack() {
        everywhere((where, view, scene, width, drawn) -> {
            for (Recording.Shape shape : drawn.shapes) {
                Mark mark = shape.mark();
                boolean stays = scene.highlight() < 0
                        || mark.feature() < 0
                        || mark.feature() == scene.highlight()
                        || mark.other() == scene.highlight();
                assertEquals(stays ? 1 : 0.25, mark.opacity(), where + mark);
            }
        });
    }

    @Test
    void tablesAreComplete() {
        everywhere((where, view, scene, width, drawn) -> {
            Table table = view.table(scene);
            for (List<String> row : table.rows()) {
                assertEquals(table.columns().size(), row.size(), where + row);
            }
            assertFalse(view.summary(scene).isBlank(), where);
            assertFalse(view.summary(scene).contains("NaN"), where);
        });
    }

    @Test
    void eightyFeaturesAreDrawn() {
        for (View view : Views.ALL) {
            for (double width : WIDTHS) {
                assertTrue(
                        SvgSurface.of(view, Scenes.eighty(), Theme.DARK, width).endsWith("</svg>\n"), view.id());
            }
        }
    }

    @Test
    void idsAreNamesOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        for (View view : Views.ALL) {
            assertTrue(ids.add(view.id()), view.id());
            assertEquals(view, Views.byId(view.id()).orElseThrow());
        }
        assertTrue(Views.byId("nothing").isEmpty());
    }
}
