package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;

/** WᵀW and the bias as heat maps: what each output takes from each input. */
public final class WeightMatrix implements View {
    private static final double NAMES = 28;
    private static final double TOP = 22;
    private static final double BELOW = 46;

    /** Largest cell: a matrix of one feature needs no more to be read. */
    private static final double LARGEST_CELL = 64;

    private static final double GAPS_FROM = 24;
    private static final double NUMERALS_FROM = 34;
    private static final double MARKS_FROM = 14;
    private static final int NAMED = 8;
    /** What the key to the corner mark needs beside the scale. */
    private static final double OVER_ROOM = 62;

    /** Half a step of the colours' ramp, whose middle is the page: what is nearer to zero cannot be seen. */
    private static final double SEEN = 1.0 / 255;

    /** Above this a value prints as more than 1 and gets its corner mark. */
    private static final double OVER = 1.005;

    @Override
    public String id() {
        return "matrix";
    }

    @Override
    public String title() {
        return "WᵀW";
    }

    @Override
    public String subtitle() {
        return "and bias";
    }

    @Override
    public double height(Scene scene, double width) {
        return Math.ceil(TOP
                + cell(scene.geometry().features(), width) * scene.geometry().features()
                + BELOW);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        int features = scene.geometry().features();
        double cell = cell(features, surface.width());
        double side = cell * features;
        double biasX = NAMES + side + gap(surface.width());
        drawCells(scene, surface, cell, biasX);
        surface.draw(Path.rectangle(NAMES, TOP, side, side), Strokes.FRAME);
        surface.draw(Path.rectangle(biasX, TOP, cell, side), Strokes.FRAME);
        drawNames(scene, surface, cell);
        surface.text(Texts.variable("b").size(13).anchor(Label.Anchor.MIDDLE), biasX + cell / 2, TOP - 8);
        drawOutline(scene.highlight(), surface, cell, side, biasX);
        drawScale(surface, TOP + side + 14, side, biasX + cell);
    }

    /** Whole pixels where cells are large, so that their edges are sharp. */
    private static double cell(int features, double width) {
        double room = (width - NAMES - gap(width) - 1) / (features + 1);
        return room < 8 ? room : Math.floor(Math.min(LARGEST_CELL, room));
    }

    private static double gap(double width) {
        return Math.max(6, Math.min(18, 0.05 * width));
    }

    private static void drawCells(Scene scene, Surface surface, double cell, double biasX) {
        Geometry geometry = scene.geometry();
        int features = geometry.features();
        for (int i = 0; i < features; i++) {
            double y = TOP + i * cell;
            for (int j = 0; j < features; j++) {
                surface.begin(Highlight.pair(scene, i, j));
                drawCell(surface, geometry.dot(i, j), NAMES + j * cell, y, cell);
                surface.end();
            }
            surface.begin(Highlight.feature(scene, i));
            drawCell(surface, scene.bias()[i], biasX, y, cell);
            surface.end();
        }
    }

    private static void drawCell(Surface surface, double value, double x, double y, double cell) {
        boolean isNumber = !Double.isNaN(value);
        Colour over = isNumber ? new Colour.OnWeight(value) : Colour.of(Ink.INK);
        Colour fill = isNumber ? new Colour.Weight(value) : Colour.of(Ink.SURFACE);
        double size = cell < GAPS_FROM ? cell : cell - 1; // a gap of one pixel in the page's colour
        double inset = cell < GAPS_FROM ? 0 : 0.5;
        boolean isBlank = cell < NUMERALS_FROM && Math.abs(value) < SEEN;
        surface.draw(Path.rectangle(x + inset, y + inset, size, size), isBlank ? Paint.UNSEEN : Paint.fill(fill));
        if (Math.abs(value) > OVER && cell >= MARKS_FROM) {
            double mark = cell < GAPS_FROM ? 5 : 7;
            double right = x + cell - 1;
            surface.draw(
                    new Path()
                            .move(right - mark, y + 1)
                            .line(right, y + 1)
                            .line(right, y + 1 + mark)
                            .close(),
                    Paint.fill(over));
        }
        if (cell >= NUMERALS_FROM) {
            Label numeral = Label.of(Numbers.cell(value)).colour(over).anchor(Label.Anchor.MIDDLE);
            surface.text(numeral, x + cell / 2, y + cell / 2 + 4);
        }
    }

