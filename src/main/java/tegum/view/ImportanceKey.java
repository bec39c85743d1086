package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The importance of each feature, or its set, beside a figure that is wider than high; it is also the list of names.
 * A picture of its own beside a figure that is not drawn on a surface.
 */
public final class ImportanceKey implements View {
    /** Width in CSS pixels. */
    public static final double WIDTH = 96;

    /** Room between the figure and the key, in CSS pixels. */
    public static final double GAP = 40;

    private static final double BETWEEN = 24;
    private static final double ROW = 24;
    private static final double TOP = 24;

    /** Room for the two signs below the list. */
    private static final double REST = 68;

    @Override
    public String id() {
        return "importance-key";
    }

    @Override
    public String title() {
        return "Importance";
    }

    @Override
    public String subtitle() {
        return "weight of each feature in the loss";
    }

    @Override
    public double height(Scene scene, double width) {
        int columns = columns(width);
        int rows = (scene.importance().length + columns - 1) / columns;
        return TOP + ROW * rows + (columns == 1 ? REST : 8);
    }

    /** As many as fit: below a figure the list is wider than high. */
    private static int columns(double width) {
        return Math.max(1, (int) ((width + BETWEEN) / (WIDTH + BETWEEN)));
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        int columns = columns(surface.width());
        if (columns == 1) {
            draw(scene, surface, 0);
            return;
        }
        surface.text(Label.of(heading(scene)), 0, 14);
        for (int i = 0; i < scene.importance().length; i++) {
            int row = i / columns;
            drawEntry(scene, surface, i, i % columns * (WIDTH + BETWEEN), TOP + (row + 0.5) * ROW);
        }
    }

    @Override
    public String summary(Scene scene) {
        float[] importance = scene.importance();
        StringBuilder text = new StringBuilder("Importance: ");
        for (int i = 0; i < importance.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.quantity(importance[i]));
        }
        return text.append('.').toString();
    }

    @Override
    public Table table(Scene scene) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < scene.importance().length; i++) {
            rows.add(List.of(Tables.feature(i), Numbers.quantity(scene.importance()[i])));
        }
        return new Table(List.of("feature", "importance"), rows);
    }

    /** Draws the key from x on, if there is room for all of it. */
    static void draw(Scene scene, Surface surface, double x) {
        int features = scene.importance().length;
        double y = TOP + ROW * features;
        if (x + WIDTH > surface.width() || y > surface.height()) {
            return;
        }
        surface.text(Label.of(heading(scene)), x, TOP);
        for (int i = 0; i < features; i++) {
            drawEntry(scene, surface, i, x, TOP + (i + 0.85) * ROW);
        }
        if (y + 64 < surface.height()) {
            surface.draw(Path.segment(x, y + 32.5, x + 18, y + 32.5), Strokes.UNIT);
            surface.text(Label.of("length 1"), x + 28, y + 36);
            surface.draw(Path.rectangle(x + 0.5, y + 50.5, 17, 13), Strokes.HULL);
            surface.text(Label.of("hull"), x + 28, y + 61);
        }
    }

    private static String heading(Scene scene) {
        return scene.sets().length == 0 ? "Importance" : "Sets";
    }

    private static String value(Scene scene, int i) {
        return scene.sets().length == 0
                ? Numbers.quantity(scene.importance()[i])
                : "set " + Numbers.count(scene.sets()[i] + 1);
    }

    private static void drawEntry(Scene scene, Surface surface, int i, double x, double middle) {
        surface.begin(Highlight.feature(scene, i));
        surface.draw(Path.rectangle(x, middle - ROW / 2, WIDTH, ROW), Paint.UNSEEN);
        surface.draw(Path.rectangle(x + 0.5, middle - 7, 18, 14), Strokes.cased(scene.colour(i)));
        surface.text(Label.indexed("x", i).size(13).ink(Ink.INK), x + 28, middle + 4);
        surface.text(Label.of(value(scene, i)).anchor(Label.Anchor.END), x + WIDTH, middle + 4);
        surface.end();
    }
}
