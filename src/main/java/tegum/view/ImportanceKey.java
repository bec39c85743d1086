package tegum.view;

/** The importance of each feature beside a figure that is wider than high; it is also the list of names. */
final class ImportanceKey {
    private static final double WIDTH = 96;
    private static final double ROW = 24;
    private static final double TOP = 24;

    private ImportanceKey() {}

    /** Draws the key from x on, if there is room for all of it. */
    static void draw(Scene scene, Surface surface, double x) {
        int features = scene.importance().length;
        double y = TOP + ROW * features;
        if (x + WIDTH > surface.width() || y > surface.height()) {
            return;
        }
        surface.text(Label.of("Importance"), x, TOP);
        for (int i = 0; i < features; i++) {
            double middle = TOP + (i + 0.85) * ROW;
            surface.begin(Highlight.feature(scene, i));
            surface.draw(Path.rectangle(x, middle - ROW / 2, WIDTH, ROW), Paint.UNSEEN);
            surface.draw(
                    Path.rectangle(x + 0.5, middle - 7, 18, 14),
                    Strokes.cased(new Colour.Importance(scene.importance()[i])));
            surface.text(Label.indexed("x", i).size(13).ink(Ink.INK), x + 28, middle + 4);
            Label value = Label.of(Numbers.quantity(scene.importance()[i])).anchor(Label.Anchor.END);
            surface.text(value, x + WIDTH, middle + 4);
            surface.end();
        }
        if (y + 64 < surface.height()) {
            surface.draw(Path.segment(x, y + 32.5, x + 18, y + 32.5), Strokes.UNIT);
            surface.text(Label.of("length 1"), x + 28, y + 36);
            surface.draw(Path.rectangle(x + 0.5, y + 50.5, 17, 13), Strokes.HULL);
            surface.text(Label.of("hull"), x + 28, y + 61);
        }
    }
}
