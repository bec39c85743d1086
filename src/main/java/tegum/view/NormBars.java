package tegum.view;

import tegum.analysis.Geometry;

/** The length of each feature's vector as a bar, coloured by superposition, with D beside it. */
public final class NormBars implements View {
    private static final double NAMES = 28;
    private static final double NUMBERS = 108;
    private static final double TOP = 24;
    private static final double ROW = 28;
    private static final double LEAST_ROW = 18;
    private static final int WIDE_ROWS = 12;

    /** From here on rows have no room for numbers, and few have one for a name. */
    private static final int MANY = 30;

    private static final double MANY_HEIGHT = 480;
    private static final double HIGHEST_OF_MANY = 12;
    private static final double LOWEST_OF_MANY = 1.5;
    private static final double NAME = 17;
    private static final double THIN = 0.5; // casing of low bars
    private static final int[] STEPS = {5, 10, 20, 50, 100, 200};
    private static final double AXIS = 26;
    private static final double KEY = 62;

    /** Below this length superposition is noise, so the bar fades with its length. */
    private static final double FADES = 0.3;

    private static final double[] LIMITS = {1.2, 1.5, 2, 3, 5, 10, 15, 20, 30, 50, 100, 1000, 1e4, 1e6, 1e9};

    @Override
    public String id() {
        return "norms";
    }

    @Override
    public String title() {
        return "Lengths";
    }

    @Override
    public String subtitle() {
        return "and dimensionality";
    }

    @Override
    public double height(Scene scene, double width) {
        return TOP + row(scene) * scene.geometry().features() + AXIS + KEY;
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        Geometry geometry = scene.geometry();
        double row = row(scene);
        double keyRight = surface.width() - NUMBERS;
        double right = many(scene) ? surface.width() - 12 : keyRight;
        double bottom = TOP + row * geometry.features();
        Scale scale = Scale.linear(0, limit(geometry), NAMES, right);
        drawHead(surface, many(scene));
        drawTicks(surface, scale, bottom);
        for (int i = 0; i < geometry.features(); i++) {
            surface.begin(Highlight.feature(scene, i));
            drawRow(geometry, i, surface, scale, TOP + i * row, row);
            if (!many(scene)) {
                drawNumbers(geometry, i, surface, TOP + (i + 0.5) * row + 4);
            }
            surface.end();
        }
        double unit = Strokes.crisp(scale.at(1));
        surface.draw(Path.segment(unit, TOP - 4, unit, bottom), Strokes.UNIT);
        drawKey(geometry, surface, bottom + AXIS + 26, keyRight);
    }

    private static boolean many(Scene scene) {
        return scene.geometry().features() > MANY;
    }

    private static double row(Scene scene) {
        int features = scene.geometry().features();
        if (features > MANY) {
            return Math.max(LOWEST_OF_MANY, Math.min(HIGHEST_OF_MANY, MANY_HEIGHT / features));
        }
        return features > WIDE_ROWS ? LEAST_ROW : ROW;
    }

    /** Every which row has a name. */
    private static int step(double row) {
        if (row >= NAME) {
            return 1;
        }
        for (int step : STEPS) {
            if (step * row >= NAME) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The end of the axis; steps, since an axis that moves with W hides W's motion. */
    private static double limit(Geometry geometry) {
        double longest = 0;
        for (double norm : geometry.norms()) {
            longest = Double.isInfinite(norm) ? longest : Math.max(longest, Double.isNaN(norm) ? 0 : norm);
        }
        for (double limit : LIMITS) {
            if (longest <= limit) {
                return limit;
            }
        }
        return Scale.roundUp(longest);
    }

    private static void drawHead(Surface surface, boolean many) {
        surface.text(Label.of("length"), NAMES, 12);
        if (many) {
            return;
        }
        surface.text(Texts.norm().anchor(Label.Anchor.END), surface.width() - 58, 12);
        surface.text(Texts.variable("D").anchor(Label.Anchor.END), surface.width() - 1, 12);
    }

    private static void drawTicks(Surface surface, Scale scale, double bottom) {
        for (double tick : scale.ticks(4)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, TOP - 4, x, bottom), tick == 0 ? Strokes.AXIS : Strokes.GRID);
            surface.draw(Path.segment(x, bottom, x, bottom + 4), Strokes.TICK);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 18);
        }
    }

    private static void drawRow(Geometry geometry, int i, Surface surface, Scale scale, double y, double row) {
        double norm = geometry.norms()[i];
        double middle = y + row / 2;
        surface.draw(Path.rectangle(0, y, surface.width(), row), Paint.UNSEEN);
        if (i % step(row) == 0) {
            surface.text(Label.indexed("x", i).size(13).anchor(Label.Anchor.END), NAMES - 7, middle + 4);
        }
        if (norm > 0 && !Double.isInfinite(norm)) {
            double bar = row < LEAST_ROW ? row * 0.75 : Math.min(15, row - 5);
            Colour colour = new Colour.Superposition(geometry.superposition()[i]);
            Paint paint = Paint.fill(colour).outlined(Colour.of(Ink.CASING), THIN);
            surface.draw(
                    Path.rectangle(NAMES, middle - bar / 2, scale.at(norm) - NAMES, bar),
                    norm < FADES ? paint.fillOpacity(norm / FADES).strokeOpacity(norm / FADES) : paint);
        }
    }

    private static void drawNumbers(Geometry geometry, int i, Surface surface, double y) {
        number(surface, geometry.norms()[i], surface.width() - 58, y);
        number(surface, geometry.dimensionality()[i], surface.width() - 1, y);
    }

    private static void number(Surface surface, double value, double x, double y) {
        surface.text(Label.of(Numbers.cell(value)).ink(Ink.INK).anchor(Label.Anchor.END), x, y);
    }

    private static void drawKey(Geometry geometry, Surface surface, double y, double right) {
        surface.text(Label.of("superposition"), NAMES, y - 6);
        RampKey key = new RampKey(NAMES, y, right - NAMES);
        key.draw(surface, Colour.Superposition::new);
        key.tick(surface, 0, "0");
        key.tick(surface, 0.5, "0.5");
        key.tick(surface, 1, "≥ 1");
        double most = 0;
        for (int i = 0; i < geometry.features(); i++) {
            most = geometry.norms()[i] < FADES ? most : Math.max(most, geometry.superposition()[i]);
        }
        Label here = Label.of("largest " + Numbers.cell(most)).anchor(Label.Anchor.END);
        surface.text(here, surface.width() - 1, y + 8);
    }

    @Override
    public String summary(Scene scene) {
        Geometry geometry = scene.geometry();
        StringBuilder text = new StringBuilder("Lengths and dimensionality.");
        for (int i = 0; i < Math.min(8, geometry.features()); i++) {
            text.append(i == 0 ? " " : "; ").append(Tables.feature(i));
            text.append(": length ").append(Numbers.quantity(geometry.norms()[i]));
            text.append(", D ").append(Numbers.quantity(geometry.dimensionality()[i]));
        }
        if (geometry.features() > 8) {
            text.append("; and ").append(geometry.features() - 8).append(" more");
        }
        return text.append('.').toString();
    }

    @Override
    public Table table(Scene scene) {
        return Tables.vectors(scene);
    }
}