    private static void drawNames(Scene scene, Surface surface, double cell) {
        int features = scene.geometry().features();
        for (int i = 0; i < features; i += features <= NAMED ? 1 : 5) {
            Label name = features <= NAMED ? Label.indexed("x", i).size(13) : Label.of(String.valueOf(i));
            double middle = (i + 0.5) * cell;
            surface.begin(Highlight.feature(scene, i));
            surface.text(name.anchor(Label.Anchor.MIDDLE), NAMES + middle, TOP - 8);
            surface.text(name.anchor(Label.Anchor.END), NAMES - 8, TOP + middle + 4);
            surface.end();
        }
    }

    private static void drawOutline(int highlight, Surface surface, double cell, double side, double biasX) {
        if (highlight >= 0 && highlight * cell < side) {
            double at = highlight * cell;
            surface.draw(Path.rectangle(NAMES, TOP + at, side, cell), Strokes.OUTLINE);
            surface.draw(Path.rectangle(NAMES + at, TOP, cell, side), Strokes.OUTLINE);
            surface.draw(Path.rectangle(biasX, TOP + at, cell, cell), Strokes.OUTLINE);
        }
    }

    private static void drawScale(Surface surface, double y, double side, double right) {
        double room = surface.width() - NAMES - OVER_ROOM;
        RampKey key = new RampKey(NAMES, y, Math.min(room, Math.max(side, LARGEST_CELL)));
        key.draw(surface, place -> new Colour.Weight(2 * place - 1));
        key.tick(surface, 0, "\u22121");
        key.tick(surface, 0.5, "0");
        key.tick(surface, 1, "1");
        Label over = Label.of("over 1").anchor(Label.Anchor.END);
        double end = Math.max(right, NAMES + key.width() + OVER_ROOM - 1);
        surface.text(over, end, y + 8);
        double mark = Strokes.crisp(end - over.width() - 4);
        surface.draw(
                new Path()
                        .move(mark - 8, y - 1)
                        .line(mark, y - 1)
                        .line(mark, y + 7)
                        .close(),
                Paint.fill(Colour.of(Ink.INK)));
    }

    @Override
    public String summary(Scene scene) {
        Geometry geometry = scene.geometry();
        double own = 0;
        double low = 0;
        double high = 0;
        for (int i = 0; i < geometry.features(); i++) {
            own += geometry.dot(i, i) / geometry.features();
            for (int j = 0; j < geometry.features(); j++) {
                low = i == j ? low : Math.min(low, geometry.dot(i, j));
                high = i == j ? high : Math.max(high, geometry.dot(i, j));
            }
        }
        return "W transpose W of " + geometry.features() + " features: the diagonal is " + Numbers.quantity(own)
                + " on average, the rest lies between " + Numbers.quantity(low) + " and " + Numbers.quantity(high)
                + ".";
    }

    @Override
    public String hint(Scene scene, Mark mark) {
        return mark.other() < 0
                ? Words.feature(scene, mark.feature())
                : "in " + Tables.feature(mark.other()) + ", out " + Tables.feature(mark.feature()) + ": "
                        + Numbers.fixed(scene.geometry().dot(mark.feature(), mark.other()), 3);
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public Table table(Scene scene) {
        Geometry geometry = scene.geometry();
        List<String> columns = new ArrayList<>(List.of("output"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            columns.add(Tables.feature(i));
            List<String> row = new ArrayList<>(List.of(Tables.feature(i)));
            for (int j = 0; j < geometry.features(); j++) {
                row.add(Numbers.quantity(geometry.dot(i, j)));
            }
            row.add(Numbers.quantity(scene.bias()[i]));
            rows.add(row);
        }
        columns.add("b");
        return new Table(columns, rows);
    }
}
